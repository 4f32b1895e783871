"""Files are read by what they hold, whatever their names end in."""

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from corpus.errors import SourceError
from corpus.extract.docx import read_docx
from corpus.extract.formats import Format, extract, format_of
from corpus.extract.html import read_html
from corpus.extract.limits import check_archive, check_lines
from corpus.extract.model import Extraction

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def zipped(**members: bytes) -> bytes:
    """Return a ZIP archive of the members, "__" in their names for "/"."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def lines(extraction: Extraction) -> list[str]:
    """Return the texts of all lines."""
    return [line.text for page in extraction.pages for line in page.lines]


FORMATS = [
    (b"%PDF-1.7\n", Format.PDF),
    (b"\xef\xbb\xbf\n%PDF-1.4\n", Format.PDF),
    (PNG, Format.IMAGE),
    (b"\xff\xd8\xff\xe0JFIF", Format.IMAGE),
    (b"II*\0\x08\0\0\0", Format.IMAGE),
    (b"{\\rtf1\\ansi", Format.RTF),
    (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), Format.ODT),
    (zipped(word__document=b"", **{"word/document.xml": b"<a/>"}), Format.DOCX),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le"),
        Format.DOC,
    ),
    (b"<!-- saved -->\n<!DOCTYPE HTML><p>a", Format.HTML),
    ("<html><body>a".encode("utf-16"), Format.HTML),
    ("BM 2024: kế hoạch".encode(), Format.TEXT),  # opens as a bitmap does, and is a sentence
    ("Kế hoạch <b>".encode(), Format.TEXT),
]


@pytest.mark.parametrize(("content", "expected"), FORMATS)
def test_the_content_decides_the_format(tmp_path: Path, content: bytes, expected: Format) -> None:
    """A name that ends in .exe changes nothing."""
    path = tmp_path / "plan.exe"
    path.write_bytes(content)

    assert format_of(path) is expected


REFUSED = [
    (b"", "rỗng"),
    (b"GIF89a\0\0\xff", "GIF"),
    (b"MZ\x90\0\x03", "chương trình"),
    (zipped(a=b"1"), "ZIP"),
    (zipped(a=b"1")[:30], "hỏng"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "không phải văn bản Word"),
    (b'{"names": {}}', "JSON"),
]


@pytest.mark.parametrize(("content", "named"), REFUSED)
def test_what_is_no_document_is_refused_by_name(tmp_path: Path, content: bytes, named: str) -> None:
    """The message names the file and says what it is."""
    path = tmp_path / "tệp.pdf"
    path.write_bytes(content)

    with pytest.raises(SourceError, match=f"tệp.pdf: .*{named}"):
        extract(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """No traceback for a name that does not exist."""
    with pytest.raises(SourceError, match=r"plan\.pdf: không có tệp này"):
        extract(tmp_path / "plan.pdf")


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Callable[[docx.document.Document], object]], list[str]]:
    """Return a function that fills a Word document and reads it back."""

    def write(fill: Callable[[docx.document.Document], object]) -> list[str]:
        document = docx.Document()
        fill(document)
        document.save(str(tmp_path / "plan.docx"))
        return lines(read_docx(tmp_path / "plan.docx"))

    return write


Written = Callable[[Callable[[docx.document.Document], object]], list[str]]


def test_a_table_is_read_row_by_row_and_a_letterhead_column_by_column(written: Written) -> None:
    """Simple cells share a line; cells of several paragraphs are read one after the other."""

    def fill(document: docx.document.Document) -> None:
        head = document.add_table(1, 2)
        head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nSố: 1/KH-UBND"
        head.cell(0, 1).text = "Chợ Đồn, ngày 28 tháng 5 năm 2024"
        document.add_paragraph("KẾ HOẠCH")
        table = document.add_table(2, 3)
        for place, word in enumerate(["STT", "Việc", "Hạn", "1", "Báo cáo", "20/5"]):
            table.cell(place // 3, place % 3).text = word
        table.cell(0, 0).merge(table.cell(0, 1))

    assert written(fill) == [
        "ỦY BAN NHÂN DÂN", "Số: 1/KH-UBND", "Chợ Đồn, ngày 28 tháng 5 năm 2024", "KẾ HOẠCH",
        "STT", "Việc", "Hạn", "1 | Báo cáo | 20/5",
    ]  # fmt: skip


def test_what_a_merged_cell_covers_is_not_shown(written: Written) -> None:
    """Word shows the first cell of a merge over rows and nothing of those below."""

    def fill(document: docx.document.Document) -> None:
        table = document.add_table(2, 2)
        table.cell(0, 0).merge(table.cell(1, 0)).text = "Nội vụ"
        covered = table._tbl.tr_lst[1].tc_lst[0].p_lst[0]
        covered.add_r().text = "ẩn"
        table.cell(1, 1).text = "20/5"

    assert written(fill) == ["Nội vụ", "20/5"]


def test_numbers_that_word_only_shows_are_written_out(written: Written) -> None:
    """Automatic numbers and bullets are part of what a reader sees."""

    def fill(document: docx.document.Document) -> None:
        for text in ("Mục đích", "Yêu cầu"):
            document.add_paragraph(text, style="List Number")
        document.add_paragraph("Thiết thực", style="List Bullet")

    assert written(fill) == ["1. Mục đích", "2. Yêu cầu", "- Thiết thực"]


def test_hidden_deleted_white_and_tiny_words_are_left_out(written: Written) -> None:
    """What a reader does not see cannot answer a question; insertions are seen."""

    def fill(document: docx.document.Document) -> None:
        paragraph = document.add_paragraph("Hạn nộp ")
        paragraph.add_run("ẩn ").font.hidden = True
        paragraph.add_run("trắng ").font.color.rgb = RGBColor(255, 255, 255)
        paragraph.add_run("nhỏ ").font.size = Pt(1)
        for tag, word in (("w:del", "xóa "), ("w:ins", "hồ sơ")):
            change, run = OxmlElement(tag), OxmlElement("w:r")
            text = OxmlElement("w:t")
            text.text = word
            run.append(text)
            change.append(run)
            paragraph._p.append(change)

    assert written(fill) == ["Hạn nộp hồ sơ"]


def test_white_words_on_a_dark_cell_are_seen(written: Written) -> None:
    """The heading of a coloured table is white and legible."""

    def fill(document: docx.document.Document) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        cell.paragraphs[0].add_run("Tiêu chuẩn").font.color.rgb = RGBColor(255, 255, 255)
        shade = OxmlElement("w:shd")
        shade.set(qn("w:fill"), "1F3864")
        cell._tc.get_or_add_tcPr().append(shade)

    assert written(fill) == ["Tiêu chuẩn"]


def test_headers_come_first_footers_last_and_page_numbers_not_at_all(written: Written) -> None:
    """Each running text once."""

    def fill(document: docx.document.Document) -> None:
        document.add_paragraph("KẾ HOẠCH")
        document.sections[0].header.paragraphs[0].text = "UBND HUYỆN"
        document.sections[0].footer.paragraphs[0].text = "2"

    assert written(fill) == ["UBND HUYỆN", "KẾ HOẠCH"]


def test_an_archive_that_would_inflate_too_far_is_refused_unread(tmp_path: Path) -> None:
    """40 MB of XML in 40 KB are refused by what the archive declares."""
    path = tmp_path / "bomb.docx"
    path.write_bytes(zipped(**{"word/document.xml": b" " * (40 << 20)}))

    with pytest.raises(SourceError, match=r"bomb\.docx: giải nén ra 40 MB"):
        read_docx(path)


def test_an_archive_that_declares_less_than_it_holds_is_refused(tmp_path: Path) -> None:
    """The declared size is not taken at its word."""
    content = zipped(**{"word/document.xml": b"<a>" + b"x" * 5000})
    lying = content.replace((5003).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path = tmp_path / "liar.docx"
    path.write_bytes(lying)

    assert lying != content
    with pytest.raises(SourceError, match="hỏng"):
        check_archive(path)


PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Tựa</title>
<style>.an, #kin { display: none } p.do { color: red }</style><script>document.write('x')</script>
</head><body><h1>KẾ HOẠCH</h1><p class="an">lớp ẩn</p><p id="kin">mã ẩn</p><p class="do">đỏ</p>
<p hidden>thuộc tính ẩn</p><p>dòng <b>một</b><br>dòng hai</p>
<p style="font-size:0">cỡ không</p><p style="font-size:large">chữ to</p>
<span style="color:#FFF">trắng</span><p style="color:#fff;background:#036">nền xanh</p>
<p style="opacity:0.5">mờ</p><!-- ghi chú --><iframe srcdoc="<p>khung"></iframe>
<table><tr><td><p>1</p></td><td>Tập thể</td></tr></table>
<table><tr><td><p>UBND</p><p>Số: 1</p></td><td>CỘNG HÒA</td></tr></table></body></html>"""


