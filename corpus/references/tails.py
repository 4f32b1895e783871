"""Read what follows the name of a document: its number, its day, its year, its issuer."""

import re
from dataclasses import dataclass, replace
from datetime import date

from corpus.references.issuers import issuer_end, unit_end
from corpus.references.numbers import Number, number_at
from corpus.references.plain import Plain

_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\w]|[./-]\d)"
_S = r"[ \n]{0,2}"
_DAY = re.compile(
    rf",?[ \n]{{1,2}}(?:(?:ban hanh|ky|duoc thong qua),?[ \n])?ngay{_S}(?P<day>\d{{1,2}}){_S}"
    rf"(?:thang|[/.-]){_S}(?P<month>\d{{1,2}}){_S}(?:,?[ ]?nam|[/.-]){_S}{_YEAR}"
)
_OF_YEAR = re.compile(rf"[ \n]{{1,2}}(?:(?:sua doi|ban hanh)(?:, bo sung)?[ \n])?nam[ \n]{_YEAR}")
_BARE_YEAR = re.compile(rf"[ \n]{{1,2}}(?:sua doi(?:, bo sung)?[ \n])?{_YEAR}")
_NUMBER = re.compile(r",?[ \n]{1,2}s[o06][ \n]{0,2}:?[ \n]{0,2}(?=\d)")
_OF_ISSUER = re.compile(r",?[ \n]{1,2}cua[ \n]{1,2}")
_MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a document's name, and where it ends; None for what does not."""

    end: int
    number: Number | None = None
    issued: date | None = None
    year: int | None = None
    issuer: str | None = None


def tail_at(text: Plain, position: int, *, titled: bool) -> Tail:
    """Return the tail that starts at a position; a bare year and a number follow titles alone."""
    tail = Tail(position)
    for _ in range(_MOST_PARTS):
        longer = _with_time(tail, text, titled=titled) or _with_body(tail, text, titled=titled)
        if longer is None:
            break
        tail = longer
    return tail


def _with_time(tail: Tail, text: Plain, *, titled: bool) -> Tail | None:
    if tail.year is not None:
        return None
    if (day := _DAY.match(text.folded, tail.end)) is not None:
        return replace(tail, end=day.end(), issued=_date(day), year=int(day["year"]))
    year = _OF_YEAR.match(text.folded, tail.end)
    if year is None and titled:
        year = _BARE_YEAR.match(text.folded, tail.end)
    return replace(tail, end=year.end(), year=int(year["year"])) if year else None


def _with_body(tail: Tail, text: Plain, *, titled: bool) -> Tail | None:
    """Return the tail with the number or the issuer that follows."""
    said = _NUMBER.match(text.folded, tail.end) if titled and tail.number is None else None
    if said is not None and (number := number_at(text.written, said.end())) is not None:
        return replace(tail, end=number.end, number=number)
    if tail.issuer is not None:
        return None
    start = tail.end + 1
    end = unit_end(text, tail.end)
    if end == tail.end and (of := _OF_ISSUER.match(text.folded, tail.end)) is not None:
        start, end = of.end(), issuer_end(text, of.end())
    if end <= start:
        return None
    return replace(tail, end=end, issuer=text.written[start:end])


def _date(day: re.Match[str]) -> date | None:
    try:
        return date(int(day["year"]), int(day["month"]), int(day["day"]))
    except ValueError:
        return None
