"""Nearest vectors: FAISS against the plain reference, ties and scores included."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from index.vectors import FaissVectors, NumpyVectors, Vectors


@st.composite
def searches(draw: st.DrawFn) -> tuple[Vectors, Vectors, int]:
    """Return unit rows, many of them twice or more, a query and a limit."""
    dimension = draw(st.integers(1, 24))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))
    distinct = generator.standard_normal((draw(st.integers(1, 30)), dimension))
    distinct /= np.linalg.norm(distinct, axis=1, keepdims=True)
    rows = draw(st.lists(st.integers(0, len(distinct) - 1), max_size=80))
    query = distinct[0] if draw(st.booleans()) else generator.standard_normal(dimension)
    limit = draw(st.integers(0, 90))
    return distinct[rows].astype(np.float32), query.astype(np.float32), limit


@given(searches())
def test_faiss_agrees_with_the_reference(search: tuple[Vectors, Vectors, int]) -> None:
    """FAISS finds the reference's rows in its order, with its scores, duplicates included."""
    vectors, query, limit = search
    expected = NumpyVectors(vectors).search(query, limit=limit)
    found = FaissVectors.of(vectors).search(query, limit=limit)

    assert_array_equal(found.rows, expected.rows)
    assert_array_equal(found.scores, expected.scores)


@given(searches(), st.data())
def test_faiss_agrees_with_the_reference_among_some_rows(
    search: tuple[Vectors, Vectors, int], data: st.DataObject
) -> None:
    """Asked for the best of some rows, FAISS finds those of the reference, ties included."""
    vectors, query, limit = search
    chosen = data.draw(st.sets(st.integers(0, len(vectors) - 1)) if len(vectors) else st.just(()))
    rows = np.array(sorted(chosen), dtype=np.int64)
    expected = NumpyVectors(vectors).search(query, limit=limit, rows=rows)
    found = FaissVectors.of(vectors).search(query, limit=limit, rows=rows)

    assert_array_equal(found.rows, expected.rows)
    assert_array_equal(found.scores, expected.scores)


@given(searches(), st.data())
def test_the_best_of_some_rows_are_the_best_of_all_without_the_others(
    search: tuple[Vectors, Vectors, int], data: st.DataObject
) -> None:
    """The reference among some rows: the whole order, the rows that were not asked for left out."""
    vectors, query, limit = search
    chosen = data.draw(st.sets(st.integers(0, len(vectors) - 1)) if len(vectors) else st.just(()))
    everything = NumpyVectors(vectors).search(query, limit=len(vectors)).rows.tolist()
    rows = np.array(sorted(chosen), dtype=np.int64)
    found = NumpyVectors(vectors).search(query, limit=limit, rows=rows)

    assert found.rows.tolist() == [row for row in everything if row in chosen][:limit]


@pytest.mark.parametrize("kind", [NumpyVectors, FaissVectors])
@given(searches(), st.data())
def test_scores_are_the_inner_products_of_the_rows_asked_for(
    kind: type[NumpyVectors] | type[FaissVectors],
    search: tuple[Vectors, Vectors, int],
    data: st.DataObject,
) -> None:
    """Rows are scored in the order asked for, with the scores that a search gives them."""
    vectors, query, _ = search
    index = NumpyVectors(vectors) if kind is NumpyVectors else FaissVectors.of(vectors)
    ranking = index.search(query, limit=len(vectors))
    found = dict(zip(ranking.rows.tolist(), ranking.scores.tolist(), strict=True))
    asked = data.draw(st.permutations(sorted(found)))
    scores = index.scores(query, np.array(asked, dtype=np.int64))

    assert_allclose(scores, vectors[asked] @ query, atol=1e-5)
    assert scores.tolist() == [found[row] for row in asked]


