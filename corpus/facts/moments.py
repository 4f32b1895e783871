"""Find the moments of folded words: days, windows, deadlines, yearly and relative ones."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.facts.model import When
from corpus.model import Span

_SEP = r"\s?[/.-]\s?"
_YEAR4 = r"(?:19|20)\d\d"


def _day(name: str) -> str:
    """Return the pattern of a day, its parts in groups that `name` ends."""
    return (
        rf"(?:ngay\s+(?P<dw{name}>\d{{1,2}})\s+thang\s+(?P<mw{name}>\d{{1,2}})(?:\s+nam\s+"
        rf"(?P<yw{name}>{_YEAR4}))?"
        rf"|(?P<mark{name}>ngay\s*)?(?<!\d)(?P<d{name}>\d{{1,2}}){_SEP}(?P<m{name}>\d{{1,2}})"
        rf"(?:{_SEP}(?P<y{name}>{_YEAR4}))?(?![\d/])"
        rf"|(?P<only{name}>ngay\s+\d{{1,2}})(?=\s*(?:den|-|–)))"
    )


def _month(name: str) -> str:
    return (
        rf"(?:(?:(?:dau|giua|cuoi)\s+)?thang\s*(?P<mm{name}>\d{{1,2}})(?:(?:{_SEP}|\s+nam\s+)"
        rf"(?P<my{name}>{_YEAR4}))?(?![\d/]))"
    )


_YEARLY = r"(?P<yearly>\s*,?\s*(?:cua\s+)?(?:(?:hang|moi)\s+nam|nam\s+(?:lien ke|sau|tiep theo)))?"
_HOUR = r"(?:\d{1,2}\s*(?:gio|h)\s*\d{0,2}\s*(?:phut)?\s*,?\s*)?"
_EVENT = (
    r"(?:nay|(?:ngay|khi|thoi diem)\s+(?:phat dong|ban hanh|ky|trien khai|bat dau"
    r"|co hieu luc)[^,.;:()\d]{0,40}?)"
)
_FROM = (
    rf"(?:(?:ke\s+|tinh\s+)?tu|bat dau(?:\s+vao)?)\s+(?:dau\s+)?(?:(?P<event>{_EVENT})"
    rf"|{_day('a')}|{_month('a')})"
)
_UNTIL = (
    rf"(?:\s*,?\s*(?:cho\s+)?(?:den|toi)\s+(?:truoc\s+)?{_HOUR}(?:het\s+)?"
    r"|\s*[,;]?\s*(?:va\s+)?ket thuc\s+(?:vao\s+|truoc\s+)?|\s*[-–]\s*)"
)
_TO = rf"{_UNTIL}(?:{_day('b')}|{_month('b')})"
_WINDOW = re.compile(_FROM + _TO)
_BARE_WINDOW = re.compile(rf"{_day('a')}\s*(?:[-–]|den)\s*(?:het\s+)?{_day('b')}")
_BEFORE = (
    r"(?:(?:cham|muon|tre) nhat(?: la)?(?: (?:den|vao|truoc|trong))?(?: het)?|truoc|xong truoc"
    r"|den het|het|han chot(?: la)?|han cuoi(?: cung)?(?: la)?"
    r"|khong (?:qua|muon hon|cham hon))"
)
# Behind these "15/6" is a day; behind others it may be a share.
_BY = r"(?:xong )?truoc|(?:cham|muon|tre) nhat"
_DEADLINE = re.compile(
    rf"\b(?:(?P<before>{_BY})|{_BEFORE})\s*:?\s*{_HOUR}(?:{_day('b')}|{_month('b')}){_YEARLY}"
)
_ON_DAY = re.compile(rf"(?:vao\s+)?{_day('b')}{_YEARLY}")
_RELATIVE = re.compile(
    r"\b(?:(?:trong|cham nhat|truoc)\s+)?(?:(?:thoi han|thoi gian|vong)\s+)?(?:la\s+)?"
    r"(?:cham nhat\s+|khong qua\s+|toi da\s+)?(?:sau\s+)?"
    r"(?P<days>\d{1,3})\s*(?:\([^)]{1,30}\)\s*)?ngay(?P<working>\s+lam viec)?\s*,?\s*"
    r"(?:(?:ke|tinh)\s+tu|tu|sau|truoc)\s+(?:ngay|khi|thoi diem)\s+(?:(?!ve |gui |nop |bao cao "
    r"|de )[^,.;:()]){2,90}"
)
_YEAR = re.compile(rf"\b(?P<open>trong\s+|ca\s+)?nam\s+(?P<year>{_YEAR4})(?!\s*[-–]\s*\d)")
_YEARS = re.compile(
    rf"\b(?:(?:trong\s+)?giai doan|tu nam|nam hoc)\s+(?P<first>{_YEAR4})\s*(?:[-–]|den"
    rf"(?:\s+nam)?)\s*(?P<last>{_YEAR4})"
)
_MONTHS = re.compile(
    rf"\b(?:trong\s+)?thang\s*(?P<first>\d{{1,2}})(?:\s*(?:,|-|–|va|den(?:\s+thang)?)\s*"
    rf"(?P<last>\d{{1,2}}))*"
    rf"(?:{_SEP}|\s+nam\s+)(?P<year>{_YEAR4})"
)
_QUARTER = re.compile(
    rf"\b(?:trong\s+)?quy\s+(?P<quarter>iv|i{{1,3}}|[1-4])(?:{_SEP}|\s+nam\s+)(?P<year>{_YEAR4})"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class Shape(StrEnum):
    """How a moment is told."""

    WINDOW = "window"
    DEADLINE = "deadline"
    RELATIVE = "relative"
    DAY = "day"
    SPAN = "span"


# How each shape is found, and words of which it has one: most clauses need not be searched.
_SHAPES = (
    (Shape.WINDOW, _WINDOW, ("tu ", "bat dau ")),
    (Shape.RELATIVE, _RELATIVE, (" tu ", " sau ", " truoc ")),
    (Shape.DEADLINE, _DEADLINE, ("nhat", "truoc", "het", "han ", "khong ")),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in letters `start` to `end` of a text."""

    start: int
    end: int
    shape: Shape
    when: When

    @property
    def span(self) -> Span:
        """The characters of the text that it takes."""
        return Span(self.start, self.end)


