"""Finding by words: BM25 against its formula, with and without diacritics."""

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from corpus.model import Span
from corpus.normalize import fold
from index.lexical import LexicalIndex, terms
from index.model import Chunk

WORDS = ("hồ", "sơ", "thi", "đua", "khen", "thưởng", "hạn", "nộp")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), max_size=10)


def chunk_of(body: str, *headings: str) -> Chunk:
    """Return a chunk of a body under headings."""
    return Chunk("d/p1", "d", "p1", headings, body, Span(0, len(body)))


def bm25(passages: Sequence[Sequence[str]], query: Sequence[str]) -> list[float]:
    """Return BM25 as Lucene writes it, k1 1.5 and b 0.75, spelled out."""
    mean = sum(map(len, passages)) / len(passages)
    scores = []
    for passage in passages:
        counts = Counter(passage)
        score = 0.0
        for term in query:
            holding = sum(term in other for other in passages)
            idf = math.log(1 + (len(passages) - holding + 0.5) / (holding + 0.5))
            tf = counts[term]
            if tf:
                score += idf * tf / (tf + 1.5 * (1 - 0.75 + 0.75 * len(passage) / mean))
        scores.append(score)
    return scores


@given(TEXTS, st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join))
def test_scores_are_bm25(bodies: list[str], question: str) -> None:
    """Every chunk's score is the formula's, best first, ties to the smaller row."""
    found = LexicalIndex.of([chunk_of(b) for b in bodies]).search(question, limit=len(bodies))
    passages = [terms(body) for body in bodies]
    expected = bm25(passages, terms(question)) if any(passages) else [0.0] * len(bodies)

    assert sorted(found.rows.tolist()) == list(range(len(bodies)))
    assert_allclose(found.scores, [expected[row] for row in found.rows], atol=1e-5)
    order = list(zip(-found.scores, found.rows, strict=True))
    assert order == sorted(order)


def test_a_question_without_diacritics_finds_the_accented_passage() -> None:
    """Questions typed "han nop ho so" rank what the accented question ranks, equally scored."""
    bodies = ("Khen thưởng đột xuất", "Hạn nộp hồ sơ: ngày 15 tháng 11", "Hạn chế và tồn tại")
    index = LexicalIndex.of([chunk_of(body) for body in bodies])
    typed = index.search("han nop ho so", limit=3)
    accented = index.search("Hạn nộp hồ sơ", limit=3)

    assert typed.rows[0] == 1
    assert_array_equal(typed.rows, accented.rows)
    assert_array_equal(typed.scores, accented.scores)


@given(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join))
def test_terms_do_not_depend_on_diacritics(text: str) -> None:
    """A text and its folded form have the same terms."""
    assert terms(text) == terms(fold(text).upper())


def test_compounds_beat_the_same_syllables_apart() -> None:
    """Two syllables written together outrank the same two apart."""
    index = LexicalIndex.of([chunk_of("đua nhau đi thi"), chunk_of("phong trào thi đua")])

    assert index.search("thi đua", limit=1).rows.tolist() == [1]


def test_headings_are_searched() -> None:
    """A passage is found by the words of what it stands under."""
    index = LexicalIndex.of([chunk_of("a) Bản giấy"), chunk_of("a) Bản giấy", "2. Hồ sơ")])

    assert index.search("hồ sơ", limit=1).rows.tolist() == [1]


def test_a_question_of_unknown_words_scores_nothing() -> None:
    """Words that no passage holds give every passage 0, in the order of the rows."""
    ranking = LexicalIndex.of([chunk_of("hồ sơ"), chunk_of("thi đua")]).search("xyz ?", limit=5)

    assert ranking.rows.tolist() == [0, 1]
    assert ranking.scores.tolist() == [0.0, 0.0]


@given(TEXTS)
def test_saved_and_loaded_it_scores_the_same(bodies: list[str]) -> None:
    """An index read back ranks and scores as the one that was written."""
    import tempfile  # noqa: PLC0415  (hypothesis and tmp_path do not mix: one folder an example)

    built = LexicalIndex.of([chunk_of(body) for body in bodies])
    with tempfile.TemporaryDirectory() as folder:
        built.save(Path(folder) / "words")
        loaded = LexicalIndex.load(Path(folder) / "words", size=len(bodies))

    expected, found = (i.search("thi đua hồ sơ", limit=20) for i in (built, loaded))
    assert_array_equal(found.rows, expected.rows)
    assert_array_equal(found.scores, expected.scores)


def test_the_same_chunks_are_saved_as_the_same_bytes(tmp_path: Path) -> None:
    """Nothing in the files depends on the run: terms are numbered in order of appearance."""
    for name in ("one", "two"):
        LexicalIndex.of([chunk_of("thi đua khen thưởng"), chunk_of("hồ sơ")]).save(tmp_path / name)

    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()
    assert np.load(tmp_path / "one" / "data.csc.index.npy").dtype == np.float32
