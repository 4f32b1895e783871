"""Damage syllables as typing without diacritics and restoring a bad scan damage them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.normalize import fold

Tokens = NDArray[np.int32]

_MISREAD = 0.12
_LOST = 0.05


class Damage:
    """Token-by-token damage over one vocabulary; the number of tokens never grows."""

    def __init__(self, vocabulary: Sequence[str], *, generator: np.random.Generator) -> None:
        numbers = {token: number for number, token in enumerate(vocabulary)}
        self._generator = generator
        self._folded = np.array([numbers.get(fold(t), n) for n, t in enumerate(vocabulary)])
        self._folded[0] = 0
        order = np.argsort(self._folded, kind="stable")
        sizes = np.bincount(self._folded, minlength=len(vocabulary))
        self._alike = order
        self._first = (np.cumsum(sizes) - sizes)[self._folded]
        self._count = sizes[self._folded]

    def undiacritise(self, tokens: Tokens) -> Tokens:
        """Return the tokens' folded forms, as questions are often typed."""
        return self._folded[tokens].astype(np.int32)

    def misread(self, tokens: Tokens) -> Tokens:
        """Return the tokens with some lost and some swapped for one that folds the same way.

        That is what a restored scan looks like where restoration went wrong.
        """
        chance = self._generator.random(len(tokens))
        drawn = (self._generator.random(len(tokens)) * self._count[tokens]).astype(np.int64)
        swapped = self._alike[self._first[tokens] + drawn]
        read = np.where(chance < _MISREAD, swapped, tokens)[chance < 1 - _LOST]
        return (read if len(read) else tokens).astype(np.int32)
