"""Say how likely a word is after the two before it (pruned trigrams, Kneser-Ney smoothed)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

# One byte holds a natural logarithm from 0 down to -16.
STEP = 1 / 16
# Back-off weights may exceed 1 a little; their byte is shifted so that they can.
BACKOFF_ZERO = 32
Arrays = Mapping[str, NDArray[Any]]


def quantise(logarithms: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Round logarithms at or below 0 to whole steps in one byte.

    >>> quantise(np.array([0.0, -1.0, -99.0])).tolist()
    [0, 16, 255]
    """
    return np.clip(np.round(-logarithms / STEP), 0, 255).astype(np.uint8)


class LanguageModel:
    """Back-off trigram model over word numbers; rows are unpacked when first asked for.

    Arrays: ``unigram`` and ``unigram_backoff`` (words,) uint8; ``bigram_start`` (words + 1,),
    ``bigram_word``, ``bigram``, ``bigram_backoff`` (bigrams,); ``trigram_start`` (bigrams + 1,),
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
        self._bigram_start: list[int] = arrays["bigram_start"].tolist()
        self._rows: dict[int, dict[int, float]] = {}
        self._places: dict[int, dict[int, int]] = {}
        self._histories: dict[tuple[int, int], tuple[dict[int, float], float]] = {}

    @property
    def size(self) -> int:
        """Number of words."""
        return len(self._unigram)

    def score(self, before: int, previous: int, word: int) -> float:
        """Return the natural logarithm of P(word | before, previous)."""
        history = self._histories.get((before, previous))
        if history is None:
            history = self._unpack_history(before, previous)
        known = history[0].get(word)
        if known is not None:
            return known
        row = self._rows.get(previous)
        if row is None:
            row = self._unpack_row(previous)
        pair = row.get(word)
        if pair is None:
            pair = self._backoff[previous] + self._unigram[word]
        return history[1] + pair

    def _unpack_row(self, previous: int) -> dict[int, float]:
        """Unpack the bigrams that start with a word."""
        first, last = self._bigram_start[previous], self._bigram_start[previous + 1]
        words = self._arrays["bigram_word"][first:last].tolist()
        values = (self._arrays["bigram"][first:last] * -STEP).tolist()
        row = self._rows[previous] = dict(zip(words, values, strict=True))
        self._places[previous] = dict(zip(words, range(first, last), strict=True))
        return row

    def _unpack_history(self, before: int, previous: int) -> tuple[dict[int, float], float]:
        """Unpack the trigrams that start with two words, with the history's back-off."""
        if before not in self._rows:
            self._unpack_row(before)
        place = self._places[before].get(previous)
        history: tuple[dict[int, float], float] = ({}, 0.0)
        if place is not None:
            start = self._arrays["trigram_start"]
            first, last = int(start[place]), int(start[place + 1])
            words = self._arrays["trigram_word"][first:last].tolist()
            values = (self._arrays["trigram"][first:last] * -STEP).tolist()
            backoff = (float(self._arrays["bigram_backoff"][place]) - BACKOFF_ZERO) * -STEP
            history = (dict(zip(words, values, strict=True)), backoff)
        self._histories[before, previous] = history
        return history
