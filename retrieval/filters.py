"""Choose documents by what their catalogue entries say, before anything is searched."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.gazetteer import without_level
from corpus.model import Kind, Level, Source
from corpus.normalize import fold


@dataclass(frozen=True, slots=True)
class Filter:
    """What a document has to be; of several values of one kind any will do, none asks nothing.

    A place is its name with or without the word of its level, with or without diacritics; a
    document is of every place that its own lies in.
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
                (_names(self.places), _names(source.places)),
            )
        )


EVERYTHING = Filter()


def _names(places: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(without_level(place)) for place in places)
