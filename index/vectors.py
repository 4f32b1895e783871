"""Find the vectors nearest to a query: a plain reference and FAISS, which must agree with it."""

from pathlib import Path
from typing import Protocol, Self

import faiss
import numpy as np
from numpy.typing import NDArray

from index.model import Ranking

Vectors = NDArray[np.float32]

# FAISS adds up in another order than the reference: scores may differ by this much.
_SLACK = 1e-5
# Asked for beyond the limit, so that the scores have mostly fallen far enough at the first try.
_SPARE = 32


class VectorIndex(Protocol):
    """Exact search by inner product over the rows of one matrix."""

    def search(self, query: Vectors, *, limit: int) -> Ranking:
        """Return the best `limit` rows (all, where there are fewer) for a query (d,)."""

    def save(self, path: Path) -> None:
        """Write the vectors to one file."""


class NumpyVectors:
    """The reference: every row's inner product, sorted; ties go to the smaller row."""

    def __init__(self, vectors: Vectors) -> None:
        self.vectors = vectors

    def search(self, query: Vectors, *, limit: int) -> Ranking:
        """Return the best `limit` rows (all, where there are fewer) for a query (d,)."""
        return _rank(np.arange(len(self.vectors)), self.vectors, query, limit=limit)

    def save(self, path: Path) -> None:
        """Write the vectors as a .npy file, which holds numbers and nothing that runs."""
        with path.open("wb") as file:
            np.save(file, self.vectors, allow_pickle=False)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a .npy file; raises ValueError or OSError for anything else."""
        return cls(np.load(path, allow_pickle=False))


class FaissVectors:
    """FAISS finds the candidates, the reference's own sum scores and orders them."""

    def __init__(self, index: faiss.IndexFlatIP) -> None:
        self._index = index

    @classmethod
    def of(cls, vectors: Vectors) -> Self:
        """Return an index of vectors (n, d)."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    def __len__(self) -> int:
        """Return the number of rows."""
        return int(self._index.ntotal)

    def search(self, query: Vectors, *, limit: int) -> Ranking:
        """Return the best `limit` rows (all, where there are fewer) for a query (d,)."""
        rows = self._candidates(query, limit=limit)
        return _rank(rows, self._index.reconstruct_batch(rows), query, limit=limit)

    def save(self, path: Path) -> None:
        """Write the index in FAISS's own format."""
        faiss.write_index(self._index, str(path))

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read an index; raises RuntimeError or TypeError for anything but a flat one of FAISS."""
        index = faiss.read_index(str(path))
        if not isinstance(index, faiss.IndexFlatIP):
            raise TypeError(f"{path}: {type(index).__name__}, not IndexFlatIP")
        return cls(index)

    def _candidates(self, query: Vectors, *, limit: int) -> NDArray[np.int64]:
        """Return at least the best `limit` rows and all that tie with the last of them.

        FAISS cuts ties at the limit as it likes, so more are asked for until scores fall below it.
        """
        wanted = min(limit, len(self))
        count = min(wanted + _SPARE, len(self))
        while wanted > 0:
            scores, rows = self._index.search(query[None, :], count)
            if count == len(self) or scores[0, -1] < scores[0, wanted - 1] - _SLACK:
                return np.sort(rows[0])
            count = min(2 * count, len(self))
        return np.zeros(0, dtype=np.int64)


def _rank(rows: NDArray[np.int64], vectors: Vectors, query: Vectors, *, limit: int) -> Ranking:
    """Score ascending rows and return the best; equal vectors get equal scores to the last bit.

    A sum a row, where a matrix product would add up some rows in another order than others.
    """
    scores = (vectors * query).sum(axis=1, dtype=np.float32)
    best = np.argsort(-scores, kind="stable")[: max(0, limit)]
    return Ranking(rows[best].astype(np.int64), scores[best])
