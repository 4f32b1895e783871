"""Find passages that BM25 takes for the answer and that are another one."""

from collections.abc import Iterable, Mapping, Sequence

import bm25s
import numpy as np

from index.training.batches import Numbered, Terms

_LOOKED_AT, _KEPT = 40, 8
# Sharing more of the shorter one's terms, two passages say the same (statutes are quoted often).
_SAME = 0.6
_LONGEST = 1200


def mine(
    asked: Iterable[tuple[int, Terms]], pool: Sequence[Numbered], *, terms: int
) -> Mapping[int, list[Terms]]:
    """Return up to eight hard negatives for each position of the pool that is asked for.

    `asked` are positions in the pool with the terms (numbers below `terms`) that ask for them.
    """
    passages = [passage.whole[:_LONGEST] for passage in pool]
    scorer = bm25s.BM25(method="lucene")
    known = {str(number): number for number in range(terms)}
    numbered = [passage.tolist() for passage in passages]
    scorer.index((numbered, known), create_empty_token=False, show_progress=False)
    return {
        position: _unlike(passages, position, scorer.get_scores_from_ids(np.unique(question)))
        for position, question in asked
        if len(question)
    }


def _unlike(passages: Sequence[Terms], position: int, scores: np.ndarray) -> list[Terms]:
    """Return the best-scored passages that do not say the same as the one at a position."""
    looked_at = min(_LOOKED_AT, len(scores))
    best = np.argpartition(-scores, looked_at - 1)[:looked_at]
    own = set(passages[position].tolist())
    found = []
    for row in best[np.argsort(-scores[best], kind="stable")]:
        other = set(passages[row].tolist())
        shared = len(own & other) / max(1, min(len(own), len(other)))
        if row != position and shared <= _SAME:
            found.append(passages[row])
    return found[:_KEPT]
