"""Ask questions and measure the answers: `python -m eval.run [--questions FILE…] [--json]`."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tqdm import tqdm

from eval.asking import Engine, ask
from eval.change_report import change_text
from eval.changes import change
from eval.errors import EvalError
from eval.measures import measure
from eval.model import Outcome, Question
from eval.question_files import PLANS, read_files
from eval.records import RUNS, Run, read_runs, run_of, write_run
from eval.report import failures_text, run_json, run_text
from eval.summary import mean
from retrieval.command import add_corpus, open_engine, run, write_json


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the questions; return the exit status, 1 where a file or the corpus cannot be used."""
    options = _parser().parse_args(arguments)
    return run(lambda: _measure(options), EvalError)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval.run", description=__doc__)
    parser.add_argument("--questions", type=Path, nargs="+", default=[PLANS], metavar="FILE")
    add_corpus(parser)
    parser.add_argument("--runs", type=Path, default=RUNS, metavar="DIR", help="recorded runs")
    parser.add_argument("--record", action="store_true", help="keep the figures of this run")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw them (.png, .svg)")
    parser.add_argument("--as", dest="name", metavar="NAME", help="record under another name")
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--json", action="store_true", help="print one JSON document")
    shown.add_argument("--failures", action="store_true", help="print the failing cases")
    return parser


def _measure(options: argparse.Namespace) -> None:
    """Read, ask, measure, show, and record where that was asked for."""
    files = read_files(options.questions)
    recorded = read_runs(options.runs)
    if options.name and len(files) != 1:
        raise EvalError("--as names the run of one file of questions; run one file at a time")
    if options.name:
        files = dict(zip([options.name], files.values(), strict=True))
    outcomes = _ask(open_engine(options), files)
    before = [past for past in recorded if past.questions in outcomes]
    every = [o for measured in outcomes.values() for o in measured]
    _show(options, every, before)
    if options.picture:
        _draw(every, options.picture, title=", ".join(Path(name).stem for name in outcomes))
    if options.record:
        for name, measured in outcomes.items():
            write_run(run_of(name, measured), options.runs)


def _ask(
    engine: Engine, files: Mapping[str, tuple[Question, ...]]
) -> Mapping[str, tuple[Outcome, ...]]:
    """Ask every question, with a progress bar on a terminal."""
    total = sum(map(len, files.values()))
    with tqdm(total=total, desc="Asking", unit=" questions", disable=None, leave=False) as bar:
        outcomes: dict[str, tuple[Outcome, ...]] = {}
        for name, questions in files.items():
            measured = []
            for question in questions:
                measured.append(measure(question, ask(engine, question), engine.corpus))
                bar.update()
            outcomes[name] = tuple(measured)
    return outcomes


def _show(
    options: argparse.Namespace, outcomes: Sequence[Outcome], recorded: Sequence[Run]
) -> None:
    if options.json:
        write_json(run_json(outcomes))
    elif options.failures:
        sys.stdout.write(failures_text(outcomes))
    else:
        changed = change(recorded, {o.question.id: o.met for o in outcomes})
        told = change_text(changed, recorded, outcomes)
        sys.stdout.write(run_text(outcomes, told, before=_before(recorded, outcomes)))


def _draw(outcomes: Sequence[Outcome], path: Path, *, title: str) -> None:
    """Draw the outcomes; raises EvalError where that cannot be done."""
    try:
        from eval.picture import draw  # noqa: PLC0415  (a development package, seconds to import)
    except ModuleNotFoundError as fault:
        raise EvalError(f"--picture needs {fault.name}; run: make setup") from fault
    draw(outcomes, path, title=title)


def _before(recorded: Sequence[Run], outcomes: Sequence[Outcome]) -> float | None:
    """Return the share answered right before, of those of these questions that were asked then."""
    earlier = {name: met for past in recorded for name, met in past.met.items()}
    return mean(earlier.get(o.question.id) for o in outcomes if o.question.answerable)


if __name__ == "__main__":
    sys.exit(main())
