"""List the Vietnamese words that a damaged word may have been, each with its probability."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.restore.spelling import cut, is_syllable
from corpus.restore.tokens import Case, set_case
from corpus.restore.units import Letters, Scores, Units
from corpus.restore.vocabulary import NUMBER, SPECIAL, UNKNOWN, Vocabulary

# How many sightings of a whole word the comparison by onset and rhyme weighs as much as, and the
# share of the word's own sightings that it counts besides.
_UNITS_WEIGHT, _UNITS_SHARE = 40.0, 0.3
_MOST = 48
# Where even the likeliest word hardly reads so, the words around it decide among more; but one or
# two letters tell too little for that, and capitals may be an abbreviation.
_HARDLY, _MORE, _LETTERS = -11.5, 160, 3
_WIDEST = 20.0
_FOREIGN_CASE = -5.0
_LONGEST_WHOLE = 5
_LONGEST_ONSET, _HOPELESS, _IMPOSSIBLE = 5, 1e-5, -60.0
# Log probability of each letter of a word that is kept as it was read: plain letters may be a
# foreign name; digits, é or signs among letters are damage.
_FOREIGN, _STRANGE = -3.6, -6.0
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz")


@dataclass(frozen=True, slots=True)
class Option:
    """A word that may stand here: its number, its spelling, the log probability of the reading."""

    word: int
    text: str
    cost: float


@dataclass(frozen=True, slots=True)
class Sightings:
    """What was counted on rendered pages: readings of letters, onsets, rhymes and whole words."""

    confusions: Mapping[str, Mapping[str, float]]
    onsets: Mapping[tuple[str, str], float]
    rhymes: Mapping[tuple[str, str], float]
    words: Mapping[tuple[str, str], float]


class _Block:
    """All words set in one case."""

    def __init__(
        self, texts: Sequence[str], numbers: Sequence[int], *, letters: Letters, seen: Sightings
    ) -> None:
        self.texts = texts
        self.numbers = np.array(numbers)
        cuts = [cut(text) if is_syllable(text.lower()) else ("", text) for text in texts]
        self._onsets = _units({onset for onset, _ in cuts}, letters, seen.onsets)
        self._rhymes = _units({rhyme for _, rhyme in cuts}, letters, seen.rhymes)
        self._onset = np.array([self._onsets.numbers[onset] for onset, _ in cuts])
        self._rhyme = np.array([self._rhymes.numbers[rhyme] for _, rhyme in cuts])
        places = {text: place for place, text in enumerate(texts)}
        self._words: dict[str, list[tuple[int, float]]] = defaultdict(list)
        totals = np.zeros(len(texts))
        for (clean, observed), times in seen.words.items():
            if clean in places:
                self._words[observed].append((places[clean], times))
                totals[places[clean]] += times
        self._weight = _UNITS_WEIGHT + _UNITS_SHARE * totals
        self._totals = totals + self._weight

    def score(self, observed: str) -> Scores:
        """Return P(observed | word) for every word of the block."""
        mass = np.zeros(len(self.texts))
        for end in range(min(len(observed), _LONGEST_ONSET) + 1):
            onsets = self._onsets.score(observed[:end])
            if onsets.max() > _HOPELESS:
                rhymes = self._rhymes.score(observed[end:])
                mass += onsets[self._onset] * rhymes[self._rhyme]
        mass *= self._weight
        for place, times in self._words.get(observed, ()):
            mass[place] += times
        return mass / self._totals


class Channel:
    """Candidates of the words that the English model read on a Vietnamese page."""

    def __init__(
        self, vocabulary: Vocabulary, seen: Sightings, priors: NDArray[np.float64]
    ) -> None:
        """Take the counted readings and each word's log probability by itself."""
        self._vocabulary = vocabulary
        self._priors = priors
        letters = Letters(seen.confusions)
        self._blocks = {
            case: _Block(*_spelled(vocabulary, case), letters=letters, seen=seen) for case in Case
        }
        self._cache: dict[tuple[str, bool], tuple[Option, ...]] = {}

    def options(self, observed: str, *, capitals: bool) -> tuple[Option, ...]:
        """Return the words that may have been read so, likeliest first; never empty.

        `capitals` tells that the line around the word is set in capitals.
        """
        key = observed, capitals
        known = self._cache.get(key)
        if known is None:
            known = self._cache[key] = self._options(observed, capitals=capitals)
        return known

    def _options(self, observed: str, *, capitals: bool) -> tuple[Option, ...]:
        found = {option.word: option for option in as_read(observed, self._vocabulary)}
        for case, penalty in _cases(observed, capitals=capitals):
            block = self._blocks[case]
            with np.errstate(divide="ignore"):
                costs = np.log(block.score(observed)) + penalty
            ranks = costs + self._priors[block.numbers]
            most = _most(observed, best=float(ranks.max()))
            for place in np.argpartition(-ranks, most)[:most].tolist():
                word, cost = int(block.numbers[place]), float(costs[place])
                if cost > _IMPOSSIBLE and (word not in found or found[word].cost < cost):
                    found[word] = Option(word, block.texts[place], cost)
        return self._best(observed, found.values())

    def _best(self, observed: str, found: Iterable[Option]) -> tuple[Option, ...]:
        ranked = sorted(
            ((self._rank(option), option) for option in found), key=_first, reverse=True
        )
        top = ranked[0][0]
        most = _most(observed, best=top)
        return tuple(option for rank, option in ranked[:most] if rank > top - _WIDEST)

    def _rank(self, option: Option) -> float:
        return option.cost + float(self._priors[option.word])


