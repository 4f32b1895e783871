"""Pages are read in processes of their own, which a hostile page can stop and nothing else."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import ROOT, SHARED
from pdf_pages import pdf, text

from corpus.errors import SourceError
from corpus.extract.model import Box, PageLine
from corpus.extract.pagecache import page_key, read_once
from corpus.extract.worker import PageReader, _Process

BOMB = SHARED / "scans" / "bad" / "flate-bomb.pdf"
LINES = (PageLine("Hạn nộp hồ sơ", Box(1.0, 2.0, 3.0, 4.0), 0.9), PageLine("khác"))


@pytest.fixture
def two_pages(tmp_path: Path) -> Path:
    """A PDF of two pages."""
    path = tmp_path / "hai-trang.pdf"
    path.write_bytes(pdf(text("The first page"), text("The second page")))
    return path


def test_pages_come_in_order_and_are_counted(two_pages: Path) -> None:
    """Progress sees one item a page; pages keep the order of the file."""
    seen = list[int]()

    def progress(pages: Iterable[Any]) -> Iterable[Any]:
        listed = list(pages)
        seen.append(len(listed))
        return listed

    pages = PageReader().read(two_pages, kind="pdf", progress=progress).pages

    assert seen == [2]
    assert [(page.number, page.lines[0].text) for page in pages] == [
        (1, "The first page"),
        (2, "The second page"),
    ]


def test_a_process_that_takes_too_long_is_killed(two_pages: Path) -> None:
    """Past its time a process is ended, and the message says so."""
    with pytest.raises(SourceError, match=r"hai-trang\.pdf: không mở được \(quá 0 giây"):
        PageReader(seconds=0.05).read(two_pages, kind="pdf")


def test_a_process_gets_no_more_memory_than_allowed(two_pages: Path) -> None:
    """With hardly any memory the process dies, not the program."""
    with pytest.raises(SourceError, match="quá bộ nhớ"):
        PageReader(memory=32 << 20).read(two_pages, kind="pdf")


def test_a_killed_process_is_started_again(two_pages: Path) -> None:
    """After a kill the next request is answered by a new process."""
    process = _Process(30.0, 1 << 30)
    request = {"path": str(two_pages), "kind": "pdf", "page": 0, "cache": None}
    try:
        first = process.ask(request)
        process.kill()
        second = process.ask(request)
    finally:
        process.kill()

    assert first == second == {"pages": 2}


def test_pages_that_are_not_there_do_not_hide_the_others(tmp_path: Path) -> None:
    """Four pages that the file lost are told one by one, the fifth is read."""
    lost = "90 0 R 91 0 R 92 0 R 93 0 R"
    content = pdf(text("The fifth page")).replace(
        b"/Count 1 /Kids [", b"/Count 5 /Kids [%s " % lost.encode()
    )
    path = tmp_path / "thiếu.pdf"
    path.write_bytes(content)

    pages = PageReader().read(path, kind="pdf").pages

    assert [len(page.lines) for page in pages] == [0, 0, 0, 0, 1]
    assert all("không đọc được trang này: trang hỏng" in page.note for page in pages[:4])


@pytest.mark.parametrize(
    ("seconds", "ending", "asked"),
    [(1.0, {2, 3, 4, 5, 6}, 4), (1.0, {1, 3, 5}, 6), (45.0, {1, 3, 5}, 3)],
)
def test_a_file_of_bombs_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, ending: set[int], asked: int
) -> None:
    """Three pages in a row that end their process, or two that took all their time, are enough."""
    path = tmp_path / "bom.pdf"
    path.write_bytes(pdf(*[text("A page")] * 6))
    pages, ask = list[int](), _Process.ask

    def bomb(process: _Process, request: Mapping[str, Any]) -> Mapping[str, Any]:
        pages.append(request["page"])
        if request["page"] in ending:
            return {"error": "quá bộ nhớ", "ended": seconds}
        return ask(process, request)

    monkeypatch.setattr(_Process, "ask", bomb)
    read = PageReader(processes=1).read(path, kind="pdf").pages

    assert pages == [*range(asked + 1)]
    assert [page.number for page in read if page.lines] == [n for n in pages[1:] if n not in ending]
    assert all(page.note.endswith("nhiều trang trước không đọc được") for page in read[asked:])


@pytest.mark.skipif(not BOMB.is_file(), reason="the shared hostile files are not at hand")
def test_a_bomb_bursts_in_its_own_process() -> None:
    """A page that inflates to 2 GiB ends with a message, not with the program."""
    with pytest.raises(SourceError, match=r"flate-bomb\.pdf: .* quá bộ nhớ"):
        PageReader().read(BOMB, kind="pdf")


def test_a_page_is_kept_by_its_content(tmp_path: Path) -> None:
    """The same picture read by the same reader has one key; any difference makes another."""
    white = np.full((4, 6, 3), 255, np.uint8)
    spot = white.copy()
    spot[0, 0, 0] = 254

    keys = {
        page_key(white, reader="1"),
        page_key(white.copy(), reader="1"),
        page_key(spot, reader="1"),
        page_key(white, reader="2"),
        page_key(white.reshape(6, 4, 3), reader="1"),
    }

    assert len(keys) == 4


def test_a_kept_page_is_not_read_again(tmp_path: Path) -> None:
    """The second time lines come from the folder, places and confidence included."""
    read_once(tmp_path / "new", "key", read=lambda: LINES)

    assert read_once(tmp_path / "new", "key", read=pytest.fail) == LINES


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"text": "a"}]'])
def test_a_broken_entry_is_made_again(content: str, tmp_path: Path) -> None:
    """An entry that is no list of lines is read anew and replaced."""
    (tmp_path / "key.json").write_text(content, encoding="utf-8")

    assert read_once(tmp_path, "key", read=lambda: LINES) == LINES
    assert read_once(tmp_path, "key", read=pytest.fail) == LINES


def test_a_process_ends_by_itself_when_nobody_is_left_to_kill_it(two_pages: Path) -> None:
    """A request that takes longer than it may ends the process without its parent's help."""
    request = {"path": str(two_pages), "kind": "pdf", "page": 1, "cache": None}
    ended = subprocess.run(
        [sys.executable, "-m", "corpus.extract.page_process", str(1 << 30), "0.01"],
        input=json.dumps(request) + "\n", text=True, cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip

    assert ended.returncode == -signal.SIGALRM
    assert ended.stdout == ""
