"""Read the passages of one document for the one that answers a question, or find none does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.normalize import fold
from retrieval.intent import expectation_of
from retrieval.model import Intent, Query
from retrieval.passages import Passage, Shape
from retrieval.terms import Asked, TermWeights, asked_terms

# What a term is worth where it stands: in the words quoted, in a heading above, in the list below.
_IN_HEADINGS = 0.8
_IN_LIST = 0.6
# What the title says, every passage of the document is about: it tells none from another.
_OF_TITLE = 0.25
# The earlier question of a conversation says less about what is asked now.
_CONTEXT = 0.35
_FUSED = 0.4
_SIGN = 0.08
_SIGNS = 2
_SIGN_IN_HEADINGS = 0.06
_LIST = 0.04
# A passage whose label names the kind of thing asked ("Thời gian thực hiện: …") speaks to it.
_LABEL = 0.5
_LABEL_LENGTH = 60
# Who does a thing opens the passage, or heads it; what someone has to do is listed under them.
_WHO = 0.12
_WHO_IN_HEADING = 0.08
_TASKS = 0.12
# A heading alone seldom answers, one that opens a list does more often.
_HEADING = 0.15
_OPENS_LIST = 0.05
# Among passages about the plan as a whole, its own words decide.
_WHOLE_PLAN = 0.15
# Longer passages cover more by chance: points off for every 1,000 characters.
_LENGTH = 0.12
# One value stands in a passage of at most this many characters.
_LONGEST_VALUE = 700
_LISTS = frozenset({Intent.DOSSIER, Intent.CRITERIA, Intent.ELIGIBILITY})

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
    weights: TermWeights,
    found: Mapping[str, float],
) -> Reading | None:
    """Return the passage that answers the query best, or None where the passages are silent.

    `found` are search scores, 0..1, by chunk id.
    """
    asked = what_is_asked(query, weights)
    readings = [_reading(query, passage, asked, found) for passage in passages]
    fitting = [reading for reading in readings if _holds_what_is_asked(query, reading.passage)]
    best = max(fitting, key=_order, default=None)
    if best is None:
        return None
    nearest = max(r.coverage for r in readings if r.passage.shape is not Shape.LIST)
    return best if best.coverage >= max(_least(query), _NEAR_BEST * nearest) else None


def _least(query: Query) -> float:
    if not query.documents:
        return _LEAST_ANYWHERE
    return _LEAST_WITH_VALUE if expectation_of(query.intent).needs else _LEAST_COVERAGE


def what_is_asked(query: Query, weights: TermWeights) -> tuple[Asked, ...]:
    """Return the terms of a query; those of the question before weigh less."""
    spoken = expectation_of(query.intent).spoken
    now = asked_terms(query.topic, weights, spoken=spoken)
    before = asked_terms(query.context, weights, spoken=spoken)
    return (*now, *(Asked(term.forms, term.weight * _CONTEXT) for term in before))


def known_share(query: Query, weights: TermWeights) -> float:
    """Return the share of the pairs of words asked about that any passage holds, 0..1.

    Single syllables tell nothing: nearly each of them is part of some word of the field.
    """
    asked = what_is_asked(query, weights)
    pairs = [term for term in asked if any(" " in form for form in term.forms)]
    known = sum(any(form in weights for form in term.forms) for term in pairs)
    return known / len(pairs) if pairs else 0.0


def _reading(
    query: Query, passage: Passage, asked: Sequence[Asked], found: Mapping[str, float]
) -> Reading:
    signs = expectation_of(query.intent).signs
    coverage = _coverage(passage, asked, labelled=_is_labelled(passage, signs))
    score = (
        coverage
        + _FUSED * found.get(passage.chunk_id, 0.0)
        + _SIGN * min(_SIGNS, sum(sign in passage.folded for sign in signs))
        + _SIGN_IN_HEADINGS * any(sign in passage.folded_headings for sign in signs)
        + _shape_bonus(query, passage)
        + _WHOLE_PLAN * _share_in_body(passage, asked)
        - _LENGTH * (passage.span.end - passage.span.start) / 1000
    )
    return Reading(passage, coverage, score)


def _shape_bonus(query: Query, passage: Passage) -> float:
    """Return what a passage's form adds for the kind of question."""
    bonus = 0.0
    if query.asks_who:
        bonus += _WHO * passage.names_body or _WHO_IN_HEADING * passage.under_body or -_WHO
    elif query.intent is Intent.RESPONSIBILITY and passage.shape is Shape.LIST:
        bonus += _TASKS * passage.names_body
    if query.intent in _LISTS and passage.shape is Shape.LIST:
        bonus += _LIST
    if passage.shape is Shape.HEADING:
        bonus -= _OPENS_LIST if passage.folded.endswith(":") else _HEADING
    return bonus


def _share_in_body(passage: Passage, asked: Sequence[Asked]) -> float:
    """Return the share of the title's terms asked about that a passage's own words hold."""
    of_title = [term for term in asked if term.worth_in(passage.title)]
    if not of_title:
        return 0.0
    total = sum(term.weight for term in of_title)
    return sum(t.weight * t.worth_in(passage.body) for t in of_title) / total


def _is_labelled(passage: Passage, signs: Sequence[str]) -> bool:
    return any(sign in passage.folded[:_LABEL_LENGTH] for sign in signs)


def _coverage(passage: Passage, asked: Sequence[Asked], *, labelled: bool) -> float:
    """Return the share of what is asked that a passage speaks of, by weight.

    Where a question is about the plan as a whole, a label that names what is asked counts too.
    """
    own = own_covered = whole = 0.0
    for term in asked:
        if of_title := term.worth_in(passage.title):
            whole += _OF_TITLE * term.weight * of_title
            continue
        own += term.weight
        own_covered += term.weight * max(
            term.worth_in(passage.body),
            _IN_HEADINGS * term.worth_in(passage.headings),
            _IN_LIST * term.worth_in(passage.listed),
        )
    total = own + whole
    if not total:
        return float(labelled)
    return (own_covered + whole) / total + labelled * _LABEL * whole / total


def _holds_what_is_asked(query: Query, passage: Passage) -> bool:
    """Whether a passage holds the kind of value asked for; a list is no single value."""
    expected = expectation_of(query.intent)
    asked = fold(query.searched)
    about = [word for word in expected.about if word in asked]
    if about and not any(word in passage.folded for word in about):
        return False
    if query.intent in _LISTS and passage.shape is Shape.HEADING:
        return False
    if not expected.needs or query.intent in _LISTS:
        return not expected.needs or bool(expected.needs & passage.values)
    short = passage.span.end - passage.span.start <= _LONGEST_VALUE
    return short and passage.shape is not Shape.LIST and bool(expected.needs & passage.values)


def _order(reading: Reading) -> tuple[float, int]:
    """Better first; of two equal ones, the earlier in the text."""
    return reading.score, -reading.passage.span.start
