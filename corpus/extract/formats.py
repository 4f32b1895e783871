"""Tell the format of a file by its content and read it with the reader of that format."""

import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from corpus.errors import SourceError
from corpus.extract.docx import read_docx
from corpus.extract.html import read_html
from corpus.extract.limits import BROKEN_ARCHIVE, check_lines
from corpus.extract.model import Extraction
from corpus.extract.office import read_office
from corpus.extract.text import read_text

# Wraps the pages of a file as they are read, as a progress bar does.
Progress = Callable[[Iterable[Any]], Iterable[Any]]


class Format(StrEnum):
    """Formats that can be read, valued by the name that a reader sees."""

    PDF = "PDF"
    IMAGE = "ảnh"
    DOCX = "DOCX"
    DOC = "DOC"
    ODT = "ODT"
    RTF = "RTF"
    HTML = "HTML"
    TEXT = "văn bản thuần"


READABLE = "PDF, DOCX, DOC, ODT, RTF, HTML, TXT, PNG, JPEG, TIFF"

_HEAD, _PDF_WITHIN = 4096, 1024
_OPENINGS = {
    b"\x89PNG\r\n\x1a\n": Format.IMAGE,
    b"\xff\xd8\xff": Format.IMAGE,
    b"II*\0": Format.IMAGE,
    b"MM\0*": Format.IMAGE,
    b"{\\rtf": Format.RTF,
}
# Refused by name, so that the message can say what the file is.
_FOREIGN = {
    b"GIF8": "ảnh GIF", b"BM": "ảnh BMP", b"Rar!": "tệp nén RAR", b"7z\xbc\xaf": "tệp nén 7z",
    b"\x1f\x8b": "tệp nén gzip", b"MZ": "chương trình Windows", b"\x7fELF": "chương trình Linux",
    b"SQLite format 3": "cơ sở dữ liệu SQLite", b"ID3": "tệp âm thanh", b"OggS": "tệp âm thanh",
    b"RIFF": "tệp âm thanh, phim hoặc ảnh WEBP", b"\0\0\0": "tệp phim hoặc ảnh HEIC",
}  # fmt: skip
_OLE, _WORD_STREAM = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "WordDocument".encode("utf-16-le")
_ZIP, _EMPTY_ZIP = b"PK\x03\x04", b"PK\x05\x06"
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|div|table|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_DATA = re.compile(rb"\s*([{\[]\s*[\"{\[]|<\?xml)")
_DATA_NAMES = {b"{": "JSON", b"[": "JSON", b"<": "XML"}
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def extract(path: Path, *, cache: Path | None = None, progress: Progress = iter) -> Extraction:
    """Read a file into pages, whatever its name ends in.

    `cache` is a folder that keeps what was read from images of pages; `progress` wraps pages that
    take long.  Raises SourceError (what, where, the way out) for a file that cannot be read.
    """
    extraction = _READERS[format_of(path)](path, cache, progress)
    check_lines([line.text for page in extraction.pages for line in page.lines], name=path.name)
    return extraction


def format_of(path: Path) -> Format:
    """Return the format that a file's content shows; raises SourceError for none that is read."""
    head = _head(path)
    opening = next((form for mark, form in _OPENINGS.items() if head.startswith(mark)), None)
    if opening is not None:
        return opening
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return Format.PDF
    if head.startswith((_ZIP, _EMPTY_ZIP)):
        return _zipped(path)
    if head.startswith(_OLE):
        return _compound(path)
    if (name := _foreign(head)) is not None:
        raise _refused(path, name)
    return Format.HTML if _MARKUP.match(_plain(head)) else Format.TEXT


def _foreign(head: bytes) -> str | None:
    """Return what a file is that is known and not read, if it is one."""
    if (data := _DATA.match(_plain(head))) is not None and not _MARKUP.match(_plain(head)):
        return f"tệp dữ liệu {_DATA_NAMES[data[1][:1]]}"
    names = (name for mark, name in _FOREIGN.items() if head.startswith(mark))
    name = next(names, None)
    return None if name is None or _reads_as_text(head) else name


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        raise SourceError(f"{path.name}: không có tệp này; kiểm tra lại đường dẫn") from None
    except OSError as error:
        raise SourceError(f"{path.name}: không mở được ({error.strerror}); xem quyền đọc") from None
    if not head:
        raise SourceError(f"{path.name}: tệp rỗng (0 byte); lấy lại tệp gốc")
    return head


def _zipped(path: Path) -> Format:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            declared = archive.read("mimetype")[:100] if _small(archive, "mimetype") else b""
    except BROKEN_ARCHIVE as error:
        raise SourceError(
            f"{path.name}: tệp nén bị hỏng hoặc bị cắt ({error}); lấy lại tệp gốc"
        ) from error
    if "word/document.xml" in names or any(n.startswith("word/document") for n in names):
        return Format.DOCX
    if declared == b"application/vnd.oasis.opendocument.text":
        return Format.ODT
    raise _refused(path, "tệp ZIP không phải văn bản Word hay ODT")


def _small(archive: zipfile.ZipFile, name: str) -> bool:
    return name in archive.namelist() and archive.getinfo(name).file_size <= _HEAD


def _compound(path: Path) -> Format:
    """Tell Word documents from the other files that Office kept in the same container."""
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            if _WORD_STREAM in piece:
                return Format.DOC
            if len(piece) == 1 << 20:
                file.seek(-len(_WORD_STREAM), 1)
    raise _refused(path, "tệp Office cũ không phải văn bản Word (có thể là XLS, PPT)")


def _refused(path: Path, name: str) -> SourceError:
    return SourceError(f"{path.name}: {name}; kho nhận {READABLE}, hãy đổi sang một dạng đó")


def _reads_as_text(head: bytes) -> bool:
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return "\0" not in text


def _plain(head: bytes) -> bytes:
    """Return the head as one byte a letter, whatever Unicode form it is in."""
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"")


def _read_pdf(path: Path, cache: Path | None, progress: Progress) -> Extraction:
    from corpus.extract.pdf import read_pdf  # noqa: PLC0415  (heavy, and not needed for text)
    from corpus.extract.worker import PageReader  # noqa: PLC0415

    return read_pdf(path, reader=PageReader(cache), progress=progress)


def _read_image(path: Path, cache: Path | None, progress: Progress) -> Extraction:
    from corpus.extract.scan import read_image  # noqa: PLC0415  (heavy, and not needed for text)
    from corpus.extract.worker import PageReader  # noqa: PLC0415

    return read_image(path, reader=PageReader(cache), progress=progress)


def _quick(read: Callable[[Path], Extraction]) -> "_Reader":
    return lambda path, _cache, _progress: read(path)


_Reader = Callable[[Path, Path | None, Progress], Extraction]
_READERS: Mapping[Format, _Reader] = {
    Format.PDF: _read_pdf,
    Format.IMAGE: _read_image,
    Format.DOCX: _quick(read_docx),
    Format.DOC: _quick(partial(read_office, suffix="doc")),
    Format.ODT: _quick(partial(read_office, suffix="odt")),
    Format.RTF: _quick(partial(read_office, suffix="rtf")),
    Format.HTML: _quick(read_html),
    Format.TEXT: _quick(read_text),
}
