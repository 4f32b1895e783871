"""Whatever is thrown at ingestion ends in a visible state, and a refused file leaves no trace.

MUTATIONS sets how many damaged files are tried, and has told how many ended how: `make fuzz`.
"""

import os
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import SHARED
from good_files import good_files
from mutations import mutated
from test_ingest import held

from corpus.catalogue import CATALOGUE, read_catalogue
from corpus.intake.changes import changing
from corpus.intake.intake import Intake
from corpus.intake.outcomes import Outcome, What

BAD = SHARED / "scans" / "bad"
SECONDS, BYTES = 120, 2 << 30
ASKED = os.environ.get("MUTATIONS")
COUNT = int(ASKED or 14)


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
    began, held_before = time.perf_counter(), _memory_held()
    outcome = intake.take(path)

    assert time.perf_counter() - began < SECONDS
    # What other tests of the process hold is no use of this one.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - held_before < BYTES
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < BYTES
    if outcome.what is What.REFUSED:
        assert outcome.reason
        assert held(folder) == before
    else:
        files = {source.file for source in read_catalogue(folder)}
        assert outcome.file in files
        assert files <= set(held(folder))
    assert list(folder.parent.iterdir()) == [folder]
    return outcome


def _memory_held() -> int:
    """Return the bytes of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()


# What must become of the shared hostile files; the others may go either way.
ADDED = {"nfd.txt", "utf16.txt", "utf16-no-bom.txt", "script.html", "visible-injection.txt"}
GONE = {"zero-byte.pdf", "zip-bomb.docx", "zip-bomb-deflate.docx", "encrypted.pdf"}


@pytest.mark.parametrize("path", sorted(BAD.glob("*")), ids=lambda path: path.name[:24])
def test_every_shared_hostile_file_ends_in_a_visible_state(intake: Intake, path: Path) -> None:
    """Ingested or refused in time and memory; a refused one leaves the corpus as it was."""
    outcome = taken(intake, path)

    assert not (path.name in ADDED and outcome.what is not What.ADDED)
    assert not (path.name in GONE and outcome.what is not What.REFUSED)


def test_damaged_files_end_in_a_visible_state(
    intake: Intake,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Flips, cuts, losses, repetitions and joins of good files: no crash, no half-done work."""
    good, scratch = good_files(), tmp_path / "tạm"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr(tempfile, "tempdir", None)
    everything = [content for files in good.values() for content in files]
    ended = Counter[tuple[str, What]]()
    for seed in range(COUNT):
        name = [*good][seed % len(good)]
        path = tmp_path / f"{seed}.bin"
        path.write_bytes(mutated(seed, good[name], others=everything))
        ended[name, taken(intake, path).what] += 1

    assert ended.total() == COUNT
    assert {What.ADDED, What.REFUSED} <= {what for _, what in ended}
    assert [*scratch.iterdir()] == []
    if ASKED:
        with capsys.disabled():
            sys.stdout.write(table(ended))


def table(ended: Counter[tuple[str, What]]) -> str:
    """Return a line a format: how many damaged files ended how."""
    names = [*dict.fromkeys(name for name, _ in ended)]
    whats = sorted({what for _, what in ended})
    rows = {name: [ended[name, what] for what in whats] for name in names}
    rows["all"] = [sum(column) for column in zip(*rows.values(), strict=True)]
    head = "".join(f"{what:>12}" for what in whats)
    body = (f"{name:10}" + "".join(f"{n:12}" for n in row) for name, row in rows.items())
    return "\n".join(["", " " * 10 + head, *body, ""])
