"""Read `sources.toml`: what each document states of itself, checked field by field."""

import hashlib
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
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
    "digest": str,
}
# What ingestion notes beside an entry: the hash of the file, and of the entry as it wrote it.
_NOTES: Mapping[str, type] = {"sha256": str, "found": str}


@dataclass(frozen=True, slots=True)
class Record:
    """An entry of the catalogue, and who wrote it.

    `sha256` is the hash of the file as ingested, None where a person wrote the entry; `by_hand`
    tells that a person wrote the entry or changed it since.
    """

    source: Source
    sha256: str | None
    by_hand: bool


def read_catalogue(folder: Path) -> tuple[Source, ...]:
    """Return the sources that a corpus folder lists, in its order; raises as `read_records`."""
    return tuple(record.source for record in read_records(folder))


def read_records(folder: Path) -> tuple[Record, ...]:
    """Return the entries that a corpus folder lists, in its order.

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
    records = tuple(_record(entry, f"{path}, mục {n}") for n, entry in enumerate(entries, start=1))
    for repeated in _repeated(record.source.id for record in records):
        raise SourceError(f"{path}: id '{repeated}' có hai lần; mỗi văn bản một id")
    return records


def seal(facts: Mapping[str, object]) -> str:
    """Return a short hash of what an entry states, by which a change made by hand shows later."""
    return hashlib.sha256(repr(sorted(facts.items())).encode()).hexdigest()[:16]


def _record(entry: Mapping[str, object], where: str) -> Record:
    for name, kind in _NOTES.items():
        if not isinstance(entry.get(name, ""), kind):
            raise SourceError(f"{where}: '{name}' = {entry[name]!r} không dùng được")
    facts = {name: value for name, value in entry.items() if name not in _NOTES}
    source = _source(facts, where)
    sha256 = entry.get("sha256")
    return Record(source, str(sha256) if sha256 else None, entry.get("found") != seal(facts))


def _source(entry: Mapping[str, object], where: str) -> Source:
    for name in _REQUIRED:
        if not isinstance(entry.get(name), str) or not entry[name]:
            raise SourceError(f"{where}: thiếu '{name}'")
    for name, value in entry.items():
        if name not in _REQUIRED and not isinstance(value, _FIELDS.get(name, ())):
            raise SourceError(f"{where}: '{name}' = {value!r} không dùng được")
    for file in (entry["file"], entry.get("digest", entry["file"])):
        if Path(str(file)).name != file:
            raise SourceError(f"{where}: '{file}' phải là tên một tệp trong thư mục")
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
