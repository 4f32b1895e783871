"""How probably a reading is right: the logistic function of what the reader saw."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_passages import asked, law, passage, plan, query
from small_weights import weights

from retrieval.confidence import FEATURES, probability, signs
from retrieval.model import Intent, Query
from retrieval.passage_features import Question, Scores, features
from retrieval.passages import Passage, Shape
from retrieval.terms import Asked

ANY = query("?", intent=Intent.OTHER)
WORTH = weights().confidence
ONES = np.ones(len(FEATURES))
PAIR = Asked("do tuoi", frozenset(), 1.0)


def _signs(  # noqa: PLR0913  (what the reader saw)
    passages: Sequence[Passage],
    *,
    asking: Query = ANY,
    terms: Sequence[Asked] = (),
    extent: int = 0,
    key: int = 0,
    shares: tuple[float, float] = (1.0, 1.0),
    known: float = 1.0,
) -> dict[str, float]:
    question = Question(asking, terms)
    table = features(question, passages, Scores.of({}))
    seen = signs(
        question, passages, table, extent=extent, key=key, shares=shares, known=known
    )  # fmt: skip
    return dict(zip(FEATURES, seen.tolist(), strict=True))


@pytest.mark.parametrize(
    ("odds", "expected"), [(0, 1 / 2), (math.log(3), 3 / 4), (-math.log(3), 1 / 4), (30, 1.0)]
)
def test_a_probability_is_that_of_its_odds(odds: float, expected: float) -> None:
    """Three to one is three quarters, and its inverse one quarter."""
    assert probability(ONES, {**WORTH, "bias": odds}) == pytest.approx(expected)


@given(
    st.lists(st.floats(0, 1), min_size=len(FEATURES), max_size=len(FEATURES)),
    st.sampled_from(FEATURES),
    st.floats(-3, 3),
    st.floats(0.01, 3),
)
def test_more_weight_is_more_confidence(
    seen: list[float], name: str, weight: float, more: float
) -> None:
    """Where the sign is there at all; without it nothing changes."""
    low, high = (probability(np.array(seen), {**WORTH, name: w}) for w in (weight, weight + more))

    there = seen[FEATURES.index(name)]
    assert high >= low
    assert (high > low) == (there > 1e-9) or there < 1e-9
    assert 0 < low <= high < 1


def test_weights_meet_the_signs_of_their_name() -> None:
    """Each by itself, in whatever order they are written."""
    for row, name in zip(np.eye(len(FEATURES)), FEATURES, strict=True):
        odds = dict.fromkeys(reversed(FEATURES), 0.0) | {name: math.log(4)}

        assert probability(row, odds) == pytest.approx(4 / 5)
        assert probability(ONES - row, odds) == pytest.approx(1 / 2)


def test_what_the_reader_knows_is_passed_on() -> None:
    """Shares, the known part, and a bias that is always the same."""
    seen = _signs(plan("1. Cờ.\n"), shares=(0.75, 0.25), known=0.6)

    assert (seen["share"], seen["share_of_all"]) == (0.75, 0.25)
    assert (seen["known"], seen["bias"]) == (0.6, 1)


@pytest.mark.parametrize(("known", "strange"), [(0.0, 1), (0.49, 1), (0.5, 0), (1.0, 0)])
def test_a_question_of_which_less_than_half_is_known_is_strange(known: float, strange: int) -> None:
    """The table of what any document speaks of."""
    assert _signs(plan("1. Cờ.\n"), known=known)["strange"] == strange


@pytest.mark.parametrize(
    ("name", "asking", "expected"),
    [
        ("named", ANY, 0),
        ("named", replace(ANY, documents=("kh",)), 1),
        ("leans", ANY, 0),
        ("leans", replace(ANY, context="cờ"), 1),
        ("gone", ANY, 0),
        ("gone", replace(ANY, gone=frozenset({"other"})), 0),
        ("gone", replace(ANY, gone=frozenset({"kh"})), 1),
    ],
)
def test_how_a_question_is_asked_is_a_sign(name: str, asking: Query, expected: int) -> None:
    """It names documents, follows on another, is answered by what is no rule on its day."""
    assert _signs(plan("1. Cờ.\n"), asking=asking)[name] == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Giữ cờ bao nhiêu năm?", "Giữ cờ 5 năm.", (1, 0)),
        ("Giữ cờ bao nhiêu năm?", "Giữ cờ 5 lần.", (0, 1)),
        # no number is asked for
        ("Giữ cờ khi nào?", "Giữ cờ 5 năm.", (0, 0)),
    ],
)
def test_what_is_counted_is_told_from_what_is_not(
    question: str, text: str, expected: tuple[int, int]
) -> None:
    """A sign each way, and neither where no number is asked for."""
    seen = _signs(plan(f"1. {text}\n"), asking=query(question, intent=Intent.OTHER))

    assert (seen["counts"], seen["counts_not"]) == expected


def test_what_is_quoted_counts_its_things_anywhere_in_it() -> None:
    """The list is quoted, an item counts."""
    passages = law("Điều 1. Kèn\n1. Cờ:\na) Vải;\nb) Giữ 5 năm.\n")
    whole = passage(passages, "luat/d1.k1", Shape.LIST)
    asking = query("Giữ cờ bao nhiêu năm?", intent=Intent.OTHER)

    assert _signs([whole], asking=asking)["counts"] == 1


@pytest.mark.parametrize(("syllables", "expected"), [(0, 0), (1, 0.1), (4, 0.4)])
def test_how_much_is_asked_is_counted_in_tens(syllables: int, expected: float) -> None:
    """Single syllables; a pair adds nothing."""
    terms = (*asked(**dict.fromkeys("abcd"[:syllables], 1.0)), PAIR)

    assert _signs(plan("1. Cờ.\n"), terms=terms)["asked"] == pytest.approx(expected)


def test_coverage_is_that_of_what_is_quoted() -> None:
    """And so are its own words; what answers best is measured by what is nearest."""
    passages = plan("1. Cờ.\n2. Cờ đỏ.\n3. Kèn.\n")
    seen = _signs(passages, terms=asked(co=3, do=1), extent=0, key=0)

    assert (seen["coverage"], seen["own_words"]) == (0.75, 0.75)
    assert seen["nearest"] == pytest.approx(0.75)  # of the second's
    second = _signs(passages, terms=asked(co=3, do=1), extent=0, key=1)
    assert (second["coverage"], second["nearest"]) == (0.75, 1)


def test_a_list_is_not_what_others_are_measured_by() -> None:
    """It speaks of much because it is long."""
    passages = law("Điều 1. Kèn\n1. Cờ:\na) Cờ;\nb) Vải.\n")
    whole = passage(passages, "luat/d1.k1", Shape.LIST)
    item = passage(passages, "luat/d1.k1.a", Shape.PROVISION)
    terms = asked(co=1, vai=1)

    assert _signs([item, whole], terms=terms)["nearest"] == 1
    assert _signs([item, whole], terms=terms, extent=1)["coverage"] > 0.5


def test_where_nothing_is_near_nothing_is_nearest() -> None:
    """No word of the question stands anywhere: the sign is 0, not undefined."""
    assert _signs(plan("1. Cờ.\n"), terms=asked(ken=1))["nearest"] == 0


@pytest.mark.parametrize(
    ("term", "held"),
    [
        # wherever it stands: own words, heading, title, list
        ("vai", 1),
        ("ken", 1),
        ("thu", 1),
        ("don", 1),
        ("trong", 0),
    ],
)
def test_a_term_is_held_anywhere(term: str, held: int) -> None:
    """By weight, of all that is asked: half of it here is nowhere."""
    passages = law("Điều 1. Kèn\n1. Vải:\na) Đơn;\nb) Cờ.\n", title="Luật Thử")
    whole = passage(passages, "luat/d1.k1", Shape.LIST)

    seen = _signs([whole], terms=asked(**{term: 3, "nowhere": 1}))

    assert seen["held"] == pytest.approx(held * 0.75)


def test_pairs_are_held_as_pairs() -> None:
    """Both syllables apart hold no pair; where no pair is asked none is held."""
    apart, together = plan("1. Độ cao và tuổi.\n"), plan("1. Độ tuổi.\n")
    terms = (PAIR, *asked(do=1, tuoi=1))

    assert _signs(apart, terms=terms)["held_pairs"] == 0
    assert _signs(together, terms=terms)["held_pairs"] == 1
    assert _signs(apart, terms=terms)["held"] == pytest.approx(2 / 3)
    assert _signs(together, terms=asked(do=1))["held_pairs"] == 0


def test_a_value_needed_is_that_of_what_answers() -> None:
    """Of the key, not of all that is quoted."""
    passages = plan("1. Cờ.\n2. Tháng 5.\n")
    asking = query("?", intent=Intent.PERIOD)

    assert _signs(passages, asking=asking, extent=0, key=1)["value"] == 1
    assert _signs(passages, asking=asking, extent=1, key=0)["value"] == 0
