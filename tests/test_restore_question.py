"""Facts about restoring questions typed without marks."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.normalize import fold
from corpus.restore.restorer import Restorer


@pytest.fixture(scope="module")
def restorer() -> Restorer:
    """One restorer with the shipped weights."""
    return Restorer.load()


QUESTIONS = (
    # no marks at all
    ("han nop ho so khen thuong", "hạn nộp hồ sơ khen thưởng"),
    ("danh hieu chien si thi dua co so", "danh hiệu chiến sĩ thi đua cơ sở"),
    ("tap the lao dong xuat sac can tieu chuan gi", "tập thể lao động xuất sắc cần tiêu chuẩn gì"),
    # half of them
    ("hạn nop hồ so", "hạn nộp hồ sơ"),
    # names of places
    ("xa Cao Lau huyen Cao Loc tinh Lang Son", "xã Cao Lâu huyện Cao Lộc tỉnh Lạng Sơn"),
    ("phuong Nhon Hung thi xa Tinh Bien", "phường Nhơn Hưng thị xã Tịnh Biên"),
    ("huyen Cho Don tinh Bac Kan", "huyện Chợ Đồn tỉnh Bắc Kạn"),
    # numbers, document numbers and abbreviations
    (
        "Ke hoach 153/KH-UBND nam 2024 cua UBND huyen",
        "Kế hoạch 153/KH-UBND năm 2024 của UBND huyện",
    ),
    # all in capitals
    ("HAN NOP HO SO LA NGAY NAO", "HẠN NỘP HỒ SƠ LÀ NGÀY NÀO"),
    # two letters swapped
    ("danh hieu khne thuong", "danh hiệu khen thưởng"),
)
SLIPS = (
    # letters swapped, doubled, missed, one too many, one beside the right one
    ("danh hiệu khne thưởng", "danh hiệu khen thưởng"),
    ("hồ sơ đề nghhị", "hồ sơ đề nghị"),
    ("phát độg thi đua", "phát động thi đua"),
    ("nhữg ai được tặng", "những ai được tặng"),
    ("được tặng huân chươngs", "được tặng huân chương"),
    ("ai được tặng tromg năm nay", "ai được tặng trong năm nay"),
    # a mark on the letter beside, another tone
    ("nguời dân đuợc khen", "người dân được khen"),
    ("lao vào đám chấy cứu ngừoi", "lao vào đám cháy cứu người"),
    ("huân chương lao đông hạng ba", "huân chương lao động hạng ba"),
    # the keys of Telex, in a word and throughout; struck by mistake
    ("ai dduowcj tặng huaan chương", "ai được tặng huân chương"),
    ("tăngj bằng khen", "tặng bằng khen"),
    ("khoong nộp hồ sơ", "không nộp hồ sơ"),
    ("taapj theer ddatj tieeu chuaanr gif", "tập thể đạt tiêu chuẩn gì"),
    ("được tặng bằng khenw", "được tặng bằng khen"),
    # the keys of VNI
    ("ai d9u7o7c5 ta8ng5 ba8ng2 khen", "ai được tặng bằng khen"),
    # names of places
    ("phường Nhơn Hưg nộp hồ sơ", "phường Nhơn Hưng nộp hồ sơ"),
    ("Bắc Nính trình chủ tịch", "Bắc Ninh trình chủ tịch"),
)
UNTOUCHED = (
    # typed in full
    "Hạn nộp hồ sơ khen thưởng là ngày nào?",
    "Ai được đề nghị tặng Bằng khen của Thủ tướng Chính phủ?",
    "Cho xin nội dung Điều 30 Nghị định 152 về hồ sơ khen thưởng.",
    # the other spelling of the tone
    "Danh hiệu gia đình văn hoá do ai công nhận?",
    # English
    "What is the deadline for the report?",
    "How many nominees may each commune in Cho Don put forward?",
    "How is her law on the moon",
    # figures that VNI would read as tones
    "Điều5 khoản2 quy định gì",
    "Mẫu 08 phụ lục A2",
    # nothing to restore
    "",
    "   ",
    "153/KH-UBND",
    "???",
)


@pytest.mark.parametrize(("typed", "meant"), QUESTIONS)
def test_marks_are_put_back(restorer: Restorer, typed: str, meant: str) -> None:
    """Officers' questions without marks, or with some, get theirs back."""
    assert restorer.restore_question(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), SLIPS)
def test_slips_are_mended(restorer: Restorer, typed: str, meant: str) -> None:
    """What fingers and a keyboard's program do to a question is undone."""
    assert restorer.restore_question(typed) == meant


@pytest.mark.parametrize("question", UNTOUCHED)
def test_right_questions_stay(restorer: Restorer, question: str) -> None:
    """Questions typed in full, in English or without words stay as they are."""
    assert restorer.restore_question(question) == question


@pytest.mark.parametrize("question", UNTOUCHED[:3])
def test_stripping_and_restoring_returns_the_question(restorer: Restorer, question: str) -> None:
    """Where the marks are stripped from a plain question, they come back."""
    assert restorer.restore_question(fold(question)) == question.lower()


@given(question=st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_letters_without_marks_stay(restorer: Restorer, question: str) -> None:
    """Whatever is typed, numbers come out as they went in."""
    restored = restorer.restore_question(question)

    assert [c for c in restored if c.isdecimal()] == [c for c in question if c.isdecimal()]


def test_questions_take_milliseconds(restorer: Restorer) -> None:
    """Nineteen of twenty questions take less than 15 ms of one core, on any machine we know."""
    typed = [question for question, _ in QUESTIONS] * 4
    seconds = []
    for question in typed:
        start = time.process_time()
        restorer.restore_question(question)
        seconds.append(time.process_time() - start)

    assert sorted(seconds)[int(0.95 * len(seconds))] < 0.015
