"""Read the passages that search brings for those that answer, or find that none does."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import numpy as np

from retrieval.model import Query
from retrieval.nearness import stands_near
from retrieval.passage_features import FEATURES, Question, Scores, features
from retrieval.passages import Passage, Shape
from retrieval.terms import Asked
from retrieval.wanted import Wanted

WEIGHTS = Path(__file__).parent / "reading.toml"

# Below this share of what was asked, a passage answers something else.
_LEAST_COVERAGE = 0.42
# The right kind of value makes up for some of the words.
_LEAST_WITH_VALUE = 0.3
# A question that names no document must be met more closely: it may be about anything.
_LEAST_ANYWHERE = 0.47
# So must one that is no rule any more.
_LEAST_GONE = 0.65
# A passage with the right kind of value must be about as near the question as the nearest of all.
_NEAR_BEST = 0.75


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage with how well it answers: `coverage` of what was asked, 0..1, and its score."""

    passage: Passage
    coverage: float
    score: float


@cache
def weights() -> Mapping[str, float]:
    """Return what `python -m eval.train_reading` learned each feature is worth; read once."""
    return tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))


def read(
    query: Query,
    passages: Sequence[Passage],
    *,
    asked: Sequence[Asked],
    found: Mapping[str, float],
) -> tuple[Reading, ...]:
    """Return the passage of each document that answers best: as named, else the best first.

    `asked` are the terms of the query; `found` are search scores, 0..1, by chunk id.  A document
    none of whose passages is near enough to the question is silent; all are on a grade ("hạng Tư")
    that none of them names.
    """
    if not passages:
        return ()
    question = Question(query, asked)
    if question.asks_of_unknown_grade(passages):
        return ()
    worth = np.array([weights()[name] for name in FEATURES])
    scores = features(question, passages, Scores.of(found)) @ worth
    best: dict[str, Reading] = {}
    for place in np.argsort(-scores, kind="stable"):
        passage = passages[place]
        wanted = question.wanted_of(passage)
        if passage.document_id not in best and wanted.is_met_by(passage):
            reading = Reading(passage, wanted.coverage(passage), float(scores[place]))
            best[passage.document_id] = reading
    readings = [r for r in best.values() if r.coverage >= _least(question, r, passages)]
    return tuple(sorted(readings, key=partial(_named_place, query)))


def _named_place(query: Query, reading: Reading) -> int:
    """Documents that a question names answer in their order, others as well as they answer."""
    named = reading.passage.document_id in query.documents
    return query.documents.index(reading.passage.document_id) if named else 0


def _least(question: Question, reading: Reading, passages: Sequence[Passage]) -> float:
    """Return the coverage that a document's best passage needs to answer."""
    wanted = question.wanted_of(reading.passage)
    if stands_near(wanted.query, reading.passage.chunk_id):
        return _LEAST_WITH_VALUE
    nearest = max(
        (
            wanted.coverage(passage)
            for passage in passages
            if passage.document_id == reading.passage.document_id
            and passage.shape is not Shape.LIST
        ),
        default=reading.coverage,
    )
    return max(_threshold(wanted, reading.passage), _NEAR_BEST * nearest)


def _threshold(wanted: Wanted, passage: Passage) -> float:
    if not wanted.query.documents:
        return _LEAST_GONE if passage.document_id in wanted.query.gone else _LEAST_ANYWHERE
    return _LEAST_WITH_VALUE if wanted.needs else _LEAST_COVERAGE
