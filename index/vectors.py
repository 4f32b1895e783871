"""Find the vectors nearest to a query: a plain reference and FAISS, which must agree with it."""

import math
from pathlib import Path
from typing import Protocol, Self

import faiss
import numpy as np
from numpy.typing import NDArray

from index.model import Ranking
from index.ranking import best_rows

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]

# A number rounded to half precision is off by this share of it, or by this much if it is tiny;
# and FAISS adds up in another order than the reference.
_ROUNDING, _TINY, _ORDER = 2.0**-11, 2.0**-25, 1e-5
# Asked for beyond the limit, so that the scores have mostly fallen far enough at the first try.
_SPARE = 64


class VectorIndex(Protocol):
    """Exact search by inner product over the rows of one matrix."""

    def search(self, query: Vectors, *, limit: int, rows: Rows | None = None) -> Ranking:
        """Return the best `limit` of all rows, or of the ascending `rows`, for a query (d,)."""

    def scores(self, query: Vectors, rows: Rows) -> Vectors:
        """Return the inner products (n,) of a query (d,) with `rows` (n,)."""

    def save(self, path: Path) -> None:
        """Write the vectors to one file."""


class NumpyVectors:
    """The reference: every row's inner product, sorted; ties go to the smaller row."""

    def __init__(self, vectors: Vectors) -> None:
        self.vectors = vectors

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.vectors)

    def search(self, query: Vectors, *, limit: int, rows: Rows | None = None) -> Ranking:
        """Return the best `limit` of all rows, or of the ascending `rows`, for a query (d,)."""
        chosen = np.arange(len(self)) if rows is None else rows
        return best_rows(self.scores(query, chosen), limit=limit, rows=chosen)

    def scores(self, query: Vectors, rows: Rows) -> Vectors:
        """Return the inner products (n,) of a query (d,) with `rows` (n,)."""
        return _products(self.vectors[rows], query)

    def save(self, path: Path) -> None:
        """Write the vectors as a .npy file, which holds numbers and nothing that runs."""
        with path.open("wb") as file:
            np.save(file, self.vectors, allow_pickle=False)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a .npy file; raises ValueError or OSError for anything else."""
        return cls(np.load(path, allow_pickle=False))


class FaissVectors:
    """FAISS finds the candidates, the reference's own sum scores and orders them.

    It looks for them among vectors rounded to half precision, which take half the time to read.
    """

    def __init__(self, index: faiss.IndexFlatIP) -> None:
        # Users ask side by side; threads within one question would wait for one another.
        faiss.omp_set_num_threads(1)
        self._index = index
        vectors = index.reconstruct_n(0, index.ntotal)
        self._rounded = faiss.IndexScalarQuantizer(
            index.d, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        )
        self._rounded.add(vectors)
        self._longest = float(np.linalg.norm(vectors, axis=1).max(initial=0))

    @classmethod
    def of(cls, vectors: Vectors) -> Self:
        """Return an index of vectors (n, d)."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    def __len__(self) -> int:
        """Return the number of rows."""
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return int(self._index.d)

    def search(self, query: Vectors, *, limit: int, rows: Rows | None = None) -> Ranking:
        """Return the best `limit` of all rows, or of the ascending `rows`, for a query (d,)."""
        candidates = self._candidates(query, limit=limit, rows=rows)
        return best_rows(self.scores(query, candidates), limit=limit, rows=candidates)

    def scores(self, query: Vectors, rows: Rows) -> Vectors:
        """Return the inner products (n,) of a query (d,) with `rows` (n,)."""
        return _products(self._index.reconstruct_batch(rows), query)

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

    def _candidates(self, query: Vectors, *, limit: int, rows: Rows | None) -> Rows:
        """Return at least the best `limit` rows and all that tie with the last of them, ascending.

        Scores are off by rounding, and FAISS cuts ties at the limit as it likes, so more are asked
        for until scores fall so far that no row left out can be one of the best.
        """
        total = len(self) if rows is None else len(rows)
        chosen = None if rows is None else self._only(rows)
        wanted = min(limit, total)
        count = min(wanted + _SPARE, total)
        slack = 2 * self._error(query)
        while wanted > 0:
            scores, found = self._rounded.search(query[None, :], count, params=chosen)
            if count == total or scores[0, -1] < scores[0, wanted - 1] - slack:
                return np.sort(found[0])
            count = min(2 * count, total)
        return np.zeros(0, dtype=np.int64)

    def _error(self, query: Vectors) -> float:
        """Return by how much the score of a rounded row may be off, by Cauchy and Schwarz."""
        length = float(np.linalg.norm(query))
        rounding = _ROUNDING * self._longest + _TINY * math.sqrt(self.dimension)
        return length * (rounding + _ORDER * self._longest)

    def _only(self, rows: Rows) -> faiss.SearchParameters:
        """Return what makes FAISS search these rows and no others."""
        chosen = np.zeros(len(self), dtype=np.bool_)
        chosen[rows] = True
        bits = np.packbits(chosen, bitorder="little")
        return faiss.SearchParameters(sel=faiss.IDSelectorBitmap(bits))  # type: ignore[call-arg, arg-type]  # its stub knows neither


def _products(vectors: Vectors, query: Vectors) -> Vectors:
    """Return a sum a row; equal vectors get equal scores to the last bit.

    A matrix product would add up some rows in another order than others.
    """
    products: Vectors = np.vecdot(vectors, query)
    return products
