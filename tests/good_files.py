"""Make small good files of every format, to be damaged."""

import io
import shutil
from collections.abc import Sequence

import docx
from conftest import SHARED
from pdf_pages import pdf, text
from PIL import Image, ImageDraw, ImageFont
from test_formats import PAGE
from test_ingest import plan

from corpus.store import SHIPPED_CORPUS

DIGITAL = SHARED / "scans" / "kh-vp-ubnd-bac-kan-2024.digital.pdf"


def good_files() -> dict[str, Sequence[bytes]]:
    """Return files by the name of their format; of those that a program here can read."""
    clean = (SHIPPED_CORPUS / "001_2baa568f2cdbd884.txt").read_bytes()
    damaged = (SHIPPED_CORPUS / "004_d44a66575a04e61b.txt").read_bytes()[:2000]
    digital = pdf(text("The committee meets on 12 May"), text("Reports are due in June"))
    files: dict[str, Sequence[bytes]] = {
        "text": [clean, clean.decode().encode("utf-16"), damaged, plan(4).encode()],
        "HTML": [PAGE.encode()],
        "DOCX": [_word()],
        "PDF": [digital, DIGITAL.read_bytes()] if DIGITAL.is_file() else [digital],
        "scan": [_sheet("PDF")],
        "picture": [_sheet("PNG"), _sheet("JPEG"), _sheet("TIFF")],
    }
    if shutil.which("soffice"):
        files["RTF"] = [rb"{\rtf1\ansi K\u7871? ho\u7841?ch thi \u273?ua}"]
    return files


def _word() -> bytes:
    document, written = docx.Document(), io.BytesIO()
    for line in plan(3).split("\n"):
        document.add_paragraph(line)
    document.add_table(2, 2).cell(0, 0).text = "Tập thể"
    document.add_paragraph("Mục đích", style="List Number")
    document.save(written)
    return written.getvalue()


def _sheet(form: str) -> bytes:
    """Return a low sheet with a line of print at 150 dots an inch."""
    sheet, written = Image.new("L", (900, 200), "white"), io.BytesIO()
    font = ImageFont.load_default(36)
    ImageDraw.Draw(sheet).text((60, 60), "Thi dua 24/8/2024", fill="black", font=font)
    if form == "PDF":
        sheet.save(written, form, resolution=150)
    else:
        sheet.save(written, form, dpi=(150, 150))
    return written.getvalue()
