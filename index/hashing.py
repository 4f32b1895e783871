"""Embed texts by hashing their words: no model, nothing learned, the same on every machine."""

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.normalize import fold, words
from index.model import Prefixes


class HashEncoder:
    """An Encoder whose vectors count folded words in hashed places; for tests and speed runs.

    `encoded` counts the texts it was asked for.
    """

    def __init__(self, dimension: int = 32) -> None:
        self.dimension = dimension
        self.fingerprint = f"hash-{dimension}"
        self.encoded = 0
        self.prefixes = Prefixes()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows (n, dimension); a text without a word is a row of noughts.

        >>> bool((HashEncoder().encode(["hồ sơ"]) == HashEncoder().encode(["SO HO"])).all())
        True
        """
        self.encoded += len(texts)
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in words(fold(text)):
                digest = hashlib.blake2b(word.encode()).digest()
                row[digest[0] % self.dimension] += 1 if digest[1] % 2 else -1
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        np.divide(rows, lengths, out=rows, where=lengths > 0)
        return rows

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed questions, as passages are."""
        return self.encode(texts)
