"""What is told of a passage before it is chosen: what search, words, form and values say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_passages import asked, law, passage, plan, query, rows_of

from retrieval.confidence import FEATURES as SIGNS
from retrieval.model import Intent
from retrieval.passage_features import FEATURES, Question, Scores, features
from retrieval.passages import Shape
from retrieval.reader import shipped_weights

LAW = law(
    "Điều 1. Cờ hạng Nhì\n1. Hồ sơ gồm:\na) Đơn;\nb) Ảnh.\n"
    "2. Chủ tịch xã tặng cờ. Cờ may bằng vải.\n3. Xóm tròn là xóm có 5 nhà trở lên.\n"
)
CLAUSE, OTHER_CLAUSE = "luat/d1.k1", "luat/d1.k2"
IDS = ("a/d1", "a/d1.k1", "a/d1.k1.a", "a/d1.k2", "a/d10", "a/d10.k1", "b/d1")
SCORES = st.dictionaries(st.sampled_from(IDS), st.floats(0, 1))


def test_every_feature_has_a_weight_and_no_other_has() -> None:
    """Neither has a sign of confidence: what ships can be read with."""
    shipped = shipped_weights()

    assert shipped.passage.keys() == set(FEATURES)
    assert shipped.confidence.keys() == set(SIGNS)
    assert 0 <= shipped.least < 1


def test_columns_stand_in_the_order_of_the_features() -> None:
    """One passage for which nearly every feature has another value."""
    passages = plan("1. Cờ hạng Nhì gồm 3 lần:\n- Đơn, trước ngày 15/8/2029;\n")
    asking = query("cờ kèn hạng nhất gồm mấy lần", intent=Intent.DOSSIER)
    whole = passage(passages, "kh/1", Shape.LIST)
    scores = Scores.of({"kh/1": 0.5, "kh/1.-1": 0.75})
    (row,) = rows_of(asking, [whole], terms=asked(co=3, ken=4, don=1), scores=scores)

    assert list(row) == list(FEATURES)
    assert row == row | {
        "found": 0.75,
        "found_around": 0.5,
        "coverage": (3 + 0.6) / 8,
        "own_words": 3 / 8,
        "of_one_statement": 0,
        "headings": 0,
        "listed": 1 / 8,
        "value": 1,
        "signs": 1,
        "list": 1,
        "list_of_all": 1,
        "sentence": 0,
        "names_who": 0,
        "names_nobody": 0,
        "length": len(whole.folded) / 1000,
        "measure": 1,
        "other_grade": 2,
        "local": 1,
        "in_range": 0,
        "out_of_range": 0,
        "defines": 0,
    }


@given(SCORES)
def test_what_stands_under_a_chunk_has_a_best_score(found: dict[str, float]) -> None:
    """Looked up path by path: Điều 10 does not stand under Điều 1."""
    scores = Scores.of(found)

    assert scores.by_chunk == found
    for path in IDS:
        under = (score for id_, score in found.items() if id_.startswith(f"{path}."))
        assert scores.below.get(path, 0.0) == max(under, default=0.0)


def test_search_finds_a_list_by_its_items_and_words_by_themselves() -> None:
    """The best item's score is the list's and its heading's, not that of a provision's own words.

    What is around counts nine tenths.
    """
    whole, heading = (passage(LAW, CLAUSE, shape) for shape in (Shape.LIST, Shape.HEADING))
    item = passage(LAW, f"{CLAUSE}.a", Shape.PROVISION)
    plain = passage(LAW, OTHER_CLAUSE, Shape.PROVISION)
    found = {f"{CLAUSE}.a": 0.5, CLAUSE: 0.25, "luat/d1": 1.0, f"{OTHER_CLAUSE}.a": 0.75}
    rows = rows_of(query("?"), [whole, heading, item, plain], scores=Scores.of(found))

    assert [row["found"] for row in rows] == [0.5, 0.5, 0.5, 0.0]
    assert [row["found_around"] for row in rows] == pytest.approx([0.9, 0.9, 0.5, 0.9])


def test_words_count_where_they_stand() -> None:
    """Own words, headings and list apart; a list is no single statement."""
    whole, heading = (passage(LAW, CLAUSE, shape) for shape in (Shape.LIST, Shape.HEADING))
    rows = rows_of(query("?"), [whole, heading], terms=asked(ho=1, co=2, don=5))

    for name, expected in (
        ("own_words", [1 / 8, 1 / 8]),
        ("of_one_statement", [0, 1 / 8]),
        ("headings", [2 / 8, 2 / 8]),
        ("listed", [5 / 8, 0]),
    ):
        assert [row[name] for row in rows] == expected


def test_a_sentence_is_told_from_its_provision() -> None:
    """And a list from both."""
    shapes = (Shape.PROVISION, Shape.SENTENCE)
    passages = [passage(LAW, OTHER_CLAUSE, shape) for shape in shapes]
    rows = rows_of(query("?"), [*passages, passage(LAW, CLAUSE, Shape.LIST)])

    assert [(row["sentence"], row["list"]) for row in rows] == [(0, 0), (1, 0), (0, 1)]


def test_the_list_of_all_is_for_who_asks_for_all() -> None:
    """A list is more to "gồm những gì" than to "là gì"; a heading is no list."""
    passages = [passage(LAW, CLAUSE, shape) for shape in (Shape.LIST, Shape.HEADING)]
    every, one = (
        [row["list_of_all"] for row in rows_of(query(question), passages)]
        for question in ("Hồ sơ gồm những gì?", "Hồ sơ là gì?")
    )

    assert (every, one) == ([1, 0], [0, 0])


def test_who_is_asked_for_is_named() -> None:
    """The body that opens a passage answers, one that names none does not; asked for else: no."""
    passages = [passage(LAW, id_, Shape.PROVISION) for id_ in (OTHER_CLAUSE, f"{CLAUSE}.a")]
    who, what = (
        [(row["names_who"], row["names_nobody"]) for row in rows_of(query(question), passages)]
        for question in ("Ai tặng cờ?", "Cờ tặng khi nào?")
    )

    assert who == [(1, 0), (0, 1)]
    assert what == [(0, 0), (0, 0)]


def test_a_local_document_is_told_where_none_is_named() -> None:
    """A question that names documents means them, local or not."""
    passages = [*plan("1. Cờ.\n"), passage(LAW, f"{CLAUSE}.a", Shape.PROVISION)]
    anywhere, named = (
        [row["local"] for row in rows_of(query("Cờ?", documents=documents), passages)]
        for documents in ((), ("kh",))
    )

    assert (anywhere, named) == ([1, 0], [0, 0])


def test_what_a_title_says_is_no_passages_own() -> None:
    """Where the title names all that is asked, own words tell nothing; coverage counts it."""
    passages = plan("1. Cờ.\n", title="Kế hoạch cờ")
    (row,) = rows_of(query("Cờ?"), passages, terms=asked(co=2))

    assert row["own_words"] == 0
    assert row["coverage"] == 1


def test_no_passages_are_norows_of() -> None:
    """The table is empty and has its columns."""
    table = features(Question(query("Cờ?"), ()), (), Scores.of({}))

    assert table.shape == (0, len(FEATURES))
    assert table.dtype == np.float64
