"""Gather what reading is learned from: questions, their passages, and which of these answer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.register import REGISTER
from eval.matching import contains_any
from eval.measures import overlaps
from eval.model import Place, Question
from eval.question_files import read_questions
from retrieval import passage_features
from retrieval.engine import Engine
from retrieval.model import Query
from retrieval.passage_features import Scores, features
from retrieval.passages import Passage
from retrieval.reader import Reading, Weights, read
from retrieval.terms import Asked
from retrieval.wanted import known_share, what_is_asked

# Of the passages that answer, those much longer than the shortest say more than was asked.
_LONGER, _SHORT = 6, 1200


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question with its passages: their features (n, f), which answer it, which do so briefly.

    `query`, `asked`, `found` and `known` are what the reader is given beside the passages.
    """

    question: Question
    query: Query
    asked: tuple[Asked, ...]
    found: Mapping[str, float]
    known: float
    passages: tuple[Passage, ...]
    features: NDArray[np.float64]
    right: NDArray[np.bool_]
    brief: NDArray[np.bool_]

    def read(self, weights: Weights) -> tuple[Reading, ...]:
        """Return how the passages are read with other weights."""
        return read(
            self.query,
            self.passages,
            asked=self.asked,
            found=self.found,
            known=self.known,
            weights=weights,
        )

    def is_right(self, reading: Reading) -> bool:
        """Whether a reading alone would be a right answer."""
        return bool(self.right[self.passages.index(reading.passage)])


def lessons_of(engine: Engine, file: Path) -> Iterator[Lesson]:
    """Yield the questions of a file that search brings any passage for."""
    for question in read_questions(file):
        if (lesson := _lesson(engine, question)) is not None:
            yield lesson


def _lesson(engine: Engine, question: Question) -> Lesson | None:
    query = engine.understood(question.question, history=question.history, on=question.asked_on)
    gathered, found = engine.gathered(query)
    gone = frozenset() if query.documents else query.gone
    passages = tuple(p for p in gathered if p.document_id not in {REGISTER, *gone})
    if not passages:
        return None
    asked = what_is_asked(query, engine.weights)
    right = np.array([_answers(passage, question, engine) for passage in passages])
    return Lesson(
        question=question,
        query=query,
        asked=asked,
        found=found,
        known=known_share(asked, engine.weights),
        passages=passages,
        features=features(passage_features.Question(query, asked), passages, Scores.of(found)),
        right=right,
        brief=right & _are_brief(passages, right),
    )


def _are_brief(passages: Sequence[Passage], right: NDArray[np.bool_]) -> NDArray[np.bool_]:
    lengths = np.array([len(passage.folded) for passage in passages])
    return np.asarray(lengths <= max(_LONGER * min(lengths[right], default=0), _SHORT))


def _answers(passage: Passage, question: Question, engine: Engine) -> bool:
    """Whether a passage alone would be a right answer."""
    if not question.answerable:
        return False
    document = engine.corpus.document(passage.document_id)
    words = [passage.span.of(document.text)]
    place = Place(document.id, document.line_range(passage.span), passage.provision.locator.id)
    return (
        any(overlaps(place, piece) for piece in question.evidence)
        and all(contains_any(words, accepted) for accepted in question.must_include)
        and not contains_any(words, question.must_not_include)
    )
