"""What the tests of fetching share: a decree that we made up, a corpus, a host of our own."""

import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import docx
import pytest
from fetch_server import Host, Reply, serving
from test_ingest import held

from corpus.catalogue import CATALOGUE
from corpus.fetch import fetch
from corpus.fetching.download import Rules
from corpus.intake.outcomes import Outcome, What
from corpus.legislation import LEGISLATION
from corpus.restore.restorer import Restorer

ID, NUMBER = "nd-7-2031-nd-cp", "7/2031/NĐ-CP"
ARTICLES = (
    "Điều 1. Phạm vi điều chỉnh",
    "Nghị định này quy định việc trao cờ luân lưu của xóm.",
    "Điều 2. Tiêu chuẩn",
    "Cờ luân lưu tặng cho xóm dẫn đầu, gồm:",
    "a) Xóm sạch nhất;",
    "b) Xóm vui nhất.",
    "Điều 3. Hiệu lực",
    "Nghị định này có hiệu lực từ ngày 01 tháng 3 năm 2031.",
)


def lines(number: str = NUMBER, *, articles: int = 3) -> list[str]:
    """Return a decree that we made up, or its first articles."""
    head = ["CHÍNH PHỦ", f"Số: {number}", "Hà Nội, ngày 3 tháng 2 năm 2031"]
    starts = [n for n, line in enumerate(ARTICLES) if line.startswith("Điều")] + [len(ARTICLES)]
    return [*head, "NGHỊ ĐỊNH", "Về cờ luân lưu của xóm", *ARTICLES[: starts[articles]]]


def page(*paragraphs: str) -> bytes:
    """Return a web page of paragraphs."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def word(*paragraphs: str) -> bytes:
    """Return a Word file of paragraphs."""
    document, written = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(written)
    return written.getvalue()


GOOD = Reply(page(*lines()))
_LOADED = cache(Restorer.load)


def one_restorer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Load the restorer once for all tests."""
    monkeypatch.setattr(Restorer, "load", _LOADED)


def a_host() -> Iterator[Host]:
    """An official host of our own."""
    with serving() as server:
        yield server


def a_corpus(tmp_path: Path) -> Path:
    """A corpus of its own without documents."""
    folder = tmp_path / "kho"
    folder.mkdir()
    (folder / CATALOGUE).write_text("# Kho thử.\n", encoding="utf-8")
    return folder


def know(
    kho: Path,
    *official: str,
    page: str | None = None,
    sha256: str | None = None,
    known_as: str = ID,
) -> None:
    """Let a corpus know the decree by these addresses."""
    entry = f'id = "{known_as}"\nnumber = "{NUMBER}"\nkind = "nghị định"\narticles = 3\n'
    entry += f'title = "Về cờ luân lưu"\nissuer = "Chính phủ"\nofficial = {json.dumps(official)}\n'
    entry += f'page = "{page}"\n' if page else ""
    entry += f'sha256 = "{sha256}"\n' if sha256 else ""
    (kho / LEGISLATION).write_text(f"[[document]]\n{entry}", encoding="utf-8")


def rules(host: Host) -> Rules:
    """Return rules that allow the host of our own, and wait little."""
    return Rules(origins={host.origin}, connect_seconds=2, read_seconds=0.3, most_bytes=1 << 20)


def take(kho: Path, host: Host, *, but: Rules | None = None) -> Outcome:
    """Fetch the decree and return what happened."""
    (outcome,) = fetch([ID], corpus=kho, rules=but or rules(host))
    return outcome


def refused(kho: Path, host: Host, *, but: Rules | None = None) -> str:
    """Fetch the decree, see that it was refused and the corpus left as it was; return why."""
    before = held(kho)

    outcome = take(kho, host, but=but)

    assert outcome.what is What.REFUSED
    assert held(kho) == before
    return str(outcome.reason)
