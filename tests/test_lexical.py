"""Finding by words: BM25 against its formula, with and without diacritics."""

import math
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import bm25s
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal
from test_index_store import contents

from index.lexical import FIELDS, LexicalIndex

# "ho" folds to what "hồ" folds to, and is written another way.
WORDS = ("hồ", "ho", "sơ", "thi", "đua", "khen", "\n", "153/KH-UBND")
TEXT = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
TEXTS = st.lists(TEXT, max_size=10)


def bm25(passages: Sequence[Sequence[object]], query: Sequence[object]) -> list[float]:
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


@pytest.mark.parametrize("field", FIELDS)
@given(texts=TEXTS, question=TEXT)
def test_scores_are_bm25(field: str, texts: list[str], question: str) -> None:
    """Every text's score in a field is the formula's over the terms of that field."""
    found = LexicalIndex.of(texts).scores(question, field=field)
    passages = [FIELDS[field](text) for text in texts]
    expected = bm25(passages, FIELDS[field](question)) if any(passages) else [0.0] * len(texts)

    assert_allclose(found, expected, atol=1e-5)
    assert found.shape == (len(texts),)
    assert found.dtype == np.float32


@pytest.mark.parametrize("field", FIELDS)
@given(texts=TEXTS, question=TEXT)
def test_scores_are_those_of_bm25s_to_the_last_bit(
    field: str, texts: list[str], question: str
) -> None:
    """What we count in whole arrays, bm25s counts text by text; they agree bit by bit."""
    write = FIELDS[field]
    vocabulary = {term: n for n, term in enumerate({t for text in texts for t in write(text)})}
    asked = [vocabulary[term] for term in write(question) if term in vocabulary]
    if not asked:
        return
    peer = bm25s.BM25(method="lucene", k1=1.5, b=0.75)
    numbered = [[vocabulary[term] for term in write(text)] for text in texts]
    peer.index((numbered, vocabulary), create_empty_token=False, show_progress=False)

    found = LexicalIndex.of(texts).scores(question, field=field)
    assert_array_equal(found, peer.get_scores_from_ids(asked))


@pytest.mark.parametrize("field", FIELDS)
@given(texts=TEXTS, asked=TEXT)
def test_the_texts_that_hold_a_term_are_those_of_a_scan(
    field: str, texts: list[str], asked: str
) -> None:
    """Rows are ascending; of a term that no text holds there are none."""
    index = LexicalIndex.of(texts)

    for term in (*FIELDS[field](asked), "khong_co"):
        expected = [row for row, text in enumerate(texts) if term in FIELDS[field](text)]
        assert index.holding(term, field=field).tolist() == expected


def test_a_question_without_diacritics_finds_the_accented_passage() -> None:
    """Folded, "han nop ho so" scores every text as the accented question; written, none."""
    texts = ("Khen thưởng đột xuất", "Hạn nộp hồ sơ: ngày 15 tháng 11", "Hạn chế và tồn tại")
    index = LexicalIndex.of(texts)
    typed = index.scores("han nop ho so", field="folded")

    assert typed.argmax() == 1
    assert_array_equal(typed, index.scores("Hạn nộp hồ sơ", field="folded"))
    assert not index.scores("han nop ho so", field="written").any()


def test_written_diacritics_tell_texts_apart() -> None:
    """In the written field "hạn" is not "hàn"; in the folded one they are the same."""
    index = LexicalIndex.of(("hàn điện", "hạn nộp"))
    written, folded = (index.scores("HẠN", field=field) for field in ("written", "folded"))

    assert written[1] > written[0] == 0
    assert folded[1] == folded[0] > 0


def test_compounds_beat_the_same_syllables_apart() -> None:
    """Two syllables written together outrank the same two apart."""
    index = LexicalIndex.of(("đua nhau đi thi", "phong trào thi đua"))

    for field in FIELDS:
        apart, together = index.scores("thi đua", field=field)
        assert together > apart


def test_the_plan_whose_number_is_asked_for_comes_first() -> None:
    """A document number counts whole: its parts stand in other numbers too."""
    index = LexicalIndex.of(("153/QĐ-TTg 15/KH-UBND", "153/KH-UBND 15/QĐ-TTg"))
    other, named = index.scores("Kế hoạch 153/kh–ubnd", field="folded")

    assert named > other


def test_a_question_of_unknown_words_scores_nothing() -> None:
    """Words that no text holds give every text 0, and so does an index of texts without words."""
    for texts in (("hồ sơ", "thi đua"), ("", "...")):
        for field in FIELDS:
            assert LexicalIndex.of(texts).scores("xyz ?", field=field).tolist() == [0.0, 0.0]


@given(TEXTS)
def test_saved_and_loaded_it_scores_the_same(texts: list[str]) -> None:
    """An index read back scores and holds what the one that was written did."""
    built = LexicalIndex.of(texts)
    with tempfile.TemporaryDirectory() as folder:
        built.save(Path(folder) / "words")
        loaded = LexicalIndex.load(Path(folder) / "words", size=len(texts))

    assert len(loaded) == len(texts)
    for field in FIELDS:
        text = "thi đua hồ sơ"
        assert_array_equal(loaded.scores(text, field=field), built.scores(text, field=field))
        assert_array_equal(loaded.holding("ho", field=field), built.holding("ho", field=field))


def test_an_index_of_other_texts_is_refused(tmp_path: Path) -> None:
    """It must be of as many texts as are asked for, and have no field of another name."""
    LexicalIndex.of(("hồ sơ", "thi đua")).save(tmp_path)
    with pytest.raises(ValueError, match="2 passages, not 3"):
        LexicalIndex.load(tmp_path, size=3)
    (tmp_path / "folded").rename(tmp_path / "spoken")

    with pytest.raises(ValueError, match="spoken"):
        LexicalIndex.load(tmp_path, size=2)


def test_the_same_texts_are_saved_as_the_same_bytes(tmp_path: Path) -> None:
    """Nothing in the files depends on the run: terms are numbered in order of appearance."""
    for name in ("one", "two"):
        LexicalIndex.of(("thi đua khen thưởng", "hồ sơ")).save(tmp_path / name)

    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert np.load(tmp_path / "one" / "folded" / "data.csc.index.npy").dtype == np.float32


def test_an_index_tells_what_its_texts_write() -> None:
    """Syllables and pairs with their diacritics, in any text; no other."""
    index = LexicalIndex.of(["Hồ sơ", "khen"])

    assert "hồ_sơ" in index
    assert "khen" in index
    for other in ("ho_so", "hồ_khen", "sơ_khen", 3):
        assert other not in index
    assert "hồ" not in LexicalIndex.of([""])
