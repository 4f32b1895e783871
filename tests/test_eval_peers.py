"""The peers find passages by the same contract as ours, and are what their makers show."""

import pytest

from eval.peers import bm25s_readme, langchain_ensemble, peers
from index.hashing import HashEncoder

FILLER = "Văn bản này có nhiều đoạn. " * 60
LONG = f"Hồ sơ gồm tờ trình. {FILLER}\n\nHồ sơ gồm báo cáo. {FILLER}\n\nHồ sơ gửi trước tháng mười."
PASSAGES = {"a": "Quỹ thi đua, khen thưởng.", "long": LONG, "b": "Hạn nộp hồ sơ: tháng mười."}


@pytest.mark.parametrize("name", ["bm25s", "langchain"])
def test_a_peer_finds_at_most_the_limit_and_none_twice(name: str) -> None:
    """Three splits of the long passage match; it is found once."""
    search = peers(PASSAGES, encoder=HashEncoder(256))[name]

    assert sorted(search("hồ sơ gồm", limit=3)) == ["a", "b", "long"]
    assert search("hồ sơ gồm", limit=1) == ["long"]


def test_bm25s_is_asked_for_no_more_than_there_is() -> None:
    """Ten of one passage is that passage, also for a question of unknown words."""
    search = bm25s_readme({"a": "hồ sơ"})

    assert search("hồ sơ", limit=10) == search("xyz", limit=10) == ["a"]


def test_bm25s_minds_diacritics() -> None:
    """Words without them are other words, as its tokenizer leaves them."""
    search = bm25s_readme({"plain": "ho so", "accented": "hồ sơ", "other": "quỹ"})

    assert search("HỒ SƠ", limit=1) == ["accented"]
    assert search("ho so", limit=1) == ["plain"]


def test_the_best_split_gives_a_passage_its_rank() -> None:
    """Words at the end of a long passage, far beyond its first split, rank it first."""
    search = langchain_ensemble({**PASSAGES, "c": FILLER}, HashEncoder(256))

    assert search("Hồ sơ gửi trước tháng mười.", limit=1) == ["long"]


def test_the_ensemble_counts_both_legs() -> None:
    """A passage that both legs find first is first, one that a leg alone finds comes after."""
    passages = {"both": "nộp hồ sơ", "words": "hồ sơ x1 x2 x3 x4 x5 x6 x7 x8 x9", "none": "quỹ"}
    found = langchain_ensemble(passages, HashEncoder(256))("nộp hồ sơ", limit=3)

    assert list(found)[:2] == ["both", "words"]
