"""PDF files end as pages with their origin, or in a message that says what to do."""

import json
import random
from pathlib import Path

import pytest
from conftest import SHARED
from pdf_pages import pdf, text
from PIL import Image, ImageDraw, ImageFont

from corpus.errors import SourceError
from corpus.extract import page_process
from corpus.extract.pdf import read_pdf
from corpus.extract.tesseract import INSTALL, find_language
from corpus.extract.worker import PageReader
from corpus.model import TextOrigin
from eval.scan_measures import missing_figures, share_read

SCANS = SHARED / "scans"
BAD = SCANS / "bad"
UNMARKED = "Thuc hien ke hoach phat dong dot thi dua cao diem cua huyen Cho Don, cac co quan"
needs_scans = pytest.mark.skipif(not SCANS.is_dir(), reason="the shared scans are not at hand")
needs_tesseract = pytest.mark.skipif(
    find_language() is None, reason="Tesseract's Vietnamese data is not installed"
)


def written(folder: Path, content: bytes, name: str = "thử.pdf") -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(content)
    return path


def gold(document: str) -> str:
    """Return the transcript of a shared scan."""
    return (SHARED / "gold" / f"{document}.txt").read_text(encoding="utf-8")


def test_a_good_layer_is_taken_as_it_is(tmp_path: Path) -> None:
    """Digital text keeps its origin, its size and a note."""
    path = written(tmp_path, pdf(text("Decision of the committee on 12/5/2024")))

    (page,) = read_pdf(path).pages

    assert page.origin is TextOrigin.DIGITAL
    assert (page.width, page.height) == (595, 842)
    assert page.lines[0].text == "Decision of the committee on 12/5/2024"
    assert page.note == "lớp chữ dùng được"


def test_without_tesseract_a_damaged_layer_is_left_to_be_restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The layer is taken, and the note names the command that installs the reader."""
    monkeypatch.setattr(page_process, "_reader", lambda: None)
    # The process of its own keeps its file open to its end; this one must not.
    monkeypatch.setattr(page_process, "_open", page_process._open.__wrapped__)
    path = written(tmp_path, pdf(text(UNMARKED)))

    page = page_process.answer({"path": str(path), "kind": "pdf", "page": 1, "cache": None})["page"]

    assert page["origin"] == TextOrigin.RESTORED.value
    assert [line["text"] for line in page["lines"]] == [UNMARKED]
    assert INSTALL in page["note"]


@needs_tesseract
def test_a_damaged_layer_is_read_again_from_the_image(tmp_path: Path) -> None:
    """Text whose marks are lost is read as the page shows it, and kept by content."""
    path = written(tmp_path, pdf(text(UNMARKED)))
    reader = PageReader(cache=tmp_path / "pages")

    (page,) = read_pdf(path, reader=reader).pages

    assert page.origin is TextOrigin.OCR
    (kept,) = (tmp_path / "pages").iterdir()
    kept.write_text(kept.read_text(encoding="utf-8").replace("Thuc", "Kept"), encoding="utf-8")
    (again,) = read_pdf(path, reader=reader).pages
    assert ("Kept" in again.lines[0].text) == ("Thuc" in page.lines[0].text)


@needs_tesseract
def test_a_scan_is_read_in_points_of_its_page(tmp_path: Path) -> None:
    """A picture of a page gives lines whose boxes lie where they were printed."""
    fonts = [*Path("/usr/share/fonts").rglob("DejaVuSerif.ttf")]
    if not fonts:
        pytest.skip("the font DejaVu Serif is not installed")
    image = Image.new("RGB", (2480, 3508), "white")
    font = ImageFont.truetype(str(fonts[0]), 60)
    ImageDraw.Draw(image).text((300, 600), "Hạn nộp hồ sơ: 24/8/2024", fill="black", font=font)
    image.save(tmp_path / "scan.pdf", resolution=300)

    (page,) = read_pdf(tmp_path / "scan.pdf").pages

    (line,) = page.lines
    assert line.text == "Hạn nộp hồ sơ: 24/8/2024"
    assert line.box is not None
    assert line.box.left == pytest.approx(300 * 72 / 300, abs=2)
    assert page.height - line.box.top == pytest.approx(612 * 72 / 300, abs=5)


@needs_scans
@pytest.mark.parametrize("path", sorted(SCANS.glob("*.digital.pdf")), ids=lambda path: path.stem)
def test_born_digital_documents_are_exact(path: Path) -> None:
    """Every word of the transcript is read, in order, from the text layer."""
    pages = read_pdf(path).pages

    read = "\n".join(line.text for page in pages for line in page.lines)
    assert {page.origin for page in pages} == {TextOrigin.DIGITAL}
    assert share_read(gold(path.stem.removesuffix(".digital")), read) == 1.0


@needs_scans
@needs_tesseract
@pytest.mark.parametrize("kind", ["image", "badlayer"])
def test_a_scanned_plan_is_read_nearly_perfectly(kind: str) -> None:
    """Of the shortest plan at least 99 % of the words, and every date and number."""
    document = "kh-vp-ubnd-bac-kan-2024"
    pages = read_pdf(SCANS / f"{document}.{kind}.pdf").pages

    read = "\n".join(line.text for page in pages for line in page.lines)
    assert {page.origin for page in pages} == {TextOrigin.OCR}
    assert share_read(gold(document), read) >= 0.99
    assert missing_figures(gold(document), read) == ()


@needs_scans
@pytest.mark.parametrize("path", sorted(BAD.glob("*.pdf")), ids=lambda path: path.stem)
def test_hostile_files_end_in_pages_or_a_message(path: Path) -> None:
    """No hostile file does harm; what is hidden in one is not in its text."""
    entries = json.loads((BAD / "manifest.json").read_text(encoding="utf-8"))
    hidden = {row["file"]: row.get("injection") for row in entries}[path.name]
    message = ""
    try:
        pages = read_pdf(path).pages
    except SourceError as refusal:
        pages, message = (), str(refusal)

    read = " ".join(line.text for page in pages for line in page.lines)
    assert pages or message.startswith(path.name)
    if hidden:
        assert (hidden[-20:] in read) == path.name.startswith("visible")


@needs_scans
@pytest.mark.parametrize("name", ["encrypted.pdf", "encrypted-rc4.pdf"])
def test_a_locked_file_asks_for_its_password_to_be_removed(name: str) -> None:
    """The message says that there is a password, and the way out."""
    with pytest.raises(SourceError, match="có mật khẩu; bỏ mật khẩu"):
        read_pdf(BAD / name)


@pytest.mark.parametrize("seed", range(12))
def test_a_mutated_file_ends_in_pages_or_a_message(seed: int, tmp_path: Path) -> None:
    """Bytes changed, cut and doubled at random never end in anything else."""
    dice = random.Random(seed)  # noqa: S311 - mutations, not secrets
    content = bytearray(pdf(text("A page of text"), text("Another page of text")))
    for _ in range(dice.choice((1, 4, 40))):
        content[dice.randrange(len(content))] = dice.randrange(256)
    if dice.random() < 0.5:
        place = dice.randrange(len(content))
        content[place : place + dice.randrange(200)] = content[: dice.randrange(100)]
    path = written(tmp_path, bytes(content))

    message = ""
    try:
        pages = read_pdf(path).pages
    except SourceError as refusal:
        pages, message = (), str(refusal)

    assert pages or message.startswith(path.name)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
