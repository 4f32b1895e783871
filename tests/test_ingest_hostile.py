"""Whatever is thrown at ingestion ends in a visible state, and a refused file leaves no trace.

MUTATIONS sets how many damaged files are tried, 40 unless told: MUTATIONS=600 pytest FILE.
"""

import importlib.util
import io
import os
import resource
import time
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from conftest import SHARED
from mutations import mutated
from test_formats import PAGE
from test_ingest import held, plan

from corpus.catalogue import CATALOGUE, read_catalogue
from corpus.errors import SourceError
from corpus.extract.formats import Format, format_of
from corpus.intake.changes import changing
from corpus.intake.intake import Intake
from corpus.intake.outcomes import Outcome, What
from corpus.store import SHIPPED_CORPUS

BAD = SHARED / "scans" / "bad"
SECONDS, BYTES = 120, 2 << 30
COUNT = int(os.environ.get("MUTATIONS", "40"))


@pytest.fixture
def intake(tmp_path: Path) -> Iterator[Intake]:
    """A run of ingestion into an empty corpus in a folder of its own."""
    folder = tmp_path / "ngoài" / "kho"
    folder.mkdir(parents=True)
    (folder / CATALOGUE).write_text("", encoding="utf-8")
    with changing(folder, start=False) as holdings:
        yield Intake(holdings)


def taken(intake: Intake, path: Path) -> Outcome:
    """Take a file in and hold the outcome against the rules."""
    folder = intake.holdings.folder
    before = held(folder)
    began = time.perf_counter()
    outcome = intake.take(path)

    assert time.perf_counter() - began < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 < BYTES
    if outcome.what is What.REFUSED:
        assert outcome.reason
        assert held(folder) == before
    else:
        files = {source.file for source in read_catalogue(folder)}
        assert outcome.file in files
        assert files <= set(held(folder))
    assert list(folder.parent.iterdir()) == [folder]
    return outcome


def readable(path: Path) -> bool:
    """Whether the reader of the file's format is there."""
    try:
        form = format_of(path)
    except SourceError:
        return True
    needed = {Format.PDF: "corpus.extract.pdf", Format.IMAGE: "corpus.extract.scan"}.get(form)
    return needed is None or importlib.util.find_spec(needed) is not None


# What must become of the shared hostile files; the others may go either way.
ADDED = {"nfd.txt", "utf16.txt", "utf16-no-bom.txt", "script.html", "visible-injection.txt"}
GONE = {"zero-byte.pdf", "zip-bomb.docx", "zip-bomb-deflate.docx", "encrypted.pdf"}


@pytest.mark.parametrize("path", sorted(BAD.glob("*")), ids=lambda path: path.name[:24])
def test_every_shared_hostile_file_ends_in_a_visible_state(intake: Intake, path: Path) -> None:
    """Ingested or refused in time and memory; a refused one leaves the corpus as it was."""
    if not readable(path):
        pytest.skip("the reader of this format is not built yet")
    outcome = taken(intake, path)

    assert not (path.name in ADDED and outcome.what is not What.ADDED)
    assert not (path.name in GONE and outcome.what is not What.REFUSED)


def good_files() -> list[bytes]:
    """Return small files of every format that is read in this process."""
    document = docx.Document()
    for line in plan(3).split("\n"):
        document.add_paragraph(line)
    document.add_table(2, 2).cell(0, 0).text = "Tập thể"
    document.add_paragraph("Mục đích", style="List Number")
    word = io.BytesIO()
    document.save(word)
    clean = (SHIPPED_CORPUS / "001_2baa568f2cdbd884.txt").read_bytes()
    damaged = (SHIPPED_CORPUS / "004_d44a66575a04e61b.txt").read_bytes()[:2000]
    return [
        clean, clean.decode().encode("utf-16"), damaged, plan(4).encode(), PAGE.encode(),
        word.getvalue(), word.getvalue(),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def good() -> list[bytes]:
    """The files that are damaged."""
    return good_files()


def test_damaged_files_end_in_a_visible_state(
    intake: Intake, tmp_path: Path, good: list[bytes]
) -> None:
    """Flips, cuts, losses, repetitions and joins of good files: no crash, no half-done work."""
    outcomes = []
    for seed in range(COUNT):
        path = tmp_path / f"{seed}.bin"
        path.write_bytes(mutated(seed, good))
        if readable(path):
            outcomes.append(taken(intake, path).what)

    assert len(outcomes) >= 0.9 * COUNT
    assert {What.ADDED, What.REFUSED} <= set(outcomes)
