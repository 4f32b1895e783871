"""Read a plain text file as received: its lines, whatever encoding they are in."""

import re
from pathlib import Path

from corpus.errors import SourceError
from corpus.extract.encodings import Decoded, decode, unscramble
from corpus.extract.limits import read_bytes
from corpus.extract.model import Extraction, Page, PageLine
from corpus.model import TextOrigin

MOST_BYTES = 8 << 20
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_BINARY = 0.01


def read_text(path: Path) -> Extraction:
    """Return the lines of a text file as one page; raises SourceError as `read_lines` does."""
    found = _decoded(path)
    lines, font = unscramble(_split(found.text))
    note = "" if found.encoding.startswith("UTF-8") else f"đọc theo bảng mã {found.encoding}"
    note = f"chữ gõ theo bảng mã {font}, đã đổi sang Unicode" if font else note
    page = Page(1, TextOrigin.DIGITAL, tuple(PageLine(line) for line in lines), note=note)
    return Extraction((page,))


def read_lines(path: Path) -> tuple[str, ...]:
    """Return the lines of a text file without their ends, numbered from 0.

    UTF-8, UTF-16, TCVN3, VNI and Windows-1258 are told apart by their content.
    Only line feeds end a line (a carriage return before one goes with it): form feeds and other
    separators that `str.splitlines` knows would shift the numbers that citations give.
    Raises SourceError for a file that is missing, empty, too big, or no text.
    """
    return unscramble(_split(_decoded(path).text))[0]


def text_of(content: bytes, *, name: str) -> Decoded:
    """Decode the bytes of a text file; raises SourceError, naming the file, for any other."""
    found = decode(content)
    if found is None:
        raise SourceError(f"{name}: {_no_encoding(content)}")
    if not found.text.strip():
        raise SourceError(f"{name}: tệp không có chữ nào; kiểm tra lại tệp gốc")
    if len(_CONTROL.findall(found.text)) > _BINARY * len(found.text):
        raise SourceError(
            f"{name}: không phải văn bản (có nhiều byte điều khiển); "
            "dùng PDF, DOCX, DOC, ODT, RTF, HTML, TXT hoặc ảnh PNG, JPEG, TIFF"
        )
    return found


def _decoded(path: Path) -> Decoded:
    return text_of(read_bytes(path, most=MOST_BYTES), name=path.name)


def _no_encoding(content: bytes) -> str:
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return (
            f"không nhận ra bảng mã (không phải UTF-8 từ byte {error.start}, cũng không phải "
            "UTF-16, TCVN3 hay VNI); mở tệp rồi lưu lại dạng UTF-8"
        )
    return "không đọc được trọn vẹn; mở tệp rồi lưu lại dạng UTF-8"


def _split(text: str) -> tuple[str, ...]:
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    return tuple(lines[:-1] if lines[-1] == "" else lines)
