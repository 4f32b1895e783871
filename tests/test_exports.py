"""Files that are written hold the texts they are given, whatever these are."""

import csv
import io

import docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from hypothesis import example, given, settings
from hypothesis import strategies as st

from retrieval.exports.docx import docx_bytes
from retrieval.exports.model import BOX, Heading, Item, Items, Paper, Paragraph, Sheet, Table
from retrieval.exports.plain import fitting_cell, writable
from retrieval.exports.separated import csv_bytes
from retrieval.exports.xlsx import xlsx_bytes

_SHEET = Sheet(
    "So sánh",
    "Tính đến ngày 01/7/2024",
    ("Nội dung", "UBND huyện Mẫu"),
    (("Hạn nộp", "từ ngày 06/8/2024\nđến hết ngày 08/8/2024"), ("Nơi nhận", "=Phòng Nội vụ")),
)
_HOSTILE = st.text(max_size=40) | st.sampled_from(
    ["=1+1", "+84", "-Tờ trình", "@SUM(A1)", " =HYPERLINK(1)", "\t=1", "\ufeff=1", "＝1+1",
     "a\x00b\x1f", "\ud800", "dòng\r\nhai", "'=1", "{=1}", "TRUE", "01", "2024-05-20", "#N/A"]
)  # fmt: skip


def _sheet(text: str) -> Sheet:
    return Sheet(text, text, ("A", text), (("b", text),))


class TestWorkbook:
    """Excel workbooks."""

    def test_opens_again_with_the_same_texts(self) -> None:
        """Every cell comes back as it was given, under the note and the header."""
        page = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([_SHEET])))["So sánh"]
        rows = [list(row) for row in page.iter_rows(values_only=True)]

        assert rows[0][0] == _SHEET.note
        assert rows[1:] == [list(_SHEET.header), *map(list, _SHEET.rows)]

    def test_rows_are_as_tall_as_their_texts(self) -> None:
        """What is broken into lines is seen in programs that find no height by themselves."""
        long = Sheet("Dài", "", ("A", "B"), (("ngắn", "x"), ("ngắn", "chữ " * 60)))
        page = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([long])))["Dài"]
        short, tall = (page.row_dimensions[number].height for number in (2, 3))

        assert short is not None
        assert tall is not None
        assert tall > 3 * short

    def test_header_stays_in_sight_and_filters(self) -> None:
        """The header is frozen with the first column, repeats on paper and filters the rows."""
        page = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([_SHEET]))).active

        assert page is not None
        assert page.freeze_panes == "B3"
        assert page.auto_filter.ref == "A2:B4"
        assert page.print_title_rows == "$2:$2"
        assert page["B3"].alignment.wrap_text

    @given(_HOSTILE)
    @settings(max_examples=60, deadline=None)
    def test_no_text_becomes_a_formula(self, text: str) -> None:
        """Whatever a cell is given, it holds that very text, as far as a file can hold it."""
        book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([_sheet(text)])))
        cell = book.active["B3"] if book.active else None

        assert cell is not None
        assert (cell.value or "") == writable(text)
        assert cell.data_type != "f"

    def test_text_that_looks_like_a_formula_stays_text_when_edited(self) -> None:
        """A cell that begins with "=" is marked as quoted text."""
        page = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([_SHEET]))).active

        assert page is not None
        assert page["B4"].quotePrefix
        assert not page["B3"].quotePrefix

    @pytest.mark.parametrize(
        "names",
        [
            ("a/b:c*?[x]\\", "a b c   x"),  # letters that Excel refuses
            ("Trích dẫn " * 9, "Trích dẫn " * 9),  # too long, and twice the same
            ("", "'", "BẢNG"),  # nothing left, and the same but for capitals
        ],
    )
    def test_any_name_of_a_sheet_is_made_one_that_excel_takes(self, names: tuple[str, ...]) -> None:
        """Names are at most 31 letters, without forbidden ones, each used once."""
        sheets = [Sheet(name, "", ("A",), ()) for name in names]
        taken = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(sheets))).sheetnames

        assert len({name.casefold() for name in taken}) == len(names)
        assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in taken)

    def test_nothing_to_write_is_an_empty_sheet(self) -> None:
        """A workbook of no sheets opens all the same."""
        assert openpyxl.load_workbook(io.BytesIO(xlsx_bytes([]))).sheetnames == ["Bảng"]


