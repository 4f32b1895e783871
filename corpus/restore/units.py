"""Score what was read against every onset or every rhyme at once.

A unit is an onset ("ngh", "Th") or a rhyme ("ưởng").  What was read for it in training counts
first; where it was not seen, its letters are compared one by one with learned confusions.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.restore.confusions import LONGEST, base_and_tone

Scores = NDArray[np.float64]
# How many sightings the comparison by letters weighs as much as, and the share of a unit's own
# sightings that it counts besides: a unit seen often must not lose to a rare one for a new reading.
_LETTERS_WEIGHT, _LETTERS_SHARE = 8.0, 0.3
_UNSEEN = {0: 2e-3, 1: 4e-4, 2: 2e-5, 3: 1e-6}
_LONGEST_READING = 9
# The share of a letter's readings that are those of its base with other marks.
_FAMILY = 0.05
# How often a letter is read twice, each time in one of its ways: "co6" for "có", "uw" for "ư".
_DOUBLE, _TWICE = 2, 0.05


class Letters:
    """Learned confusions as vectors: for one string read, its probability by printed letter."""

    def __init__(self, confusions: Mapping[str, Mapping[str, float]]) -> None:
        """Number the letters; number 0 is the empty place after a unit's last letter."""
        self.numbers = {letter: place for place, letter in enumerate(confusions, 1)}
        self._size = len(self.numbers) + 1
        self._rows: dict[str, Scores] = {}
        self._doubles: dict[str, Scores] = {}
        for letter, row in confusions.items():
            for read, probability in row.items():
                self._row(read)[self.numbers[letter]] += probability
        for letters in _families(confusions):
            places = [self.numbers[letter] for letter in letters]
            for scores in self._rows.values():
                scores[places] += _FAMILY * scores[places].mean()

    def row(self, read: str) -> Scores:
        """Return P(read | letter) for every letter number."""
        if len(read) != _DOUBLE:
            return self._rows[read] if read in self._rows else self._fresh(len(read))
        known = self._doubles.get(read)
        if known is None:
            known = self._rows[read] if read in self._rows else self._fresh(_DOUBLE)
            known = known + _TWICE * self.row(read[0]) * self.row(read[1])
            self._doubles[read] = known
        return known

    def _row(self, read: str) -> Scores:
        if read not in self._rows:
            self._rows[read] = self._fresh(len(read))
        return self._rows[read]

    def _fresh(self, length: int) -> Scores:
        row = np.full(self._size, _UNSEEN[length])
        row[0] = 1.0 if length == 0 else 0.0
        return row


def _families(letters: Iterable[str]) -> list[list[str]]:
    """Group letters that differ in their marks alone."""
    families: dict[str, list[str]] = defaultdict(list)
    for letter in letters:
        families[base_and_tone(letter)[0]].append(letter)
    return list(families.values())


class Units:
    """Onsets or rhymes of one case, in a fixed order."""

    def __init__(
        self,
        units: Sequence[str],
        *,
        letters: Letters,
        seen: Mapping[str, Sequence[tuple[str, float]]],
        totals: Mapping[str, float],
    ) -> None:
        """Take the units, and for every string read the units it was read for, with counts."""
        self.numbers = {unit: place for place, unit in enumerate(units)}
        self._letters = letters
        self._seen = seen
        width = max(map(len, units))
        codes = [[letters.numbers.get(c, 0) for c in unit] for unit in units]
        self._codes = np.array([row + [0] * (width - len(row)) for row in codes], dtype=np.intp).T
        self._known = np.array([all(row) for row in codes])
        self._totals = np.array([totals.get(unit, 0) for unit in units], dtype=np.float64)
        self._weight = _LETTERS_WEIGHT + _LETTERS_SHARE * self._totals
        self._cache: dict[str, Scores] = {}

    def score(self, read: str) -> Scores:
        """Return P(read | unit) for every unit."""
        known = self._cache.get(read)
        if known is None:
            known = self._cache[read] = self._score(read)
        return known

    def _score(self, read: str) -> Scores:
        mass = self._weight * self._by_letters(read)
        for unit, times in self._seen.get(read, ()):
            place = self.numbers.get(unit)
            if place is not None:
                mass[place] += times
        return mass / (self._totals + self._weight)

    def _by_letters(self, read: str) -> Scores:
        """Sum over all ways to cut the reading into one string of 0 to 3 characters a letter."""
        size = len(read)
        if size > _LONGEST_READING:
            return np.zeros(len(self._known))
        rows = [np.zeros(len(self._known)) for _ in range(size + 1)]
        rows[0] = self._known.astype(np.float64)
        for codes in self._codes:
            longer = [np.zeros(len(self._known)) for _ in range(size + 1)]
            for start in range(size + 1):
                for end in range(start, min(start + LONGEST, size) + 1):
                    longer[end] += rows[start] * self._letters.row(read[start:end])[codes]
            rows = longer
        return rows[size]
