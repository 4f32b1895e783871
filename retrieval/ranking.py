"""Rank the provisions of an index for a query: find, fuse, look closer, order."""

import numpy as np
from numpy.typing import NDArray

from index.model import Ranking
from index.ranking import best_rows
from index.store import Index
from index.vectors import Rows
from retrieval.arrangement import merge_same, take_turns
from retrieval.features import Columns, leg_columns, looked_at_columns
from retrieval.fusion import add_up, weights
from retrieval.hits import Hit, Stage
from retrieval.model import Query

# How many chunks and how many sections each leg brings, and how many chunks are looked at closely.
_CHUNKS, _SECTIONS, _CLOSELY = 200, 40, 150


def rank(index: Index, query: Query) -> tuple[Hit, ...]:
    """Return the provisions in the query's scope that fit it best; ties go to the earlier one.

    Scores run from 1, the best, to 0; documents take turns, so a lower score may come first.
    """
    rows = candidates(index, query)
    if not len(rows):
        return ()
    legs = leg_columns(index, query, rows)
    kept = np.sort(best_rows(add_up(legs, weights().fusion), limit=_CLOSELY).rows)
    columns = closer(index, query, rows[kept], {name: c[kept] for name, c in legs.items()})
    ranking = best_rows(add_up(columns, weights().reranking), limit=len(kept), rows=rows[kept])
    return merge_same(_hits(index, query, ranking, Stage.RERANKED))


def fuse(index: Index, query: Query) -> tuple[Hit, ...]:
    """Return the provisions that either leg finds, by what the legs say of them alone."""
    rows = candidates(index, query)
    if not len(rows):
        return ()
    scores = add_up(leg_columns(index, query, rows), weights().fusion)
    ranking = best_rows(scores, limit=len(rows), rows=rows)
    return tuple(_hits(index, query, ranking, Stage.FUSED))


def _hits(index: Index, query: Query, ranking: Ranking, stage: Stage) -> list[Hit]:
    """Return ranked rows as hits in the order in which they are shown, scores scaled to 0..1."""
    low, high = ranking.scores.min(), ranking.scores.max()
    shares = (ranking.scores - low) / (high - low) if high > low else ranking.scores * 0 + 1
    chunks = [index.chunks[row] for row in ranking.rows]
    return [
        Hit(chunks[position], rank, float(shares[position]), stage)
        for rank, position in enumerate(take_turns(chunks, query), start=1)
    ]


def candidates(index: Index, query: Query) -> Rows:
    """Return the ascending rows in scope that either leg finds, by chunk or by section."""
    named = _named(index, query)
    scope = np.arange(len(index.chunks)) if named is None else named
    if len(scope) <= _CHUNKS:
        return scope
    vector = index.encoder.encode_questions([query.searched])[0]
    words = index.own.words.scores(query.searched, field="folded")[scope]
    around = np.flatnonzero(_among(len(index.around.words), index.sections[scope]))
    wider = index.around.words.scores(query.searched, field="folded")[around]
    sections = best_rows(wider, limit=_SECTIONS, rows=around).rows
    found = (
        index.own.vectors.search(vector, limit=_CHUNKS, rows=named).rows,
        best_rows(words, limit=_CHUNKS, rows=scope).rows,
        scope[_among(len(index.around.words), sections)[index.sections[scope]]],
    )
    return np.unique(np.concatenate(found))


def _among(size: int, rows: Rows) -> NDArray[np.bool_]:
    """Return for each of `size` rows whether it is one of `rows`."""
    held = np.zeros(size, dtype=np.bool_)
    held[rows] = True
    return held


def closer(index: Index, query: Query, rows: Rows, legs: Columns) -> Columns:
    """Return the legs' columns and those of a closer look at each row."""
    return legs | looked_at_columns(index, query, rows)


def _named(index: Index, query: Query) -> Rows | None:
    """Return the ascending rows of the documents to be searched; None for all of them."""
    documents = set(query.documents or index.documents)
    if query.within is not None:
        documents &= query.within
    elif not query.documents:
        return None
    nothing = np.zeros(0, dtype=np.int64)
    return np.sort(np.concatenate([nothing, *map(index.rows_of, sorted(documents))]))
