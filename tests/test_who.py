"""What a question after a person, a body or a word is asked of."""

import pytest

from retrieval.who import deed_in, equation_in, meaning_asked

COUNCIL = "Chủ tịch Hội đồng Thi đua, khen thưởng Trung ương là ai?"


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (COUNCIL, "chu tich hoi dong la thu tuong chinh phu", True),
        (COUNCIL, "2. chu tich hoi dong thi dua - khen thuong trung uong la thu tuong", True),
        # the chairman of another council, and of no council
        (COUNCIL, "chu tich hoi dong thi dua - khen thuong cap tinh la chu tich tinh", False),
        (COUNCIL, "nguoi ky la chu tich uy ban nhan dan", False),
        ("Ai là thư ký hội đồng?", "truong phong noi vu la thu ky hoi dong", True),
        ("Ai là thư ký hội đồng?", "truong phong noi vu la thu ky;", True),
    ],
)
def test_what_something_is_said_to_be(question: str, text: str, expected: bool) -> None:  # noqa: FBT001  (a table)
    """An equation speaks of the same thing: its qualifiers are those of the question."""
    equation = equation_in(question)

    assert equation is not None
    assert bool(equation.search(text)) is expected


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("45 năm có được tính là năm tròn không?", "nam tron"),
        ("Thế nào là tái phạm?", "tai pham"),
        ("Danh hiệu thi đua là gì?", "danh hieu thi dua"),
        ("Gia đình văn hóa nghĩa là sao", "gia dinh van hoa"),
        ("Hạn nộp là khi nào?", ""),
        ("Hồ sơ gồm những gì?", ""),
    ],
)
def test_the_meaning_of_a_word_is_asked(question: str, word: str) -> None:
    """Asked straight, or by whether something counts as it."""
    assert meaning_asked(question) == word


def test_a_deed_is_written_as_regulations_write_it() -> None:
    """Who signs, decides; of what is done to somebody the doer is not told."""
    deed = deed_in("Bằng khen này do ai ký?")

    assert deed is not None
    assert deed.search("bo truong quyet dinh tang")
    assert not deed.search("nguoi duoc quyet dinh tang")
