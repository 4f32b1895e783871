"""The figures that every change must keep over the plans' development questions."""

import pytest

from eval.asking import ask
from eval.measures import measure
from eval.question_files import PLANS, read_questions
from eval.summary import Summary, summarize
from retrieval.engine import Engine


@pytest.fixture(scope="module")
def summary(engine: Engine) -> Summary:
    """The measures of the engine over the plans' questions."""
    outcomes = [measure(q, ask(engine, q), engine.corpus) for q in read_questions(PLANS)]
    return summarize(outcomes)


@pytest.mark.parametrize(
    ("name", "least"),
    [("right", 0.65), ("refused", 0.9), ("citation_precision", 0.75), ("recall_at_10", 0.85)],
)
def test_a_share_stays_above_its_floor(summary: Summary, name: str, least: float) -> None:
    """Each share is at least its floor."""
    assert getattr(summary, name) >= least


def test_few_answerable_questions_are_refused(summary: Summary) -> None:
    """At most one in ten."""
    assert summary.false_refusals is not None
    assert summary.false_refusals <= 0.1


def test_nothing_is_said_without_ground(summary: Summary) -> None:
    """No sentence and no number stands outside a quote, and no quote outside its document."""
    assert summary.misgrounded == 0


def test_answers_come_within_a_tenth_of_a_second(summary: Summary) -> None:
    """The 95th percentile of `ask`, once loaded."""
    assert summary.p95_seconds is not None
    assert summary.p95_seconds <= 0.1
