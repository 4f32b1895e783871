"""Learning what features are worth."""

import numpy as np
import pytest

from eval.learning import Example, learn, matrix

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


def test_columns_become_a_matrix_in_the_order_of_names() -> None:
    """Whatever order they come in."""
    columns = {name: np.array(v, np.float32) for name, v in (("b", [3, 4]), ("a", [1, 2]))}

    assert matrix(columns, ("a", "b")).tolist() == [[1, 3], [2, 4]]
