"""Mend a broken PDF with pypdf: gather the pages that are whole and write them anew.

pdfium reads a file by its table of objects, and a file that was cut off has none.  pypdf finds the
objects one by one; pages whose every part is still there can be read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

from pypdf import PageObject, PasswordType, PdfReader, PdfWriter
from pypdf.errors import DependencyError, DeprecationError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject

from corpus.errors import SourceError

# What pypdf raises on objects that are not what they should be, seen by damaging files.
_BROKEN = (
    PyPdfError, DeprecationError, DependencyError, NotImplementedError,
    ValueError, TypeError, LookupError, AttributeError, AssertionError,
)  # fmt: skip
_OBJECT = re.compile(rb"\d\s+obj\b")
_OBJECT_END = b"endobj"
_NAME = re.compile(rb"/[^\s/\[\]<>(){}%]+")
_ENCRYPTED = re.compile(rb"/Filter\s*/(?:Standard|Adobe\.PubSec)\b")
# Makes pypdf look for every object instead of trusting the file's table.
_NO_TABLE = b"\nstartxref\n0\n%%EOF\n"
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
# What else a page refers to is not printed on it, and may lead to the whole file.
_UNSHOWN = (
    "/Annots",
    "/B",
    "/StructParents",
    "/Metadata",
    "/PieceInfo",
    "/Thumb",
    "/AA",
    "/Parent",
)
_DEEPEST, _MOST_PARTS = 20, 100_000
_A4 = (595, 842)


@dataclass(frozen=True, slots=True)
class Mended:
    """A file written anew: how many pages were found, and how many of them are whole.

    The others are blank; `content` is empty where no page is whole.
    """

    content: bytes
    pages: int
    whole: int


def mend(content: bytes, *, name: str) -> Mended:
    """Write anew the pages of a broken file that are whole; the others become blank.

    Pages come in their order, or where the list of them is lost, as they stand in the file.
    Raises SourceError, naming the file, where it is locked besides.
    """
    try:
        reader = PdfReader(BytesIO(_without_half_object(content) + _NO_TABLE), strict=False)
        pages = [] if _is_locked(reader) else _pages(reader)
    except _BROKEN:
        pages = []
    mended = _written(pages)
    if not mended.whole and _ENCRYPTED.search(content):
        raise SourceError(
            f"{name}: PDF bị khóa và bị hỏng hoặc cắt cụt; lấy lại tệp gốc, bỏ mật khẩu "
            "(in lại ra PDF) rồi nạp lại"
        )
    return mended


def _without_half_object(content: bytes) -> bytes:
    """Leave out the object within which the file was cut off."""
    end = content.rfind(_OBJECT_END) + len(_OBJECT_END)
    return content[:end] if _OBJECT.search(content, end) else content


def _is_locked(reader: PdfReader) -> bool:
    return reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED


def _pages(reader: PdfReader) -> list[PageObject]:
    """Return the pages of the page tree; where that is lost, those that stand in the file."""
    try:
        pages = list(reader.pages)
    except _BROKEN:
        pages = []
    return pages or list(_loose_pages(reader))


def _loose_pages(reader: PdfReader) -> Iterator[PageObject]:
    places = {number: place for table in reader.xref.values() for number, place in table.items()}
    packed = {
        number: (places.get(stream, 0), place)
        for number, (stream, place) in reader.xref_objStm.items()
    }
    ordered = {number: (place, 0) for number, place in places.items()} | packed
    for number in sorted(ordered, key=lambda number: ordered[number]):
        reference = IndirectObject(number, 0, reader)
        found = _object(reference)
        if isinstance(found, DictionaryObject) and found.get("/Type") == "/Page":
            page = PageObject(reader, reference)
            page.update({key: found.raw_get(key) for key in found})
            yield _with_inherited(page)


def _with_inherited(page: PageObject) -> PageObject:
    """Take over what a page leaves to those above it, as far as they are there."""
    above = _object(page.get("/Parent"))
    for _ in range(_DEEPEST):
        if not isinstance(above, DictionaryObject):
            break
        for key in _INHERITED:
            if key in above and key not in page:
                page[NameObject(key)] = above.raw_get(key)
        above = _object(above.get("/Parent"))
    return page


def _written(pages: Iterable[PageObject]) -> Mended:
    writer, found, whole = PdfWriter(), 0, 0
    for page in pages:
        found += 1
        if _is_whole(page) and _added(writer, page):
            whole += 1
        else:
            writer.add_blank_page(*_A4)
    written = BytesIO()
    if whole:
        writer.write(written)
    return Mended(written.getvalue(), found, whole)


def _added(writer: PdfWriter, page: PageObject) -> bool:
    before = len(writer.pages)
    try:
        writer.add_page(page, excluded_keys=_UNSHOWN)
    except _BROKEN:
        return len(writer.pages) > before
    return True


def _is_whole(page: PageObject) -> bool:
    """Tell whether every part that a page shows is in the file."""
    try:
        parts = list(_parts(page))
    except _BROKEN:
        return False
    seen = set[int]()
    while parts and len(seen) < _MOST_PARTS:
        part = parts.pop()
        if isinstance(part, IndirectObject):
            if part.idnum in seen:
                continue
            seen.add(part.idnum)
            part = _object(part)
        if part is None:
            return False
        if isinstance(part, DictionaryObject):
            parts += [part.raw_get(key) for key in part if key != "/Parent"]
        elif isinstance(part, ArrayObject):
            parts += part
    return not parts


def _parts(page: PageObject) -> Iterator[PdfObject | None]:
    """Yield what a page prints, and the fonts, pictures and the like that it prints by name."""
    contents, resources = page.get_contents(), _object(page.get("/Resources"))
    printed = b"" if contents is None else contents.get_data()
    if not printed.strip() or not isinstance(resources, DictionaryObject):
        yield None
        return
    yield page.raw_get("/Contents")
    used = set(_NAME.findall(printed))
    for kind in resources:
        named = _object(resources.raw_get(kind))
        if isinstance(named, DictionaryObject):
            yield from (named.raw_get(name) for name in named if name.encode() in used)


def _object(reference: object) -> PdfObject | None:
    """Return what a reference leads to; None where that is not in the file, or broken."""
    if not isinstance(reference, IndirectObject):
        return reference if isinstance(reference, PdfObject) else None
    try:
        return reference.get_object()
    except _BROKEN:
        return None
