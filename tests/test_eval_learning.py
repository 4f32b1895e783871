"""Learning what features are worth."""

import numpy as np
import pytest
from numpy.typing import NDArray

from eval.learning import Example, Matrix, learn, learn_probability, matrix

DICE = np.random.default_rng(0)


def examples(*, worth: tuple[float, ...], number: int = 200) -> list[Example]:
    """Return lists of ten candidates, of which the one that scores best by `worth` is right."""
    lists = [DICE.random((10, len(worth))) for _ in range(number)]
    return [Example(f, np.arange(10) == (f @ np.array(worth)).argmax()) for f in lists]


def test_what_decides_is_worth_more_than_what_does_not() -> None:
    """Weights come out in the order, and nearly in the ratio, of what made candidates right."""
    weights = learn(examples(worth=(2.0, 1.0, 0.0)), ("a", "b", "c"), penalty=1e-4)

    assert weights["a"] / weights["b"] == pytest.approx(2, rel=0.2)
    assert weights["c"] < 0.1 * weights["b"]


def test_only_the_length_may_speak_against_a_chunk() -> None:
    """Where a feature goes with wrong candidates it is worth nothing, the length less."""
    weights = learn(examples(worth=(1.0, -1.0, -1.0)), ("a", "b", "length"), penalty=1e-4)

    assert weights["b"] == 0
    assert weights["length"] < 0 < weights["a"]


def test_a_list_without_the_evidence_teaches_nothing() -> None:
    """What was not found cannot be ranked better."""
    known = examples(worth=(1.0, 0.5))
    lost = [Example(DICE.random((10, 2)), np.zeros(10, dtype=bool), weight=9.0)]

    # Its features count for the scale alone.
    assert learn(known + lost, ("a", "b"), penalty=1e-3) == pytest.approx(
        learn(known, ("a", "b"), penalty=1e-3), rel=0.02
    )


def chances(*, worth: tuple[float, ...], number: int) -> tuple[Matrix, NDArray[np.bool_]]:
    """Return rows of two features and a bias, right with the chance that their worth makes."""
    rows = np.column_stack([DICE.normal(size=(number, 2)) * (1, 10), np.ones(number)])
    return rows, DICE.random(number) < 1 / (1 + np.exp(-rows @ np.array(worth)))


def test_what_made_a_sample_is_learned_from_it() -> None:
    """A logistic sample gives back its weights, whatever the size of a feature's numbers."""
    rows, right = chances(worth=(2.0, -0.1, 0.5), number=20_000)

    learned = learn_probability(rows, right, ("a", "b", "bias"), penalty=0)

    assert learned == pytest.approx({"a": 2.0, "b": -0.1, "bias": 0.5}, abs=0.1)
    assert learned["b"] == pytest.approx(-0.1, abs=0.01)


def test_a_bias_is_not_punished() -> None:
    """Where all else is, only how many are right is left: their log-odds."""
    rows, right = chances(worth=(2.0, -0.1, 0.5), number=2000)

    learned = learn_probability(rows, right, ("a", "b", "bias"), penalty=1e6)

    share = right.mean()
    assert learned == pytest.approx({"a": 0, "b": 0, "bias": np.log(share / (1 - share))}, abs=2e-3)


def test_a_feature_that_is_always_the_same_disturbs_no_other() -> None:
    """A third, as computers hold it, spreads by rounding alone, and is no scale to measure by."""
    rows, right = chances(worth=(2.0, -0.1, 0.5), number=2000)
    thirds = np.column_stack([rows, np.full(len(rows), 1 / 3)])

    learned = learn_probability(thirds, right, ("a", "b", "bias", "third"), penalty=0)

    known = learn_probability(rows, right, ("a", "b", "bias"), penalty=0)
    assert np.std(thirds[:, -1]) > 0
    assert (learned["a"], learned["b"]) == pytest.approx((known["a"], known["b"]), abs=0.01)


def test_a_penalty_makes_weights_small() -> None:
    """The more the smaller, and none turns round."""
    rows, right = chances(worth=(2.0, -0.1, 0.5), number=2000)

    free, punished = (
        learn_probability(rows, right, ("a", "b", "bias"), penalty=penalty)
        for penalty in (0.0, 0.1)
    )

    assert 0 < punished["a"] < free["a"]
    assert free["b"] < punished["b"] < 0


def test_probabilities_of_a_sample_that_is_told_apart_are_bounded_by_the_penalty() -> None:
    """Without one no weight would be large enough."""
    rows = np.column_stack([np.linspace(-1, 1, 50), np.ones(50)])

    learned = learn_probability(rows, rows[:, 0] > 0, ("a", "bias"), penalty=0.01)

    assert 1 < learned["a"] < 100


def test_columns_become_a_matrix_in_the_order_of_names() -> None:
    """Whatever order they come in."""
    columns = {name: np.array(v, np.float32) for name, v in (("b", [3, 4]), ("a", [1, 2]))}

    assert matrix(columns, ("a", "b")).tolist() == [[1, 3], [2, 4]]
