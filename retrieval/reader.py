"""Read the passages that search brings: what each document says nearest to a question, how surely.

Weights are learned by `python -m eval.train_reading` and stand in `reading.toml`.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import numpy as np

from retrieval.confidence import FEATURES as SIGNS
from retrieval.confidence import probability, signs
from retrieval.extent import Numbers, best_extent, shares_of, within
from retrieval.model import Query
from retrieval.passage_features import FEATURES, Question, Scores, features
from retrieval.passages import Passage
from retrieval.terms import Asked

WEIGHTS = Path(__file__).parent / "reading.toml"


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature of a passage and each sign of a reading is worth.

    `least` is the confidence below which a reading is no answer.
    """

    passage: Mapping[str, float]
    confidence: Mapping[str, float]
    least: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document says nearest to a question.

    `passage` is what may be quoted, `key` the passage within it that answers best; `score` is the
    key's, higher is better, `signs` (f,) are what `confidence`, 0..1, was judged by.
    """

    passage: Passage
    key: Passage
    score: float
    signs: Numbers
    confidence: float

    @property
    def coverage(self) -> float:
        """The share of what is asked that the passage speaks of, 0..1."""
        return float(self.signs[SIGNS.index("coverage")])


@cache
def shipped_weights() -> Weights:
    """Return the weights that ship; they are read once."""
    return Weights(**tomllib.loads(WEIGHTS.read_text(encoding="utf-8")))


def read(  # noqa: PLR0913  (what understanding, search and learning bring)
    query: Query,
    passages: Sequence[Passage],
    *,
    asked: Sequence[Asked],
    found: Mapping[str, float],
    known: float,
    weights: Weights,
) -> tuple[Reading, ...]:
    """Return what each document says nearest: in the order named, else the best first.

    `asked` are the terms of the query; `found` are search scores, 0..1, by chunk id; `known` is the
    share of what was asked that any document speaks of.  A document that holds nothing of the kind
    asked for has no reading; none has of a grade ("hạng Tư") that no passage names.
    """
    question = Question(query, asked)
    if not passages or question.asks_of_unknown_grade(passages):
        return ()
    table = features(question, passages, Scores.of(found))
    scores = table @ np.array([weights.passage[name] for name in FEATURES])
    shares = shares_of(scores)
    documents = [passage.document_id for passage in passages]
    readings = (
        _reading(
            question,
            [passage for passage in passages if passage.document_id == document],
            table[rows],
            scores[rows],
            shares=shares[rows],
            known=known,
            weights=weights,
        )
        for document in dict.fromkeys(documents)
        if len(rows := np.flatnonzero([one == document for one in documents]))
    )
    return tuple(sorted(filter(None, readings), key=partial(_order, query)))


def _reading(  # noqa: PLR0913  (what there is of one document)
    question: Question,
    passages: Sequence[Passage],
    table: Numbers,
    scores: Numbers,
    *,
    shares: Numbers,
    known: float,
    weights: Weights,
) -> Reading | None:
    """Return what one document says nearest; None where it holds nothing of the kind asked for.

    `shares` (n,) are the probabilities of its passages among those of all documents.
    """
    may = np.array([question.wanted_of(passage).may_answer(passage) for passage in passages])
    if not may.any():
        return None
    inside = within(passages)
    # A list holds what is asked for where an item does.
    holds = may | (inside & may).any(axis=1)
    held = inside @ (shares_of(scores) * holds)
    extent = best_extent(passages, held, values=question.wanted_of(passages[0]).needs)
    key = int(np.argmax(np.where(inside[extent] & may, scores, -np.inf)))
    share_of_all = (inside @ (shares * holds))[extent]
    seen = signs(
        question,
        passages,
        table,
        extent=extent,
        key=key,
        shares=(float(held[extent]), float(share_of_all)),
        known=known,
    )
    sure = probability(seen, weights.confidence)
    return Reading(passages[extent], passages[key], float(scores[key]), seen, sure)


def _order(query: Query, reading: Reading) -> tuple[int, float]:
    """Documents that a question names answer in their order, others as well as they answer."""
    named = reading.passage.document_id in query.documents
    place = query.documents.index(reading.passage.document_id) if named else len(query.documents)
    return place, -reading.score
