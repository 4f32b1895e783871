"""Write a sheet as comma-separated values that Excel opens with its Vietnamese letters."""

import csv
import io

from retrieval.exports.model import Sheet
from retrieval.exports.plain import fitting_cell, is_like_formula


def csv_bytes(sheet: Sheet) -> bytes:
    """Return a sheet as CSV in UTF-8 with a byte order mark, without its note.

    Before a text that a spreadsheet would calculate stands an apostrophe.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL)
    for row in (sheet.header, *sheet.rows):
        writer.writerow([_harmless(text) for text in row])
    return written.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    # The file holds nothing but text: only what stands first can say that this is none.
    return fitting_cell(f"'{text}" if is_like_formula(text) else text)