def moments_in(
    folded: str, span: Span, *, year: int | None, every_year: bool = False
) -> tuple[Moment, ...]:
    """Return the windows, deadlines and relative deadlines of a part of a folded text, in order.

    >>> [m.when.iso for m in moments_in("nop tu 06/8/2024 den 08/8/2024", Span(0, 30), year=None)]
    ['2024-08-06/2024-08-08']
    >>> [m.when.iso for m in moments_in("gui truoc ngay 15/11 hang nam", Span(0, 29), year=2024)]
    ['--11-15']
    """
    found: list[Moment] = []
    for moment in _all(folded, span, year, every_year=every_year):
        if not any(other.start < moment.end and moment.start < other.end for other in found):
            found.append(moment)
    return tuple(sorted(found, key=lambda moment: moment.start))


def opening_moment(folded: str, span: Span, *, year: int | None) -> Moment | None:
    """Return the moment that stands at a place where only a moment can: behind its label."""
    for pattern in (_BARE_WINDOW, _ON_DAY):
        found = pattern.match(folded, span.start, span.end)
        when = _when(found, year) if found else None
        if found and when is not None:
            return Moment(found.start(), found.end(), Shape.DAY, when)
    return None


def stretches_in(folded: str, span: Span) -> Iterator[Moment]:
    """Yield the years, spans of years and quarters of a part of a folded text."""
    for found in _YEARS.finditer(folded, span.start, span.end):
        when = When(date(int(found["first"]), 1, 1), date(int(found["last"]), 12, 31))
        yield Moment(found.start(), found.end(), Shape.SPAN, when)
    for found in _QUARTER.finditer(folded, span.start, span.end):
        quarter = _QUARTERS.get(found["quarter"]) or int(found["quarter"])
        last = _last_of(int(found["year"]), 3 * quarter)
        yield Moment(*found.span(), Shape.SPAN, When(date(last.year, last.month - 2, 1), last))
    for found in _MONTHS.finditer(folded, span.start, span.end):
        first = _date(int(found["year"]), int(found["first"]), 1)
        if first and 1 <= int(found["last"] or found["first"]) <= 12:  # noqa: PLR2004
            last = _last_of(first.year, int(found["last"] or found["first"]))
            yield Moment(*found.span(), Shape.SPAN, When(first, last))
    for found in _YEAR.finditer(folded, span.start, span.end):
        of_year = int(found["year"])
        yield Moment(*found.span(), Shape.SPAN, When(date(of_year, 1, 1), date(of_year, 12, 31)))


def _all(folded: str, span: Span, year: int | None, *, every_year: bool) -> Iterator[Moment]:
    for shape, pattern, hints in _SHAPES:
        if not any(folded.find(hint, span.start, span.end) >= 0 for hint in hints):
            continue
        for found in pattern.finditer(folded, span.start, span.end):
            relative = shape is Shape.RELATIVE
            when = _relative(found) if relative else _when(found, year, every_year=every_year)
            if when is not None:
                yield Moment(found.start(), found.end(), shape, when)


def _relative(found: re.Match[str]) -> When:
    return When(days=int(found["days"]), working=found["working"] is not None)


def _when(found: re.Match[str], year: int | None, *, every_year: bool = False) -> When | None:
    """Return what a match says, None where it is no day of the calendar."""
    parts = found.groupdict()
    said = any(parts.get(name) for name in ("yb", "ywb", "myb"))
    yearly = bool(parts.get("yearly")) or (every_year and not said)
    end = _end(parts, 2000 if yearly and year is None else year)
    if end is None or (yearly and said):
        return None
    begins = {key for key in parts if key.endswith("a")}
    if not begins or parts.get("event"):
        return When(end=end, yearly=yearly)
    start = _start(parts, end)
    return When(start=start, end=end) if start and start <= end else None


def _end(parts: dict[str, str | None], year: int | None) -> date | None:
    """Return the last day that the parts of a match name."""
    day, month = parts.get("db") or parts.get("dwb"), parts.get("mb") or parts.get("mwb")
    said = parts.get("yb") or parts.get("ywb") or parts.get("myb")
    of_year = int(said) if said else year
    if of_year is None:
        return None
    if day and month:
        marked = parts.get("dwb") or parts.get("markb") or parts.get("before")
        plain = said or marked or "markb" not in parts
        return _date(of_year, int(month), int(day)) if plain else None
    month = parts.get("mmb")
    return _last_of(of_year, int(month)) if month and 1 <= int(month) <= 12 else None  # noqa: PLR2004


def _start(parts: dict[str, str | None], end: date) -> date | None:
    """Return the first day, of the month or year of the last where it does not say its own."""
    said = parts.get("ya") or parts.get("ywa") or parts.get("mya")
    of_year = int(said) if said else end.year
    if only := parts.get("onlya"):
        return _date(end.year, end.month, int(only.split()[-1]))
    day, month = parts.get("da") or parts.get("dwa"), parts.get("ma") or parts.get("mwa")
    if day and month:
        return _date(of_year, int(month), int(day))
    month = parts.get("mma")
    return _date(of_year, int(month), 1) if month else None


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
