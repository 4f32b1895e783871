"""Learn what each feature of a passage is worth for reading, from questions with known answers.

python -m eval.train_reading --evidence CORPUS QUESTIONS [--evidence …] [--out FILE] [--folds 5]

With `--folds` nothing is written: the share of questions whose best passage is right is printed,
each question read with weights that were learned from the other folds.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tomli_w
from numpy.typing import NDArray

from corpus.register import REGISTER
from eval.errors import EvalError
from eval.learning import Example, learn
from eval.matching import contains_any
from eval.measures import overlaps
from eval.model import Place, Question
from eval.question_files import read_questions
from retrieval import passage_features
from retrieval.candidates import candidates, found_by
from retrieval.command import run
from retrieval.engine import Engine
from retrieval.passage_features import FEATURES, Scores, features
from retrieval.passages import Passage
from retrieval.ranking import rank
from retrieval.reader import WEIGHTS
from retrieval.wanted import what_is_asked

# Chosen by cross-validation.
_PENALTY = 0.01
# Of the passages that answer, those much longer than the shortest say more than was asked.
_LONGER, _SHORT = 2.5, 400
_HEAD = """\
# How much each feature adds to a passage's score; written by `python -m eval.train_reading`.
"""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question's passages: their features (n, f), which answer it, and which do so briefly."""

    question: str
    features: NDArray[np.float64]
    right: NDArray[np.bool_]
    brief: NDArray[np.bool_]


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn and write the weights, or cross-validate; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m eval.train_reading", description=__doc__)
    parser.add_argument(
        "--evidence", type=Path, nargs=2, action="append", required=True, metavar=("CORPUS", "FILE")
    )
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FILE")
    parser.add_argument("--folds", type=int, default=0, metavar="N")
    options = parser.parse_args(arguments)
    return run(lambda: _run(options), EvalError)


def _run(options: argparse.Namespace) -> None:
    sets = [list(_lessons(folder, file)) for folder, file in options.evidence]
    if options.folds:
        for (_, file), right in zip(options.evidence, _validated(sets, options.folds), strict=True):
            sys.stdout.write(f"{file.name}: {right:.3f}\n")
        return
    learned = _learn([lesson for lessons in sets for lesson in lessons])
    options.out.write_text(_HEAD + tomli_w.dumps(learned), encoding="utf-8")
    sys.stdout.write(f"{options.out}: learned from {sum(map(len, sets))} questions\n")


def _learn(lessons: Sequence[Lesson]) -> dict[str, float]:
    examples = [Example(lesson.features, lesson.brief) for lesson in lessons]
    return learn(examples, FEATURES, penalty=_PENALTY, either_sign=FEATURES)


def _validated(sets: Sequence[Sequence[Lesson]], folds: int) -> Iterator[float]:
    """Yield for every set the share of its questions that are read right."""
    everything = [lesson for lessons in sets for lesson in lessons]
    right: dict[int, bool] = {}
    for fold in range(folds):
        learned = _learn([one for one in everything if _fold(one, folds) != fold])
        worth = np.array([learned[name] for name in FEATURES])
        for one in everything:
            if _fold(one, folds) == fold:
                right[id(one)] = bool(one.right[np.argmax(one.features @ worth)])
    for lessons in sets:
        yield sum(right[id(one)] for one in lessons) / len(lessons)


def _fold(lesson: Lesson, folds: int) -> int:
    return int(hashlib.sha256(lesson.question.encode()).hexdigest(), 16) % folds


def _lessons(folder: Path, file: Path) -> Iterator[Lesson]:
    """Yield the answerable questions of a file that search brings any passage for."""
    engine = Engine.open(folder)
    for question in read_questions(file):
        if question.answerable and (lesson := _lesson(engine, question)) is not None:
            yield lesson


def _lesson(engine: Engine, question: Question) -> Lesson | None:
    query = engine.understood(question.question, history=question.history, on=question.asked_on)
    hits = rank(engine.index, query)
    gone = () if query.documents else query.gone
    passages = candidates(hits, engine.passages, but=(REGISTER, *gone))
    if not passages:
        return None
    asked = passage_features.Question(query, what_is_asked(query, engine.weights))
    right = np.array([_answers(passage, question, engine) for passage in passages])
    lengths = np.array([len(passage.folded) for passage in passages])
    longest = max(_LONGER * min(lengths[right], default=0), _SHORT)
    return Lesson(
        question.id,
        features(asked, passages, Scores.of(found_by(hits))),
        right,
        right & (lengths <= longest),
    )


def _answers(passage: Passage, question: Question, engine: Engine) -> bool:
    """Whether a passage alone would be a right answer."""
    document = engine.corpus.document(passage.document_id)
    words = [passage.span.of(document.text)]
    place = Place(document.id, document.line_range(passage.span), passage.provision.locator.id)
    return (
        any(overlaps(place, piece) for piece in question.evidence)
        and all(contains_any(words, accepted) for accepted in question.must_include)
        and not contains_any(words, question.must_not_include)
    )


if __name__ == "__main__":
    sys.exit(main())
