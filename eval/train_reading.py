"""Learn how passages are read and how surely, from questions with known answers.

python -m eval.train_reading --evidence CORPUS QUESTIONS [--evidence …] [--out FILE] [--folds 5]

With `--folds` no weights are written: every question is asked of an engine that learned from the
other folds, and the measures of the answers are printed; `--record` keeps them as runs.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import tomli_w

from corpus.store import SHIPPED_CORPUS
from eval.asking import ask
from eval.errors import EvalError
from eval.folds import fold_of
from eval.lessons import Lesson, lessons_of
from eval.measures import measure
from eval.model import Outcome
from eval.question_files import read_questions
from eval.reading_weights import learn_reading
from eval.records import RUNS, run_of, write_run
from eval.report import measures
from eval.summary import summarize
from retrieval.command import run
from retrieval.engine import Engine
from retrieval.reader import WEIGHTS, Weights

_HEAD = """\
# How passages are read, and how surely they answer; written by `python -m eval.train_reading`.
# `passage`: what each feature adds to a passage's score (retrieval/passage_features.py).
# `confidence`: what each sign adds to the log-odds that a reading is right, below `least` of which
# nothing is answered (retrieval/confidence.py).
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn and write the weights, or cross-validate; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m eval.train_reading", description=__doc__)
    parser.add_argument(
        "--evidence", type=Path, nargs=2, action="append", required=True, metavar=("CORPUS", "FILE")
    )
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FILE")
    parser.add_argument("--folds", type=int, default=0, metavar="N")
    parser.add_argument("--record", action="store_true", help="keep the figures of the folds")
    options = parser.parse_args(arguments)
    return run(lambda: _run(options), EvalError)


def _run(options: argparse.Namespace) -> None:
    engines = {folder: Engine.open(folder) for folder, _ in options.evidence}
    lessons = [
        lesson for folder, file in options.evidence for lesson in lessons_of(engines[folder], file)
    ]
    if options.folds:
        weights = _by_fold(lessons, options.folds)
        for folder, file in options.evidence:
            outcomes = _unseen(engines[folder], file, weights)
            lines = (f"{name:<22}{said}" for name, said in measures(summarize(outcomes)))
            sys.stdout.write("\n".join([_name(folder, file), *lines]) + "\n\n")
            if options.record:
                write_run(run_of(f"{_name(folder, file)}.json", outcomes), RUNS)
        return
    learned = learn_reading(lessons)
    table = {"least": learned.least, "passage": learned.passage, "confidence": learned.confidence}
    options.out.write_text(_HEAD + tomli_w.dumps(table), encoding="utf-8")
    sys.stdout.write(f"{options.out}: learned from {len(lessons)} questions\n")


def _by_fold(lessons: Sequence[Lesson], folds: int) -> list[Weights]:
    """Return for each fold the weights that the questions of the others teach."""
    return [
        learn_reading([one for one in lessons if fold_of(one.question.id, folds) != fold])
        for fold in range(folds)
    ]


def _unseen(engine: Engine, file: Path, weights: Sequence[Weights]) -> list[Outcome]:
    """Return how a file's questions are answered, each by what the others taught."""
    engines = [replace(engine, reading=learned) for learned in weights]
    return [
        measure(question, ask(engines[fold_of(question.id, len(engines))], question), engine.corpus)
        for question in read_questions(file)
    ]


def _name(folder: Path, file: Path) -> str:
    """Return the name of a run: its questions, the corpus where another ships, and how."""
    corpus = "" if folder.resolve() == SHIPPED_CORPUS.resolve() else f"-{folder.name}"
    return f"{file.stem}{corpus}-unseen"


if __name__ == "__main__":
    sys.exit(main())
