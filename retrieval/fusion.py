"""Add up what several rankings say, each by its learned weight."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TABLES = Path(__file__).parent / "ranking.toml"


@dataclass(frozen=True, slots=True)
class Weights:
    """What each column adds to a row's score: in fusion, and then among the best rows."""

    fusion: Mapping[str, float]
    reranking: Mapping[str, float]


@cache
def weights() -> Weights:
    """Return the weights that `python -m eval.train_ranking` learned; they are read once."""
    tables = tomllib.loads(TABLES.read_text(encoding="utf-8"))
    return Weights(tables["fusion"], tables["reranking"])


def add_up(
    columns: Mapping[str, NDArray[np.float32]], by: Mapping[str, float]
) -> NDArray[np.float32]:
    """Return the weighted sum of columns (n,) each; the order of `columns` and `by` is ignored.

    >>> add_up({"dense": np.float32([1, 0]), "folded": np.float32([0, 1])}, {"dense": 2.0})
    array([2., 0.], dtype=float32)
    """
    size = len(next(iter(columns.values())))
    total = np.zeros(size)
    for name in sorted(by):
        total += by[name] * columns[name]
    # In single precision sums that differ by rounding alone are ties.
    return total.astype(np.float32)
