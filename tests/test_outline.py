"""Outlines: markers, paragraphs and the plan's own numbering."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.locator import StepKind
from corpus.model import Line, ReadLine
from corpus.normalize import normalize
from corpus.outline.markers import marker_of
from corpus.outline.paragraphs import join_lines
from corpus.outline.plan import outline_plan
from corpus.store import Corpus

MARKERS = [
    ("III. TIÊU CHUẨN", (StepKind.SECTION, "III")),
    # Scans: ones for I, no blank after the point.
    ("I11. TIEU CHUAN", (StepKind.SECTION, "III")),
    ("I1I. TIEU CHUAN", (StepKind.SECTION, "III")),
    ("V.TO CHUC THUC HIEN", (StepKind.SECTION, "V")),
    ("1. Mục đích", (StepKind.CLAUSE, "1")),
    ("2.1.3. Thủ tục", (StepKind.CLAUSE, "2.1.3")),
    ("c) Giấy khen", (StepKind.POINT, "c")),
    ("¢) Giấy khen", (StepKind.POINT, "c")),
    ("- Tờ trình", (StepKind.DASH, "")),
    ("+ Biên bản", (StepKind.PLUS, "")),
    # Dates, page numbers and words open nothing.
    ("15/6/2023 là ngày truyền thống", None),
    ("5", None),
    ("11. tháng", (StepKind.CLAUSE, "11")),
    ("Luật Thi đua", None),
]

_LINES = st.lists(
    st.sampled_from(
        [
            "",
            "3",
            "I. MỤC ĐÍCH",
            "1. Yêu cầu:",
            "1.1. Mức",
            "a) Một",
            "- Hai;",
            "+ Ba.",
            "tiếp theo dòng trên",
        ]
    )
    | st.text(max_size=30),
    max_size=25,
)


def _joined(received: list[str]) -> tuple[str, tuple[Line, ...]]:
    return join_lines([ReadLine(line, normalize(line)) for line in received])


@pytest.mark.parametrize(("line", "expected"), MARKERS)
def test_markers(line: str, expected: tuple[StepKind, str] | None) -> None:
    """The table of what opens an item, scanned numerals included."""
    marker = marker_of(line)

    assert (marker and (marker.kind, marker.value)) == expected


def test_wrapped_lines_are_one_paragraph() -> None:
    """A sentence that a page break cuts is one paragraph, and each line knows its place in it."""
    received = ["1. Thời gian: từ ngày 20/5/2024", "", "2", "", "đến hết ngày 05/8/2024."]

    text, lines = _joined(received)

    assert text == "1. Thời gian: từ ngày 20/5/2024 đến hết ngày 05/8/2024."
    assert lines[4].span.of(text) == "đến hết ngày 05/8/2024."
    assert [line.span.start == line.span.end for line in lines] == [False, True, True, True, False]


def test_a_blank_line_parts_paragraphs() -> None:
    """After a blank line a capital opens a paragraph, a small letter goes on with the last one."""
    received = ["Các đơn vị thực hiện kế hoạch này", "", "Phòng Nội vụ theo dõi, đôn", "", "đốc."]

    text, _ = _joined(received)

    assert text == "Các đơn vị thực hiện kế hoạch này\nPhòng Nội vụ theo dõi, đôn đốc."


def test_a_sentence_goes_on_over_the_page() -> None:
    """A new page parts paragraphs like a blank line, and no sentence; every line knows its page."""
    text, lines = join_lines(
        [
            ReadLine("", "Phòng Nội vụ theo dõi, đôn", page=1),
            ReadLine("", "2", page=2),
            ReadLine("", "đốc.", page=2),
        ]
    )

    assert text == "Phòng Nội vụ theo dõi, đôn đốc."
    assert [line.page for line in lines] == [1, 2, 2]


def test_the_outline_of_a_small_plan() -> None:
    """Sections, clauses, points and dashes nest as their markers say."""
    text = "KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Yêu cầu:\n- Một;\n- Hai.\nII. HỒ SƠ\na) Gồm:\n- Tờ trình."

    outline = outline_plan("kh", text)

    assert [provision.locator.id for provision in outline] == [
        "mo-dau.p1", "i", "i.1", "i.1.-1", "i.1.-2", "ii", "ii.a", "ii.a.-1",
    ]  # fmt: skip
    assert outline[2].extent.of(text) == "1. Yêu cầu:\n- Một;\n- Hai.\n"
    assert [span.of(text).strip() for span in outline[7].headings] == ["II. HỒ SƠ", "a) Gồm:"]


@pytest.mark.parametrize("before", ["Một đoạn.", "- Một;"])
def test_a_sub_clause_stands_under_its_clause(before: str) -> None:
    """1.1 stands under a clause 1 that no heading opens, whatever first item is above it."""
    outline = outline_plan("kh", f"I. MỤC ĐÍCH\n{before}\n1.1. Yêu cầu")

    assert outline[2].locator.label == "khoản 1.1 mục I"


@given(_LINES)
def test_provisions_tile_the_text(received: list[str]) -> None:
    """Own spans, joined in order, are the document's text; every locator is another one."""
    text, lines = _joined(received)

    outline = outline_plan("kh", text)

    assert "".join(provision.span.of(text) for provision in outline) == text
    assert len({provision.locator for provision in outline}) == len(outline)
    assert len(lines) == len(received)


@given(_LINES)
def test_an_extent_ends_where_something_else_begins(received: list[str]) -> None:
    """It reaches to the first later provision whose path does not begin with its own."""
    text, _ = _joined(received)
    outline = outline_plan("kh", text)

    for index, provision in enumerate(outline):
        steps = provision.locator.steps
        others = (p for p in outline[index + 1 :] if p.locator.steps[: len(steps)] != steps)
        following = next(others, None)
        assert provision.extent.start == provision.span.start
        assert provision.extent.end == (following.span.start if following else len(text))


@given(_LINES)
def test_every_line_stands_where_its_span_says(received: list[str]) -> None:
    """A line's span covers its own words in the text, or nothing."""
    text, lines = _joined(received)

    for line in lines:
        assert line.span.of(text) in {line.text, ""}


def test_the_plan_with_two_sections_iii(plans: Corpus) -> None:
    """Plan 153 numbers two sections III; the second is III (lần 2)."""
    document = plans.document("kh-153-ubnd-cho-don-2024")
    ids = [provision.locator.id for provision in document.provisions]

    sections = [i for i in ids if "." not in i and i.startswith("i")]

    assert sections == ["i", "ii", "iii", "iii~2"]


def test_the_deadline_stands_in_its_provision(plans: Corpus) -> None:
    """Lines 143-145 of plan 153 belong to the second dash of point a, clause 3, section III."""
    document = plans.document("kh-153-ubnd-cho-don-2024")
    by_id = {p.locator.id: p for p in document.provisions}

    first, last = document.line_range(by_id["iii.3.a.-2"].span)

    assert first <= 143
    assert last >= 145
    assert by_id["iii.3.a.-2"].locator.label == "gạch đầu dòng thứ 2 điểm a khoản 3 mục III"


def test_provisions_of_the_plans_tile_their_text(plans: Corpus) -> None:
    """The law holds on the real plans too."""
    for document in plans.documents:
        own = (provision.span.of(document.text) for provision in document.provisions)
        assert "".join(own) == document.text
