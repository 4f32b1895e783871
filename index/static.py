"""Embed with a static sentence-transformers model from its own files, without loading torch.

A text's vector is the sum of its terms' rows: no more is needed than the terms and one matrix of
whole numbers, and a command answers seconds earlier.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import isqrt
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load

from index.counting import count_by_text, number_texts
from index.errors import EncoderFault
from index.model import Prefixes
from index.terms import terms

WEIGHTS = "model.safetensors"
TOKENIZER = "tokenizer.json"
# The names that sentence-transformers reads quantised rows and their scales under.
ROWS, SCALES = "embeddings", "weights"


def spell(text: str) -> str:
    """Return a text as the model reads it: its terms, one that occurs n times isqrt(n) times.

    That a word occurs often tells less and less (four to eight times: two words).

    >>> spell("Thi đua, thi đua, thi đua, thi!")
    'thi thi dua thi_dua dua_thi'
    """
    return " ".join(" ".join([term] * count) for term, count in _weighted(text).items())


class StaticEncoder:
    """An Encoder that agrees with SentenceTransformer(folder) over spelled texts to 1e-6."""

    def __init__(
        self, numbers: Mapping[str, int], rows: NDArray[np.float32], *, fingerprint: str
    ) -> None:
        self._numbers = numbers
        self._rows = rows
        # Headings stand above many chunks, and every line of a chunk in its section again.
        self._number_line = lru_cache(maxsize=1 << 15)(self._numbers_of)
        self.fingerprint = fingerprint
        self.prefixes = Prefixes()
        self.dimension = int(rows.shape[1])

    @classmethod
    def load(cls, folder: Path, *, dimension: int | None = None) -> Self:
        """Read a model's folder; raises EncoderFault where it is missing or broken.

        `dimension` keeps that many of the leading numbers of each vector, which were trained to
        serve alone (A. Kusupati and others, "Matryoshka representation learning", 2022).
        """
        try:
            stored = (folder / WEIGHTS).read_bytes()
            spelled = (folder / TOKENIZER).read_bytes()
            weights = load(stored)
            rows = weights[ROWS][:, :dimension] * weights[SCALES][:, None]
            numbers = json.loads(spelled)["model"]["vocab"]
        except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
            raise EncoderFault(
                f"{folder}: không nạp được bộ mã hóa ({error}); "
                "chép lại thư mục này từ bản phát hành của chương trình"
            ) from error
        fingerprint = hashlib.sha256(stored + spelled).hexdigest()
        return cls(numbers, rows, fingerprint=f"{fingerprint}/{rows.shape[1]}")

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows (n, dimension); a text without a known word is a row of noughts."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        if not len(texts):
            return vectors
        counts = count_by_text(number_texts(texts, self._number_line), terms=len(self._rows))
        weights = np.floor(np.sqrt(counts.counts)).astype(np.float32)
        ends = np.searchsorted(counts.texts, np.arange(len(texts) + 1))
        for vector, (start, end) in zip(vectors, pairwise(ends), strict=True):
            np.dot(weights[start:end], self._rows[counts.terms[start:end]], out=vector)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        np.divide(vectors, lengths, out=vectors, where=lengths > 0)
        return vectors

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed questions, which the model reads as it does passages."""
        return self.encode(texts)

    def _numbers_of(self, line: str) -> NDArray[np.int64]:
        """Return the number of each known term of a line, as often as it occurs."""
        numbers = map(self._numbers.get, terms(line))
        return np.array([number for number in numbers if number is not None], dtype=np.int64)


def _weighted(text: str) -> dict[str, int]:
    """Return each term of a text with the root of how often it occurs, rounded down."""
    counts = Counter(terms(text))
    return {term: isqrt(count) for term, count in counts.items()}
