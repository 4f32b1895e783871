"""Judge how probably a passage is the right answer, from what the reader saw of all passages."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from retrieval.counted import counts
from retrieval.nearness import stands_near
from retrieval.passage_features import FEATURES as SEEN
from retrieval.passage_features import Question
from retrieval.passages import Passage, Shape
from retrieval.terms import Asked

FEATURES = (
    "share",
    "share_of_all",
    "coverage",
    "nearest",
    "own_words",
    "held",
    "held_pairs",
    "value",
    "known",
    "strange",
    "named",
    "leans",
    "near",
    "gone",
    "counts",
    "counts_not",
    "asked",
    "bias",
)
_COVERAGE, _OWN, _VALUE = (SEEN.index(name) for name in ("coverage", "own_words", "value"))
_MANY = 10
# exp(500) is still a number.
_HOPELESS = -500
# Of what a strange question asks, no document speaks of half.
_STRANGE = 0.5


def signs(  # noqa: PLR0913  (what the reader saw)
    question: Question,
    passages: Sequence[Passage],
    table: NDArray[np.float64],
    *,
    extent: int,
    key: int,
    shares: tuple[float, float],
    known: float,
) -> NDArray[np.float64]:
    """Return FEATURES of a reading (f,): what is quoted is at `extent`, what answers at `key`.

    `table` (n, s) are the features of the document's passages; `shares` how much of the
    probability of its passages, and of those of all documents, lies in what is quoted; `known` the
    share of what was asked that any document speaks of.
    """
    quoted, query = passages[extent], question.query
    others = [row[_COVERAGE] for row, p in zip(table, passages, strict=True) if _alone(p)]
    terms = quoted.body | quoted.listed | quoted.headings | quoted.title
    counted = counts(question.counted, quoted.folded)
    found = {
        "share": shares[0],
        "share_of_all": shares[1],
        "coverage": table[extent, _COVERAGE],
        "nearest": table[key, _COVERAGE] / max([*others, table[key, _COVERAGE], 1e-6]),
        "own_words": table[extent, _OWN],
        "held": _held(question.asked, terms),
        "held_pairs": _held([term for term in question.asked if " " in term.term], terms),
        "value": table[key, _VALUE],
        "known": known,
        "strange": known < _STRANGE,
        "named": bool(query.documents),
        "leans": bool(query.context),
        "near": stands_near(query, quoted.chunk_id),
        "gone": quoted.document_id in query.gone,
        "counts": bool(question.counted) and counted,
        "counts_not": bool(question.counted) and not counted,
        "asked": len(question.syllables) / _MANY,
        "bias": 1.0,
    }
    return np.array([float(found[name]) for name in FEATURES])


def probability(signs: NDArray[np.float64], worth: Mapping[str, float]) -> float:
    """Return the logistic function of the weighed signs, 0..1."""
    odds = float(signs @ np.array([worth[name] for name in FEATURES]))
    return 1 / (1 + math.exp(-odds)) if odds > _HOPELESS else 0.0


def _alone(passage: Passage) -> bool:
    return passage.shape is not Shape.LIST


def _held(asked: Sequence[Asked], terms: frozenset[str]) -> float:
    total = sum(term.weight for term in asked)
    return sum(term.weight for term in asked if term.worth_in(terms)) / total if total else 0.0
