"""Fusion: a weighted sum, no order of inputs; the weights name columns that there are."""

import random
from itertools import permutations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal
from numpy.typing import NDArray

from retrieval.features import FUSED, LOOKED_AT
from retrieval.fusion import add_up, weights

SIZE = 6
NAMES = ("dense", "folded", "written", "pairs")
NUMBERS = st.floats(-3, 3, width=32)
Columns = dict[str, NDArray[np.float32]]


@st.composite
def fusions(draw: st.DrawFn) -> tuple[Columns, dict[str, float]]:
    """Any columns of six rows, and weights of some of them."""
    column = st.lists(NUMBERS, min_size=SIZE, max_size=SIZE)
    columns = {name: np.array(draw(column), dtype=np.float32) for name in NAMES}
    named = draw(st.lists(st.sampled_from(NAMES), unique=True))
    return columns, {name: draw(NUMBERS) for name in named}


@given(fusions())
def test_fusion_is_the_weighted_sum_of_columns(
    fusion: tuple[Columns, dict[str, float]],
) -> None:
    """Every row's score is what the obvious loop gives; a column without a weight adds nothing."""
    columns, by = fusion
    expected = [
        sum(weight * float(columns[name][row]) for name, weight in by.items())
        for row in range(SIZE)
    ]

    assert_allclose(add_up(columns, by), expected, atol=1e-5)
    assert add_up(columns, by).dtype == np.float32


@given(fusions(), st.randoms())
def test_fusion_ignores_the_order_of_its_inputs(
    fusion: tuple[Columns, dict[str, float]], dice: random.Random
) -> None:
    """Shuffled columns and shuffled weights give the same scores, bit for bit."""
    columns, by = fusion
    shuffled, shuffled_by = list(columns.items()), list(by.items())
    dice.shuffle(shuffled)
    dice.shuffle(shuffled_by)

    assert_array_equal(add_up(columns, by), add_up(dict(shuffled), dict(shuffled_by)))


def test_rounding_does_not_tell_the_order_of_inputs() -> None:
    """Even where a number is lost beside others, the sum is the same whichever comes first."""
    columns = {
        name: np.array([x], np.float32) for name, x in {"a": 1e30, "b": -1e30, "c": 1}.items()
    }
    orders = [add_up(columns, dict.fromkeys(names, 1.0)).item() for names in permutations("abc")]

    assert len(set(orders)) == 1


def test_sums_that_only_rounding_tells_apart_are_ties() -> None:
    """A tenth three times and three tenths once: the same score."""
    columns = {
        "dense": np.array([0.1, 0.3], dtype=np.float32),
        "folded": np.array([0.1, 0.0], dtype=np.float32),
        "written": np.array([0.1, 0.0], dtype=np.float32),
    }
    first, second = add_up(columns, dict.fromkeys(columns, 1.0))

    assert first == second


def test_the_weights_that_ship_name_columns_that_there_are() -> None:
    """Fusion adds up what the legs say, reranking that and what a closer look tells."""
    assert weights().fusion.keys() <= set(FUSED)
    assert weights().reranking.keys() <= {*FUSED, *LOOKED_AT}
