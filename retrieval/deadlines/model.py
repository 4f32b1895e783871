"""The values that the calendar of deadlines is made of: what is dated, when, how long is left."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.facts.model import Attribute, When
from corpus.model import Source
from corpus.validity import State, Validity
from retrieval.citation import Citation
from retrieval.deadlines.days import Days

# A text of which this holds binds nobody.
_NO_RULE = frozenset({State.ENDED, State.SUSPENDED, State.NOT_YET, State.REPLACED})


class Stage(StrEnum):
    """How something due stands on a day, valued by the name that JSON uses."""

    AHEAD = "ahead"
    UNDER_WAY = "under_way"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Term:
    """What a document says of time: the short words, whom they hold for, where they stand.

    `id` names the place in the document and the kind, not the day: a plan corrected keeps it.
    `when` is None where the words give no day and count none ("định kỳ 6 tháng").
    `until` is the last day on which the document is known to hold.
    """

    id: str
    attribute: Attribute
    value: str
    subject: str
    when: When | None
    source: Source
    citation: Citation
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A term on the calendar, seen from the day `on`.

    `held` says how its text stands on its last day, or on `on` where that is later.
    """

    term: Term
    days: Days
    on: date
    held: Validity

    @property
    def yearly(self) -> bool:
        """Whether it comes again every year."""
        return self.term.when is not None and self.term.when.yearly

    @property
    def turn(self) -> date:
        """The day on which something happens next: it begins, or it ends."""
        return self.days.turn(self.on)

    @property
    def days_left(self) -> int:
        """Days from `on` to the last day: 0 on that day, negative after it."""
        return (self.days.last - self.on).days

    @property
    def starts_in(self) -> int | None:
        """Days until a window opens; None once it has, and for single days."""
        ahead = (self.days.first - self.on).days
        return ahead if self.days.window and ahead > 0 else None

    @property
    def stage(self) -> Stage:
        """Whether it is still to come, a window that stands open, or over."""
        if self.days_left < 0:
            return Stage.OVER
        begun = self.days.window and self.days.first <= self.on
        return Stage.UNDER_WAY if begun else Stage.AHEAD

    @property
    def lapsed(self) -> bool:
        """Whether the text it stands in is no rule on its day."""
        return self.held.state in _NO_RULE


@dataclass(frozen=True, slots=True)
class Schedule:
    """All that is dated, seen from the day `on`.

    `coming` has what is due next first, `past` the latest first; `lapsed` would be coming if its
    text still held.  `rules` have no day: they come at intervals, or count from an event.
    `silent` are the plans that state no date.
    """

    on: date
    coming: tuple[Due, ...] = ()
    past: tuple[Due, ...] = ()
    lapsed: tuple[Due, ...] = ()
    rules: tuple[Term, ...] = ()
    silent: tuple[Source, ...] = ()

    @property
    def dues(self) -> tuple[Due, ...]:
        """Everything that has a day, in the order of the three lists."""
        return (*self.coming, *self.past, *self.lapsed)
