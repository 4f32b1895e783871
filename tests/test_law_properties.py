"""What holds for the outline of any text read as a law, and how long it takes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.locator import Locator
from corpus.model import Kind, ReadLine
from corpus.outline.law import outline_law
from corpus.outline.outline import outline_document
from corpus.outline.paragraphs import join_lines

_VOCABULARY = [
    "Phần thứ hai", "Chương I", "CHƯƠNG II. HỒ SƠ", "QUY ĐỊNH CHUNG", "Mục 1", "Mục II. HỒ SƠ",
    "Tiểu mục 1", "Điều 1. Một", "Điều 2", "Điều 2a. Hai:", "Điều 3. Ba.", "**Điều 3** Bốn",
    "=== Điều 9", "1. Một:", "2. Hai", "2a. Ba", "2.1. Bốn", "(1) Năm", "a) Một;",
    "b) Hai: a) Ba; b) Bốn.", "d) Năm", "- Gạch:", "+ Cộng;", "I. MỘT", "II. HAI", "Gồm:",
    "p1) Một", "k1) Hai", "3. 06 tháng",
    "“Điều 7. Bảy", "1. Tám.”", "“Chín", "thi hành./.", "Nơi nhận:", "TM. CHÍNH PHỦ",
    "QUY CHẾ", "(Ban hành kèm theo Quyết định)", "PHỤ LỤC", "Phụ lục I", "Mẫu số 01",
    "Mẫu số 1.1. Đơn",
    "", " \t",
]  # fmt: skip
_LINES = st.lists(st.sampled_from(_VOCABULARY) | st.text(max_size=20), max_size=40)


@given(_LINES)
def test_provisions_tile_the_text(lines: list[str]) -> None:
    """Own spans, joined in order, are the text; every locator is another one and parses back."""
    text = "\n".join(lines)

    for outline in (outline_law("luat", text), outline_document("luat", Kind.LAW, text)):
        assert "".join(p.span.of(text) for p in outline) in {text, ""}
        assert len({p.locator.id for p in outline}) == len(outline)
        assert [Locator.from_id(p.locator.id) for p in outline] == [p.locator for p in outline]
        assert [Locator.from_label(p.locator.label) for p in outline] == [
            p.locator for p in outline
        ]


@given(_LINES)
def test_extents_nest_and_headings_stand_above(lines: list[str]) -> None:
    """An extent begins with its own words and ends within every extent around it."""
    text = "\n".join(lines)
    outline = outline_law("luat", text)

    open_ends = [len(text)]
    for provision in outline:
        assert provision.extent.start == provision.span.start
        assert provision.extent.end >= provision.span.end
        assert all(heading.end <= provision.span.start for heading in provision.headings)
        while open_ends[-1] <= provision.span.start < len(text):
            open_ends.pop()
        assert provision.extent.end <= open_ends[-1]
        open_ends.append(provision.extent.end)


@given(st.text(alphabet='Điều 12.abcđ)“”":;-\nCHƯƠNGI(k', max_size=200))
def test_any_letters_have_an_outline(text: str) -> None:
    """Letters that laws are made of, in any order, are outlined without an error."""
    outline_document("luat", Kind.LAW, text)


def test_a_megabyte_is_outlined_within_a_second() -> None:
    """A law of the usual density, the better of two runs."""
    words = "việc xét tặng cờ luân lưu được tiến hành công khai và kịp thời " * 3
    article = "Điều {n}. Tên điều\n" + f"1. Một {words}\na) Hai {words};\nb) Ba {words}.\n"
    text = "".join(article.format(n=n) for n in range(1, 1_701))

    assert len(text.encode()) > 1_000_000
    assert min(_seconds(text) for _ in range(2)) < 1


@pytest.mark.parametrize(
    "text",
    [
        "Điều 7. Một\n" * 10_000,
        "Điều 1. A\n" + "Sửa như sau: “Điều 5.\n" * 10_000,
        "Điều 1. A\n" + "- Gồm:\n" * 10_000,
        "Điều 1. A\n“" + "(" * 10_000 + "\nĐiều 2. B" + "." * 500_000 + "1\n" + "* " * 250_000,
    ],
)
def test_damaged_text_takes_time_in_proportion_to_its_length(text: str) -> None:
    """Lists without end, quotations without end and rows of dots are no trap."""
    assert _seconds(text) < 10


def _seconds(text: str) -> float:
    began = time.perf_counter()
    outline_law("luat", join_lines([ReadLine(line, line) for line in text.split("\n")])[0])
    return time.perf_counter() - began
