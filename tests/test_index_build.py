"""Building an index: only what is new is embedded, and a folder is replaced whole or not at all."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_index_store import TEXT, contents, corpus_of, texts_of

from index.build import BuildReport, build_index, main
from index.chunking import chunk_corpus
from index.errors import OccupiedFolder
from index.hashing import HashEncoder
from index.store import open_index

ROOT = Path(__file__).parent.parent
PARAGRAPHS = st.lists(
    st.sampled_from([f"- Nội dung {number}.\n" for number in range(12)]), max_size=8, unique=True
).map(lambda lines: "".join(["I. HỒ SƠ\n", *lines]))


@settings(max_examples=40, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS)
def test_only_new_texts_are_embedded(before: str, after: str) -> None:
    """A rebuild asks the encoder for the texts that were not there, and finds as a fresh one.

    Chunks are counted, not the sections around them; a chunk alone is its own section.
    """
    old, new = corpus_of(before), corpus_of(after)
    (old_texts, old_sections), (new_texts, new_sections) = (
        map(set, texts_of(chunk_corpus(corpus))) for corpus in (old, new)
    )
    with tempfile.TemporaryDirectory() as folder:
        kept, fresh = Path(folder) / "kept", Path(folder) / "fresh"
        build_index(old, kept, encoder=HashEncoder())
        encoder = HashEncoder()
        report = build_index(new, kept, encoder=encoder)
        build_index(new, fresh, encoder=HashEncoder())

        known = old_texts | old_sections
        assert encoder.encoded == len((new_texts | new_sections) - known)
        assert report == BuildReport(
            embedded=len(new_texts - known),
            reused=len(new_texts & known),
            removed=len(old_texts - new_texts),
        )
        assert contents(kept) == contents(fresh)


def test_building_twice_embeds_nothing_and_changes_no_byte(tmp_path: Path) -> None:
    """An index that is up to date stays as it is."""
    corpus, encoder = corpus_of(TEXT, TEXT + "3. Thêm.\n"), HashEncoder()
    build_index(corpus, tmp_path / "index", encoder=encoder)
    before, embedded = contents(tmp_path / "index"), encoder.encoded
    report = build_index(corpus, tmp_path / "index", encoder=encoder)

    assert encoder.encoded == embedded
    assert (report.embedded, report.removed) == (0, 0)
    assert contents(tmp_path / "index") == before


def test_vectors_of_another_encoder_or_of_a_broken_index_are_not_reused(tmp_path: Path) -> None:
    """What cannot be trusted is embedded again."""
    corpus, folder = corpus_of(TEXT), tmp_path / "index"
    everything = BuildReport(embedded=len(chunk_corpus(corpus)), reused=0, removed=0)
    build_index(corpus, folder, encoder=HashEncoder(16))
    assert build_index(corpus, folder, encoder=HashEncoder()) == everything
    (folder / "around" / "vectors.npy").write_bytes(b"garbage")

    assert build_index(corpus, folder, encoder=HashEncoder()) == everything
    open_index(folder, corpus=corpus, encoder=HashEncoder())


class FailingEncoder(HashEncoder):
    """An encoder whose machine stops."""

    def encode(self, texts: Sequence[str]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        """Raise MemoryError."""
        raise MemoryError


def test_a_build_that_fails_leaves_the_earlier_index_and_nothing_else(tmp_path: Path) -> None:
    """Half an index is never seen: what was there before still opens, with no files beside it."""
    corpus, folder = corpus_of(TEXT), tmp_path / "index"
    build_index(corpus, folder, encoder=HashEncoder())
    with pytest.raises(MemoryError):
        build_index(corpus_of(TEXT + "3. Thêm.\n"), folder, encoder=FailingEncoder())

    open_index(folder, corpus=corpus, encoder=HashEncoder())
    assert list(tmp_path.iterdir()) == [folder]


def test_builds_at_the_same_time_leave_a_whole_index(tmp_path: Path) -> None:
    """Two programs that start together both build; what stays opens, with no files beside it."""
    corpus, folder = corpus_of(TEXT), tmp_path / "index"
    with ThreadPoolExecutor(8) as pool:
        builds = [
            pool.submit(build_index, corpus, folder, encoder=HashEncoder()) for _ in range(40)
        ]
    for build in builds:
        build.result()

    open_index(folder, corpus=corpus, encoder=HashEncoder())
    assert list(tmp_path.iterdir()) == [folder]


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    """A folder that holds anything but an index is refused, not replaced."""
    (tmp_path / "luan-van.docx").write_text("của tôi")

    with pytest.raises(OccupiedFolder, match=r"python -m index\.build --index"):
        build_index(corpus_of(TEXT), tmp_path, encoder=HashEncoder())
    assert (tmp_path / "luan-van.docx").read_text() == "của tôi"
    with pytest.raises(OccupiedFolder):
        build_index(corpus_of(TEXT), tmp_path / "luan-van.docx", encoder=HashEncoder())


def test_progress_sees_every_text_once(tmp_path: Path) -> None:
    """The batches that progress wraps hold exactly the texts that are embedded."""
    seen: list[str] = []

    def progress(batches: Sequence[Sequence[str]]) -> Iterable[Sequence[str]]:
        seen.extend(text for batch in batches for text in batch)
        return batches

    corpus = corpus_of("".join(f"- Nội dung {number}.\n" for number in range(100)))
    build_index(corpus, tmp_path / "index", encoder=HashEncoder(), progress=progress)

    texts, sections = texts_of(chunk_corpus(corpus))
    assert seen == list(dict.fromkeys((*texts, *sections)))


def test_an_empty_corpus_has_an_index_that_finds_nothing(tmp_path: Path) -> None:
    """No documents: the index opens, and both searches return nothing."""
    build_index(corpus_of(), tmp_path / "index", encoder=HashEncoder())
    index = open_index(tmp_path / "index", corpus=corpus_of(), encoder=HashEncoder())

    assert len(index.dense("hồ sơ", limit=5).rows) == 0
    assert len(index.lexical("hồ sơ", limit=5).rows) == 0


def test_a_missing_corpus_is_one_sentence_and_status_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder without a catalogue: what is missing on standard error, nothing on output."""
    assert main(["--corpus", str(tmp_path / "kho")]) == 1

    output, errors = capsys.readouterr()
    assert output == ""
    assert "kho/sources.toml: không có tệp này" in errors


def test_the_command_builds_and_then_reuses(tmp_path: Path) -> None:
    """The command shows progress and ends with one line; run again it embeds nothing."""
    (tmp_path / "kho").mkdir()
    plan = next((ROOT / "corpus" / "sources").glob("001_*.txt"))
    (tmp_path / "kho" / "a.txt").write_bytes(plan.read_bytes())
    (tmp_path / "kho" / "sources.toml").write_text(
        '[[source]]\nid = "kh-a"\nfile = "a.txt"\nkind = "kế hoạch"\ntitle = "Kế hoạch"\n'
        'issuer = "UBND"\nlevel = "tỉnh"\n',
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "index.build", "--corpus", str(tmp_path / "kho")]
    first, second = (
        subprocess.run(  # noqa: PLW1510  (the status is looked at below)
            command,
            cwd=ROOT,
            capture_output=True,
            text=True,
            env=os.environ | {"http_proxy": "x:1"},
        )
        for _ in range(2)
    )

    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert "Đọc văn bản" in first.stderr
    assert "Mã hóa đoạn" in first.stderr
    assert first.stdout.count("\n") == 1
    assert "dùng lại 0, bỏ 0" in first.stdout
    assert "mã hóa 0, " in second.stdout
