"""Put scored rows in order, the same way wherever rows are ranked."""

import numpy as np
from numpy.typing import NDArray

from index.model import Ranking


def best_rows(
    scores: NDArray[np.float32], *, limit: int, rows: NDArray[np.int64] | None = None
) -> Ranking:
    """Return the best `limit` of the rows scored (all, where there are fewer).

    `rows` (n,) ascending are the rows that `scores` (n,) belong to, 0..n-1 where left out.
    Ties go to the smaller row, also at the limit.

    >>> best_rows(np.array([1, 3, 3, 2], np.float32), limit=2).rows.tolist()
    [1, 2]
    """
    limit = max(0, limit)
    kept = np.arange(len(scores))
    if 0 < limit < len(scores):
        last = np.partition(scores, len(scores) - limit)[len(scores) - limit]
        kept = np.flatnonzero(scores >= last)
    best = kept[np.argsort(-scores[kept], kind="stable")][:limit]
    return Ranking((best if rows is None else rows[best]).astype(np.int64), scores[best])
