"""Whether a passage counts what a question asks the number of."""

import pytest

from corpus.normalize import fold
from retrieval.counted import counts, things_counted


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("Cần bao nhiêu điểm?", ("điểm",)),
        ("Phải giữ MẤY năm?", ("năm",)),
        ("Mấy tháng, mấy lần, bao nhiêu người?", ("tháng", "lần", "người")),
        ("Đạt bao nhiêu % phiếu?", ("%",)),
        ("Đạt bao nhiêu phần trăm?", ("phần",)),
        # a list is asked for, which nobody counted
        ("Gồm mấy loại?", ()),
        ("Có bao nhiêu hình thức?", ()),
        ("Thủ tục qua mấy bước?", ()),
        # money is told by its amount
        ("Thưởng bao nhiêu tiền?", ()),
        ("Thưởng bao nhiêu đồng?", ()),
        ("Có bao nhiêu đồng chí?", ()),  # told apart by no first syllable
        # no thing follows
        ("Bao nhiêu là đủ?", ()),
        ("Được bao nhiêu?", ()),
        # a machine is not how many, nor is what only begins like it
        ("Nhà máy nào được khen?", ()),
        ("Máy tính đặt ở đâu?", ()),
        ("Nhà máy có mấy tổ?", ("tổ",)),
        # a year is no number asked for
        ("Năm 2024 ai được khen?", ()),
        ("", ()),
    ],
)
def test_things_whose_number_is_asked(question: str, things: tuple[str, ...]) -> None:
    """The table of questions."""
    assert things_counted(question) == things


@pytest.mark.parametrize(
    ("thing", "text", "counted"),
    [
        # digits, words, both; thousands and fractions
        ("năm", "Giữ cờ 5 năm.", True),
        ("năm", "Giữ cờ từ 05 năm trở lên.", True),
        ("lần", "Hai lần liên tục.", True),
        ("bộ", "Nộp 01 (một) bộ hồ sơ.", True),
        ("điểm", "Đạt 90,5 điểm trở lên.", True),
        ("điểm", "Từ 80 đến dưới 90 điểm.", True),
        # a word may stand between
        ("đợt", "Hai phong đợt.", True),
        ("đợt", "Hai thi đua đợt.", False),
        # what carries a number is not counted by it
        ("năm", "Kế hoạch năm 2024.", False),
        ("năm", "Ngày 05 tháng 6 năm 2024.", False),
        ("tháng", "Ngày 15 tháng 8.", False),
        ("tháng", "Trong 15 tháng.", True),
        ("ngày", "Ngày 15 tháng 8.", False),
        ("ngày", "Trong 15 (mười lăm) ngày làm việc.", True),
        ("điểm", "Theo điểm a khoản 1.", False),
        ("điểm", "Theo khoản 1 điểm a.", False),
        # another thing, or no number
        ("năm", "Giữ cờ 5 tháng.", False),
        ("năm", "Giữ cờ nhiều năm.", False),
        ("năm", "Giữ 15 nấm.", True),  # folded, they are one word
        ("lần", "Hai làng.", False),
        # one counts people where another counts collectives or cases
        ("người", "Khen 3 cá nhân.", True),
        ("cá", "Khen 03 (ba) tập thể.", True),
        ("tập", "Không quá 10 trường hợp.", True),
        ("người", "Mười đồng chí.", True),
        ("cán", "Hai cán bộ.", True),
        ("nhân", "Hai nhân viên.", True),
        ("người", "Khen 3 làng.", False),
        ("làng", "Khen 3 cá nhân.", False),
        # shares: the sign or the words, whichever was asked
        ("%", "Đạt 70% trở lên.", True),
        ("%", "Đạt bảy mươi phần trăm.", True),
        ("phần", "Đạt 70 % số phiếu.", True),
        ("%", "Phần lớn tán thành.", False),
    ],
)
def test_a_text_counts_a_thing(thing: str, text: str, counted: bool) -> None:  # noqa: FBT001  (a table)
    """The table of things and texts."""
    assert counts([thing], fold(text)) is counted


def test_one_thing_counted_is_enough() -> None:
    """Of several asked for; where none is asked for nothing is counted."""
    assert counts(["lần", "năm"], "giu co 5 nam")
    assert not counts([], "giu co 5 nam")
