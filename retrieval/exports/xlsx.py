"""Write sheets as an Excel workbook that can be read, filtered and printed as it is."""

import io
import math
import re
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from retrieval.exports.model import Sheet
from retrieval.exports.plain import fitting_cell, is_like_formula

_FONT = Font(name="Times New Roman", size=12)
_BOLD = Font(name="Times New Roman", size=12, bold=True)
_NOTE = Font(name="Times New Roman", size=11, italic=True)
_SHADE = PatternFill("solid", fgColor="E8EDF3")
_EDGE = Side(style="thin", color="B8C0CC")
_FRAME = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_A4 = 9
# Widths in letters: what is longer is broken into lines.
_NARROWEST, _WIDEST, _ROOMY = 10, 48, 30
_LINE_HEIGHT = 16  # points
_TALLEST = 400  # points; Excel takes no taller row
# Letters of text are narrower than the digits that widths are counted in.
_LETTERS = 1.15
# Excel refuses these in the name of a sheet, and names longer than this.
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """Return an Excel workbook of the sheets; every cell of it is text, none a formula."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets or (Sheet("", "", (), ()),):
        _draw(book.create_sheet(_free_name(sheet.name, book.sheetnames)), sheet)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _draw(page: Worksheet, sheet: Sheet) -> None:
    widths = [_width(column) for column in zip(sheet.header, *sheet.rows, strict=True)]
    for place, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(place)].width = width
    top = _draw_note(page, sheet.note, widths) if sheet.note else 1
    for number, row in enumerate((sheet.header, *sheet.rows), start=top):
        for place, text in enumerate(row, start=1):
            _fill(page.cell(number, place), text, font=_BOLD if number == top else _FONT)
        page.row_dimensions[number].height = _height(row, widths)
    for place in range(1, len(widths) + 1):
        page.cell(top, place).fill = _SHADE
    _set_up(page, sheet, top)


def _draw_note(page: Worksheet, note: str, widths: Sequence[int]) -> int:
    """Write the note over the whole width and return the row of the header under it."""
    _fill(page.cell(1, 1), note, font=_NOTE)
    page.cell(1, 1).border = Border()
    if len(widths) > 1:
        page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(widths))
    page.row_dimensions[1].height = _height([note], [sum(widths) or _WIDEST])
    return 2


def _set_up(page: Worksheet, sheet: Sheet, top: int) -> None:
    """Freeze and repeat the header, filter by it, and print the columns on one sheet's width."""
    if sheet.header:
        end = f"{get_column_letter(len(sheet.header))}{top + len(sheet.rows)}"
        page.auto_filter.ref = f"A{top}:{end}"
    page.freeze_panes = f"B{top + 1}"
    page.print_title_rows = f"{top}:{top}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _fill(cell: Cell | MergedCell, text: str, *, font: Font) -> None:
    cell.value = fitting_cell(text)
    cell.data_type = "s"  # also of what begins with "="
    # Stays text also when somebody edits the cell and leaves it again.
    cell.quotePrefix = is_like_formula(text)
    cell.font, cell.alignment, cell.border = font, _WRAPPED, _FRAME


def _height(row: Sequence[str], widths: Sequence[int]) -> float:
    """Return the height of a row in points, its texts broken into lines as wide as their columns.

    Not every program finds it by itself.
    """
    lines = [
        sum(math.ceil((len(line) + 1) / (_LETTERS * width)) for line in text.split("\n"))
        for text, width in zip(row, widths, strict=True)
    ]
    return min(_TALLEST, _LINE_HEIGHT * max(lines, default=1) + 3)


def _width(texts: Sequence[str]) -> int:
    """Return the width of a column in letters: wide where its texts are long, within bounds."""
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    usual = sum(map(len, texts)) / max(len(texts), 1)
    return min(_WIDEST, max(_NARROWEST, min(longest + 2, _ROOMY), int(usual) + 2))


def _free_name(name: str, taken: Sequence[str]) -> str:
    """Return a name that Excel takes for a sheet and that no sheet before has."""
    plain = _FORBIDDEN.sub(" ", fitting_cell(name)).replace("\n", " ").strip(" '") or "Bảng"
    used = {other.casefold() for other in taken}
    for number in range(1, len(used) + 2):
        tail = f" ({number})" if number > 1 else ""
        free = plain[: _LONGEST_NAME - len(tail)].rstrip(" '") + tail
        if free.casefold() not in used:
            break
    return free
