"""Keep of the calendar what is of some places, documents, kinds or years; group it by month."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from corpus.facts.model import Attribute
from corpus.model import Level, Source
from corpus.normalize import fold
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
    lie in the year; what has no day is of every year.
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
    held = sources_in(schedule)
    placed = {
        (depth, place) for source in held for depth, place in enumerate(reversed(source.places))
    }
    unnamed = [name for name, belongs in _UNNAMED.items() if any(map(belongs, held))]
    return (*dict.fromkeys(place for _, place in sorted(placed)), *unnamed)


def sources_in(schedule: Schedule) -> tuple[Source, ...]:
    """Return the documents of a calendar, each once, by id."""
    terms = [*(due.term for due in schedule.dues), *schedule.rules]
    sources = {source.id: source for source in (*(t.source for t in terms), *schedule.silent)}
    return tuple(sources[id_] for id_ in sorted(sources))


def years_in(schedule: Schedule) -> tuple[int, ...]:
    """Return the years in which something is due, in their order."""
    ends = ((due.days.first.year, due.days.last.year) for due in schedule.dues)
    return tuple(sorted({year for first, last in ends for year in range(first, last + 1)}))


def last_busy_month(schedule: Schedule) -> date | None:
    """Return the first day of the month of the latest past deadline, where those of plans are past.

    Those of the central government do not count.  Periods do where nothing else is: what is looked
    for is a day on which something had to be handed in.
    """
    if any(not _is_central(due) for due in schedule.coming):
        return None
    past = [due for due in schedule.past if not _is_central(due)]
    deadlines = [due for due in past if due.term.attribute is not Attribute.PERIOD]
    return next((due.days.last.replace(day=1) for due in deadlines or past), None)


def together(dues: Iterable[Due]) -> tuple[tuple[Due, ...], ...]:
    """Return dues in the same order, those in one group that a document sets to the same days.

    So nine movements of one plan that last a year are one thing on the page.
    """
    same = groupby(dues, key=lambda due: (due.term.source.id, due.term.attribute, due.days))
    return tuple(tuple(own) for _, own in same)


def by_month(dues: Iterable[Due]) -> tuple[tuple[date, tuple[Due, ...]], ...]:
    """Return the months in which something happens next, each by its first day, in the order."""
    months = groupby(dues, key=lambda due: due.turn.replace(day=1))
    return tuple((month, tuple(own)) for month, own in months)


def _is_central(due: Due) -> bool:
    return due.term.source.level is Level.CENTRAL


def _is_wanted(term: Term, wanted: Wanted) -> bool:
    kind = not wanted.attributes or term.attribute in wanted.attributes
    return kind and _is_of(term.source, wanted)


def _in_years(due: Due, wanted: Wanted) -> bool:
    years = range(due.days.first.year, due.days.last.year + 1)
    return not wanted.years or not wanted.years.isdisjoint(years)


def _is_of(source: Source, wanted: Wanted) -> bool:
    if wanted.documents and source.id not in wanted.documents:
        return False
    unnamed = {place: belongs for place in wanted.places if (belongs := _unnamed(place))}
    if any(belongs(source) for belongs in unnamed.values()):
        return True
    places = wanted.places - unnamed.keys()
    return not wanted.places or (bool(places) and Filter(places=places).allows(source))


def _unnamed(place: str) -> Callable[[Source], bool] | None:
    """Return who is of a place that is none, however it is spelled; None for a place."""
    return next((own for name, own in _UNNAMED.items() if fold(name) == fold(place)), None)


_UNNAMED: dict[str, Callable[[Source], bool]] = {
    CENTRAL: lambda source: source.level is Level.CENTRAL,
    UNPLACED: lambda source: source.level is not Level.CENTRAL and not source.places,
}
