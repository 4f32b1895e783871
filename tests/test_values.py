"""Kinds of values: every way to write one is found, and what is quoted beside it is not."""

import pytest

from retrieval.values import Value, states, values_in

TIMES = {Value.DAY, Value.MONTH, Value.YEAR, Value.START}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("trước 15/11", Value.DAY),
        ("15/8/2024", Value.DAY),
        ("15.8.2024", Value.DAY),
        ("15-8-2024", Value.DAY),
        ("Ngày 15 tháng 8", Value.DAY),
        ("NGÀY 15 THÁNG 8", Value.DAY),
        ("Tháng 9", Value.MONTH),
        ("THÁNG 9", Value.MONTH),
        ("trong 9/2024", Value.MONTH),
        ("6 tháng đầu năm", Value.MONTH),
        ("Quý IV", Value.MONTH),
        ("QUÝ IV", Value.MONTH),
    ],
)
def test_every_way_to_write_a_day_or_a_month_is_found(text: str, kind: Value) -> None:
    """At the start of a text and after other words, in capitals or not."""
    assert states(text, kind)
    assert states(f"- Gửi về Phòng Nội vụ {text}.", kind)


@pytest.mark.parametrize(
    "reference",
    [
        "số 113/KH-UBND ngày 09/3/2023",
        "113/KH-UBND, 09/3/2023",
        "113/KH-UBND ngày 9 tháng 3 năm 2023",
        "(11/6/1948 - 11/6/2023)",
        "Luật Thi đua, khen thưởng ngày 15/6/2022",
        "Nghị quyết ngày 15/6/2022",
        "Chỉ thị ngày 15/6/2022",
        "Quyết định ngày 15/6/2022",
        "Công văn ngày 15/6/2022",
        "Hướng dẫn ngày 15/6/2022",
        "ngày truyền thống 11/6",
        "ngày thành lập 11/6/1948 - 11/6/2023",
    ],
)
def test_the_day_of_what_a_text_refers_to_is_no_value(reference: str) -> None:
    """However the reference opens, in capitals or not, the text states no time by it."""
    for written in (reference, reference.upper(), f"Theo {reference}; thực hiện"):
        assert not values_in(written) & TIMES, written
    assert states(f"{reference}; nộp trước 20/11", Value.DAY)
