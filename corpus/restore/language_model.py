"""Say how likely a word is after the two before it (pruned trigrams, Kneser-Ney smoothed)."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

# One byte holds a natural logarithm from 0 down to -16.
STEP = 1 / 16
# Back-off weights may exceed 1 a little; their byte is shifted so that they can.
BACKOFF_ZERO = 32
# Look-up of the third word, its back-off, look-up of the second, its back-off, all words.
Following = tuple[
    Callable[[int], float | None], float, Callable[[int], float | None], float, list[float]
]
Arrays = Mapping[str, NDArray[Any]]


def quantise(logarithms: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Round logarithms at or below 0 to whole steps in one byte.

    >>> quantise(np.array([0.0, -1.0, -99.0])).tolist()
    [0, 16, 255]
    """
    return np.clip(np.round(-logarithms / STEP), 0, 255).astype(np.uint8)


def quantise_backoff(logarithms: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Round logarithms of back-off weights, at most 2, to whole steps in one byte.

    >>> quantise_backoff(np.array([2.0, 0.0, -1.0])).tolist()
    [0, 32, 48]
    """
    return np.clip(np.round(-logarithms / STEP) + BACKOFF_ZERO, 0, 255).astype(np.uint8)


class LanguageModel:
    """Back-off trigram model over word numbers; rows are unpacked when first asked for.

    Arrays: ``unigram`` and ``unigram_backoff`` (words,) uint8; ``bigram_count`` (words,),
    ``bigram_word``, ``bigram``, ``bigram_backoff`` (bigrams,); ``trigram_count`` (bigrams,),
    ``trigram_word``, ``trigram`` (trigrams,). Logarithms are natural, in steps of ``STEP``.
    Source: S. F. Chen and J. Goodman, "An empirical study of smoothing techniques", 1999.
    """

    def __init__(self, arrays: Arrays) -> None:
        """Keep the arrays; build nothing yet."""
        self._arrays = {name: arrays[name] for name in arrays}
        self._unigram: list[float] = (arrays["unigram"] * -STEP).tolist()
        self._backoff: list[float] = (
            (arrays["unigram_backoff"].astype(np.float64) - BACKOFF_ZERO) * -STEP
        ).tolist()
        self._bigram_start: list[int] = _starts(arrays["bigram_count"]).tolist()
        self._trigram_start = _starts(arrays["trigram_count"])
        self._rows: dict[int, dict[int, float]] = {}
        self._following: dict[int, Following] = {}

    @property
    def size(self) -> int:
        """Number of words."""
        return len(self._unigram)

    @property
    def priors(self) -> NDArray[np.float64]:
        """The natural logarithm of each word's probability by itself, (words,)."""
        return np.array(self._unigram)

    def warm(self, words: int) -> None:
        """Unpack what follows so many of the first words, which are the commonest."""
        for word in range(min(words, self.size)):
            self._unpack_row(word)

    def score(self, before: int, previous: int, word: int) -> float:
        """Return the natural logarithm of P(word | before, previous)."""
        triple, backoff, pair, further, unigram = self.following(before, previous)
        found = triple(word)
        if found is None:
            found = pair(word)
            found = backoff + (further + unigram[word] if found is None else found)
        return found

    def following(self, before: int, previous: int) -> Following:
        """Return what scores each word after these two, for callers that score many."""
        key = before * len(self._unigram) + previous
        known = self._following.get(key)
        if known is None:
            triples, backoff = self._unpack_history(before, previous)
            pairs = self._unpack_row(previous)
            known = triples.get, backoff, pairs.get, self._backoff[previous], self._unigram
            self._following[key] = known
        return known

    def _unpack_row(self, previous: int) -> dict[int, float]:
        """Unpack the bigrams that start with a word, once."""
        if previous in self._rows:
            return self._rows[previous]
        first, last = self._bigram_start[previous], self._bigram_start[previous + 1]
        words = self._arrays["bigram_word"][first:last].tolist()
        values = (self._arrays["bigram"][first:last] * -STEP).tolist()
        row = self._rows[previous] = dict(zip(words, values, strict=True))
        return row

    def _unpack_history(self, before: int, previous: int) -> tuple[dict[int, float], float]:
        """Unpack the trigrams that start with two words, with the history's back-off."""
        place = self._place(before, previous)
        history: tuple[dict[int, float], float] = ({}, 0.0)
        if place is not None:
            first, last = self._trigram_start[place : place + 2].tolist()
            words = self._arrays["trigram_word"][first:last].tolist()
            values = (self._arrays["trigram"][first:last] * -STEP).tolist()
            backoff = (float(self._arrays["bigram_backoff"][place]) - BACKOFF_ZERO) * -STEP
            history = (dict(zip(words, values, strict=True)), backoff)
        return history

    def _place(self, before: int, previous: int) -> int | None:
        """Find where a bigram stands among all; None for one that was not kept."""
        first, last = self._bigram_start[before], self._bigram_start[before + 1]
        row = self._arrays["bigram_word"][first:last]
        # The number must be of the row's own type, or the whole row would be converted.
        place = int(np.searchsorted(row, row.dtype.type(previous)))
        return first + place if place < last - first and row[place] == previous else None


def _starts(counts: NDArray[Any]) -> NDArray[np.int64]:
    """Turn the lengths of rows into the places where they start and end."""
    return np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])