def test_a_page_reads_as_it_is_shown(tmp_path: Path) -> None:
    """Blocks are lines, simple rows are lines, what is hidden or no text is gone."""
    path = tmp_path / "trang.txt"
    path.write_text(PAGE, encoding="utf-8")

    assert lines(extract(path)) == [
        "KẾ HOẠCH", "đỏ", "dòng một", "dòng hai", "chữ to", "nền xanh", "mờ", "1 | Tập thể",
        "UBND", "Số: 1", "CỘNG HÒA",
    ]  # fmt: skip


def test_a_page_that_nests_without_end_is_refused_at_once(tmp_path: Path) -> None:
    """Parsing would take the square of the depth."""
    path = tmp_path / "sâu.html"
    path.write_text("<div>" * 100_000 + "a", encoding="utf-8")

    with pytest.raises(SourceError, match="quá phức tạp"):
        read_html(path)


def test_without_libreoffice_the_message_names_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way out is a command and another format."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    path = tmp_path / "plan.doc"
    path.write_bytes(b"{\\rtf1 x}")

    with pytest.raises(SourceError, match=r"libreoffice-writer-nogui.*DOCX"):
        extract(path)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_rich_text_is_read_through_libreoffice(tmp_path: Path) -> None:
    """Vietnamese letters of an RTF file arrive."""
    path = tmp_path / "plan.rtf"
    path.write_bytes(rb"{\rtf1\ansi K\u7871? ho\u7841?ch}")

    assert lines(extract(path)) == ["Kế hoạch"]


@pytest.mark.parametrize(
    ("text", "named"),
    [(["a"] * 200_001, "quá dài"), (["thi đua " * 300_000], "quá dài"), (["ă" * 501], "500 ký tự")],
)
def test_texts_that_no_one_wrote_are_refused(text: list[str], named: str) -> None:
    """Reading them would take longer than anyone waits."""
    with pytest.raises(SourceError, match=named):
        check_lines(text, name="a.txt")


def test_blank_lines_and_lines_to_write_on_are_no_fault(tmp_path: Path) -> None:
    """A form with thousands of blank lines and a leader of a thousand dots is read."""
    form = ["Họ và tên: " + "." * 1000 + "_" * 1000, *[""] * 60_000, "Kế hoạch"]
    (tmp_path / "mẫu.txt").write_text("\n".join(form), encoding="utf-8")

    assert lines(extract(tmp_path / "mẫu.txt")) == form
