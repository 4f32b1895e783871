"""The outline of laws: chapters, articles, clauses, points, quotations, annexes."""

import pytest
from law_cases import LAWS

from corpus.model import Kind, Provision
from corpus.normalize import normalize
from corpus.outline.law import outline_law
from corpus.outline.outline import outline_document
from corpus.outline.plan import outline_plan


def law(text: str) -> str:
    """Return a law written with indents as the text that a document has."""
    return "\n".join(normalize(line) for line in text.strip().split("\n"))


def ids(outline: tuple[Provision, ...]) -> list[str]:
    """Return the ids of an outline."""
    return [provision.locator.id for provision in outline]


@pytest.mark.parametrize(("text", "expected"), LAWS)
def test_outlines(text: str, expected: str) -> None:
    """The table of small laws."""
    assert ids(outline_law("luat", law(text))) == expected.split()


def test_a_clause_has_its_chapter_article_and_opening_words_for_headings() -> None:
    """The heading of an article is its title; words that introduce its clauses come after it."""
    text = law("Chương I\nCHUNG\nĐiều 1. Tiêu chuẩn\nCờ tặng tập thể:\n1. Dẫn đầu:\na) Sản xuất.")
    by_id = {p.locator.id: p for p in outline_law("luat", text)}

    assert [span.of(text).split("\n")[0] for span in by_id["d1.k1.a"].headings] == [
        "Chương I", "Điều 1. Tiêu chuẩn", "Cờ tặng tập thể:", "1. Dẫn đầu:",
    ]  # fmt: skip
    assert by_id["d1"].span.of(text) == "Điều 1. Tiêu chuẩn\nCờ tặng tập thể:\n"
    assert by_id["d1"].extent.of(text) == text.partition("CHUNG\n")[2]
    assert by_id["chuong-i"].extent.of(text) == text


def test_a_regulation_is_the_heading_of_its_articles() -> None:
    """An article of the regulation that a decision issues is found by the regulation's title."""
    text = law("Điều 1. Ban hành.\nQUY CHẾ\nCỜ LUÂN LƯU\n(Kèm theo Quyết định 1)\nĐiều 1. Phạm vi")

    (heading,) = outline_law("qd", text)[-1].headings

    assert heading.of(text).startswith("QUY CHẾ\nCỜ LUÂN LƯU\n")


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        # A law without articles is numbered as plans are.
        (Kind.CIRCULAR, "I. CHUNG\n1. Một.", ["i", "i.1"]),
        # A plan may name articles; its own numbers count.
        (Kind.PLAN, "Điều 1. Một\nI. CHUNG\n1. Hai.", ["mo-dau.p1", "i", "i.1"]),
        (Kind.DECISION, "Điều 1. Một\n1. Hai.", ["d1", "d1.k1"]),
        (Kind.DECISION, "", []),
    ],
)
def test_the_kind_chooses_the_outline(kind: Kind, text: str, expected: list[str]) -> None:
    """Laws are cut by articles, plans and laws without any by sections."""
    assert ids(outline_document("x", kind, text)) == expected


def test_a_plan_outlined_as_a_law_falls_back_whole() -> None:
    """Without an article nothing of the legal outline remains."""
    text = "Chương I\nQUY ĐỊNH CHUNG\nI. MỤC ĐÍCH"

    assert outline_document("x", Kind.LAW, text) == outline_plan("x", text)
