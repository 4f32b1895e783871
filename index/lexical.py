"""Find passages by their words: BM25 over folded syllables and pairs of neighbours.

Folding lets a question without diacritics match; pairs bring back the compounds ("thi_dua") that
Vietnamese writes as two syllables.
"""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Self

import bm25s
import numpy as np

from corpus.normalize import fold, words
from index.model import Chunk, Ranking


def terms(text: str) -> list[str]:
    """Return the folded syllables of a text, then its pairs of neighbouring ones.

    >>> terms("Hồ sơ khen")
    ['ho', 'so', 'khen', 'ho_so', 'so_khen']
    """
    syllables = words(fold(text))
    return [*syllables, *(f"{left}_{right}" for left, right in pairwise(syllables))]


class LexicalIndex:
    """BM25 (Lucene's variant, k1 1.5, b 0.75) over chunks, headings and body as written.

    Saved in bm25s' own format, JSON and .npy files: nothing in it runs, and a large corpus opens
    without being counted again.
    """

    def __init__(self, scorer: bm25s.BM25 | None, *, size: int) -> None:
        self._scorer = scorer
        self._size = size

    @classmethod
    def of(cls, chunks: Sequence[Chunk], *, heading_repeats: int = 1) -> Self:
        """Return an index of the chunks, each heading counted `heading_repeats` times."""
        # Numbered here, in order of appearance: bm25s numbers a set, another way in every process.
        numbers: dict[str, int] = {}
        passages = [
            [numbers.setdefault(term, len(numbers)) for term in _terms_of(chunk, heading_repeats)]
            for chunk in chunks
        ]
        if not numbers:
            return cls(None, size=len(chunks))
        scorer = bm25s.BM25(method="lucene", k1=1.5, b=0.75)
        scorer.index((passages, numbers), create_empty_token=False, show_progress=False)
        return cls(scorer, size=len(chunks))

    def __len__(self) -> int:
        """Return the number of chunks."""
        return self._size

    def search(self, text: str, *, limit: int) -> Ranking:
        """Return the best `limit` chunks (all, where there are fewer); a score of 0 shares no word.

        Ties go to the smaller row.
        """
        scores = np.zeros(self._size, dtype=np.float32)
        if self._scorer is not None and (known := self._scorer.get_tokens_ids(terms(text))):
            scores = self._scorer.get_scores_from_ids(known)
        best = np.argsort(-scores, kind="stable")[: max(0, limit)]
        return Ranking(best.astype(np.int64), scores[best].astype(np.float32))

    def save(self, folder: Path) -> None:
        """Write the index into a folder; one without a single word writes nothing."""
        folder.mkdir(parents=True, exist_ok=True)
        if self._scorer is not None:
            self._scorer.save(folder, show_progress=False)

    @classmethod
    def load(cls, folder: Path, *, size: int) -> Self:
        """Read the index of `size` chunks; raises ValueError or OSError for anything else."""
        if not any(folder.iterdir()):
            return cls(None, size=size)
        scorer = bm25s.BM25.load(folder, load_corpus=False, allow_pickle=False)
        if scorer.scores["num_docs"] != size:
            raise ValueError(f"{folder}: {scorer.scores['num_docs']} passages, not {size}")
        return cls(scorer, size=size)


def _terms_of(chunk: Chunk, heading_repeats: int) -> list[str]:
    """Return the terms of every heading and of the body; no pair spans two of them."""
    parts = [*(chunk.headings * heading_repeats), chunk.body]
    return [term for part in parts for term in terms(part)]
