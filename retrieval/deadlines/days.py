"""Lay what a document dates onto the calendar: its first and last day, yearly ones in their year.

A day that a year lacks is the last of its month: what is due on 29/02 is due on 28/02 in other
years.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from corpus.facts.model import When


@dataclass(frozen=True, slots=True)
class Days:
    """Days in a row, both ends included; a single day is both.

    >>> Days(date(2024, 8, 6), date(2024, 8, 8)).window
    True
    """

    first: date
    last: date

    @property
    def window(self) -> bool:
        """Whether it is more than one day."""
        return self.first < self.last

    def turn(self, on: date) -> date:
        """Return the day on which something happens next: the first until it came, then the last.

        >>> Days(date(2024, 8, 6), date(2024, 8, 8)).turn(date(2024, 8, 7))
        datetime.date(2024, 8, 8)
        """
        return self.first if on <= self.first else self.last


def days_of(when: When, *, on: date) -> Days | None:
    """Return the days that something dated takes, None where it counts from an event.

    Of what comes yearly these are the first that are not over on the day.

    >>> days_of(When(end=date(2000, 11, 15), yearly=True), on=date(2024, 11, 16))
    Days(first=datetime.date(2025, 11, 15), last=datetime.date(2025, 11, 15))
    """
    end = when.end or when.start
    if end is None:
        return None
    start = when.start or end
    return _next(start, end, on) if when.yearly else Days(min(start, end), end)


def _next(start: date, end: date, on: date) -> Days:
    """Return the next run of yearly days; one may begin in the year before it ends."""
    last = _in_year(end, on.year)
    if last < on:
        last = _in_year(end, on.year + 1)
    first = _in_year(start, last.year)
    return Days(first if first <= last else _in_year(start, last.year - 1), last)


def _in_year(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
