"""A comparison as files: what stands in the table stands in its citations, letter for letter."""

import csv
import io
from dataclasses import replace

import docx
import openpyxl
import pytest
from made_facts import END, ON, START, fact, plan

from corpus.facts.model import Attribute, When
from retrieval.compare.files import entries_sheet, paper_of, sheets_of
from retrieval.compare.model import Comparison, Conflict
from retrieval.compare.report import comparison_json
from retrieval.compare.table import compare
from retrieval.compare.terminal import terminal_text
from retrieval.compare.wording import SILENT, Notes, short
from retrieval.exports.docx import docx_bytes
from retrieval.exports.separated import csv_bytes
from retrieval.exports.xlsx import xlsx_bytes

_LONG = "có sáng kiến " * 40
_TEXT = (
    "I. THỜI GIAN\nTừ ngày 20/5/2030 đến hết ngày 05/8/2030.\n"
    "II. SỐ LƯỢNG\n1. Mỗi xã 01 tập thể.\n2. Mỗi phòng 02 cá nhân.\n"
    f"III. TIÊU CHUẨN\n=Cá nhân {_LONG}\n"
)
_ONE = plan(_TEXT)
_MANY = [plan("I. MỘT\nHai.\n", id_=f"kh-{n}", issuer=f"UBND xã {n}") for n in range(2, 8)]


@pytest.fixture
def laid() -> Comparison:
    """One plan that says much and six that say nothing, with one conflict."""
    facts = [
        fact(_ONE, Attribute.PERIOD, "Từ ngày 20/5/2030 đến hết ngày 05/8/2030",
             when=When(START, END)),
        replace(fact(_ONE, Attribute.QUOTA, "Mỗi xã 01 tập thể", value="01 tập thể"),
                subject="Mỗi xã", normalised="1"),
        replace(fact(_ONE, Attribute.QUOTA, "Mỗi phòng 02 cá nhân", value="02 cá nhân"),
                subject="Mỗi phòng", normalised="2"),
        fact(_ONE, Attribute.CRITERIA_INDIVIDUAL, f"=Cá nhân {_LONG}".strip()),
    ]  # fmt: skip
    names = ["period", "quota", "criteria_individual"]
    made = compare([_ONE, *_MANY], {"kh-1": facts}, attributes=names, on=ON)
    citation = made.rows[0].cells["kh-1"][0].citation
    return replace(made, conflicts=(Conflict("Hai ngày.", ("một: 1",), (citation,)),))


def test_json_is_what_scripts_rely_on(laid: Comparison) -> None:
    """Documents, rows with cells by id (null where silent), conflicts; lists where several."""
    told = comparison_json(laid)
    period, quota, _ = told["rows"]

    assert told["documents"] == ["kh-1", *(document.id for document in _MANY)]
    assert set(period) == {"attribute", "label", "cells"}
    assert (period["attribute"], period["label"]) == ("period", "Thời gian thi đua")
    assert period["cells"]["kh-1"]["normalised"] == "2030-05-20/2030-08-05"
    assert period["cells"]["kh-2"] is None
    assert quota["cells"]["kh-1"]["value"] == "Mỗi xã: 01 tập thể; Mỗi phòng: 02 cá nhân"
    assert quota["cells"]["kh-1"]["normalised"] == ["1", "2"]
    assert [c["quote"] for c in quota["cells"]["kh-1"]["citations"]] == [
        "Mỗi xã 01 tập thể", "Mỗi phòng 02 cá nhân",
    ]  # fmt: skip
    assert set(told["conflicts"][0]) == {"about", "values", "citations"}


def test_workbook_has_the_table_the_citations_and_the_conflicts(laid: Comparison) -> None:
    """Short values in the first sheet, a row a citation in the second, conflicts in the third."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(sheets_of(laid, on=ON))))
    table, citations, contradictions = (
        [[cell or "" for cell in row] for row in page.iter_rows(values_only=True)]
        for page in book.worksheets
    )

    assert book.sheetnames == ["So sánh", "Trích dẫn", "Mâu thuẫn"]
    assert [row[0] for row in table[2:]] == [row.label for row in laid.rows]
    assert table[3][1:3] == ["Mỗi xã: 01 tập thể\nMỗi phòng: 02 cá nhân", SILENT]
    assert len(citations) - 1 == 4 + 3 * len(_MANY)
    assert citations[8][3:7] == ["Mỗi xã", "01 tập thể", "1", "Mỗi xã 01 tập thể"]
    assert contradictions[1][:2] == ["Hai ngày.", "một: 1"]


def test_long_values_are_cut_in_the_table_alone(laid: Comparison) -> None:
    """The table shows the beginning of a long value, its citation the whole."""
    entry = laid.rows[2].cells["kh-1"][0]
    cell = next(row for row in entries_sheet(laid).rows if row[2] == "Tiêu chuẩn cá nhân")

    assert short(entry).endswith(" …")
    assert len(short(entry)) < 320 < len(entry.value)
    assert cell[4] == entry.value


def test_separated_values_have_a_row_an_entry(laid: Comparison) -> None:
    """Every entry and every silence is a row, and nothing in it is calculated."""
    text = csv_bytes(entries_sheet(laid)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))

    assert len(rows) - 1 == 4 + 3 * len(_MANY)
    assert {row[4] for row in rows if row[1] != "kh-1"} == {"Giá trị", SILENT}
    assert all(not cell.startswith("=") for row in rows for cell in row)


def test_paper_shows_five_documents_beside_each_other(laid: Comparison) -> None:
    """Seven documents make two tables, each under all labels; every number has its note."""
    document = docx.Document(io.BytesIO(docx_bytes(paper_of(laid, on=ON))))
    tables = [[[cell.text for cell in row.cells] for row in t.rows] for t in document.tables]
    notes = [p.text for p in document.paragraphs if p.text.startswith("[")]

    assert [len(table[0]) for table in tables] == [6, 3]
    assert [row[0] for row in tables[1][1:]] == [row.label for row in laid.rows]
    assert tables[0][2][1] == "Mỗi xã: 01 tập thể [2]\nMỗi phòng: 02 cá nhân [3]"
    assert [note.partition("\t")[0] for note in notes] == ["[1]", "[2]", "[3]", "[4]"]
    assert any(p.text == "“Mỗi xã 01 tập thể”" for p in document.paragraphs)


def test_what_stands_in_one_place_has_one_note(laid: Comparison) -> None:
    """Two entries that quote the same words share a number."""
    twice = replace(laid, rows=(laid.rows[0], laid.rows[0]))

    assert len(Notes.of(twice).citations) == 1


@pytest.mark.parametrize("width", [40, 80, 400])
def test_terminal_keeps_to_its_width(laid: Comparison, width: int) -> None:
    """However wide it is, no line but those of places is longer, and silence is said."""
    text = terminal_text(laid, width=width)
    lines = [line for line in text.splitlines() if not line.startswith("[")]

    assert max(map(len, lines)) <= width
    assert SILENT in " ".join(text.split())
    assert "[1] kh-1, đoạn 1 mục I, dòng 2" in text
