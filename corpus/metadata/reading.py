"""Read what a document states of itself from its head and foot; what it does not state is None."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.metadata.anatomy import Anatomy, dissect
from corpus.metadata.bodies import LEVEL, known_name
from corpus.metadata.dates import Written, dates_in
from corpus.metadata.excerpts import Excerpted, read_excerpted
from corpus.metadata.issuers import read_issuer
from corpus.metadata.signers import read_signer
from corpus.model import Kind, Level
from corpus.normalize import fold
from corpus.numerals import is_capitals
from corpus.references.numbers import numbers_in

_SYMBOL = r"[A-ZĐ]{1,6}(?:\s?[-–]\s?[A-ZĐ]{1,8}\d{0,2}){0,3}"
_NUMBER = re.compile(
    rf"\b[Ss][ốÓóỐ6ôo]\s*[:.]?\s*(?P<figure>\d{{1,5}}[a-z]?)?\s*/\s*"
    rf"(?P<year>(?:19|20)\d\d\s*/\s*)?(?P<symbol>{_SYMBOL}\d{{0,2}})\b"
)
_BASIS = re.compile(r"\W*(?:Căn cứ|Thực hiện|Theo|Xét|Triển khai|Trên cơ sở)\b")
_PLACE = re.compile(r"(?P<place>[^\W\d_][^\d,.;:|/]{1,40}?),?\s*$")
_SAID_KIND = r"(?:ban hành|xây dựng|Trên đây là|đề ra)\s+(?P<kind>{kinds})\b"
_TITLE_YEAR = re.compile(r"\bnăm\s+((?:19|20)\d\d)\b")
_IN_FORCE = re.compile(r"\bnày có hiệu lực (?:thi hành )?(?:kể )?từ (?=ngày)")
_ADOPTED = re.compile(r"\bthông qua (?=ngày)")
_UNIT = re.compile(rf"\b{LEVEL}(?=\s)", re.IGNORECASE)
_ABOUT = re.compile(r"^V/v\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document states of itself; None or empty where it does not."""

    number: str | None = None
    kind: Kind | None = None
    title: str | None = None
    issuer: str | None = None
    level: Level | None = None
    places: tuple[str, ...] = ()
    year: int | None = None
    issued: date | None = None
    effective: date | None = None
    signer: str | None = None
    rests_on: tuple[str, ...] = ()


def read_metadata(lines: Sequence[str]) -> Metadata:
    """Read the metadata of a document from its lines, restored where they were damaged."""
    parts = dissect(lines)
    number, symbol, number_year = _number(parts)
    if parts.kind is None and number is None and (named := read_excerpted(lines)) is not None:
        return _of_excerpts(named, parts)
    dated, place = _dated(parts)
    kind = parts.kind or _kind_of_symbol(symbol) or _kind_said(parts)
    basis = [paragraph for paragraph in parts.preamble if _BASIS.match(paragraph)]
    year = _year(parts, dated, number_year, basis)
    issuer = read_issuer(parts, place=place, year=year)
    return Metadata(
        number=number,
        kind=kind,
        title=_title(parts.title, kind),
        issuer=issuer.name if issuer else None,
        level=issuer.level if issuer else None,
        places=issuer.places if issuer else (),
        year=year,
        issued=dated.day if dated else None,
        effective=_effective(parts.text, dated),
        signer=read_signer(parts.foot),
        rests_on=tuple(dict.fromkeys(_cited(basis, number))),
    )


def _of_excerpts(named: Excerpted, parts: Anatomy) -> Metadata:
    return Metadata(
        number=named.number,
        kind=named.kind,
        title=named.title,
        issuer=named.issuer or None,
        level=Level.CENTRAL if named.issuer else None,
        year=named.year,
        effective=_effective(parts.text, None),
    )


def _number(parts: Anatomy) -> tuple[str | None, str, int | None]:
    """Return the number as documents are cited by, its symbol, and the year within it."""
    for line in parts.letterhead:
        if (found := _NUMBER.search(line)) is not None:
            symbol = re.sub(r"\s", "", found["symbol"]).replace("–", "-")
            year = found["year"].strip(" /") if found["year"] else ""
            number = "/".join(filter(None, (found["figure"], year, symbol)))
            return (number if found["figure"] else None), symbol, int(year) if year else None
    return None, "", None


def _dated(parts: Anatomy) -> tuple[Written | None, str]:
    """Return the date line's date and place; a law's date is the day it was adopted."""
    for line in parts.letterhead:
        for written in dates_in(line):
            before = _NUMBER.sub("", line[: written.start])
            place = _PLACE.search(before.strip())
            return written, place["place"].strip() if place else ""
    foot = " ".join(parts.foot)
    adopted = _ADOPTED.search(foot)
    return next(iter(dates_in(foot[adopted.end() :])), None) if adopted else None, ""


def _kind_of_symbol(symbol: str) -> Kind | None:
    """Return the kind whose initials open a number's symbol ("KH-UBND": kế hoạch)."""
    code = symbol.partition("-")[0]
    return next((kind for kind in Kind if code and initials(kind) == fold(code)), None)


def _kind_said(parts: Anatomy) -> Kind | None:
    """Return the kind that a document without a heading calls itself."""
    said = re.compile(_SAID_KIND.format(kinds="|".join(Kind)), re.IGNORECASE)
    closing = " ".join(parts.foot).partition("Trên đây là ")
    for text in (*parts.preamble, "".join(closing[1:])):
        if (found := said.search(text)) is not None:
            return Kind(found["kind"].lower())
    return None


def initials(kind: str) -> str:
    """Return how numbers and ids abbreviate a kind; a kind of one word stays whole.

    >>> initials("kế hoạch"), initials("nghị định"), initials("luật")
    ('kh', 'nd', 'luat')
    """
    parts = fold(kind).split()
    return parts[0] if len(parts) == 1 else "".join(part[0] for part in parts)


def _title(title: str, kind: Kind | None) -> str | None:
    if not title:
        return None
    title = _ABOUT.sub("Về việc", title)
    if kind is None or fold(title).startswith(fold(kind) + " "):
        return title
    if is_capitals(title):
        title = _in_small_letters(title)
    kept = kind is Kind.LAW or title[1:2].isupper()
    return f"{kind.capitalize()} {title if kept else title[:1].lower() + title[1:]}"


def _in_small_letters(title: str) -> str:
    """Write a title in capitals as a sentence, the names of units with their capitals."""
    small = title[:1].upper() + title[1:].lower()
    for found in _UNIT.finditer(title):
        if name := known_name(found["level"].lower(), title[found.end() :]):
            start = found.end() + 1
            small = small[:start] + name + small[start + len(name) :]
    return small


def _year(
    parts: Anatomy, dated: Written | None, number_year: int | None, basis: Sequence[str]
) -> int | None:
    """Return the year of issue: of the date line, the number, the title, or the latest basis."""
    if dated is not None:
        return dated.year
    if number_year is not None:
        return number_year
    named = [int(year) for year in _TITLE_YEAR.findall(parts.title)]
    return named[0] if named else max((d.year for p in basis for d in dates_in(p)), default=None)


def _effective(text: str, dated: Written | None) -> date | None:
    found = _IN_FORCE.search(text)
    if found is None:
        return None
    after = text[found.end() : found.end() + 60]
    if after.startswith("ngày ký"):
        return dated.day if dated else None
    return next((written.day for written in dates_in(after)), None)


def _cited(basis: Sequence[str], own: str | None) -> Iterable[str]:
    for paragraph in basis:
        yield from (n.normalized for n in numbers_in(paragraph) if n.normalized != own)
