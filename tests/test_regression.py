"""A change that loses more questions than noise explains does not pass unseen."""

import pytest

from eval.change_report import change_text
from eval.changes import change
from eval.model import Outcome
from eval.records import RUNS, Run, read_runs

FILES = ("plans.jsonl", "law.jsonl")


@pytest.fixture(scope="module")
def recorded() -> dict[str, Run]:
    """The last recorded runs of the questions on plans and on the law, over what ships."""
    return {run.questions: run for run in read_runs(RUNS) if run.questions in FILES}


@pytest.mark.parametrize("name", FILES)
def test_the_recorded_run_is_of_these_questions(
    outcomes: dict[str, tuple[Outcome, ...]], recorded: dict[str, Run], name: str
) -> None:
    """Else losses would go uncounted; `python -m eval.run --record` records the questions anew."""
    assert recorded[name].met.keys() == {outcome.question.id for outcome in outcomes[name]}


@pytest.mark.parametrize("names", [["plans.jsonl"], ["law.jsonl"], FILES])
def test_losses_stay_within_noise(
    outcomes: dict[str, tuple[Outcome, ...]], recorded: dict[str, Run], names: list[str]
) -> None:
    """Of the questions that changed since the recorded run, few enough were lost, set by set."""
    measured = [outcome for name in names for outcome in outcomes[name]]
    before = [recorded[name] for name in names]
    changed = change(before, {o.question.id: o.met for o in measured})

    assert not changed.is_regression, "\n" + change_text(changed, before, measured)
