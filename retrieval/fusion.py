"""Merge rankings by their normalised scores."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.model import Ranking

# Of the weights from 0 to 1 in tenths, these found most of the evidence of the plans' development
# questions among the first ten provisions.
WEIGHTS: Mapping[str, float] = {"dense": 0.4, "lexical": 0.6}


def fuse(rankings: Sequence[tuple[Ranking, float]], *, size: int) -> Ranking:
    """Return the weighted sum of rankings whose scores were scaled to 0..1 each (min-max).

    `rankings` are pairs of a ranking and its weight, over `size` rows; a row that a ranking does
    not hold scores 0 in it.  Ties go to the smaller row, and the order of `rankings` is ignored:
    parts are summed in order of their weights and scores, so runs repeat exactly.
    """
    parts = sorted(
        (weight * _spread(ranking, size) for ranking, weight in rankings),
        key=lambda part: part.tobytes(),
    )
    # In single precision sums that differ by rounding alone are ties.
    scores = (np.sum(parts, axis=0) if parts else np.zeros(size)).astype(np.float32)
    rows = np.lexsort((np.arange(size), -scores)).astype(np.int64)
    return Ranking(rows, scores[rows])


def _spread(ranking: Ranking, size: int) -> NDArray[np.float64]:
    """Return one score a row, 0..1: 1 for the best, 0 for the worst and for rows not found."""
    spread = np.zeros(size)
    if len(ranking.rows):
        scores = ranking.scores.astype(np.float64)
        low, high = scores.min(), scores.max()
        spread[ranking.rows] = (scores - low) / (high - low) if high > low else 1.0
    return spread
