"""Read the dates that documents write: "ngày 28 tháng 5 năm 2024", "ngày 28/5/2024"."""

import re
from dataclasses import dataclass
from datetime import date

_BLANK = r"[\s.…_]*"
_WORDS = re.compile(
    rf"ngày{_BLANK}(?P<day>\d{{1,2}})?{_BLANK}tháng{_BLANK}(?P<month>\d{{1,2}})?{_BLANK}"
    rf"năm{_BLANK}(?P<year>\d{{4}})",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"ngày\s*(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: its year, and the whole date where day and month are filled in."""

    year: int
    day: date | None
    start: int
    end: int


def dates_in(text: str) -> tuple[Written, ...]:
    """Return the dates of a text in order; blanks left for the day mean that there is none.

    >>> [found.day for found in dates_in("Bắc Kạn, ngày    tháng 5 năm 2024")]
    [None]
    >>> [str(found.day) for found in dates_in("từ ngày 20/5/2024, ngày 05 tháng 8 năm 2024")]
    ['2024-05-20', '2024-08-05']
    """
    matches = [*_WORDS.finditer(text), *_FIGURES.finditer(text)]
    return tuple(_written(match) for match in sorted(matches, key=lambda match: match.start()))


def _written(match: re.Match[str]) -> Written:
    year = int(match["year"])
    day: date | None = None
    if match["day"] and match["month"]:
        try:
            day = date(year, int(match["month"]), int(match["day"]))
        except ValueError:
            day = None
    return Written(year, day, match.start(), match.end())
