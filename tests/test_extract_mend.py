"""Of a broken PDF the pages that are whole are read, and what was broken is told."""

import io
import re
from pathlib import Path

import pypdf
import pytest
from conftest import SHARED
from pdf_pages import pdf, text

from corpus.errors import SourceError
from corpus.extract.mend import mend
from corpus.extract.model import Page
from corpus.extract.pdf import read_pdf
from corpus.model import TextOrigin
from eval.scan_measures import share_read

SCANS = SHARED / "scans"
WORDS = ("The first page", "The second page", "The third page")
WHOLE = pdf(*map(text, WORDS))
LOST = "trang trống hoặc đã mất nội dung"


def read(folder: Path, content: bytes) -> tuple[Page, ...]:
    """Write a file and read its pages."""
    (folder / "hỏng.pdf").write_bytes(content)
    return read_pdf(folder / "hỏng.pdf").pages


def words(pages: tuple[Page, ...]) -> list[str]:
    """Return the text of each page."""
    return [" ".join(line.text for line in page.lines) for page in pages]


def without(content: bytes, *numbers: int) -> bytes:
    """Lose some objects of a file."""
    for number in numbers:
        content = re.sub(rb"(?s)\n%d 0 obj\n.*?endobj\n" % number, b"\n", content, count=1)
    return content


def cut(content: bytes, *, within: str) -> bytes:
    """Keep what stands before the middle of some words."""
    return content[: content.index(within.encode()) + len(within) // 2]


def encrypted(*, password: str) -> bytes:
    """Return the whole file, locked with a password that may be empty."""
    writer, written = pypdf.PdfWriter(clone_from=io.BytesIO(WHOLE)), io.BytesIO()
    writer.encrypt(password, owner_password="chủ", algorithm="RC4-128")  # noqa: S106
    writer.write(written)
    return written.getvalue()


def test_pages_before_a_cut_are_read(tmp_path: Path) -> None:
    """A file cut off within its third page gives two pages and says that it was mended."""
    pages = read(tmp_path, cut(WHOLE, within=WORDS[2]))

    assert words(pages) == [WORDS[0], WORDS[1], ""]
    assert all("hỏng hoặc bị cắt cụt, đã vá, còn nguyên 2/3 trang" in page.note for page in pages)
    assert [page.note.endswith(LOST) for page in pages] == [False, False, True]


def test_pages_are_found_without_their_tree(tmp_path: Path) -> None:
    """Where the list of pages is lost, they come in the order of the file."""
    pages = read(tmp_path, without(WHOLE, 1, 2)[: -len("startxref\n1234\n%%EOF\n")])

    assert words(pages) == [*WORDS]


def test_what_pages_share_is_found_above_them(tmp_path: Path) -> None:
    """Fonts named by the list of pages serve pages that the file's head no longer leads to."""
    used = re.search(rb"/Resources (<<.*?>> /XObject <<.*?>> >>)", WHOLE)
    assert used is not None
    shared = WHOLE.replace(used[0], b"").replace(b"/Type /Pages", b"/Type /Pages " + used[0])

    assert words(read(tmp_path, without(cut(shared, within="xref"), 1))) == [*WORDS]


def test_a_page_without_its_font_is_not_whole(tmp_path: Path) -> None:
    """Its words cannot be read, so none are made up; what it does not print may be missing."""
    begun = cut(WHOLE, within="trailer")

    assert words(read(tmp_path, without(begun, 10))) == [*WORDS]
    with pytest.raises(SourceError, match="thấy 3 trang nhưng không trang nào còn nguyên"):
        read(tmp_path, without(begun, 3))


def test_packed_pages_are_found(tmp_path: Path) -> None:
    """Writers of today pack the descriptions of pages together, ahead of what they print."""
    page = "<< /Type /Page /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
    packed = [f"{page} /Contents 7 0 R >>", f"{page} /Contents 8 0 R >>"]
    index = f"5 0 6 {len(packed[0]) + 1} "
    body = index + "\n".join(packed)
    stream = f"/Type /ObjStm /N 2 /First {len(index)} /Length {len(body)}"
    objects = {
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        4: f"<< {stream} >>\nstream\n{body}\nendstream",
        7: f"<< /Length {len(text(WORDS[0]))} >>\nstream\n{text(WORDS[0])}\nendstream",
    }
    file = "%PDF-1.5\n" + "".join(f"{n} 0 obj\n{made}\nendobj\n" for n, made in objects.items())

    assert words(read(tmp_path, file.encode() + b"8 0 obj\n<< /Len")) == [WORDS[0], ""]


def test_a_wrong_table_is_told(tmp_path: Path) -> None:
    """A file whose table of objects had to be made anew is read, with a note."""
    wrong = re.sub(rb"startxref\n\d+", b"startxref\n7", WHOLE)

    pages = read(tmp_path, wrong)

    assert words(pages) == [*WORDS]
    assert all(page.note.startswith("bảng tra của tệp hỏng") for page in pages)
    assert all(page.origin is TextOrigin.DIGITAL for page in pages)


def test_a_file_that_anyone_may_open_is_read(tmp_path: Path) -> None:
    """A password that only restricts printing locks nobody out, not even of a broken file."""
    assert words(read(tmp_path, encrypted(password=""))) == [*WORDS]
    assert mend(encrypted(password=""), name="x").whole == 3


def test_a_locked_file_is_told_from_a_broken_one(tmp_path: Path) -> None:
    """The message says that there is a lock, and whether the file is broken besides."""
    lock = b"%PDF-1.4\n9 0 obj\n<< /Filter /Standard /V 2 /R 3 >>\nendobj\n8 0 obj\n<< /Ty"

    with pytest.raises(SourceError, match=r"hỏng\.pdf: PDF có mật khẩu; bỏ mật khẩu"):
        read(tmp_path, encrypted(password="mật"))  # noqa: S106
    with pytest.raises(SourceError, match=r"hỏng\.pdf: PDF bị khóa và bị hỏng"):
        read(tmp_path, lock)


@pytest.mark.parametrize("content", [b"%PDF-1.4\n", b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF"])
def test_a_file_without_pages_is_refused(tmp_path: Path, content: bytes) -> None:
    """The message says that no page was found, and what to do."""
    with pytest.raises(SourceError, match=r"không tìm thấy trang nào.*lấy lại tệp gốc"):
        read(tmp_path, content)


@pytest.mark.skipif(not SCANS.is_dir(), reason="the shared scans are not at hand")
def test_a_file_cut_before_what_its_pages_print_is_refused() -> None:
    """Three pages are described, the words of none are in the file."""
    with pytest.raises(SourceError, match=r"truncated\.pdf: .*thấy 3 trang nhưng không trang nào"):
        read_pdf(SCANS / "bad" / "truncated.pdf")


@pytest.mark.skipif(not SCANS.is_dir(), reason="the shared scans are not at hand")
@pytest.mark.parametrize("path", sorted(SCANS.glob("*.digital.pdf")), ids=lambda path: path.stem)
def test_two_readers_of_text_layers_agree(path: Path) -> None:
    """pypdf, which reads by other means, finds the same words on every page."""
    theirs = [page.extract_text() for page in pypdf.PdfReader(path).pages]
    ours = ["\n".join(line.text for line in page.lines) for page in read_pdf(path).pages]

    assert len(ours) == len(theirs)
    assert min(map(share_read, theirs, ours)) >= 0.99
