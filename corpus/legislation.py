"""Read `legislation.toml`: what is known of regulations from others, and what changed them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Self

from corpus.errors import CorpusError, SourceError
from corpus.locator import Locator
from corpus.model import Kind, Source

LEGISLATION = "legislation.toml"


class What(StrEnum):
    """What a change does to a document, or to the provisions it names."""

    BEGINS = "begins"
    ENDS = "ends"
    AMENDED = "amended"
    REPLACED = "replaced"
    SUSPENDED = "suspended"


class Confidence(StrEnum):
    """How sure a change is: seen in the texts or in several sources, or in one secondary source."""

    VERIFIED = "verified"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Regulation:
    """A regulation that is known, whether the corpus holds its text or not.

    `articles` is the number of its articles where known.  `page` is the official address that a
    person opens; `official` are further addresses of the official text, the best first: files, or
    pages that hold the text or link to its file.  `sha256` pins the one file that is taken.
    """

    id: str
    number: str
    kind: Kind
    title: str
    issuer: str
    issued: date | None = None
    articles: int | None = None
    page: str | None = None
    official: tuple[str, ...] = ()
    sha256: str | None = None

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where its text may be had, in the order to try: `official`, then the page."""
        return tuple(dict.fromkeys(filter(None, (*self.official, self.page))))

    @classmethod
    def of(cls, source: Source) -> Self:
        """Return what a source states of itself as a regulation; its number may be empty."""
        number = source.number or ""
        return cls(source.id, number, source.kind, source.title, source.issuer, source.issued)

    @property
    def name(self) -> str:
        """How officers name it; one without a number by its title.

        >>> Regulation("nd", "98/2023/NĐ-CP", Kind.DECREE, "…", "Chính phủ").name
        'Nghị định số 98/2023/NĐ-CP'
        """
        return f"{self.kind.capitalize()} số {self.number}" if self.number else self.title


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to a document from a day on.

    `provisions` are the locator ids it touches (empty: all); `by` is the id of the document that
    does it, `at` the provision of that document that says so.
    """

    of: str
    what: What
    on: date
    confidence: Confidence
    provisions: tuple[str, ...] = ()
    by: str | None = None
    at: str | None = None

    def touches(self, provision: str) -> bool:
        """Whether a provision is one of those touched, or lies in one of them."""
        inside = f"{provision}."
        return not self.provisions or any(inside.startswith(f"{own}.") for own in self.provisions)


@dataclass(frozen=True, slots=True)
class Legislation:
    """The regulations that are known and their changes, in the order of the days."""

    regulations: tuple[Regulation, ...] = ()
    changes: tuple[Change, ...] = ()

    def regulation(self, document_id: str) -> Regulation | None:
        """Return a regulation by its id, or None for one that is not known."""
        return next((known for known in self.regulations if known.id == document_id), None)

    def changes_of(self, document_id: str) -> tuple[Change, ...]:
        """Return what changed a document, in the order of the days."""
        return tuple(change for change in self.changes if change.of == document_id)


def read_legislation(folder: Path) -> Legislation:
    """Return what a corpus folder knows of regulations; nothing where it has no such file.

    Raises SourceError, naming the file and the entry, for one that cannot be used.
    """
    path = folder / LEGISLATION
    if not path.exists():
        return Legislation()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: không đọc được ({error}); sửa lại tệp này") from error
    entries = [
        (entry, f"{path}, {table} {place}")
        for table in ("document", "change")
        for place, entry in enumerate(tables.get(table, ()), start=1)
    ]
    made = [_made(entry, where) for entry, where in entries]
    changes = sorted((c for c in made if isinstance(c, Change)), key=lambda c: c.on)
    return Legislation(tuple(r for r in made if isinstance(r, Regulation)), tuple(changes))


def _made(entry: Mapping[str, object], where: str) -> Regulation | Change:
    """Return the record that an entry states; raises SourceError where it is none."""
    record = Change if "of" in entry else Regulation
    known = {field.name for field in fields(record)}
    if unknown := entry.keys() - known:
        raise SourceError(f"{where}: không có trường '{min(unknown)}'; xem các mục khác")
    values = {n: tuple(v) if isinstance(v, list) else v for n, v in entry.items()}
    try:
        for name, kind in _ENUMS.items():
            if name in values:
                values[name] = kind(str(values[name]))
        made = record(**values)  # type: ignore[arg-type]  # checked below
        _check(made)
    except (TypeError, ValueError, CorpusError) as error:
        raise SourceError(f"{where}: {error}") from error
    return made


_ENUMS: Mapping[str, type[StrEnum]] = {"kind": Kind, "what": What, "confidence": Confidence}


def _check(made: Regulation | Change) -> None:
    if isinstance(made, Regulation):
        _check_types(made, {"id": str, "number": str, "title": str, "issuer": str})
        _check_types(made, {"page": str | None, "official": tuple, "sha256": str | None})
        if not all(isinstance(address, str) for address in made.official):
            raise TypeError("'official' phải là một dãy địa chỉ")
        return
    _check_types(made, {"of": str, "on": date})
    for provision in (*made.provisions, *((made.at,) if made.at else ())):
        Locator.from_id(provision)


def _check_types(made: Regulation | Change, kinds: Mapping[str, type | UnionType]) -> None:
    for name, kind in kinds.items():
        if not isinstance(getattr(made, name), kind):
            raise TypeError(f"'{name}' = {getattr(made, name)!r} không dùng được")
