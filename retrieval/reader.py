"""Read the passages of one document for the one that answers a question, or find none does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retrieval.model import Intent, Query
from retrieval.passages import Passage, Shape
from retrieval.terms import Asked
from retrieval.wanted import LISTS, Wanted

# What adds to the share of the question that a passage speaks of: search, signs of an answer.
_FUSED = 0.4
_SIGN = 0.08
_SIGNS = 2
_SIGN_IN_HEADINGS = 0.06
# Among passages about the plan as a whole, its own words decide.
_WHOLE_PLAN = 0.15
# Who does a thing opens the passage, or heads it; what someone has to do is listed under them.
_WHO = 0.12
_WHO_IN_HEADING = 0.08
_TASKS = 0.12
_LIST = 0.04
# A heading alone seldom answers, one that opens a list does more often.
_HEADING = 0.15
_OPENS_LIST = 0.05
# Longer passages cover more by chance: points off for every 1,000 characters; more where one
# value is asked for and a shorter passage states it too.
_LENGTH = 0.12
_LENGTH_OF_VALUE = 0.25

# Below this share of what was asked, a passage answers something else.
_LEAST_COVERAGE = 0.42
# The right kind of value makes up for some of the words.
_LEAST_WITH_VALUE = 0.3
# A question that names no plan must be met more closely: it may be about anything.
_LEAST_ANYWHERE = 0.6
# A passage with the right kind of value must be about as near the question as the nearest of all.
_NEAR_BEST = 0.75


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage with how well it answers: `coverage` of what was asked, 0..1, and its score."""

    passage: Passage
    coverage: float
    score: float


def read(
    query: Query,
    passages: Sequence[Passage],
    *,
    asked: Sequence[Asked],
    found: Mapping[str, float],
) -> Reading | None:
    """Return the passage of one document that answers best, or None where it is silent.

    `passages` are those of one document; `asked` are the terms of the query; `found` are search
    scores, 0..1, by chunk id.
    """
    if not passages:
        return None
    wanted = Wanted.of(query, asked, passages[0].title)
    readings = [_reading(wanted, passage, found.get(passage.chunk_id, 0.0)) for passage in passages]
    best = max((r for r in readings if wanted.is_met_by(r.passage)), key=_order, default=None)
    if best is None:
        return None
    nearest = max(
        (r.coverage for r in readings if r.passage.shape is not Shape.LIST), default=best.coverage
    )
    return best if best.coverage >= max(_least(wanted), _NEAR_BEST * nearest) else None


def _least(wanted: Wanted) -> float:
    if not wanted.query.documents:
        return _LEAST_ANYWHERE
    return _LEAST_WITH_VALUE if wanted.expectation.needs else _LEAST_COVERAGE


def _reading(wanted: Wanted, passage: Passage, found: float) -> Reading:
    coverage = wanted.coverage(passage)
    score = (
        coverage
        + _FUSED * found
        + _SIGN * min(_SIGNS, wanted.signs_in(passage.folded))
        + _SIGN_IN_HEADINGS * bool(wanted.signs_in(passage.folded_headings))
        + _WHOLE_PLAN * wanted.share_of_title(passage)
        + _shape_bonus(wanted.query, passage)
        - (_LENGTH_OF_VALUE if wanted.is_value else _LENGTH) * len(passage.folded) / 1000
    )
    return Reading(passage, coverage, score)


def _shape_bonus(query: Query, passage: Passage) -> float:
    """Return what a passage's form adds for the kind of question."""
    bonus = 0.0
    if query.asks_who:
        bonus += _WHO * passage.names_body or _WHO_IN_HEADING * passage.under_body
        bonus -= _WHO * (not bonus and not passage.mentions_body)
        bonus -= _WHO * (not passage.names_body and passage.shape is Shape.LIST)
    elif query.intent is Intent.RESPONSIBILITY and passage.shape is Shape.LIST:
        bonus += _TASKS * passage.names_body
    if query.intent in LISTS and passage.shape is Shape.LIST:
        bonus += _LIST
    if passage.shape is Shape.HEADING:
        bonus -= _OPENS_LIST if passage.folded.endswith(":") else _HEADING
    return bonus


def _order(reading: Reading) -> tuple[float, int]:
    """Better first; of two equal ones, the earlier in the text."""
    return reading.score, -reading.passage.span.start
