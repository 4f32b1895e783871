"""Putting scored rows in order: a plain sort, ties to the smaller row."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.ranking import best_rows

# Few values, so that ties are common; their sums have no rounding.
SCORES = st.lists(st.integers(-2, 2).map(float), max_size=30)


@given(SCORES, st.integers(0, 35))
def test_the_best_rows_are_those_of_a_plain_sort(scores: list[float], limit: int) -> None:
    """Best first, ties to the smaller row, also at the limit; all where there are fewer."""
    found = best_rows(np.array(scores, dtype=np.float32), limit=limit)
    expected = sorted(range(len(scores)), key=lambda row: (-scores[row], row))[:limit]

    assert found.rows.tolist() == expected
    assert found.scores.tolist() == [scores[row] for row in expected]
    assert found.rows.dtype == np.int64
    assert found.scores.dtype == np.float32


@given(st.dictionaries(st.integers(0, 99), st.integers(-2, 2).map(float)), st.integers(0, 35))
def test_scores_belong_to_the_rows_given(by_row: dict[int, float], limit: int) -> None:
    """Scores of some rows alone are ranked as those rows' own."""
    rows = np.array(sorted(by_row), dtype=np.int64)
    scores = np.array([by_row[row] for row in sorted(by_row)], dtype=np.float32)
    found = best_rows(scores, limit=limit, rows=rows)

    assert found.rows.tolist() == sorted(by_row, key=lambda row: (-by_row[row], row))[:limit]
    assert found.scores.tolist() == [by_row[row] for row in found.rows.tolist()]


def test_no_rows_are_asked_for() -> None:
    """A limit of nought or below finds nothing."""
    scores = np.ones(3, dtype=np.float32)

    assert best_rows(scores, limit=0).rows.tolist() == []
    assert best_rows(scores, limit=-1).rows.tolist() == []
