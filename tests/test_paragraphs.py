"""Lines of laws become paragraphs: wrapped ones are joined, items and headings stand alone."""

from corpus.model import ReadLine
from corpus.normalize import normalize
from corpus.outline.law import outline_law
from corpus.outline.paragraphs import join_lines

WRAPPED = [
    "Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi điều chỉnh",
    "Quyết định này quy định việc xét tặng", "cờ luân lưu, tổng kết", "và trao thưởng theo",
    "Điều 5. Việc khác theo khoản", "2. Cụ thể do Chủ tịch quyết định.",
    "1a. Thôn mới lập được xét từ năm sau;", "b) Thôn cũ.", "Điều 2. Thẩm quyền của Chủ tịch",
    "1. Chủ tịch tặng cờ.", "2", "2. Hội đồng xét.",
]  # fmt: skip


def joined(lines: list[str]) -> str:
    """Return the text that lines of a file are joined into."""
    return join_lines([ReadLine(line, normalize(line)) for line in lines])[0]


def test_wrapped_lines_of_a_law_are_joined_and_parted() -> None:
    """A number after "theo" or "khoản" goes on with the sentence, every other one opens an item."""
    text = joined(WRAPPED)

    assert "và trao thưởng theo Điều 5. Việc khác theo khoản 2. Cụ thể" in text
    assert [p.locator.id for p in outline_law("luat", text)] == [
        "chuong-i", "d1", "d1.k1a", "d1.k1a.b", "d2", "d2.k1", "d2.k2",
    ]  # fmt: skip


def test_lines_too_long_for_a_page_are_paragraphs() -> None:
    """Where a file has a paragraph a line, none is joined, however the next one begins."""
    long = "Việc xét tặng cờ luân lưu " + "công khai và kịp thời " * 10
    lines = ["Điều 1. Xét tặng", long, "Bộ trưởng quyết định " + long, "(1) Một", long]

    assert joined(lines).split("\n") == [line.strip() for line in lines]


def test_a_heading_ends_where_the_next_word_had_room() -> None:
    """In a text of many short lines the title of an article keeps to itself."""
    long = "Luật này quy định việc xét tặng cờ luân lưu cho các thôn, tổ dân"
    lines = ["Điều 1. Phạm vi điều chỉnh", long, "phố.", "Điều 2. Tiêu chuẩn", "Dẫn đầu cả xã."]

    assert joined(lines).split("\n") == [lines[0], f"{long} phố.", *lines[3:]]


def test_a_name_on_top_of_a_page_goes_on_with_its_sentence() -> None:
    """A new page parts paragraphs where a sentence has ended, whatever letter the next begins."""
    page = ["Việc này do Hội đồng Thi đua - Khen thưởng của", "xã quyết định, báo cáo Bộ"]
    following = ["Nội vụ và các", "cơ quan."]
    lines = [ReadLine(line, line, page=1) for line in page]
    lines += [ReadLine(line, line, page=2) for line in following]

    assert "\n" not in join_lines(lines)[0]


def test_the_rows_of_a_table_are_paragraphs() -> None:
    """Whether lines are wrapped or not."""
    lines = ["Mức thưởng được nêu trong bảng", "sau đây", "1 | Nhất | 500", "2 | Nhì | 300"]

    assert joined(lines).split("\n")[1:] == lines[2:]
