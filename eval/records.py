"""Keep the figures of a run, so that the next one shows what it gained and lost.

A record holds figures only: no question, no answer, no day.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from eval.errors import EvalError
from eval.model import Outcome
from eval.summary import Summary, summarize

RUNS = Path(__file__).parent / "runs"
# Beside the runs of questions, and none of them: what eval.retrieval recorded.
SEARCHES = "retrieval.json"


@dataclass(frozen=True, slots=True)
class Run:
    """A recorded run: the name of its questions' file, how many, its summary, and what was met.

    `met` says of each question id whether it was answered right or, where unanswerable, refused.
    """

    questions: str
    answerable: int
    unanswerable: int
    summary: Summary
    met: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Change:
    """The ids of the questions that a run gained and lost against the one before, in order."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]


def run_of(questions: str, outcomes: Sequence[Outcome]) -> Run:
    """Return the run that outcomes make, under the name of their questions' file."""
    answerable = sum(o.question.answerable for o in outcomes)
    return Run(
        questions=questions,
        answerable=answerable,
        unanswerable=len(outcomes) - answerable,
        summary=summarize(outcomes),
        met={o.question.id: o.met for o in outcomes},
    )


def write_run(run: Run, folder: Path) -> Path:
    """Write a run as JSON under the name of its questions; raises EvalError where it cannot."""
    path = folder / Path(run.questions).with_suffix(".json").name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(asdict(run), ensure_ascii=False, indent=1)
        path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise EvalError(f"{path}: cannot be written ({error})") from error
    return path


def read_runs(folder: Path) -> tuple[Run, ...]:
    """Return the recorded runs of a folder in the order of their names; none without a folder.

    Raises EvalError, naming the file, for a record that cannot be read.
    """
    paths = sorted(path for path in folder.glob("*.json") if path.name != SEARCHES)
    return tuple(_read(path) for path in paths)


def change(before: Iterable[Run], now: Mapping[str, bool]) -> Change:
    """Return what is met now and was not before, and the reverse; new questions are neither."""
    earlier = {name: met for run in before for name, met in run.met.items()}
    return Change(
        gained=tuple(name for name, met in now.items() if met and earlier.get(name) is False),
        lost=tuple(name for name, met in now.items() if not met and earlier.get(name) is True),
    )


def _read(path: Path) -> Run:
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        return Run(**{**fields, "summary": Summary(**fields["summary"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise EvalError(
            f"{path}: no recorded run ({error!r}); delete it and record one: "
            "python -m eval.run --record"
        ) from error
