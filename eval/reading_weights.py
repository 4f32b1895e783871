"""Learn a reader's weights from lessons: of passages, of confidence, and when to be silent."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from eval.folds import fold_of
from eval.learning import Example, learn, learn_probability
from eval.lessons import Lesson
from retrieval.confidence import FEATURES as SIGNS
from retrieval.model import Intent
from retrieval.passage_features import FEATURES
from retrieval.reader import Reading, Weights

# Chosen by cross-validation.
_PENALTY, _CONFIDENCE_PENALTY = 0.01, 0.002
_FOLDS = 4
# Of the answerable questions that are read at all, so many may be refused.
_REFUSED = 0.04
# What several documents answer together, no reading answers alone; other answers are no readings.
_TOGETHER = frozenset({"compare", "conflict"})
_UNREAD = frozenset({Intent.VALIDITY, Intent.NUMBER, Intent.SIGNER, Intent.DOCUMENTS})


def learn_reading(lessons: Sequence[Lesson]) -> Weights:
    """Return the weights of passages and of confidence, and the least confidence to answer with.

    Confidence is learned from readings by weights that other lessons taught: it is that of
    questions not seen before.
    """
    first = [_unseen_readings(lessons, fold) for fold in range(_FOLDS)]
    seen = [(lesson, reading) for readings in first for lesson, reading in readings]
    table = np.array([reading.signs for _, reading in seen])
    right = np.array([lesson.is_right(reading) for lesson, reading in seen])
    confidence = learn_probability(table, right, SIGNS, penalty=_CONFIDENCE_PENALTY)
    sure = _sure(table, confidence)[[lesson.question.answerable for lesson, _ in seen]]
    least = round(float(np.quantile(sure, _REFUSED)), 3)
    return Weights(_passage_weights(lessons), confidence, least)


def _passage_weights(lessons: Sequence[Lesson]) -> dict[str, float]:
    examples = [Example(one.features, one.brief) for one in lessons if one.question.answerable]
    return learn(examples, FEATURES, penalty=_PENALTY, either_sign=FEATURES)


def _unseen_readings(lessons: Sequence[Lesson], fold: int) -> list[tuple[Lesson, Reading]]:
    """Return the best reading of each lesson of a fold, by what the others teach."""
    taught = _passage_weights([one for one in lessons if fold_of(one.question.id, _FOLDS) != fold])
    weights = Weights(taught, dict.fromkeys(SIGNS, 0.0), 0.0)
    return [
        (one, readings[0])
        for one in lessons
        if fold_of(one.question.id, _FOLDS) == fold and _is_read_alone(one)
        if (readings := one.read(weights))
    ]


def _is_read_alone(lesson: Lesson) -> bool:
    query = lesson.query
    return (
        lesson.question.intent not in _TOGETHER
        and query.intent not in _UNREAD
        and not (query.fault or query.whole or (query.missing and not query.documents))
    )


def _sure(table: NDArray[np.float64], worth: dict[str, float]) -> NDArray[np.float64]:
    odds = table @ np.array([worth[name] for name in SIGNS])
    return np.asarray(1 / (1 + np.exp(-odds)))
