"""Days on the calendar: windows, what comes every year, what has no day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.facts.model import When
from retrieval.deadlines.days import Days, days_of

_YEARS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def day(text: str) -> date:
    """The day that ISO 8601 writes so."""
    return date.fromisoformat(text)


YEARLY = [
    # what the document says, the day it is looked at, the day it comes next
    ("11-15", "2024-08-01", "2024-11-15"),  # later this year
    ("11-15", "2024-11-15", "2024-11-15"),  # today
    ("11-15", "2024-11-16", "2025-11-15"),  # gone for this year
    ("12-31", "2025-01-01", "2025-12-31"),
    ("02-29", "2024-01-01", "2024-02-29"),  # a leap year
    ("02-29", "2024-03-01", "2025-02-28"),  # the last day of February in others
    ("02-29", "2025-02-28", "2025-02-28"),
    ("02-29", "2027-03-01", "2028-02-29"),
    ("02-28", "2024-02-29", "2025-02-28"),
]


@pytest.mark.parametrize(("stated", "on", "expected"), YEARLY)
def test_what_comes_yearly_comes_next_on_or_after_the_day(
    stated: str, on: str, expected: str
) -> None:
    """The year that a document was issued in does not count; 29/02 is 28/02 in other years."""
    for year in ("2000", "2024"):
        when = When(end=day(f"{year}-{stated}"), yearly=True)

        assert days_of(when, on=day(on)) == Days(day(expected), day(expected))


WINDOWS = [
    # start, end, the day it is looked at, the window that is next or stands open
    ("11-01", "11-30", "2024-08-01", "2024-11-01", "2024-11-30"),
    ("11-01", "11-30", "2024-11-10", "2024-11-01", "2024-11-30"),
    ("11-01", "11-30", "2024-12-01", "2025-11-01", "2025-11-30"),
]


@pytest.mark.parametrize(("start", "end", "on", "first", "last"), WINDOWS)
def test_a_yearly_window_is_the_one_not_over(
    start: str, end: str, on: str, first: str, last: str
) -> None:
    """A window that stands open is this year's; once it is over, it is the next year's."""
    when = When(day(f"2000-{start}"), day(f"2000-{end}"), yearly=True)

    assert days_of(when, on=day(on)) == Days(day(first), day(last))


@pytest.mark.parametrize(
    ("on", "first", "last"),
    [
        ("2024-08-01", "2024-12-15", "2025-01-15"),
        ("2024-12-20", "2024-12-15", "2025-01-15"),  # open, this year's end is over
        ("2025-01-10", "2024-12-15", "2025-01-15"),  # open since last year
        ("2025-01-16", "2025-12-15", "2026-01-15"),
    ],
)
def test_a_yearly_window_may_go_over_new_year(on: str, first: str, last: str) -> None:
    """It begins in the year before the one it ends in."""
    when = When(day("2000-12-15"), day("2000-01-15"), yearly=True)

    assert days_of(when, on=day(on)) == Days(day(first), day(last))


def test_a_day_is_a_window_of_itself_and_an_event_has_none() -> None:
    """A beginning alone is its own day; days after an event stand on no calendar."""
    first, last = day("2024-05-20"), day("2024-08-05")

    assert days_of(When(first, last), on=last) == Days(first, last)
    assert days_of(When(end=last), on=first) == Days(last, last)
    assert days_of(When(start=first), on=last) == Days(first, first)
    assert days_of(When(days=10, working=True), on=first) is None
    assert not Days(last, last).window


@given(_YEARS, _YEARS)
def test_a_yearly_day_is_found_as_by_looking_at_every_day(stated: date, on: date) -> None:
    """Walking day by day to one whose month and day are those stated comes to the same."""
    found = days_of(When(end=stated, yearly=True), on=on)
    walked = on
    while not _is_the_day(walked, stated):
        walked += timedelta(days=1)

    assert found == Days(walked, walked)


@given(_YEARS, _YEARS, _YEARS)
def test_a_yearly_window_is_not_over_and_less_than_a_year_long(
    start: date, end: date, on: date
) -> None:
    """It ends on or after the day, begins before it ends, and not a whole year before."""
    found = days_of(When(start, end, yearly=True), on=on)

    assert found is not None
    assert on <= found.last < on + timedelta(days=367)
    assert timedelta(0) <= found.last - found.first < timedelta(days=366)


@given(_YEARS, st.integers(0, 400), _YEARS)
def test_what_happens_next_is_the_beginning_until_it_came(
    first: date, length: int, on: date
) -> None:
    """On the first day itself the beginning is still what happens; then it is the end."""
    days = Days(first, first + timedelta(days=length))

    assert days.turn(on) == (days.first if on <= days.first else days.last)


def _is_the_day(walked: date, stated: date) -> bool:
    same = (walked.month, walked.day) == (stated.month, stated.day)
    ends_february = (walked + timedelta(days=1)).month == 3 and walked.month == 2
    return same or ((stated.month, stated.day) == (2, 29) and ends_february)
