"""Read a Word document (DOCX): paragraphs, tables and numbering, in the order they are shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docx import Document
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from corpus.errors import SourceError
from corpus.extract.encodings import unscramble
from corpus.extract.limits import BROKEN_ARCHIVE, check_archive
from corpus.extract.model import Extraction, Page, PageLine
from corpus.extract.numbering import Numbering
from corpus.extract.rows import row_lines
from corpus.extract.runs import visible_text
from corpus.extract.styles import Styles
from corpus.model import TextOrigin

# What python-docx raises on documents whose parts do not fit together, seen by damaging
# them; lxml's errors are SyntaxErrors.
_BROKEN = (*BROKEN_ARCHIVE, OpcError, SyntaxError, LookupError, AttributeError, TypeError)

_MERGED_ABOVE = "continue"


@dataclass(frozen=True, slots=True)
class _Look:
    """What paragraphs look like by what the document says apart from them."""

    numbering: Numbering
    styles: Styles


def read_docx(path: Path) -> Extraction:
    """Return the lines of a DOCX file as one page: a paragraph a line, a row of a table a line.

    Cells of several paragraphs (the letterhead, the signature) are read one after the other.
    Headers and footers come once, first and last; deleted and hidden text is left out.
    Raises SourceError for a file that is broken, locked, empty, or would inflate too far.
    """
    check_archive(path)
    try:
        lines = tuple(_lines(Document(str(path))))
    except RecursionError:
        raise SourceError(f"{path.name}: bảng lồng nhau quá sâu; lưu lại bằng Word") from None
    except _BROKEN as error:
        raise SourceError(
            f"{path.name}: tệp DOCX bị hỏng ({type(error).__name__}: {error}); "
            "mở bằng Word rồi lưu lại, hoặc lấy lại tệp gốc"
        ) from error
    if not any(line.strip() for line in lines):
        raise SourceError(
            f"{path.name}: tệp không có chữ nào; nếu là ảnh chụp, xuất ra PDF rồi nạp lại"
        )
    lines, font = unscramble(lines)
    note = f"chữ gõ theo bảng mã {font}, đã đổi sang Unicode" if font else ""
    page = Page(1, TextOrigin.DIGITAL, tuple(PageLine(line) for line in lines), note=note)
    return Extraction((page,))


def _lines(document: WordDocument) -> Iterator[str]:
    look = _Look(Numbering.of(document), Styles.of(document.styles.element))
    yield from _running(document, look, top=True)
    yield from _block_lines(document.iter_inner_content(), look)
    yield from _running(document, look, top=False)


def _running(document: WordDocument, look: _Look, *, top: bool) -> Iterator[str]:
    """Return the lines of all headers (or footers), each text once, page numbers left out."""
    seen: set[str] = set()
    for section in document.sections:
        parts: list[BlockItemContainer] = (
            [section.first_page_header, section.header]
            if top
            else [section.first_page_footer, section.footer]
        )
        for part in parts:
            for line in _block_lines(part.iter_inner_content(), look):
                if any(map(str.isalpha, line)) and line not in seen:
                    seen.add(line)
                    yield line


def _block_lines(blocks: Iterable[Paragraph | Table], look: _Look) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _paragraph_lines(block, look)
        else:
            for row in _rows(block):
                yield from row_lines(
                    [[*_block_lines(cell.iter_inner_content(), look)] for cell in row]
                )


def _paragraph_lines(paragraph: Paragraph, look: _Look) -> Iterator[str]:
    text = visible_text(paragraph._element, styles=look.styles)
    label = look.numbering.label(paragraph) if text.strip() else ""
    yield from (label + text).split("\n")


def _rows(table: Table) -> Iterator[list[_Cell]]:
    """Return the cells of each row; a cell merged over several places comes once."""
    for row in table._tbl.tr_lst:
        yield [_Cell(cell, table) for cell in row.tc_lst if cell.vMerge != _MERGED_ABOVE]
