"""What values and forms of words tell of a passage: measures, signs, grades, ranges, subjects."""

import pytest
from small_passages import asked_of, law, passage, query, rows_of

from retrieval.model import Intent
from retrieval.passages import Shape

CLAUSE, OTHER_CLAUSE = "luat/d1.k1", "luat/d1.k2"


def _of_clause(feature: str, question: str, text: str, *, intent: Intent = Intent.OTHER) -> float:
    """Return a feature of a law's first clause for a question."""
    passages = law(f"Điều 1. Cờ\n1. {text}\n2. Kèn.\n")
    asking = query(question, intent=intent)
    own = passage(passages, CLAUSE, Shape.PROVISION)
    return rows_of(asking, [own], terms=asked_of(asking, passages))[0][feature]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Phải giữ bao nhiêu năm?", "Giữ cờ 5 năm.", 1),
        ("Phải giữ bao nhiêu năm?", "Giữ cờ 5 lần.", 0),
        ("Phải giữ mấy lần?", "Giữ cờ 5 lần.", 1),
        # no measure is asked for
        ("Ai giữ cờ?", "Giữ cờ 5 năm.", 0),
    ],
)
def test_a_measure_asked_for_is_stated(question: str, text: str, expected: int) -> None:
    """How long or how often, where the question asks for that."""
    assert _of_clause("measure", question, text) == expected


@pytest.mark.parametrize(
    ("intent", "text", "expected"),
    [
        (Intent.AMOUNT, "Thưởng cờ 5 triệu đồng.", 1),
        (Intent.AMOUNT, "Thưởng cờ.", 0),
        # nothing needed, nothing met
        (Intent.OTHER, "Thưởng cờ 5 triệu đồng.", 0),
    ],
)
def test_a_value_needed_is_stated(intent: Intent, text: str, expected: int) -> None:
    """The right kind of value speaks for a passage where one is needed."""
    assert _of_clause("value", "Cờ", text, intent=intent) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cờ.", 0),
        ("Cờ do trách nhiệm.", 0),
        ("Phòng chủ trì.", 1),
        ("Phòng chủ trì, tham mưu.", 2),
        # more than two signs count as two
        ("Phòng chủ trì, tham mưu, phụ trách, thường trực.", 2),
    ],
)
def test_signs_count_to_two(text: str, expected: int) -> None:
    """What passages on responsibilities say beside the question's words."""
    assert _of_clause("signs", "Cờ", text, intent=Intent.RESPONSIBILITY) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        # its own words and the first of them
        ("Cờ hạng Nhất", "Cờ hạng Nhì.", 2),
        ("Cờ hạng Nhì", "Cờ hạng Nhì.", 0),
        # names both, the other first; the one asked first
        ("Cờ hạng Nhất", "Cờ hạng Nhì, cờ hạng Nhất.", 1),
        ("Cờ hạng Nhất", "Cờ hạng Nhất sau cờ hạng Nhì.", 0),
        # of no grade, or none asked
        ("Cờ hạng Nhất", "Cờ.", 0),
        ("Cờ", "Cờ hạng Nhì.", 0),
        ("Cờ hạng Nhất và hạng Ba", "Cờ hạng Ba.", 0),
        ("Cờ hạng Ba", "Cờ hạng Tư.", 2),
    ],
)
def test_another_grade_speaks_against_a_passage(question: str, text: str, expected: int) -> None:
    """The table of grades, a sign each."""
    assert _of_clause("other_grade", question, text) == expected


def test_a_heading_of_another_grade_speaks_against_what_stands_under_it() -> None:
    """Điều 1 is on the second grade: alone two signs; where the words name the first grade, one."""
    text = "Điều 1. Cờ hạng Nhì\n1. Vải.\n2. Hơn hạng Nhất.\n"
    clauses = [p for p in law(text) if p.chunk_id in (CLAUSE, OTHER_CLAUSE)]

    first = [row["other_grade"] for row in rows_of(query("Cờ hạng Nhất"), clauses)]
    second = [row["other_grade"] for row in rows_of(query("Cờ hạng Nhì"), clauses)]

    assert (first, second) == ([2, 1], [0, 1])


@pytest.mark.parametrize(
    ("question", "text", "fits"),
    [
        ("Giữ cờ 17 năm được gì?", "Giữ cờ từ 15 năm đến dưới 20 năm.", True),
        ("Giữ cờ 15 năm được gì?", "Giữ cờ từ 15 năm đến dưới 20 năm.", True),
        ("Giữ cờ 20 năm được gì?", "Giữ cờ từ 15 năm đến dưới 20 năm.", False),
        ("Giữ cờ 14 năm được gì?", "Giữ cờ từ 15 năm đến dưới 20 năm.", False),
        ("Giữ cờ 17 năm được gì?", "Giữ cờ từ 15 đến dưới 20 năm.", True),
        # without an end
        ("Giữ cờ 99 năm được gì?", "Giữ cờ từ 15 năm trở lên.", True),
        ("Giữ cờ 14 năm được gì?", "Giữ cờ từ 15 năm trở lên.", False),
        ("Giữ cờ 25 năm được gì?", "Giữ cờ từ 15 năm trở lên đến dưới 20 năm.", False),
        # one of two ranges
        ("Giữ cờ 30 năm?", "Giữ từ 15 năm đến dưới 20 năm, từ 25 năm đến dưới 35 năm.", True),
        # another unit, no range, no amount asked
        ("Giữ cờ 17 tháng được gì?", "Giữ cờ từ 15 năm đến dưới 20 năm.", None),
        ("Giữ cờ 17 năm được gì?", "Cờ tặng từ 15 người trở lên.", None),
        ("Giữ cờ 17 năm được gì?", "Giữ cờ 17 năm.", None),
        ("Giữ cờ bao lâu?", "Giữ cờ từ 15 năm đến dưới 20 năm.", None),
    ],
)
def test_a_range_holds_an_amount(question: str, text: str, fits: bool | None) -> None:  # noqa: FBT001  (a table)
    """The table of ranges: in it, out of it, or nothing to compare."""
    assert _of_clause("in_range", question, text) == (fits is True)
    assert _of_clause("out_of_range", question, text) == (fits is False)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Xóm tròn", "Xóm tròn là xóm có 5 nhà.", 1),
        ("Xóm tròn", "Xóm tròn: có 5 nhà.", 1),
        # three of four syllables are nearly it, two are not
        ("Xóm tròn vui", "Xóm tròn vui nhộn là xóm có 5 nhà.", 0.5),
        ("Xóm tròn", "Xóm tròn vui nhộn là xóm có 5 nhà.", 0),
        # says something of it, or defines something else
        ("Xóm tròn", "Xóm tròn được tặng cờ.", 0),
        ("Xóm tròn", "Cờ đỏ là cờ của xóm tròn.", 0),
    ],
)
def test_a_definition_opens_with_what_is_asked(question: str, text: str, expected: float) -> None:
    """The table of definitions; a clause's number stands before them all."""
    assert _of_clause("defines", question, text) == expected
