"""How a question wants to be answered, and what it compares, told by its words."""

import pytest

from retrieval.comparing import (
    alternatives,
    compares_nothing,
    intent_named,
    manner_of,
    means_all,
    without_comparing,
)
from retrieval.model import Intent, Manner

MANNERS = [
    ("So sánh hạn nộp của hai huyện", Manner.COMPARE),
    ("Tiêu chuẩn ở A khác gì ở B?", Manner.COMPARE),
    ("thoi gian o hai noi co trung nhau khong", Manner.COMPARE),
    ("Hai nơi có dùng chung một mẫu không?", Manner.COMPARE),
    ("Mỗi nơi nộp hồ sơ ngày nào?", Manner.COMPARE),
    ("Phong trào nào A gắn mà B không nhắc?", Manner.COMPARE),
    ("Nơi nào nộp sớm hơn?", Manner.COMPARE),
    # words of one document against each other
    ("Chủ đề ghi cho huyện hay cho xã?", Manner.CONFLICT),
    ("75 ngày có đúng 75 ngày không?", Manner.CONFLICT),
    ("Kế hoạch lúc ghi cán bộ, lúc ghi công chức", Manner.CONFLICT),
    ("Ngày ban hành ghi ở các mục có thống nhất không?", Manner.CONFLICT),
    # nothing of the kind
    ("Hạn nộp hồ sơ là ngày nào?", Manner.SINGLE),
    ("Cách làm hay, mô hình hay là gì?", Manner.SINGLE),
    ("Thành tích này có khớp với tiêu chuẩn nào không?", Manner.SINGLE),
    ("Các tiêu chí nông thôn mới xã đã đạt thì làm gì?", Manner.SINGLE),
]
TOPICS = [
    ("So sánh hạn nộp hồ sơ của và", "hạn nộp hồ sơ"),
    ("Nơi nhận hồ sơ của khác với ra sao", "Nơi nhận hồ sơ"),
    ("thời gian phát động có trùng với không", "thời gian phát động"),
    ("tiêu chuẩn tập thể ở so với có gì khác", "tiêu chuẩn tập thể"),
    ("hạn nộp hồ sơ", "hạn nộp hồ sơ"),
]
ALTERNATIVES = [
    ("Nộp cho Phòng Nội vụ hay cho Văn phòng?", ("noi vu", "van")),
    ("Chỗ ghi 5 ngày, chỗ ghi 7 ngày?", ("5", "7")),
    ("Ai chủ trì?", None),
    # both sides say the same
    ("Ghi cho huyện hay cho huyện?", None),
]
NAMED = [
    ("hạn báo cáo", Intent.DEADLINE),
    ("thời gian phát động", Intent.PERIOD),
    ("hồ sơ khen thưởng", Intent.DOSSIER),
    ("nơi nhận hồ sơ", Intent.CHANNEL),
    ("căn cứ ban hành", Intent.REFERENCE),
    ("mục đích", Intent.OTHER),
]


@pytest.mark.parametrize(("question", "manner"), MANNERS)
def test_words_tell_the_manner_of_an_answer(question: str, manner: Manner) -> None:
    """Whether documents, or words of one document, are set against each other."""
    assert manner_of(question) is manner


@pytest.mark.parametrize(("topic", "bare"), TOPICS)
def test_a_topic_is_left_without_the_words_that_compare(topic: str, bare: str) -> None:
    """Also without the words that joined the names of documents at its end."""
    assert without_comparing(topic) == bare


@pytest.mark.parametrize(("question", "apart"), ALTERNATIVES)
def test_alternatives_are_told_apart_by_their_own_words(
    question: str, apart: tuple[str, str] | None
) -> None:
    """What both sides say tells nothing."""
    assert alternatives(question) == apart


@pytest.mark.parametrize(("topic", "intent"), NAMED)
def test_a_noun_that_is_compared_tells_what_is_asked(topic: str, intent: Intent) -> None:
    """No word of the topic asks; the thing has its kind all the same."""
    assert intent_named(topic) is intent


def test_every_plan_is_meant_where_a_question_says_so() -> None:
    """Of "các kế hoạch khác nhau" each is asked, of "khác nhau" alone none."""
    assert means_all("Các kế hoạch quy định hạn nộp khác nhau thế nào?")
    assert not means_all("Bằng khen và giấy khen khác nhau thế nào?")


def test_plans_are_compared_as_a_whole_where_nothing_of_them_is_named() -> None:
    """The words for a document itself name nothing of it."""
    assert compares_nothing("so sánh kế hoạch và")
    assert not compares_nothing("hạn nộp của kế hoạch")
