"""Say whether a document, or one of its provisions, holds on a day, and what decided it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from corpus.legislation import Change, Confidence, Legislation, What
from corpus.model import Source


class State(StrEnum):
    """How a text stands on a day, valued by the words that a reader sees."""

    IN_FORCE = "còn hiệu lực"
    NOT_YET = "chưa có hiệu lực"
    AMENDED = "được sửa đổi, bổ sung một phần"
    REPLACED = "đã được thay thế"
    SUSPENDED = "ngưng hiệu lực"
    ENDED = "hết hiệu lực"
    UNKNOWN = "chưa rõ hiệu lực"


# Of several changes that have come about, the gravest decides.
_GRAVITY = {
    What.ENDS: State.ENDED,
    What.SUSPENDED: State.SUSPENDED,
    What.REPLACED: State.REPLACED,
    What.AMENDED: State.AMENDED,
    What.BEGINS: State.IN_FORCE,
}
_UNSURE = "cần kiểm tra"


@dataclass(frozen=True, slots=True)
class Validity:
    """How a text stands on a day; `changes` have come about by then, the one that decides first."""

    state: State
    changes: tuple[Change, ...] = ()

    @property
    def gone(self) -> bool:
        """Whether the text is no rule on that day: ended, suspended, or not begun."""
        return self.state in (State.ENDED, State.SUSPENDED, State.NOT_YET)

    @property
    def words(self) -> str:
        """What a reader is told.

        >>> Validity(State.ENDED).words
        'hết hiệu lực'
        """
        unsure = bool(self.changes) and self.changes[0].confidence is Confidence.SINGLE
        return f"{self.state} ({_UNSURE})" if unsure else self.state.value


def validity_of(source: Source, provision: str, legislation: Legislation, *, on: date) -> Validity:
    """Return how a provision (a locator id) of a document stands on a day.

    What is known from others decides before what the document states of itself; where neither
    tells, the validity is unknown.
    """
    changes = changes_of(source.id, legislation, source)
    return decided([change for change in changes if change.touches(provision)], on=on)


def decided(changes: Sequence[Change], *, on: date) -> Validity:
    """Return what the changes of one text, in the order of their days, make of it on a day."""
    come = sorted((c for c in changes if c.on <= on), key=lambda c: list(_GRAVITY).index(c.what))
    if come:
        return Validity(_GRAVITY[come[0].what], tuple(come))
    to_come = tuple(change for change in changes if change.what is What.BEGINS)
    return Validity(State.NOT_YET, to_come) if to_come else Validity(State.UNKNOWN)


def changes_of(
    document_id: str, legislation: Legislation, source: Source | None
) -> tuple[Change, ...]:
    """Return the changes of a document in the order of the days.

    Where its source is held, its own days count as far as nobody else knows better.
    """
    known = legislation.changes_of(document_id)
    if source is None:
        return known
    after = source.expires + timedelta(days=1) if source.expires else None
    own = [
        Change(source.id, what, day, Confidence.VERIFIED)
        for day, what in ((source.effective, What.BEGINS), (after, What.ENDS))
        if day is not None and all(change.what is not what for change in known)
    ]
    return tuple(sorted([*own, *known], key=lambda change: change.on))
