"""The values that facts are made of: what is settled, for whom, when, and where it stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.locator import Locator
from corpus.model import Span


class Attribute(StrEnum):
    """What a fact is about, valued by the name that commands and JSON use."""

    PERIOD = "period"
    SUBMISSION_DEADLINE = "submission_deadline"
    REPORT_DEADLINE = "report_deadline"
    ELIGIBLE = "eligible"
    QUOTA = "quota"
    CRITERIA_COLLECTIVE = "criteria_collective"
    CRITERIA_INDIVIDUAL = "criteria_individual"
    DOSSIER = "dossier"
    FORM = "form"
    CHANNEL = "channel"
    RECEIVER = "receiver"
    APPRAISER = "appraiser"
    AUTHORITY = "authority"
    REWARDS = "rewards"
    LEGAL_BASIS = "legal_basis"
    BUDGET = "budget"
    RESPONSIBILITY = "responsibility"


@dataclass(frozen=True, slots=True)
class When:
    """When something is: a day, a window of days, a day of every year, or days after an event.

    A day alone is `end`; a window has both ends, both included.  Of what comes `yearly` only the
    month and day count, the year is that of the document or 2000.  `days` counts from an event;
    they are `working` days where the document says so.

    >>> When(start=date(2024, 5, 20), end=date(2024, 8, 5)).iso
    '2024-05-20/2024-08-05'
    >>> When(end=date(2000, 11, 15), yearly=True).iso
    '--11-15'
    >>> When(days=10, working=True).iso
    'P10D'
    """

    start: date | None = None
    end: date | None = None
    yearly: bool = False
    days: int | None = None
    working: bool = False

    @property
    def iso(self) -> str:
        """The same in the notation of ISO 8601; of working days the number alone shows."""
        if self.days is not None:
            return f"P{self.days}D"
        return "/".join(_iso(day, yearly=self.yearly) for day in (self.start, self.end) if day)


def _iso(day: date, *, yearly: bool) -> str:
    return f"--{day:%m-%d}" if yearly else day.isoformat()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a document settles.

    `span` covers the whole statement as it may be quoted, `value` the fewest words of it that say
    the thing; `subject` is whom it holds for in the document's own words ("Mỗi phòng, ban"), empty
    where it holds for all.  `normalised` is the value for programs (ISO dates, numbers, document
    numbers), empty where the words are all there is; `when` the same of what is dated.
    `confidence` is that of the least sure line that the value stands on, 0 to 1.
    """

    attribute: Attribute
    document_id: str
    locator: Locator
    span: Span
    value: Span
    subject: str = ""
    normalised: str = ""
    when: When | None = None
    confidence: float = 1.0
