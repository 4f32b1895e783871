"""Opening an index: what was built opens, and nothing else does."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from corpus.model import Document, Kind, Level, Source, TextOrigin
from corpus.outline.plan import outline_plan
from corpus.store import SHIPPED_CORPUS, Corpus
from index.build import build_index
from index.chunking import chunk_corpus, section_texts
from index.errors import BrokenIndex, ForeignIndex, IndexFault, MissingIndex, StaleIndex
from index.hashing import HashEncoder
from index.lexical import FIELDS, LexicalIndex
from index.manifest import MANIFEST
from index.model import Chunk
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


def texts_of(chunks: Sequence[Chunk]) -> tuple[list[str], list[str]]:
    """Return the texts of the chunks and those of the sections they stand in."""
    return [chunk.text for chunk in chunks], section_texts(chunks)


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


def test_dense_search_is_the_reference_over_chunks_and_sections(built: Path) -> None:
    """A chunk's score is that of its own headings and body and that of its section's text."""
    encoder = HashEncoder()
    index = open_index(built, corpus=corpus_of(TEXT), encoder=encoder)
    vector = encoder.encode(["khen thưởng"])[0]
    own, around = (
        NumpyVectors(encoder.encode(texts)).scores(vector, np.arange(len(texts)))
        for texts in texts_of(index.chunks)
    )
    names = list(dict.fromkeys(chunk.section for chunk in index.chunks))
    expected = own + around[[names.index(chunk.section) for chunk in index.chunks]]

    found = index.dense("khen thưởng", limit=9)
    assert_array_equal(found.rows, np.argsort(-expected, kind="stable"))
    assert_array_equal(found.scores, expected[found.rows])


def test_lexical_search_adds_up_fields_of_chunks_and_sections(built: Path) -> None:
    """A chunk's score is the sum of its and its section's, with and without diacritics."""
    index = open_index(built, corpus=corpus_of(TEXT), encoder=HashEncoder())
    own, around = (
        np.sum([LexicalIndex.of(texts).scores("khen hồ sơ", field=f) for f in FIELDS], axis=0)
        for texts in texts_of(index.chunks)
    )
    names = list(dict.fromkeys(chunk.section for chunk in index.chunks))
    expected = own + around[[names.index(chunk.section) for chunk in index.chunks]]

    found = index.lexical("khen hồ sơ", limit=9)
    assert_array_equal(found.rows, np.argsort(-expected, kind="stable"))
    assert_allclose(found.scores, expected[found.rows], rtol=1e-6)


def test_a_passage_is_found_by_the_words_that_it_stands_under() -> None:
    """Two points say the same; the one under the heading asked for is found, with the heading."""
    text = "I. HỒ SƠ\na) Bản giấy\nII. KINH PHÍ\na) Bản giấy\n"
    index = Index.of(chunk_corpus(corpus_of(text)), encoder=HashEncoder())
    found = [index.chunks[row].provision_id for row in index.lexical("kinh phí", limit=4).rows]

    assert set(found[:2]) == {"ii", "ii.a"}


def test_an_index_in_memory_is_the_one_on_disk(built: Path) -> None:
    """Built and opened or made of the same chunks: the same rows, scores and sections."""
    opened = open_index(built, corpus=corpus_of(TEXT), encoder=HashEncoder())
    made = Index.of(opened.chunks, encoder=HashEncoder())

    assert_array_equal(made.sections, opened.sections)
    for question in ("Hạn nộp hồ sơ", "khen"):
        for one, other in (
            (made.dense(question, limit=9), opened.dense(question, limit=9)),
            (made.lexical(question, limit=9), opened.lexical(question, limit=9)),
        ):
            assert_array_equal(one.rows, other.rows)
            assert_array_equal(one.scores, other.scores)


def test_every_fault_says_what_where_and_the_way_out(built: Path, tmp_path: Path) -> None:
    """A missing, foreign, stale or broken index names its folder and the command that builds it."""
    corpus, encoder = corpus_of(TEXT), HashEncoder()
    broken = tmp_path / ".index"
    build_index(corpus, broken, encoder=encoder)
    (broken / "own" / "vectors.npy").unlink()
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


def test_another_format_is_stale(built: Path) -> None:
    """An index of another format is not guessed at; it can be built anew as after any change."""
    files = contents(built)
    files[MANIFEST] = files[MANIFEST].replace(b'"format": 2', b'"format": 3')

    with pytest.raises(StaleIndex, match="định dạng 3"):
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
