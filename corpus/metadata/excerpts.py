"""Read which document a file holds excerpts of: its headings name it ("=== Điều 4 Nghị định …")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Kind
from corpus.outline.heads import head_of

_KINDS = "|".join((Kind.LAW, Kind.DECREE, Kind.CIRCULAR, Kind.DECISION, Kind.RESOLUTION))
_NAMED = re.compile(
    rf"(?P<kind>{_KINDS}) (?:số )?"
    r"(?P<number>\d{1,5}/(?P<year>\d{4})/[A-ZĐ][A-Za-zĐ-]{1,11}\d{0,2})\b",
    re.IGNORECASE,
)
_ISSUERS = {"NĐ-CP": "Chính phủ", "QĐ-TTg": "Thủ tướng Chính phủ", "QH": "Quốc hội"}


@dataclass(frozen=True, slots=True)
class Excerpted:
    """The document that excerpts are of; `issuer` is empty where its number does not tell it."""

    kind: Kind
    number: str
    year: int
    issuer: str

    @property
    def title(self) -> str:
        """How a list names the excerpts."""
        return f"{self.kind.capitalize()} {self.number} (trích)"


def read_excerpted(lines: Sequence[str]) -> Excerpted | None:
    """Return the document that every heading of an excerpt names, None where they name several.

    >>> read_excerpted(["=== Điều 4 Nghị định 1/2030/NĐ-CP | trang 5", "1. Hồ sơ."]).issuer
    'Chính phủ'
    """
    heads = [head for line in lines if (head := head_of(line)) is not None and head.marked]
    named = {found[0]: found for head in heads if (found := _NAMED.match(head.rest)) is not None}
    if len({found["number"] for found in named.values()}) != 1:
        return None
    found = next(iter(named.values()))
    symbol = found["number"].rpartition("/")[2].rstrip("0123456789")
    kind = Kind(found["kind"].lower())
    return Excerpted(kind, found["number"], int(found["year"]), _ISSUERS.get(symbol, ""))
