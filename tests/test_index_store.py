"""Opening an index: what was built opens, and nothing else does."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from corpus.model import Document, Kind, Level, Source, TextOrigin
from corpus.outline.plan import outline_plan
from corpus.store import SHIPPED_CORPUS, Corpus
from index.build import build_index
from index.errors import BrokenIndex, ForeignIndex, IndexFault, MissingIndex, StaleIndex
from index.hashing import HashEncoder
from index.manifest import MANIFEST
from index.store import Index, build_command, index_folder, open_index
from index.vectors import NumpyVectors

TEXT = "I. HỒ SƠ\n1. Hạn nộp hồ sơ: 15/11.\n2. Khen thưởng đột xuất.\nII. TỔ CHỨC\n"


def corpus_of(*texts: str) -> Corpus:
    """Return a corpus of one plan a text."""
    return Corpus(tuple(_plan(f"kh-{number}", text) for number, text in enumerate(texts)))


def _plan(name: str, text: str) -> Document:
    source = Source(name, f"{name}.txt", Kind.PLAN, "Kế hoạch", "UBND", Level.COMMUNE)
    provisions = outline_plan(name, text)
    return Document(source, "0" * 64, TextOrigin.DIGITAL, text, (), provisions=provisions)


@pytest.fixture(scope="module")
def built() -> Iterator[Path]:
    """The folder of an index of one plan."""
    with tempfile.TemporaryDirectory() as folder:
        build_index(corpus_of(TEXT), Path(folder) / ".index", encoder=HashEncoder())
        yield Path(folder) / ".index"


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file under a folder by relative path."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def open_files(files: Mapping[str, bytes], *, corpus: Corpus, encoder: HashEncoder) -> None:
    """Write an index's files to a new folder and open it."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            (Path(folder) / name).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / name).write_bytes(data)
        open_index(Path(folder), corpus=corpus, encoder=encoder)


def test_what_was_built_opens_and_finds(built: Path) -> None:
    """Both searches of an opened index find the passage, diacritics or none."""
    index = open_index(built, corpus=corpus_of(TEXT), encoder=HashEncoder())

    for question in ("Hạn nộp hồ sơ", "han nop ho so"):
        for ranking in (index.dense(question, limit=1), index.lexical(question, limit=1)):
            assert index.chunks[ranking.rows[0]].body == "1. Hạn nộp hồ sơ: 15/11."


def test_dense_search_is_the_reference_over_the_chunks(built: Path) -> None:
    """Row n of the vectors is the embedding of chunk n's headings and body."""
    encoder = HashEncoder()
    index = open_index(built, corpus=corpus_of(TEXT), encoder=encoder)
    reference = NumpyVectors(encoder.encode([chunk.text for chunk in index.chunks]))
    expected = reference.search(encoder.encode(["khen thưởng"])[0], limit=9)

    assert_array_equal(index.dense("khen thưởng", limit=9).rows, expected.rows)


def test_an_index_in_memory_finds_what_a_built_one_finds(built: Path) -> None:
    """Both searches agree, rows and scores, without a folder."""
    encoder = HashEncoder()
    stored = open_index(built, corpus=corpus_of(TEXT), encoder=encoder)
    made = Index.of(stored.chunks, encoder=encoder)

    for question in ("Hạn nộp hồ sơ", "khen thuong"):
        for leg in (Index.dense, Index.lexical):
            expected, found = leg(stored, question, limit=9), leg(made, question, limit=9)
            assert_array_equal(found.rows, expected.rows)
            assert_array_equal(found.scores, expected.scores)


def test_every_fault_says_what_where_and_the_way_out(built: Path, tmp_path: Path) -> None:
    """A missing, foreign, stale or broken index names its folder and the command that builds it."""
    corpus, encoder = corpus_of(TEXT), HashEncoder()
    broken = tmp_path / ".index"
    build_index(corpus, broken, encoder=encoder)
    (broken / "vectors.npy").unlink()
    cases = [
        (MissingIndex, "chưa có", tmp_path / "kho" / ".index", corpus, encoder),
        (ForeignIndex, "bộ mã hóa khác", built, corpus, HashEncoder(16)),
        (StaleIndex, "cũ hơn kho văn bản", built, corpus_of(TEXT, TEXT), encoder),
        (BrokenIndex, "thiếu", broken, corpus, encoder),
    ]

    for fault, words, folder, some_corpus, some_encoder in cases:
        with pytest.raises(fault, match=words) as raised:
            open_index(folder, corpus=some_corpus, encoder=some_encoder)
        assert str(folder) in str(raised.value)
        assert f"python -m index.build --corpus {folder.parent}" in str(raised.value)


def test_another_format_is_foreign(built: Path) -> None:
    """An index of a later format is not guessed at."""
    files = contents(built)
    files[MANIFEST] = files[MANIFEST].replace(b'"format": 1', b'"format": 2')

    with pytest.raises(ForeignIndex, match="định dạng 2"):
        open_files(files, corpus=corpus_of(TEXT), encoder=HashEncoder())


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_changed_byte_goes_unnoticed(built: Path, data: st.DataObject) -> None:
    """Any byte changed in any file of an index keeps it from opening."""
    files = contents(built)
    name = data.draw(st.sampled_from(sorted(files)))
    changed = bytearray(files[name])
    place = data.draw(st.integers(0, len(changed) - 1))
    changed[place] ^= data.draw(st.integers(1, 255))

    with pytest.raises((BrokenIndex, StaleIndex, ForeignIndex)):
        open_files(files | {name: bytes(changed)}, corpus=corpus_of(TEXT), encoder=HashEncoder())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_file_cut_short_goes_unnoticed(built: Path, data: st.DataObject) -> None:
    """A file that lost its end, or everything, keeps the index from opening."""
    files = contents(built)
    name = data.draw(st.sampled_from(sorted(files)))
    size = data.draw(st.integers(0, len(files[name]) - 1))

    with pytest.raises(BrokenIndex):
        open_files(
            files | {name: files[name][:size]}, corpus=corpus_of(TEXT), encoder=HashEncoder()
        )


def test_a_file_gone_or_added_is_noticed(built: Path) -> None:
    """A file that the manifest names must be there, and one that it does not must not."""
    files = contents(built)

    for name in files:
        with pytest.raises(IndexFault):
            open_files(
                {n: d for n, d in files.items() if n != name},
                corpus=corpus_of(TEXT),
                encoder=HashEncoder(),
            )
    with pytest.raises(BrokenIndex, match="extra"):
        open_files(files | {"extra": b""}, corpus=corpus_of(TEXT), encoder=HashEncoder())


def test_no_file_needs_unpickling(built: Path) -> None:
    """Every array of an index is read with pickles refused, its other files are text or FAISS."""
    for path in built.rglob("*.npy"):
        assert np.load(path, allow_pickle=False).dtype.kind in "fiu"
    assert {path.suffix for path in built.rglob("*.*")} <= {".npy", ".json", ".jsonl", ".faiss"}


def test_the_command_names_only_what_is_not_the_default() -> None:
    """The shipped corpus needs no option; other folders are quoted for the shell."""
    assert build_command(index_folder(SHIPPED_CORPUS)) == "python -m index.build"
    assert build_command(Path("/kho mới/.index")) == "python -m index.build --corpus '/kho mới'"
    assert build_command(Path("/chỉ-mục")) == "python -m index.build --index '/chỉ-mục'"
