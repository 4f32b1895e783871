"""Measure one ranking of passages against the graded right ones, as trec_eval does."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

Grades = Mapping[str, int]
Figures = Mapping[str, float]

DEPTH = 10


def recall(found: Sequence[str], grades: Grades, *, limit: int) -> float:
    """Return the share of the right passages that stand among the first `limit`.

    >>> recall(["a", "b", "c"], {"b": 1, "x": 1}, limit=2)
    0.5
    """
    return sum(passage in grades for passage in found[:limit]) / len(grades)


def reciprocal_rank(found: Sequence[str], grades: Grades, *, limit: int) -> float:
    """Return 1 / the rank of the first right passage, 0 where none is among the first `limit`.

    >>> reciprocal_rank(["a", "b", "c"], {"b": 1, "c": 2}, limit=10)
    0.5
    """
    ranks = (rank for rank, passage in enumerate(found[:limit], start=1) if passage in grades)
    return 1 / next(ranks, math.inf)


def ndcg(found: Sequence[str], grades: Grades, *, limit: int) -> float:
    """Return the gain of the first `limit`, each grade divided by log2(rank + 1), over the best.

    >>> ndcg(["b", "a"], {"b": 1, "a": 1}, limit=10)
    1.0
    """
    best = sorted(grades.values(), reverse=True)
    return _gain([grades.get(passage, 0) for passage in found[:limit]]) / _gain(best[:limit])


MEASURES: Mapping[str, Callable[[Sequence[str], Grades], float]] = {
    "R@1": partial(recall, limit=1),
    "R@5": partial(recall, limit=5),
    "R@10": partial(recall, limit=DEPTH),
    "MRR@10": partial(reciprocal_rank, limit=DEPTH),
    "nDCG@10": partial(ndcg, limit=DEPTH),
}


def measure_ranking(found: Sequence[str], grades: Grades) -> Figures:
    """Return every measure of the passages found for one question, best first, none twice."""
    return {name: measure(found, grades) for name, measure in MEASURES.items()}


def means(questions: Iterable[Figures]) -> Figures:
    """Return the mean of each measure over questions, to four places.

    >>> means([{"R@1": 1.0}, {"R@1": 0.0}])
    {'R@1': 0.5}
    """
    rows = list(questions)
    return {name: round(math.fsum(row[name] for row in rows) / len(rows), 4) for name in rows[0]}


def _gain(grades: Sequence[int]) -> float:
    return math.fsum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades, start=1))
