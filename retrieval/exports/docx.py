"""Write a paper as a Word file that looks like the papers of Vietnamese offices."""

import io
from functools import singledispatch

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as WordTable

from retrieval.exports.model import BOX, Heading, Items, Paper, Paragraph, Table
from retrieval.exports.plain import writable
from retrieval.exports.widths import shares

_FONT, _SYMBOLS = "Times New Roman", "Segoe UI Symbol"
_LANGUAGE = "vi-VN"
_SHORT, _LONG = Mm(210), Mm(297)
# The margins of Nghị định 30/2020/NĐ-CP: wide at the left, where papers are bound.
_TOP, _BOTTOM, _LEFT, _RIGHT = Mm(20), Mm(20), Mm(30), Mm(15)
_HANGING = Mm(10)
_BLACK, _SHADE = RGBColor(0, 0, 0), "E8EDF3"
# Tables of more columns stand on a page turned sideways.
_UPRIGHT_COLUMNS = 3
# Rows of at most as many letters a cell are not broken between two pages.
_WHOLE = 500
_SMALL, _CELL = "Small print", "Table cell"


def docx_bytes(paper: Paper) -> bytes:
    """Return a paper as a Word file on A4, sideways where it holds a table of many columns."""
    document = Document()
    _set_fonts(document)
    _set_page(document, paper)
    document.add_paragraph(writable(paper.title), style="Title")
    if paper.note:
        document.add_paragraph(writable(paper.note), style=_SMALL)
    for part in paper.parts:
        _add(part, document)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


@singledispatch
def _add(part: object, document: WordDocument) -> None:
    """Write one part of a paper at the end of a document."""
    raise TypeError(f"{part!r} is no part of a paper")


@_add.register
def _(part: Heading, document: WordDocument) -> None:
    document.add_heading(writable(part.text), level=part.level)


@_add.register
def _(part: Paragraph, document: WordDocument) -> None:
    document.add_paragraph(writable(part.text))


@_add.register
def _(part: Items, document: WordDocument) -> None:
    for item in part.items:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = _HANGING
        paragraph.paragraph_format.first_line_indent = Length(-_HANGING)
        paragraph.paragraph_format.tab_stops.add_tab_stop(_HANGING)
        mark = paragraph.add_run(f"{writable(item.mark)}\t")
        if item.mark == BOX:
            mark.font.name = _SYMBOLS
        paragraph.add_run(writable(item.text))
        if item.small:
            paragraph.paragraph_format.keep_with_next = True
            paragraph.paragraph_format.space_after = Pt(0)
            small = document.add_paragraph(writable(item.small), style=_SMALL)
            small.paragraph_format.left_indent = _HANGING


@_add.register
def _(part: Table, document: WordDocument) -> None:
    table = document.add_table(rows=0, cols=len(part.header), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    page = document.sections[0]
    room = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    widths = [Length(int(room * share)) for share in shares([part.header, *part.rows])]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in (part.header, *part.rows):
        _add_row(table, row, widths)
    if part.header:
        _repeat_first_row(table)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _add_row(table: WordTable, texts: tuple[str, ...], widths: list[Length]) -> None:
    row = table.add_row()  # type: ignore[no-untyped-call]  # untyped in python-docx
    if max(map(len, texts)) <= _WHOLE:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = width
        cell.paragraphs[0].style = _CELL
        cell.paragraphs[0].add_run(writable(text))


def _repeat_first_row(table: WordTable) -> None:
    """Have the first row stand, bold and shaded, at the top of each page."""
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)
        for run in cell.paragraphs[0].runs:
            run.font.bold = True


def _set_page(document: WordDocument, paper: Paper) -> None:
    """Set the sheet, its margins, the number of each page and what the file says of itself."""
    columns = (len(part.header) for part in paper.parts if isinstance(part, Table))
    sideways = max(columns, default=0) > _UPRIGHT_COLUMNS
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE if sideways else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = (_LONG, _SHORT) if sideways else (_SHORT, _LONG)
    page.top_margin, page.bottom_margin = _TOP, _BOTTOM
    page.left_margin, page.right_margin = (_TOP, _RIGHT) if sideways else (_LEFT, _RIGHT)
    foot = page.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    foot._p.append(number)
    about = document.core_properties
    about.title, about.language = writable(paper.title)[:255], _LANGUAGE
    about.author = about.comments = about.keywords = ""


def _set_fonts(document: WordDocument) -> None:
    """Have every style write black Times New Roman in Vietnamese."""
    for name, size in ((_SMALL, 10.5), (_CELL, 11)):
        made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = document.styles["Normal"]
        made.font.size = Pt(size)
        made.paragraph_format.space_after = Pt(4 if name == _SMALL else 2)
    document.styles[_SMALL].font.italic = True
    document.styles[_CELL].paragraph_format.space_before = Pt(2)
    for name, size in (("Normal", 13), ("Title", 16), ("Heading 1", 14), ("Heading 2", 13)):
        _set_style(document.styles[name], size)
    normal = document.styles["Normal"].paragraph_format
    normal.space_after, normal.line_spacing = Pt(6), 1.0
    document.styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _set_style(style: ParagraphStyle, size: float) -> None:
    style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), _BLACK
    style.font.bold = style.name != "Normal"
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), _FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGE)
    properties.append(language)
    # Word's own title is underlined in blue.
    for line in style.element.findall(f".//{qn('w:pBdr')}"):
        line.getparent().remove(line)
