"""Keep the figures of a run, so that the next one shows what it gained and lost.

A record holds figures and the places cited: no question, no answer, no day.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from eval.errors import EvalError
from eval.model import Outcome, Reply
from eval.summary import Summary, summarize

RUNS = Path(__file__).parent / "runs"
# Beside the runs of questions, and none of them: what eval.retrieval recorded.
SEARCHES = "retrieval.json"


@dataclass(frozen=True, slots=True)
class Run:
    """A recorded run: the name of its questions' file, how many, its summary, and what was met.

    `met` says of each question id whether it was answered right or, where unanswerable, refused;
    `said` what was cited, or why it was refused (absent from older records).
    """

    questions: str
    answerable: int
    unanswerable: int
    summary: Summary
    met: Mapping[str, bool]
    said: Mapping[str, str] = field(default_factory=dict)


def run_of(questions: str, outcomes: Sequence[Outcome]) -> Run:
    """Return the run that outcomes make, under the name of their questions' file."""
    answerable = sum(o.question.answerable for o in outcomes)
    return Run(
        questions=questions,
        answerable=answerable,
        unanswerable=len(outcomes) - answerable,
        summary=summarize(outcomes),
        met={o.question.id: o.met for o in outcomes},
        said={o.question.id: said(o.reply) for o in outcomes},
    )


def said(reply: Reply) -> str:
    """Return the places that a reply cites, without their words, or why there is no answer."""
    if not reply.answered:
        return f"refused: {reply.reason}"
    return ", ".join(f"{c.place.document}/{c.place.provision}" for c in reply.citations)


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


def _read(path: Path) -> Run:
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        return Run(**{**fields, "summary": Summary(**fields["summary"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise EvalError(
            f"{path}: no recorded run ({error!r}); delete it and record one: "
            "python -m eval.run --record"
        ) from error
