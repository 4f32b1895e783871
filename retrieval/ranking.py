"""Rank the provisions of an index for a query: dense and lexical legs, fused."""

import numpy as np

from index.model import Ranking
from index.store import Index
from retrieval.fusion import WEIGHTS, fuse
from retrieval.model import Hit, Query, Stage


def rank(index: Index, query: Query) -> tuple[Hit, ...]:
    """Return every provision in the query's scope, best first; ties go to the smaller row."""
    size = len(index.chunks)
    legs = (
        (_in_scope(index, index.dense(query.searched, limit=size), query), WEIGHTS["dense"]),
        (_in_scope(index, index.lexical(query.searched, limit=size), query), WEIGHTS["lexical"]),
    )
    fused = _in_scope(index, fuse(legs, size=size), query)
    return tuple(
        Hit(index.chunks[row], position, float(score), Stage.FUSED)
        for position, (row, score) in enumerate(zip(fused.rows, fused.scores, strict=True), start=1)
    )


def _in_scope(index: Index, ranking: Ranking, query: Query) -> Ranking:
    """Keep the rows of the documents that the query names; all where it names none."""
    if not query.documents:
        return ranking
    kept = np.array(
        [index.chunks[row].document_id in query.documents for row in ranking.rows], dtype=bool
    )
    return Ranking(ranking.rows[kept], ranking.scores[kept])
