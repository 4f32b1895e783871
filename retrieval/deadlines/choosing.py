"""Keep of the calendar what is of some places, documents, kinds or years; group it by month."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from corpus.facts.model import Attribute
from corpus.model import Level, Source
from retrieval.deadlines.model import Due, Schedule, Term
from retrieval.deadlines.phrases import VIETNAMESE
from retrieval.filters import Filter

# What is chosen as a place though it is none.
CENTRAL, UNPLACED = VIETNAMESE.central, VIETNAMESE.unplaced


@dataclass(frozen=True, slots=True)
class Wanted:
    """What something due has to be; of several values of one kind any will do, none asks nothing.

    A place is chosen as `retrieval.filters.Filter` does; `CENTRAL` are the regulations that hold
    everywhere, `UNPLACED` the documents that name no place.  Of what has a window, any day may
    lie in the year; what counts from an event is of every year.
    """

    places: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    attributes: frozenset[Attribute] = frozenset()
    years: frozenset[int] = frozenset()


EVERYTHING = Wanted()


def chosen(schedule: Schedule, wanted: Wanted) -> Schedule:
    """Return what of a calendar is wanted, in the same order."""
    coming, past, lapsed = (
        tuple(due for due in dues if _is_wanted(due.term, wanted) and _in_years(due, wanted))
        for dues in (schedule.coming, schedule.past, schedule.lapsed)
    )
    return replace(
        schedule,
        coming=coming,
        past=past,
        lapsed=lapsed,
        rules=tuple(term for term in schedule.rules if _is_wanted(term, wanted)),
        silent=tuple(source for source in schedule.silent if _is_of(source, wanted)),
    )


def places_in(schedule: Schedule) -> tuple[str, ...]:
    """Return the places that can be chosen: provinces, what lies in them, then the unnamed."""
    held = [*(due.term.source for due in schedule.dues), *(t.source for t in schedule.rules)]
    held += schedule.silent
    placed = {
        (depth, place) for source in held for depth, place in enumerate(reversed(source.places))
    }
    unnamed = [name for name, belongs in _UNNAMED.items() if any(map(belongs, held))]
    return (*dict.fromkeys(place for _, place in sorted(placed)), *unnamed)


def by_month(dues: Iterable[Due]) -> tuple[tuple[date, tuple[Due, ...]], ...]:
    """Return the months in which something happens next, each by its first day, in the order."""
    months = groupby(dues, key=lambda due: due.turn.replace(day=1))
    return tuple((month, tuple(own)) for month, own in months)


def _is_wanted(term: Term, wanted: Wanted) -> bool:
    kind = not wanted.attributes or term.attribute in wanted.attributes
    return kind and _is_of(term.source, wanted)


def _in_years(due: Due, wanted: Wanted) -> bool:
    years = range(due.days.first.year, due.days.last.year + 1)
    return not wanted.years or not wanted.years.isdisjoint(years)


def _is_of(source: Source, wanted: Wanted) -> bool:
    if wanted.documents and source.id not in wanted.documents:
        return False
    if any(_UNNAMED[name](source) for name in wanted.places & _UNNAMED.keys()):
        return True
    places = wanted.places - _UNNAMED.keys()
    return not wanted.places or (bool(places) and Filter(places=places).allows(source))


_UNNAMED: dict[str, Callable[[Source], bool]] = {
    CENTRAL: lambda source: source.level is Level.CENTRAL,
    UNPLACED: lambda source: source.level is not Level.CENTRAL and not source.places,
}
