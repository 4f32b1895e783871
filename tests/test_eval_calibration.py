"""Confidence is held against what turned out right; few questions say little about a share."""

from dataclasses import replace
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_eval_canned import corpus
from test_eval_measures import ASKED, GOOD, REFUSAL, UNANSWERABLE

from eval.calibration import Bin, Judged, bins, calibration_error, judged
from eval.intervals import wilson
from eval.measures import measure

ANSWERS = st.lists(
    st.builds(Judged, st.sampled_from([step / 16 for step in range(17)]), st.booleans()),
    max_size=60,
)


def test_answers_are_judged_and_refusals_are_not() -> None:
    """Right, wrong because unanswerable; refused or without a confidence: not judged."""
    sure, refused = replace(GOOD, confidence=0.75), replace(REFUSAL, confidence=0.25)
    asked = [(ASKED, sure), (UNANSWERABLE, sure), (ASKED, refused), (UNANSWERABLE, refused)]
    outcomes = [measure(q, r, corpus()) for q, r in [*asked, (ASKED, GOOD)]]

    assert judged(outcomes) == (Judged(0.75, right=True), Judged(0.75, right=False))


@given(ANSWERS, st.integers(1, 12))
def test_bins_hold_every_answer_once(answers: list[Judged], count: int) -> None:
    """No more bins than asked for, rising, each with the mean and the rights of its answers."""
    found = bins(answers, count=count)

    assert len(found) <= count
    assert sum(b.count for b in found) == len(answers)
    assert sum(b.right for b in found) == sum(a.right for a in answers)
    assert sum(b.confidence * b.count for b in found) == pytest.approx(
        sum(a.confidence for a in answers)
    )
    assert [b.confidence for b in found] == sorted({b.confidence for b in found})
    assert bins(answers[::-1], count=count) == found


def test_bins_of_different_answers_are_of_one_size() -> None:
    """A hundred answers in ten bins of ten."""
    answers = [Judged(step / 100, right=step >= 50) for step in range(100)]

    assert [(b.count, b.right) for b in bins(answers)] == [(10, 0)] * 5 + [(10, 10)] * 5


def test_the_error_is_the_mean_distance_by_weight() -> None:
    """Ten answers off by 0.1 and thirty right as often as they claim: 0.025; none: no error."""
    assert calibration_error([Bin(0.9, 8, 10), Bin(0.5, 15, 30)]) == 0.025
    assert calibration_error([Bin(1.0, 0, 3)]) == 1.0
    assert calibration_error([Bin(0.25, 2, 2), Bin(0.75, 0, 2)]) == 0.75  # too low, too high
    assert calibration_error([]) is None


@pytest.mark.parametrize(
    ("met", "of", "low", "high"),
    [
        # published: Newcombe 1998, table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (0, 0, 0.0, 1.0),
    ],
)
def test_intervals_agree_with_published_ones(met: int, of: int, low: float, high: float) -> None:
    """To four places."""
    assert wilson(met, of) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.8])
def test_intervals_hold_the_true_share_about_as_often_as_they_say(share: float) -> None:
    """Over every outcome of forty questions, by its probability: 19 in 20, within 3 in 100."""
    of = 40
    held = sum(
        comb(of, met) * share**met * (1 - share) ** (of - met)
        for met in range(of + 1)
        if wilson(met, of)[0] <= share <= wilson(met, of)[1]
    )

    assert held == pytest.approx(0.95, abs=0.03)
