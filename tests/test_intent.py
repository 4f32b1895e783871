"""What a question asks for beside its intent: all of several things, how much, who."""

import pytest

from retrieval.intent import (
    Expectation,
    asks_all,
    asks_who,
    expectation_of,
    intent_of,
    measures_asked,
    without_field,
)
from retrieval.model import Intent
from retrieval.values import Value

ALL = [
    ("Hồ sơ gồm những giấy tờ gì?", True),
    ("ho so gom nhung gi", True),
    ("Những ai được tặng?", True),
    ("Các tập thể nào được tặng?", True),
    ("Có mấy loại cờ?", True),
    ("Kể tên các danh hiệu", True),
    ("Cá nhân cần đạt tiêu chuẩn gì?", True),
    ("Có bao\nnhiêu  loại cờ?", True),
    # one thing
    ("Hạn nộp là ngày nào?", False),
    ("Cờ là gì?", False),
    ("Ai tặng những cờ này?", False),
]
MEASURES = [
    ("Phải giữ bao nhiêu năm?", {Value.DURATION}),
    ("giu toi da bao nhieu thang", {Value.DURATION}),
    ("Bao lâu thì xét một lần?", {Value.DURATION}),
    ("Được tặng mấy lần?", {Value.TIMES}),
    ("Đạt bao nhiêu phần trăm?", {Value.PERCENT}),
    ("Đạt bao nhiêu %?", {Value.PERCENT}),
    ("Đạt mấy %?", {Value.PERCENT}),
    ("Đạt 90% thì được gì?", {Value.PERCENT}),
    ("Giữ mấy năm, xét mấy lần?", {Value.DURATION, Value.TIMES}),
    # no measure: a year, an amount that is known, lines of things
    ("Năm nào?", set()),
    ("Giữ cờ 5 năm được gì?", set()),
    ("Mấy làng được tặng?", set()),
]


@pytest.mark.parametrize(("question", "expected"), ALL)
def test_all_of_several_things_is_asked_for(question: str, expected: bool) -> None:  # noqa: FBT001  (a table)
    """The table of questions."""
    assert asks_all(question) is expected


@pytest.mark.parametrize(("question", "kinds"), MEASURES)
def test_how_much_is_asked_for(question: str, kinds: set[Value]) -> None:
    """The table of questions, each with the kinds of values that say it."""
    assert measures_asked(question) == kinds


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("Theo Luật Thi đua khen thưởng có những danh hiệu nào", "có những danh hiệu nào"),
        ("danh hiệu nào theo quy định của pháp luật về thi đua khen thưởng", "danh hiệu nào"),
        # what is left would say nothing
        ("Luật thi đua khen thưởng là gì", "Luật thi đua khen thưởng là gì"),
        # another law
        ("theo Luật Thủ đô được gì", "theo Luật Thủ đô được gì"),
        ("", ""),
    ],
)
def test_the_fields_own_law_is_no_topic(topic: str, expected: str) -> None:
    """Every document is of the field: that its rules are meant tells none from another."""
    assert without_field(topic) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Ai chủ trì?", True),
        ("phong nao chu tri", True),
        ("Đơn vị nào nhận?", True),
        # "tai" is no "ai"
        ("Nộp tại đâu?", False),
        ("Hạn nộp là ngày nào?", False),
    ],
)
def test_a_person_or_a_body_is_asked_for(question: str, expected: bool) -> None:  # noqa: FBT001  (a table)
    """The table of questions."""
    assert asks_who(question) is expected


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("Khi nào nhận hồ sơ?", Intent.DEADLINE),
        ("Bộ phận nội vụ nhận đến bao giờ?", Intent.DEADLINE),
        # "nhân" is to multiply, or a person
        ("Cá nhân được khen bao giờ?", Intent.PERIOD),
        ("Thầy thuốc nhân dân xét bao lâu một lần?", Intent.PERIOD),
        ("Cá nhân phải nêu gì?", Intent.DOSSIER),
        ("Xử lý ra sao nếu gian dối?", Intent.OTHER),
        ("Những cá nhân nào tham gia?", Intent.ELIGIBILITY),
    ],
)
def test_syllables_within_other_words_ask_for_nothing(question: str, intent: Intent) -> None:
    """Folded cues are whole words: receiving is not in "cá nhân", "nêu gì" not in "nếu gian"."""
    assert intent_of(question) is intent


def test_what_has_no_table_expects_nothing() -> None:
    """Any passage may answer it."""
    expectation = expectation_of(Intent.OTHER)

    assert expectation == Expectation()


def test_a_deadline_is_a_day_or_a_month() -> None:
    """What an answer must hold, and the words of which it holds those that are asked."""
    expectation = expectation_of(Intent.DEADLINE)

    assert expectation.needs == {Value.DAY, Value.MONTH}
    assert "nop" in expectation.about
