"""A comparison as it is shown: numbers of citations, headings of documents, labels."""

from dataclasses import replace
from datetime import date

import pytest
from compared_engine import ComparedEngine

from corpus.facts.model import Attribute
from corpus.model import Kind, Level, Source
from retrieval.compare.attributes import DEFAULT
from retrieval.compare.model import Comparison, Row
from retrieval.compare.table import compare
from ui.compare_choosing import places
from ui.compare_grid import grid_of, numbered, province, row_label
from ui.words import WORDS, Language

_WORDS = WORDS[Language.VIETNAMESE]


def compared(engine: ComparedEngine) -> Comparison:
    """Return all plans of an engine side by side."""
    documents = engine.corpus.documents
    return compare(documents, engine.facts, attributes=DEFAULT, on=date(2024, 7, 1))


def standing_as(comparison: Comparison, row: int, document: str, validity: str) -> Comparison:
    """Return the comparison with another validity of what one cell cites."""
    cell = tuple(
        replace(entry, citation=replace(entry.citation, validity=validity))
        for entry in comparison.rows[row].cells[document]
    )
    changed = replace(comparison.rows[row], cells={**comparison.rows[row].cells, document: cell})
    rows = list(comparison.rows)
    rows[row] = changed
    return replace(comparison, rows=tuple(rows))


@pytest.mark.parametrize("plans", [2, 8])
def test_numbers_are_one_a_place_without_gaps(plans: int) -> None:
    """Each place cited has one number, those of conflicts too, and the numbers run from 1."""
    comparison = compared(ComparedEngine(plans))
    numbers = numbered(comparison)
    cited = {e.citation for row in comparison.rows for cell in row.cells.values() for e in cell}
    cited |= {c for conflict in comparison.conflicts for c in conflict.citations}

    assert set(numbers) == cited
    assert sorted(numbers.values()) == list(range(1, len(cited) + 1))


def test_validity_stands_in_the_heading_unless_places_differ() -> None:
    """Said once above the column where all stand alike; else each place says its own."""
    engine = ComparedEngine(2)
    alike = compared(engine)
    mixed = standing_as(alike, 0, "kh-1", "hết hiệu lực")
    shown, other = (grid_of(c, numbered(c), engine.corpus, _WORDS) for c in (alike, mixed))

    assert [document.validity for document in shown.documents] == ["chưa rõ hiệu lực"] * 2
    assert shown.rows[0].cells[0][0].marks == ()
    assert [document.validity for document in other.documents] == ["", "chưa rõ hiệu lực"]
    assert other.rows[0].cells[0][0].marks == ("hết hiệu lực",)
    assert other.rows[0].cells[1][0].marks == ()


def test_a_document_is_headed_by_its_issuer_then_by_what_it_is() -> None:
    """The issuer comes first, as plans differ by place; number and day follow."""
    engine = ComparedEngine(1)
    comparison = compared(engine)
    grid = grid_of(comparison, numbered(comparison), engine.corpus, _WORDS)

    assert grid.documents[0].name == "UBND xã Mẫu 1"
    assert grid.documents[0].detail == "Kế hoạch số 1/KH-UBND · 10/2/2024"


def test_sorting_goes_by_days_where_a_thing_is_dated() -> None:
    """The key of a deadline is its day in ISO, that of a text the text."""
    engine = ComparedEngine(1)
    comparison = compared(engine)
    grid = grid_of(comparison, numbered(comparison), engine.corpus, _WORDS)
    by_label = {row.label: row.cells[0] for row in grid.rows}

    assert by_label["Hạn nộp hồ sơ"][0].key == "2024-11-02"
    assert by_label["Đối tượng"][0].key == "tập thể, cá nhân trên địa bàn xã"


def test_a_document_is_listed_under_its_province() -> None:
    """What a central body issues is listed apart; so is what names no province."""
    plan = Source("a", "a.txt", Kind.PLAN, "", "UBND", Level.COMMUNE)
    commune = replace(plan, places=("xã Cao Lâu", "huyện Cao Lộc", "tỉnh Lạng Sơn"))

    assert province(commune, _WORDS.compare) == "Tỉnh Lạng Sơn"
    assert province(plan, _WORDS.compare) == "Không nêu tỉnh"
    assert province(replace(plan, level=Level.CENTRAL), _WORDS.compare) == "Trung ương"


def test_places_are_offered_widest_first() -> None:
    """Provinces come before the districts and communes inside them, each once."""
    plan = Source("a", "a.txt", Kind.PLAN, "", "UBND", Level.COMMUNE)
    one = replace(plan, places=("xã Cao Lâu", "huyện Cao Lộc", "tỉnh Lạng Sơn"))
    other = replace(plan, places=("huyện Cao Lộc", "tỉnh Lạng Sơn"))

    assert places([one, other]) == ("tỉnh Lạng Sơn", "huyện Cao Lộc", "xã Cao Lâu")


def test_every_attribute_has_a_label_in_both_languages() -> None:
    """An attribute goes by the page's own name for it, a question by its words."""
    for words in WORDS.values():
        assert set(words.compare.attribute_names) == set(Attribute)
    assert row_label(Row("quota", "x", {}), WORDS[Language.ENGLISH].compare) == "Quota"
    assert row_label(Row("Ai ký?", "Ai ký?", {}), _WORDS.compare) == "Ai ký?"