def _most(observed: str, *, best: float) -> int:
    """Return how many words to keep for one whose likeliest has this log probability."""
    wider = best < _HARDLY and observed.islower() and len(observed) >= _LETTERS
    return _MORE if wider else _MOST


def as_read(observed: str, vocabulary: Vocabulary) -> list[Option]:
    """Return the word as it was read: a number, a word that has no marks to lose, or unknown."""
    if observed.isdecimal():
        return [Option(NUMBER, observed, -2.1 * len(observed))]
    letter = _STRANGE if any(c not in _PLAIN for c in observed.lower()) else _FOREIGN
    options = [Option(UNKNOWN, observed, -2.0 + letter * len(observed))]
    number = vocabulary.number(observed)
    if number != UNKNOWN and not is_syllable(observed.lower()):
        options.append(Option(number, observed, -0.05))
    return options


def _units(units: set[str], letters: Letters, counted: Mapping[tuple[str, str], float]) -> Units:
    seen: dict[str, list[tuple[str, float]]] = defaultdict(list)
    totals: dict[str, float] = defaultdict(float)
    for (unit, read), times in counted.items():
        if unit in units:
            seen[read].append((unit, times))
            totals[unit] += times
    return Units(sorted(units), letters=letters, seen=seen, totals=totals)


def _spelled(vocabulary: Vocabulary, case: Case) -> tuple[list[str], list[int]]:
    """Spell every word in a case; abbreviations stand in capitals, one letter also in small."""
    texts, numbers = list[str](), list[int]()
    for number, word in enumerate(vocabulary.words):
        if number < len(SPECIAL):
            continue
        if is_syllable(word):
            texts.append(set_case(word, case))
        elif case is Case.UPPER and len(word) <= _LONGEST_WHOLE and word in vocabulary.spellings:
            texts.append(vocabulary.spellings[word])
        elif case is Case.LOWER and len(word) == 1:
            texts.append(word)
        else:
            continue
        numbers.append(number)
    return texts, numbers


def _cases(observed: str, *, capitals: bool) -> list[tuple[Case, float]]:
    """Return the cases a word may be set in, with a log penalty where its letters speak against."""
    letters = [c for c in observed if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    likely, others = _likely(len(letters), upper, first=letters[:1], capitals=capitals)
    return [(likely, 0.0), *((case, _FOREIGN_CASE) for case in others)]


def _likely(
    letters: int, upper: int, *, first: Sequence[str], capitals: bool
) -> tuple[Case, tuple[Case, ...]]:
    if capitals and 2 * upper > letters:
        return Case.UPPER, ()
    if capitals:
        small = Case.TITLE if upper == 1 and first[0].isupper() else Case.LOWER
        return Case.UPPER, (small,)
    if not upper:
        return Case.LOWER, ()
    if letters == 1:
        return Case.TITLE, (Case.UPPER,)
    if upper == letters:
        return Case.UPPER, (Case.TITLE,)
    return (Case.TITLE if first[0].isupper() else Case.LOWER), (Case.LOWER,)


def _first(ranked: tuple[float, Option]) -> float:
    return ranked[0]
