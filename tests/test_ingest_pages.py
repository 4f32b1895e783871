"""Pages once read stay read: the next run goes on from there, and a refused file keeps none."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from PIL import Image, ImageDraw, ImageFont
from test_extract_scan import needs_tesseract
from test_ingest import held

from corpus.catalogue import CATALOGUE, read_catalogue
from corpus.extract.pagecache import PAGES
from corpus.intake.changes import changing
from corpus.intake.intake import Intake
from corpus.intake.outcomes import What
from corpus.model import Kind, Level, Source
from corpus.reading import read_document
from corpus.restore.restorer import Restorer

COUNT = 6


def strip(words: str) -> Image.Image:
    """Return a low sheet with a line of print at 300 dots an inch."""
    fonts = [*Path("/usr/share/fonts").rglob("DejaVuSerif.ttf")]
    if not fonts:
        pytest.skip("the font DejaVu Serif is not installed")
    sheet = Image.new("RGB", (2480, 800), "white")
    font = ImageFont.truetype(str(fonts[0]), 60)
    ImageDraw.Draw(sheet).text((300, 300), words, fill="black", font=font)
    return sheet


def save(path: Path, sheets: list[Image.Image]) -> Path:
    """Write sheets as the pages of a PDF."""
    sheets[0].save(path, save_all=True, append_images=sheets[1:], resolution=300)
    return path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """An empty corpus in a folder of its own."""
    folder = tmp_path / "ngoài" / "kho"
    folder.mkdir(parents=True)
    (folder / CATALOGUE).write_text("", encoding="utf-8")
    return folder


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A scan of six pages."""
    numbers = ("nhất", "hai", "ba", "tư", "năm", "sáu")
    return save(tmp_path / "quét.pdf", [strip(f"Kế hoạch thi đua trang {n}") for n in numbers])


def entries(corpus: Path) -> dict[Path, tuple[int, str]]:
    """Return when each kept page was written, and what it says."""
    return {
        path: (path.stat().st_mtime_ns, path.read_text(encoding="utf-8"))
        for path in (corpus / PAGES).glob("*.json")
    }


def stopped(scan: Path, corpus: Path) -> None:
    """Start ingestion and kill it as soon as two pages are kept."""
    run = subprocess.Popen(
        [sys.executable, "-m", "corpus.ingest", str(scan), "--corpus", str(corpus)],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while len(entries(corpus)) < 2:
        assert run.poll() is None, "ingestion ended before it could be killed"
        time.sleep(0.02)
    os.kill(run.pid, signal.SIGKILL)
    run.wait()


@needs_tesseract
def test_a_stopped_run_reads_no_page_again(scan: Path, corpus: Path) -> None:
    """What was kept is taken word for word, only the other pages are read; nothing lies about."""
    stopped(scan, corpus)
    time.sleep(3)  # the pages that were being read come to their end
    assert read_catalogue(corpus) == ()
    assert list(corpus.parent.iterdir()) == [corpus]
    for path, (_, text) in entries(corpus).items():
        path.write_text(text.replace("trang", "đã giữ"), encoding="utf-8")
    before = entries(corpus)

    with changing(corpus, start=False) as holdings:
        assert [*corpus.glob(".van-ban-*")] == [holdings.staging]
        outcome = Intake(holdings).take(scan)

    after = entries(corpus)
    (document,) = read_catalogue(corpus)
    read = read_document(document, corpus, restorer=Restorer.load()).text
    assert outcome.what is What.ADDED
    assert 2 <= len(before) < COUNT == len(after)
    assert before.items() <= after.items()
    assert read.count("đã giữ") == len(before)
    assert read.count("trang") == COUNT - len(before)


@needs_tesseract
def test_a_page_is_known_in_another_file(corpus: Path, tmp_path: Path) -> None:
    """A page that comes again in a longer file is not read again; progress is told by page."""
    sheets = [strip("Kế hoạch thi đua"), strip("Phụ lục")]
    scan = save(tmp_path / "quét.pdf", sheets[:1])
    more = save(tmp_path / "dài hơn.pdf", sheets)
    seen = list[int]()

    def progress(pages: Iterable[Any]) -> Iterable[Any]:
        listed = list(pages)
        seen.append(len(listed))
        return listed

    with changing(corpus, start=False) as holdings:
        intake = Intake(holdings, progress=progress)
        intake.take(scan)
        before = entries(corpus)
        intake.take(more)

    assert len(entries(corpus)) == len(before) + 1
    assert seen == [1, 2]


@needs_tesseract
def test_a_refused_scan_keeps_no_page(corpus: Path, tmp_path: Path) -> None:
    """Pages without a word are read in vain, and leave nothing behind; others' pages stay."""
    bar = strip("")
    ImageDraw.Draw(bar).rectangle((300, 300, 1500, 320), fill="black")
    vain = save(tmp_path / "vạch.pdf", [bar])
    scan = save(tmp_path / "chữ.pdf", [strip("Kế hoạch thi đua")])
    empty = held(corpus)

    with changing(corpus, start=False) as holdings:
        refused = Intake(holdings).take(vain)
        assert refused.what is What.REFUSED
        assert held(corpus) == empty
        assert not (corpus / PAGES).exists()
        Intake(holdings).take(scan)
        before = held(corpus)
        assert Intake(holdings).take(vain).what is What.REFUSED

    assert held(corpus) == before


@needs_tesseract
def test_a_file_laid_in_by_hand_keeps_its_pages_too(tmp_path: Path) -> None:
    """Beside the corpus, where ingestion keeps them."""
    save(tmp_path / "một.pdf", [strip("Kế hoạch thi đua")])
    source = Source("m", "một.pdf", Kind.PLAN, "m", "m", Level.OFFICE)

    document = read_document(source, tmp_path, restorer=Restorer.load())

    (entry,) = (tmp_path / PAGES).iterdir()
    assert json.loads(entry.read_text(encoding="utf-8"))[0]["text"] == document.text
