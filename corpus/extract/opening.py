"""Open a PDF with pdfium; a broken one is mended where that shows more of its pages."""

from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as native

from corpus.errors import SourceError

_REBUILT = "bảng tra của tệp hỏng, đã dựng lại, có thể thiếu chữ"
_LOCKED = {
    native.FPDF_ERR_PASSWORD: "PDF có mật khẩu",
    native.FPDF_ERR_SECURITY: "PDF bị khóa bằng chứng thư số",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A file opened with pdfium; `damage` says in Vietnamese what was broken, "" for nothing."""

    file: pdfium.PdfDocument
    damage: str = ""


def open_pdf(path: Path) -> Opened:
    """Open a file; raises SourceError where it is missing, locked, or no page of it is whole."""
    file = _open(path, name=path.name)
    if file is None:
        return _mended(path)
    if native.FPDF_DocumentHasValidCrossReferenceTable(file.raw):
        return Opened(file)
    return _better(file, path)


def _better(file: pdfium.PdfDocument, path: Path) -> Opened:
    """Choose between a file whose table pdfium had to make anew, and the same mended."""
    try:
        mended = _mended(path)
    except SourceError:
        return Opened(file, _REBUILT)
    if _pages_shown(mended.file) > _pages_shown(file):
        file.close()
        return mended
    mended.file.close()
    return Opened(file, _REBUILT)


def _open(source: Path | bytes, *, name: str) -> pdfium.PdfDocument | None:
    """Return None for a file that is broken; raises SourceError where it is locked or missing."""
    try:
        return pdfium.PdfDocument(source)
    except pdfium.PdfiumError as error:
        if error.err_code in _LOCKED:
            raise SourceError(
                f"{name}: {_LOCKED[error.err_code]}; bỏ mật khẩu (in lại ra PDF) rồi nạp lại"
            ) from error
        return None
    except FileNotFoundError:
        raise SourceError(f"{name}: không có tệp này; kiểm tra lại đường dẫn") from None


def _mended(path: Path) -> Opened:
    from corpus.extract.mend import mend  # noqa: PLC0415  (heavy, and only broken files need it)

    mended = mend(path.read_bytes(), name=path.name)
    file = _open(mended.content, name=path.name) if mended.whole else None
    if file is not None and _pages_shown(file):
        return Opened(
            file,
            f"tệp hỏng hoặc bị cắt cụt, đã vá, còn nguyên {mended.whole}/{mended.pages} trang "
            "tìm thấy, số trang có thể khác bản gốc",
        )
    found = (
        f"thấy {mended.pages} trang nhưng không trang nào còn nguyên nội dung"
        if mended.pages
        else "không tìm thấy trang nào"
    )
    raise SourceError(f"{path.name}: PDF hỏng hoặc bị cắt cụt, {found}; lấy lại tệp gốc")


def _pages_shown(file: pdfium.PdfDocument) -> int:
    """Count the pages on which anything is drawn."""
    return sum(_shows(file, place) for place in range(len(file)))


def _shows(file: pdfium.PdfDocument, place: int) -> bool:
    try:
        page = file[place]
    except pdfium.PdfiumError:
        return False
    shown = next(iter(page.get_objects()), None) is not None
    page.close()
    return shown
