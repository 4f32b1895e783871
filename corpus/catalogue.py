"""Read `sources.toml`: what each document states of itself, checked field by field."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from corpus.errors import SourceError
from corpus.model import Kind, Level, Source

CATALOGUE = "sources.toml"

_REQUIRED = ("id", "file", "kind", "title", "issuer", "level")
_FIELDS: Mapping[str, type] = {
    "number": str,
    "places": list,
    "year": int,
    "issued": date,
    "effective": date,
    "expires": date,
    "signer": str,
    "status": str,
    "rests_on": list,
}


def read_catalogue(folder: Path) -> tuple[Source, ...]:
    """Return the sources that a corpus folder lists, in its order.

    Raises SourceError, naming the file and the entry, for a missing or malformed catalogue, a
    missing or unknown field, a repeated id, or a file that would lie outside the folder.
    """
    path = folder / CATALOGUE
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("source", [])
    except FileNotFoundError:
        raise SourceError(f"{path}: không có tệp này; chọn --corpus là thư mục có nó") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: không đọc được ({error}); sửa lại tệp này") from error
    sources = tuple(_source(entry, f"{path}, mục {n}") for n, entry in enumerate(entries, start=1))
    for repeated in _repeated(source.id for source in sources):
        raise SourceError(f"{path}: id '{repeated}' có hai lần; mỗi văn bản một id")
    return sources


def _source(entry: Mapping[str, object], where: str) -> Source:
    for name in _REQUIRED:
        if not isinstance(entry.get(name), str) or not entry[name]:
            raise SourceError(f"{where}: thiếu '{name}'")
    for name, value in entry.items():
        if name not in _REQUIRED and not isinstance(value, _FIELDS.get(name, ())):
            raise SourceError(f"{where}: '{name}' = {value!r} không dùng được")
    if Path(str(entry["file"])).name != entry["file"]:
        raise SourceError(f"{where}: '{entry['file']}' phải là tên một tệp trong thư mục")
    try:
        values = {name: _CONVERT.get(name, _same)(value) for name, value in entry.items()}
    except ValueError as error:
        raise SourceError(f"{where}: {error}") from error
    return Source(**values)  # type: ignore[arg-type]  # every field was checked above


def _same(value: object) -> object:
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"{value!r} phải là một dãy chữ")
    return tuple(value)


_CONVERT: Mapping[str, Callable[[object], object]] = {
    "kind": lambda value: Kind(str(value)),
    "level": lambda value: Level(str(value)),
    "places": _texts,
    "rests_on": _texts,
}


def _repeated(ids: Iterator[str]) -> Iterator[str]:
    seen: set[str] = set()
    for identifier in ids:
        if identifier in seen:
            yield identifier
        seen.add(identifier)