class TestCells:
    """What one cell of a spreadsheet holds."""

    @given(st.text())
    @example("ă" * 40_000)
    @example("😀" * 20_000)
    def test_cell_is_never_longer_than_excel_allows(self, text: str) -> None:
        """Counted in UTF-16, no cell has more than 32,767 letters."""
        assert len(fitting_cell(text).encode("utf-16-le")) <= 2 * 32_767

    def test_a_text_that_is_cut_says_so(self) -> None:
        """What was cut ends in an ellipsis, what fits is untouched."""
        assert fitting_cell("a" * 32_768).endswith("a…")
        assert fitting_cell("a" * 32_767) == "a" * 32_767


class TestSeparated:
    """Comma-separated values."""

    def test_opens_with_vietnamese_letters(self) -> None:
        """The file begins with the mark by which Excel knows UTF-8."""
        assert csv_bytes(_SHEET).startswith(b"\xef\xbb\xbf")

    @given(_HOSTILE)
    def test_holds_every_text_and_no_formula(self, text: str) -> None:
        """Each cell comes back as given, after an apostrophe where it were calculated else."""
        given_back = list(csv.reader(io.StringIO(csv_bytes(_sheet(text)).decode("utf-8-sig"),
                                                 newline="")))  # fmt: skip
        cell = given_back[1][1]

        assert cell.removeprefix("'") == writable(text).removeprefix("'")
        assert cell.lstrip(" \t\n\ufeff")[:1] not in {"=", "+", "-", "@", "＝"}


class TestPaper:
    """Word files."""

    def test_opens_again_with_its_parts_in_order(self) -> None:
        """Title, note, headings, paragraphs, points with their citations, tables come back."""
        parts = (
            Heading("I. Hồ sơ"),
            Paragraph("Gồm:"),
            Items((Item("Tờ trình", "điểm b khoản 3 mục III, dòng 7", BOX), Item("Biên bản"))),
            Table(("Nội dung", "Giá trị"), (("Hạn", "08/8/2024"),)),
        )
        document = docx.Document(io.BytesIO(docx_bytes(Paper("Danh mục", "Ngày nay", parts))))

        texts = [paragraph.text for paragraph in document.paragraphs]
        cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
        assert [text for text in texts if text] == [
            "Danh mục", "Ngày nay", "I. Hồ sơ", "Gồm:", "☐\tTờ trình",
            "điểm b khoản 3 mục III, dòng 7", "–\tBiên bản",
        ]  # fmt: skip
        assert cells == [["Nội dung", "Giá trị"], ["Hạn", "08/8/2024"]]

    @pytest.mark.parametrize(
        ("columns", "sideways"),
        [(3, False), (4, True)],  # three columns stand upright, four do not
    )
    def test_wide_table_turns_the_page(self, columns: int, *, sideways: bool) -> None:
        """A4 upright, or sideways where a table has more than three columns."""
        table = Table(("x",) * columns, ())
        page = docx.Document(io.BytesIO(docx_bytes(Paper("", "", (table,))))).sections[0]
        size = (page.page_width, page.page_height)

        assert (page.orientation == WD_ORIENT.LANDSCAPE) == sideways
        assert sorted(round(side.mm) for side in size if side) == [210, 297]
        assert (size[0] or 0) > (size[1] or 0) if sideways else (size[0] or 0) < (size[1] or 0)

    def test_header_of_a_table_repeats(self) -> None:
        """The first row of a table, and no other, stands at the top of each page."""
        table = Table(("A", "B"), (("1", "2"),))
        document = docx.Document(io.BytesIO(docx_bytes(Paper("", "", (table,)))))
        marks = [row._tr.findall(f".//{qn('w:tblHeader')}") for row in document.tables[0].rows]

        assert [len(found) for found in marks] == [1, 0]

    def test_is_written_in_vietnamese_in_times(self) -> None:
        """Every style that is used asks for Times New Roman and says that the words are vi-VN."""
        document = docx.Document(io.BytesIO(docx_bytes(Paper("", "", ()))))
        normal = document.styles["Normal"].element

        assert {f.get(qn("w:eastAsia")) for f in normal.iter(qn("w:rFonts"))} == {"Times New Roman"}
        assert [lang.get(qn("w:val")) for lang in normal.iter(qn("w:lang"))] == ["vi-VN"]
        assert document.core_properties.language == "vi-VN"
        assert document.core_properties.author == ""

    @given(_HOSTILE)
    @settings(max_examples=25, deadline=None)
    def test_holds_any_text(self, text: str) -> None:
        """Whatever is written, the file opens and its table holds it."""
        parts = (Heading(text), Paragraph(text), Items((Item(text, text, text),)),
                 Table((text, "B"), ((text, text),)))  # fmt: skip
        document = docx.Document(io.BytesIO(docx_bytes(Paper(text, text, parts))))

        assert document.tables[0].cell(1, 1).text == writable(text)