@given(searches())
def test_the_reference_is_the_sorted_inner_product(search: tuple[Vectors, Vectors, int]) -> None:
    """The reference's scores are the inner products, descending, and there are `limit` at most."""
    vectors, query, limit = search
    found = NumpyVectors(vectors).search(query, limit=limit)

    assert_allclose(found.scores, np.sort(vectors @ query)[::-1][:limit], atol=1e-5)
    assert_allclose(found.scores, vectors[found.rows] @ query, atol=1e-5)


@given(searches())
def test_equal_vectors_stand_in_the_order_of_their_rows(
    search: tuple[Vectors, Vectors, int],
) -> None:
    """Of two equal vectors the smaller row comes first, and scores the same to the last bit."""
    vectors, query, _ = search
    found = FaissVectors.of(vectors).search(query, limit=len(vectors))
    position = {int(row): place for place, row in enumerate(found.rows)}

    for row in range(len(vectors)):
        for other in range(row):
            if np.array_equal(vectors[row], vectors[other]):
                assert position[other] < position[row]
                assert found.scores[position[other]] == found.scores[position[row]]


def test_ties_at_the_limit_go_to_the_smallest_rows() -> None:
    """Of 1,000 equal vectors the first three are found, whatever FAISS would have kept."""
    vectors = np.tile(np.array([0.6, 0.8], dtype=np.float32), (1000, 1))

    assert FaissVectors.of(vectors).search(vectors[0], limit=3).rows.tolist() == [0, 1, 2]


def test_scores_that_only_rounding_tells_apart_are_ordered_as_the_reference_orders_them() -> None:
    """Sums of the same numbers in another order: FAISS and the reference round them differently."""
    generator = np.random.default_rng(0)
    numbers = generator.standard_normal(256)
    numbers /= np.linalg.norm(numbers)
    vectors = np.array([generator.permutation(numbers) for _ in range(300)], dtype=np.float32)
    query = np.ones(256, dtype=np.float32)
    expected = NumpyVectors(vectors).search(query, limit=10)

    assert_array_equal(FaissVectors.of(vectors).search(query, limit=10).rows, expected.rows)


@pytest.mark.parametrize("length", [1e-3, 1.0, 1e3])
def test_vectors_that_half_precision_cannot_tell_apart_are_found_as_the_reference_finds_them(
    length: float,
) -> None:
    """1,000 rows whose scores differ by a tenth of what rounding takes: the best ten of all."""
    generator = np.random.default_rng(0)
    query = generator.standard_normal(64).astype(np.float32)
    query /= np.linalg.norm(query)
    noise = generator.standard_normal((1000, 64)).astype(np.float32)
    vectors = (query + 5e-5 * noise).astype(np.float32) * np.float32(length)
    expected = NumpyVectors(vectors).search(query, limit=10)

    assert_array_equal(FaissVectors.of(vectors).search(query, limit=10).rows, expected.rows)


@pytest.mark.parametrize("kind", [NumpyVectors, FaissVectors])
def test_saved_vectors_are_found_again(
    kind: type[NumpyVectors] | type[FaissVectors], tmp_path: Path
) -> None:
    """What is loaded from the file finds what was found before it was saved."""
    vectors = np.random.default_rng(0).standard_normal((20, 8)).astype(np.float32)
    before = NumpyVectors(vectors) if kind is NumpyVectors else FaissVectors.of(vectors)
    before.save(tmp_path / "file")
    after = kind.load(tmp_path / "file")

    expected = before.search(vectors[3], limit=5)
    found = after.search(vectors[3], limit=5)
    assert_array_equal(found.rows, expected.rows)
    assert_array_equal(found.scores, expected.scores)


def test_a_pickle_is_not_loaded(tmp_path: Path) -> None:
    """A .npy file that holds objects, which only unpickling could read, is refused."""
    np.save(tmp_path / "objects.npy", np.array([{}], dtype=object), allow_pickle=True)

    with pytest.raises(ValueError, match="allow_pickle"):
        NumpyVectors.load(tmp_path / "objects.npy")
