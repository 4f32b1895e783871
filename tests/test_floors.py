"""The figures that every change must keep over the development questions, over what ships."""

from pathlib import Path

import pytest

from eval.fact_labels import LABELS, read_labels
from eval.facts import measure
from eval.model import Outcome
from eval.summary import Summary, summarize

# Of the law's questions 8 in 105 are about a province whose decision does not ship.
FLOORS = [
    ("plans", "right", 0.88),
    ("plans", "refused", 0.9),
    ("plans", "citation_precision", 0.92),
    ("plans", "cells_right", 0.9),
    ("plans", "empty_cells_right", 0.97),
    ("plans", "recall_at_10", 0.92),
    ("law", "right", 0.63),
    ("law", "refused", 0.85),
    ("law", "citation_precision", 0.8),
    ("law", "recall_at_5", 0.84),
]


@pytest.fixture(scope="module")
def summaries(outcomes: dict[str, tuple[Outcome, ...]]) -> dict[str, Summary]:
    """The measures of the engine over the questions on plans and on the law."""
    return {Path(name).stem: summarize(measured) for name, measured in outcomes.items()}


@pytest.mark.parametrize(("questions", "name", "least"), FLOORS)
def test_a_share_stays_above_its_floor(
    summaries: dict[str, Summary], questions: str, name: str, least: float
) -> None:
    """Each share is at least its floor."""
    assert getattr(summaries[questions], name) >= least


@pytest.mark.parametrize("questions", ["plans", "law"])
def test_few_answerable_questions_are_refused(
    summaries: dict[str, Summary], questions: str
) -> None:
    """At most one in ten."""
    refused = summaries[questions].false_refusals

    assert refused is not None
    assert refused <= 0.1


@pytest.mark.parametrize("questions", ["plans", "law"])
def test_nothing_is_said_without_ground_or_out_of_its_time(
    summaries: dict[str, Summary], questions: str
) -> None:
    """No sentence and no number stands outside a quote, and nothing that ended is the rule."""
    assert (summaries[questions].misgrounded, summaries[questions].anachronism) == (0, 0)


def test_what_plans_settle_is_found() -> None:
    """Against the table that was labelled by hand."""
    matches = measure(read_labels(LABELS))

    assert matches.precision is not None
    assert matches.recall is not None
    assert matches.precision >= 0.97
    assert matches.recall >= 0.93


def test_answers_come_within_a_tenth_of_a_second(summaries: dict[str, Summary]) -> None:
    """The 95th percentile of `ask`, once loaded."""
    seconds = [summary.p95_seconds for summary in summaries.values()]

    assert all(second is not None and second <= 0.1 for second in seconds)
