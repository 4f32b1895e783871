"""Find where in a quote a sentence's words stand, so that what belongs together stays together.

That every word of a sentence stands in a quote is not enough: "the province gives flags, the
district gives medals" holds all the words of "the province gives medals".  So the words are laid
onto the quote in their order, and what may be left out between two of them is bounded:

- no number, and no word that turns what is said, is passed over, but with a whole clause that
  takes nothing from the others;
- within a segment no name is passed over;
- a later segment is entered at its first word, a later clause at its first word;
- no segment that labels what follows (it ends in a colon) is passed over;
- every word of its clauses that turns what is said is in the sentence;
- once, a few words may come before those that they follow in the quote ("nộp hồ sơ" for
  "hồ sơ nộp"), names and numbers excepted.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

from retrieval.writing.parts import Part
from retrieval.writing.word_lists import EXCEPTING

# So many parts a sentence may go back, once.
_BACK = 5
_NEVER, _OWED = -1, -2
# A sentence made of a quote's words over and over could be laid in more ways than there is time.
_MOST_STEPS = 20_000


@dataclass(frozen=True, slots=True)
class _Step:
    """A sentence's part laid onto a quote's.

    `peak` is where the sentence went back from; before that `_NEVER`, or `_OWED` where it began
    behind the first part of a clause and has to go back to it.
    """

    place: int
    peak: int


def aligned(said: Sequence[Part], quote: Sequence[Part], *, gap: int) -> tuple[int, ...] | None:
    """Return the places in a quote of a sentence's parts, in their order; None where none fit.

    At most `gap` parts are passed over at a time within a segment.
    """
    laying = _Laying.of(said, quote, gap)
    taken = count()

    @cache
    def laid(index: int, step: _Step) -> tuple[int, ...] | None:
        if index + 1 == len(said):
            return (step.place,) if step.peak != _OWED else None
        for following in laying.steps(index, step):
            if next(taken) > _MOST_STEPS:
                return None
            if (rest := laid(index + 1, following)) is not None:
                return (step.place, *rest)
        return None

    if not all(laying.fitting):
        return None
    found = (laid(0, step) for step in laying.starts())
    return next((places for places in found if places and laying.sound(places)), None)


@dataclass(frozen=True, slots=True)
class _Laying:
    """A sentence and a quote, and what is looked up of them again and again.

    `fitting` are the places that each part of the sentence may have, `first` the first place of
    each place's clause, `weighty` the places of numbers and of words that turn what is said.
    """

    said: tuple[Part, ...]
    quote: tuple[Part, ...]
    gap: int
    fitting: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]
    weighty: tuple[int, ...]

    @classmethod
    def of(cls, said: Sequence[Part], quote: Sequence[Part], gap: int) -> "_Laying":
        first: list[int] = []
        for place, part in enumerate(quote):
            goes_on = place and quote[place - 1].clause == part.clause
            first.append(first[-1] if goes_on else place)
        weighty = tuple(p for p, part in enumerate(quote) if part.turns or part.is_number)
        fitting = tuple(tuple(_fitting(i, part, quote)) for i, part in enumerate(said))
        return cls(tuple(said), tuple(quote), gap, fitting, tuple(first), weighty)

    def starts(self) -> Iterator[_Step]:
        """Yield where a sentence may begin: in its clause nothing weighty stands before."""
        for place in self.fitting[0]:
            first = self.first[place]
            if place - first <= _BACK and not self._weighty(first, place):
                yield _Step(place, _NEVER if place == first else _OWED)

    def steps(self, index: int, step: _Step) -> Iterator[_Step]:
        """Yield where the part after one that was laid may lie: onwards first, then back."""
        places = self.fitting[index + 1]
        ahead = bisect_left(places, step.place + 1)
        for place in places[ahead:]:
            if self._may_pass(step, place):
                yield _Step(place, step.peak)
        for place in places[:ahead]:
            if self._may_go_back(index, step, place):
                yield _Step(place, step.place)

    def sound(self, places: Sequence[int]) -> bool:
        """Whether places hold every word of their clauses that turns what is said, none twice."""
        clauses = {self.first[place] for place in places}
        turning = {p for p in self.weighty if self.quote[p].turns and self.first[p] in clauses}
        return turning <= set(places) and len(set(places)) == len(places)

    def _may_pass(self, step: _Step, place: int) -> bool:
        """Whether the parts between two places may be left out."""
        start = max(step.place, min(step.peak, place - 1)) + 1
        before, after = self.quote[step.place], self.quote[place]
        clauses = {self.first[step.place], self.first[place]}
        if not all(self._apart(weighty, clauses) for weighty in self._weighty(start, place)):
            return False
        passed = self.quote[start:place]
        own = [part for part in passed if part.segment == before.segment]
        if any(part.is_name for part in own):
            return False
        if before.segment == after.segment:
            return len(own) <= self.gap
        opens = after.opens and (before.clause == after.clause or self.first[place] == place)
        return opens and not any(part.labels for part in passed[len(own) :])

    def _may_go_back(self, index: int, step: _Step, place: int) -> bool:
        moved = (self.quote[step.place], self.quote[place])
        return (
            0 < step.place - place <= _BACK
            and (step.peak == _NEVER or (step.peak == _OWED and place == self.first[step.place]))
            and moved[0].segment == moved[1].segment
            and not any(part.is_number for part in moved)
            and not any(part.is_name for part in self.said[max(index, 1) : index + 2])
        )

    def _apart(self, place: int, clauses: set[int]) -> bool:
        """Whether a part's clause is none of these, and takes nothing from others."""
        first = self.first[place]
        return first not in clauses and self.quote[first].text.casefold() not in EXCEPTING

    def _weighty(self, start: int, end: int) -> tuple[int, ...]:
        return self.weighty[bisect_left(self.weighty, start) : bisect_left(self.weighty, end)]


def _fitting(index: int, part: Part, quote: Sequence[Part]) -> Iterator[int]:
    """Yield where a sentence's part may lie; its first has a capital wherever that is."""
    for place, quoted in enumerate(quote):
        named = not part.is_name or quoted.is_name or index == 0
        if named and quoted.says(part):
            yield place
