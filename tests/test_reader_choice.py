"""Which passages are read as answers: in which order, how much of them, and how surely."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from small_passages import asked, law, plan, query, rows_of
from small_weights import NOTHING, weights

from retrieval.confidence import FEATURES as SIGNS
from retrieval.confidence import probability
from retrieval.model import Intent, Query
from retrieval.passages import Passage, Shape
from retrieval.reader import Reading, Weights, read
from retrieval.terms import Asked

ANY, DAY = query("?", intent=Intent.OTHER), query("?", intent=Intent.PERIOD)
BY_SEARCH = weights({"found": 4})
# Of such a list an item is quoted alone where it is nearly sure.
LIST = law(f"Điều 1. Kèn\n1. Cờ:\na) Đơn xin cờ{' và vải' * 20};\nb) Ảnh.\nc) Vải.\n")
WHOLE, ITEM, OTHER_ITEM = "luat/d1.k1", "luat/d1.k1.a", "luat/d1.k1.b"


def _read(  # noqa: PLR0913  (what understanding, search and learning bring)
    asking: Query,
    passages: Sequence[Passage],
    *,
    worth: Weights = BY_SEARCH,
    terms: Sequence[Asked] = (),
    found: Mapping[str, float] = NOTHING,
    known: float = 1.0,
) -> tuple[Reading, ...]:
    return read(asking, passages, asked=terms, found=found, known=known, weights=worth)


def _chunks(readings: Sequence[Reading]) -> list[str]:
    return [reading.passage.chunk_id for reading in readings]


def _sign(reading: Reading, name: str) -> float:
    return float(reading.signs[SIGNS.index(name)])


def test_documents_come_best_first() -> None:
    """Where none is named; the best passage of each stands for it."""
    passages = (*plan("1. Cờ.\n2. Cờ.\n", id_="a"), *plan("1. Cờ.\n", id_="b"))

    readings = _read(ANY, passages, found={"a/1": 0.25, "a/2": 0.5, "b/1": 0.75})

    assert _chunks(readings) == ["b/1", "a/2"]
    assert [reading.score for reading in readings] == pytest.approx([3, 2])


def test_documents_named_come_as_named() -> None:
    """However well each answers; one that is not named comes last."""
    passages = [p for id_ in "abc" for p in plan("1. Cờ.\n", id_=id_)]
    found = {"a/1": 0.9, "b/1": 0.5, "c/1": 1.0}

    readings = _read(replace(ANY, documents=("b", "a")), passages, found=found)

    assert _chunks(readings) == ["b/1", "a/1", "c/1"]


def test_of_equal_passages_the_first_is_read() -> None:
    """So runs repeat exactly."""
    passages = plan("1. Cờ.\n2. Cờ.\n3. Cờ.\n")

    assert _chunks(_read(ANY, passages)) == ["kh/1"]
    assert _chunks(_read(ANY, passages[::-1])) == ["kh/3"]


def test_a_score_is_the_features_by_their_weights() -> None:
    """As summed by name."""
    passages = plan("1. Cờ đỏ.\n")
    worth = weights({"found": 4, "coverage": 2, "own_words": -1, "local": 0.5})
    terms, found = asked(co=3, ken=1), {"kh/1": 0.5}
    (row,) = rows_of(ANY, passages, terms=terms)

    (reading,) = _read(ANY, passages, worth=worth, terms=terms, found=found)

    words = sum(worth.passage[name] * row[name] for name in ("coverage", "own_words", "local"))
    assert reading.score == pytest.approx(4 * 0.5 + words)


@pytest.mark.parametrize(
    ("found", "quoted", "key"),
    [
        # one item is nearly sure: it alone
        ({ITEM: 1.0}, ITEM, ITEM),
        ({OTHER_ITEM: 1.0}, OTHER_ITEM, OTHER_ITEM),
        # two are about as likely: the list, and in it the better one
        ({ITEM: 1.0, OTHER_ITEM: 0.9}, WHOLE, ITEM),
        ({ITEM: 0.9, OTHER_ITEM: 1.0}, WHOLE, OTHER_ITEM),
    ],
)
def test_what_is_quoted_holds_what_answers_best(
    found: Mapping[str, float], quoted: str, key: str
) -> None:
    """The table of what search found: how much is quoted, and the passage within it that counts."""
    passages = [p for p in LIST if p.chunk_id.startswith(WHOLE) and p.shape is not Shape.HEADING]

    # The list's own words answer nothing, so that only items compete.
    (reading,) = _read(ANY, passages, worth=weights({"found": 9, "list": -30}), found=found)

    assert (reading.passage.chunk_id, reading.key.chunk_id) == (quoted, key)
    assert (reading.passage.shape is Shape.LIST) == (quoted == WHOLE)
    assert reading.score == pytest.approx(9 * max(found.values()))


def test_without_the_value_asked_for_a_document_is_silent() -> None:
    """However near its words are; another document still has its say."""
    silent, month = plan("1. Cờ đỏ.\n", id_="a"), plan("1. Kèn, tháng 5.\n", id_="b")
    found = {"a/1": 1.0}

    assert _read(DAY, silent, found=found) == ()
    assert _chunks(_read(DAY, (*silent, *month), found=found)) == ["b/1"]


def test_the_best_passage_with_the_value_is_read() -> None:
    """Not the better one without it."""
    passages = plan("1. Cờ đỏ.\n2. Cờ đỏ, tháng 5.\n3. Kèn, tháng 6.\n")
    found = {"kh/1": 1.0, "kh/2": 0.4, "kh/3": 0.1}

    (reading,) = _read(DAY, passages, found=found)

    assert (reading.passage.chunk_id, reading.key.chunk_id) == ("kh/2", "kh/2")
    assert _chunks(_read(ANY, passages, found=found)) == ["kh/1"]


def test_what_answers_best_within_a_list_has_the_value() -> None:
    """Two items have a month, so the list is quoted; its best item has none and answers not."""
    text = f"Điều 1. Kèn\n1. Cờ:\na) Đơn;\nb) Tháng 5{' vải' * 30};\nc) Tháng 6{' vải' * 30}.\n"
    passages = [p for p in law(text) if p.chunk_id.startswith(WHOLE)]
    found = {ITEM: 1.0, OTHER_ITEM: 0.6, "luat/d1.k1.c": 0.5}

    (reading,) = _read(DAY, passages, found=found)

    assert (reading.passage.chunk_id, reading.key.chunk_id) == (WHOLE, OTHER_ITEM)


def test_a_better_passage_without_the_value_lowers_how_sure_a_reading_is() -> None:
    """Its share of the probability is not that of what is quoted."""
    passages = plan("1. Cờ.\n2. Cờ, tháng 5.\n")

    (reading,) = _read(DAY, passages, found={"kh/1": 1.0, "kh/2": 0.5})

    assert _sign(reading, "share") == pytest.approx(1 / (1 + np.exp(2)))


def test_shares_are_told_of_the_document_and_of_all() -> None:
    """Two plans that say the same halve what is left to each among all, not within itself."""
    both = (*plan("1. Cờ.\n", id_="a"), *plan("1. Cờ.\n", id_="b"))

    first, second = _read(ANY, both)

    for reading in (first, second):
        assert _sign(reading, "share") == pytest.approx(1)
        assert _sign(reading, "share_of_all") == pytest.approx(0.5)


def test_a_grade_that_no_passage_names_has_no_reading() -> None:
    """The fourth grade is not the third."""
    passages = plan("1. Cờ hạng Ba.\n")
    third, fourth = (query(f"Cờ hạng {grade}", intent=Intent.OTHER) for grade in ("Ba", "Tư"))

    assert _chunks(_read(third, passages)) == ["kh/1"]
    assert _read(fourth, passages) == ()


def test_how_much_is_known_is_passed_on() -> None:
    """The reader cannot see it: it is a matter of all documents."""
    for known in (0.0, 0.3, 1.0):
        (reading,) = _read(ANY, plan("1. Cờ.\n"), known=known)

        assert _sign(reading, "known") == known


def test_confidence_is_judged_by_the_signs_that_a_reading_keeps() -> None:
    """Which is what it can be learned from; it does not change what is read."""
    worth = weights({"found": 4}, confidence={"known": 2, "share": 1, "bias": -1}, least=0.99)
    passages = plan("1. Cờ.\n2. Kèn.\n")
    found = {"kh/2": 0.5}

    (reading,) = _read(ANY, passages, worth=worth, found=found, known=0.5)
    (plain,) = _read(ANY, passages, found=found, known=0.5)

    assert reading.confidence == probability(reading.signs, worth.confidence)
    assert plain.confidence == 0.5
    assert replace(reading, confidence=0, signs=plain.signs) == replace(plain, confidence=0)
    assert reading.signs.tolist() == plain.signs.tolist()


def test_of_no_passages_none_is_read() -> None:
    """Nothing was found: nothing is said."""
    assert _read(ANY, (), terms=asked(co=1)) == ()
