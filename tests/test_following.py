"""What a question takes over from the ones before it, facet by facet."""

import pytest

from retrieval.facets import replaced
from retrieval.following import Asking, Lean, lean, own_topic

GRADED = "Cá nhân được Huân chương Lao động hạng Nhất khi nào?"

# The question before, the question, what is kept of the one before.
KEPT = [
    # another grade of the same order
    (GRADED, "Hạng Nhì thì sao?", "Cá nhân được Huân chương Lao động khi nào"),
    # the awards that a grade asks for as conditions are no other order
    (GRADED, "Hạng Nhì cần mấy bằng khen?", "Cá nhân được Huân chương Lao động khi nào"),
    # another order
    (GRADED, "Thế Huân chương Độc lập?", "Cá nhân được hạng Nhất khi nào"),
    # another target; a title that holds the word is none
    (GRADED, "Còn tập thể?", "được Huân chương Lao động hạng Nhất khi nào"),
    ("Tập thể lao động xuất sắc cần gì?", "Còn cá nhân?", "Tập thể lao động xuất sắc cần gì"),
    # another who decides, another level, another year
    ("Chủ tịch UBND cấp tỉnh tặng gì?", "Bộ trưởng thì sao?", "tặng gì"),
    ("Ai ký giấy khen cấp xã?", "Còn cấp huyện?", "Ai ký giấy khen"),
    ("Năm 2023 thưởng gì?", "Năm 2024 thì sao?", "thưởng gì"),
    # the same grade again changes nothing; what is ruled out goes
    ("Hạng Nhất cần gì?", "Hạng Nhất cần mấy năm?", "Hạng Nhất cần gì"),
    ("Mặt trận giám sát gì?", "Ngoài giám sát ra còn làm gì?", "Mặt trận gì"),
    # "nước ngoài" rules nothing out
    ("Lãnh sự cần mấy năm?", "Còn người nước ngoài khác thì sao?", "Lãnh sự cần mấy năm"),
]

# Questions, and whether each can be meant by itself after another.
LEANING = [
    ("Ai ký?", True),
    ("Hạng Ba thì hạ xuống còn mấy năm công tác liên tục trong ngành?", True),
    ("Thế đơn vị bên công an thì tính theo danh hiệu cá nhân nào, tỷ lệ bao nhiêu?", True),
    ("Đơn vị mới thành lập được 22 năm, vậy đã đủ thời gian chưa?", True),
    ("Việc ấy giao cho cơ quan nào theo dõi, đôn đốc thường xuyên?", True),
    ("Huân chương Lao động hạng Ba tặng cho cá nhân nào?", False),
    ("Hồ sơ đề nghị xét tặng gồm những giấy tờ gì?", False),
]


def _turn(question: str, *, names: bool = False) -> Asking:
    return Asking(question, question.rstrip("?"), names)


def _lean(*questions: str) -> Lean:
    return lean([_turn(question) for question in questions])


@pytest.mark.parametrize(("before", "question", "kept"), KEPT)
def test_what_a_follow_up_names_takes_the_place_of_what_was_named(
    before: str, question: str, kept: str
) -> None:
    """The words of the changed facet go, the others stay."""
    assert replaced(before, question) == kept


@pytest.mark.parametrize(("question", "leans"), LEANING)
def test_a_question_says_whether_it_can_be_meant_by_itself(question: str, *, leans: bool) -> None:
    """A whole question takes nothing over; one that points back, or says little, does."""
    taken = _lean("Bằng khen cấp bộ cho doanh nghiệp cần gì?", question)

    assert taken.clearly is leans
    assert bool(taken.context) is leans


def test_the_first_question_leans_on_nothing() -> None:
    """However short it is."""
    assert _lean("Ai ký?") == Lean()


def test_the_shorter_a_follow_up_the_more_the_question_before_counts() -> None:
    """Its words count less than those of the question itself, whatever it says."""
    weights = [
        _lean(GRADED, question).weight
        for question in (
            "Còn tập thể?",
            "Còn tập thể thì hồ sơ gồm giấy tờ gì?",
            "Còn tập thể thì hồ sơ gồm giấy tờ gì, nộp cơ quan nào, thời hạn xét bao lâu?",
        )
    ]

    assert 1 > weights[0] > weights[1] > weights[2] > 0


def test_a_follow_up_of_a_follow_up_keeps_what_both_asked() -> None:
    """The facet named last stands; a whole question between cuts off what was before it."""
    chain = _lean("Chiến sĩ thi đua cơ sở được thưởng gì?", "Thế cấp tỉnh?", "Ai trả?")
    cut_off = _lean(GRADED, "Hồ sơ đề nghị xét tặng gồm những giấy tờ gì?", "Ai ký?")

    assert "thưởng" in chain.context
    assert "cấp tỉnh" in chain.context
    assert "Hồ sơ" in cut_off.context
    assert "Huân chương" not in cut_off.context


def test_another_award_or_a_meaning_is_answered_elsewhere() -> None:
    """Another target is not: its clause stands in the same article."""
    assert _lean(GRADED, "Hạng Nhì thì sao?").elsewhere
    assert _lean(GRADED, "Vậy năm tròn nghĩa là gì?").elsewhere
    assert not _lean(GRADED, "Còn tập thể?").elsewhere
    assert _lean(GRADED, "Còn tập thể?").other
    assert not _lean(GRADED, "Ai ký?").other


def test_what_is_ruled_out_is_not_looked_for() -> None:
    """Neither among the question's own words."""
    assert "sát" not in own_topic(_turn("Ngoài giám sát ra thì còn phải làm gì?"))
    assert own_topic(_turn("Ai giám sát?")) == "Ai giám sát"
