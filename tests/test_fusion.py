"""Fusion: normalised scores, fixed ties, no order of inputs."""

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from index.model import Ranking
from retrieval.fusion import fuse

SIZE = 6


@st.composite
def legs(draw: st.DrawFn) -> tuple[Ranking, float]:
    """Any ranking of some of six rows, with a weight."""
    rows = draw(st.lists(st.integers(0, SIZE - 1), unique=True))
    scores = draw(st.lists(st.integers(-3, 3), min_size=len(rows), max_size=len(rows)))
    ranking = Ranking(np.array(rows, dtype=np.int64), np.array(scores, dtype=np.float32))
    return ranking, draw(st.sampled_from([0.25, 0.5, 1.0]))


def by_hand(rankings: list[tuple[Ranking, float]]) -> list[float]:
    """The same sum, row by row, as a reader would work it out."""
    totals = [0.0] * SIZE
    for ranking, weight in rankings:
        if len(ranking.rows) == 0:
            continue
        low, high = float(min(ranking.scores)), float(max(ranking.scores))
        for row, score in zip(ranking.rows, ranking.scores, strict=True):
            totals[row] += weight * ((float(score) - low) / (high - low) if high > low else 1.0)
    return totals


@given(st.lists(legs(), max_size=3))
def test_fusion_is_the_weighted_sum_of_scaled_scores(rankings: list[tuple[Ranking, float]]) -> None:
    """Every row's score is what the obvious loop gives; rows come in order, ties by number."""
    fused = fuse(rankings, size=SIZE)
    totals = by_hand(rankings)

    assert_allclose(fused.scores, [totals[row] for row in fused.rows], atol=1e-6)
    assert sorted(fused.rows) == list(range(SIZE))
    assert sorted(zip(-fused.scores, fused.rows, strict=True)) == list(
        zip(-fused.scores, fused.rows, strict=True)
    )


@given(st.lists(legs(), max_size=3), st.randoms())
def test_fusion_ignores_the_order_of_its_inputs(
    rankings: list[tuple[Ranking, float]], dice: random.Random
) -> None:
    """Shuffled inputs give the same rows and the same scores, bit for bit."""
    shuffled = list(rankings)
    dice.shuffle(shuffled)

    assert_array_equal(fuse(rankings, size=SIZE).rows, fuse(shuffled, size=SIZE).rows)
    assert_array_equal(fuse(rankings, size=SIZE).scores, fuse(shuffled, size=SIZE).scores)
