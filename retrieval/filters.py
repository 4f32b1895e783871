"""Choose documents by what their catalogue entries say, before anything is searched."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.gazetteer import successors, without_level
from corpus.model import Kind, Level, Source
from corpus.normalize import fold

# Since then there are provinces and communes, and no districts.
_TWO_TIERS = date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Filter:
    """What a document has to be; of several values of one kind any will do, none asks nothing.

    A place is its name with or without the word of its level, with or without diacritics; a
    document is of every place that its own lies in.  Of a place that was merged or abolished on
    01/07/2025 are, from that day, the documents of what it became; one from before is also of that.
    """

    documents: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    levels: frozenset[Level] = frozenset()
    places: frozenset[str] = frozenset()
    years: frozenset[int] = frozenset()

    def allows(self, source: Source) -> bool:
        """Whether a document is all that is asked for.

        >>> plan = Source("kh", "a.txt", Kind.PLAN, "Kế hoạch", "UBND", Level.COMMUNE)
        >>> Filter(kinds=frozenset({Kind.PLAN})).allows(plan), Filter().allows(plan)
        (True, True)
        >>> Filter(years=frozenset({2024})).allows(plan)
        False
        """
        return all(
            not wanted or not wanted.isdisjoint(found)
            for wanted, found in (
                (self.documents, {source.id}),
                (self.kinds, {source.kind}),
                (self.levels, {source.level}),
                (self.years, {source.year}),
            )
        ) and self._is_of_place(source)

    def _is_of_place(self, source: Source) -> bool:
        if not self.places:
            return True
        wanted, own = _names(self.places), _names(source.places)
        if _is_older(source):
            return not wanted.isdisjoint(own | _became(source.places))
        return not own.isdisjoint(wanted | _became(self.places))


EVERYTHING = Filter()


def _is_older(source: Source) -> bool:
    """Whether a document is from before the units of 01/07/2025, as far as it says."""
    if source.issued is not None:
        return source.issued < _TWO_TIERS
    return (source.year or 0) < _TWO_TIERS.year


def _became(places: Iterable[str]) -> frozenset[str]:
    return frozenset(name for place in places for name in successors(place))


def _names(places: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(without_level(place)) for place in places)
