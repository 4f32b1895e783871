"""Which passages are read as answers: in which order, and how near they must be to the question."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from small_passages import asked, law, passage, plan, query

from retrieval.model import Intent, Query
from retrieval.passages import Passage, Shape
from retrieval.reader import Reading, read, weights
from retrieval.terms import Asked

ANY, DAY = query("?", intent=Intent.OTHER), query("?", intent=Intent.PERIOD)
NOTHING: Mapping[str, float] = {}


def _read(
    asking: Query,
    passages: Sequence[Passage],
    *,
    terms: Sequence[Asked],
    found: Mapping[str, float] = NOTHING,
) -> tuple[Reading, ...]:
    return read(asking, passages, asked=terms, found=found)


def _chunks(readings: Sequence[Reading]) -> list[str]:
    return [reading.passage.chunk_id for reading in readings]


def _share(percent: int) -> tuple[Asked, ...]:
    """Return terms of which "cờ" makes up so much and what nothing holds the rest."""
    return asked(co=percent, vang=100 - percent)


def test_documents_come_best_first() -> None:
    """Where none is named; the best passage of each stands for it."""
    passages = (*plan("1. Cờ.\n2. Cờ.\n", id_="a"), *plan("1. Cờ.\n", id_="b"))
    found = {"a/1": 0.25, "a/2": 0.5, "b/1": 0.75}

    readings = _read(ANY, passages, terms=asked(co=1), found=found)

    assert _chunks(readings) == ["b/1", "a/2"]
    assert readings[0].score > readings[1].score
    assert [reading.coverage for reading in readings] == [1, 1]


def test_documents_named_come_as_named() -> None:
    """However well each answers."""
    passages = (*plan("1. Cờ.\n", id_="a"), *plan("1. Cờ.\n", id_="b"))
    named = replace(ANY, documents=("b", "a"))

    readings = _read(named, passages, terms=asked(co=1), found={"a/1": 1.0, "b/1": 0.5})

    assert _chunks(readings) == ["b/1", "a/1"]


def test_of_equal_passages_the_first_is_read() -> None:
    """So runs repeat exactly."""
    passages = plan("1. Cờ.\n2. Cờ.\n3. Cờ.\n")

    assert _chunks(_read(ANY, passages, terms=asked(co=1))) == ["kh/1"]
    assert _chunks(_read(ANY, passages[::-1], terms=asked(co=1))) == ["kh/3"]


def test_a_score_is_the_features_by_their_weights() -> None:
    """What search found adds its weights, in the passage itself and around."""
    passages = plan("1. Cờ.\n")

    (without,) = _read(ANY, passages, terms=asked(co=1))
    (found,) = _read(ANY, passages, terms=asked(co=1), found={"kh/1": 0.5})

    worth = weights()["found"] + weights()["found_around"]
    assert found.score - without.score == pytest.approx(0.5 * worth)


@pytest.mark.parametrize(
    ("asking", "text", "least"),
    [
        # The document is named; a value that is needed and there makes up for words.
        (replace(ANY, documents=("kh",)), "1. Cờ.\n", 42),
        (replace(DAY, documents=("kh",)), "1. Cờ, tháng 5.\n", 30),
        # None is named: it may be about anything, value or not.
        (ANY, "1. Cờ.\n", 47),
        (DAY, "1. Cờ, tháng 5.\n", 47),
        # What is no rule any more must be meant all the more; where it is named it is meant.
        (replace(ANY, gone=frozenset({"kh"})), "1. Cờ.\n", 65),
        (replace(ANY, gone=frozenset({"other"})), "1. Cờ.\n", 47),
        (replace(ANY, gone=frozenset({"kh"}), documents=("kh",)), "1. Cờ.\n", 42),
    ],
)
def test_a_passage_is_as_near_as_it_must_be(asking: Query, text: str, least: int) -> None:
    """The table of thresholds, in hundredths: at it the plan answers, just below it is silent."""
    passages = plan(text)

    assert _chunks(_read(asking, passages, terms=_share(least))) == ["kh/1"]
    assert _read(asking, passages, terms=_share(least - 1)) == ()


def test_a_silent_document_leaves_the_others_theirs() -> None:
    """Each is measured by itself."""
    passages = (*plan("1. Cờ.\n", id_="a"), *plan("1. Kèn.\n", id_="b"))

    assert _chunks(_read(ANY, passages, terms=asked(co=7, ken=3))) == ["a/1"]


def test_a_value_far_from_the_question_is_no_answer() -> None:
    """With a month it must speak of three quarters of what the nearest passage speaks of."""
    passages = plan("1. Cờ đỏ vui.\n2. Cờ vui, tháng 5.\n")

    assert _chunks(_read(DAY, passages, terms=asked(co=74, do=26))) == []
    assert _chunks(_read(DAY, passages, terms=asked(co=76, do=24))) == ["kh/2"]
    # Nearest is told document by document.
    apart = (*plan("1. Cờ đỏ vui.\n", id_="a"), *plan("1. Cờ vui, tháng 5.\n", id_="b"))
    assert _chunks(_read(DAY, apart, terms=asked(co=74, do=26))) == ["b/1"]


def test_a_list_is_not_what_others_are_measured_by() -> None:
    """It speaks of much because it is long: an item with the month still answers."""
    passages = law("Điều 1. Kèn\n1. Cờ:\na) Cờ, tháng 5;\nb) Vải.\n")
    whole = passage(passages, "luat/d1.k1", Shape.LIST)
    item = passage(passages, "luat/d1.k1.a", Shape.PROVISION)
    named = replace(DAY, documents=("luat",))

    readings = _read(named, [item, whole], terms=asked(co=40, vai=60))

    assert _chunks(readings) == ["luat/d1.k1.a"]
    assert readings[0].coverage < 0.75 * (0.4 + 0.6 * 0.6)  # the list's


def test_without_the_value_asked_for_a_document_is_silent() -> None:
    """However near its words are."""
    assert _read(DAY, plan("1. Cờ đỏ.\n"), terms=asked(co=1, do=1)) == ()


def test_the_best_passage_with_the_value_is_read() -> None:
    """Not the better one without it."""
    passages = plan("1. Cờ đỏ.\n2. Cờ đỏ, tháng 5.\n")

    readings = _read(DAY, passages, terms=asked(co=1), found={"kh/1": 1.0, "kh/2": 0.1})

    assert _chunks(readings) == ["kh/2"]


def test_of_no_passages_none_is_read() -> None:
    """Nothing was found: nothing is said."""
    assert _read(ANY, (), terms=asked(co=1)) == ()
