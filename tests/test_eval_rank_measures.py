"""Recall, reciprocal rank and nDCG: worked by hand, and against trec_eval."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.rank_measures import MEASURES, means, measure_ranking, ndcg, recall, reciprocal_rank

PASSAGES = [f"p{number}" for number in range(15)]
RANKINGS = st.lists(st.sampled_from(PASSAGES), unique=True)
GRADES = st.dictionaries(st.sampled_from(PASSAGES), st.integers(1, 3), min_size=1)


def test_recall_is_the_share_of_the_right_passages() -> None:
    """Two right passages of three stand among the first five, one among the first."""
    found = ["a", "x", "b", "y", "z", "c"]
    right = {"a": 1, "b": 1, "c": 1}

    assert recall(found, right, limit=1) == pytest.approx(1 / 3)
    assert recall(found, right, limit=5) == pytest.approx(2 / 3)
    assert recall(found, right, limit=10) == 1


def test_reciprocal_rank_is_of_the_first_right_passage() -> None:
    """Third place gives 1/3, whatever follows; beyond the limit gives 0."""
    found = ["x", "y", "a", "b"]

    assert reciprocal_rank(found, {"a": 1, "b": 1}, limit=10) == pytest.approx(1 / 3)
    assert reciprocal_rank(found, {"b": 1}, limit=3) == 0
    assert reciprocal_rank([], {"b": 1}, limit=3) == 0


def test_ndcg_weighs_grades_by_the_logarithm_of_the_rank() -> None:
    """Grade 1 before grade 2: (1 + 2 / log2 3) / (2 + 1 / log2 3)."""
    by_hand = (1 + 2 / math.log2(3)) / (2 + 1 / math.log2(3))

    assert ndcg(["b", "a"], {"a": 2, "b": 1}, limit=10) == pytest.approx(by_hand)
    assert ndcg(["a", "b"], {"a": 2, "b": 1}, limit=10) == 1
    assert ndcg(["x"], {"a": 2}, limit=10) == 0


def test_the_best_gain_looks_at_the_first_places_only() -> None:
    """Where more passages are right than places are looked at, all places right is 1."""
    assert ndcg(["a", "b"], {"a": 1, "b": 1, "c": 1}, limit=2) == 1


@given(RANKINGS, GRADES)
def test_every_measure_agrees_with_trec_eval(found: list[str], grades: dict[str, int]) -> None:
    """The measures are those that published figures are made with."""
    trec = pytest.importorskip("ir_measures")
    wanted = {
        "R@1": trec.R @ 1, "R@5": trec.R @ 5, "R@10": trec.R @ 10,
        "MRR@10": trec.RR @ 10, "nDCG@10": trec.nDCG @ 10,
    }  # fmt: skip
    run = {"q": {passage: -float(rank) for rank, passage in enumerate(found)}}
    expected = trec.calc_aggregate(wanted.values(), {"q": grades}, run)
    measured = measure_ranking(found, grades)

    assert measured.keys() == MEASURES.keys() == wanted.keys()
    for name, value in measured.items():
        assert value == pytest.approx(expected[wanted[name]], abs=1e-9)


def test_a_mean_is_over_questions() -> None:
    """Found first and found third: the mean of 1 and 1/3, to four places."""
    rows = [measure_ranking(["a"], {"a": 1}), measure_ranking(["x", "y", "a"], {"a": 1})]

    assert means(rows)["MRR@10"] == 0.6667
    assert means(rows)["R@1"] == 0.5
