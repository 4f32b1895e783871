"""The peers find passages by the same contract as ours, and are what their makers show."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

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


def test_long_passages_are_split_with_overlap() -> None:
    """No split is longer than 1,000 characters; two neighbours share nearly 200."""

    class Spy(HashEncoder):
        read: tuple[str, ...] = ()

        def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
            self.read = tuple(texts)
            return super().encode(texts)

    spy = Spy()
    langchain_ensemble({"long": " ".join(map(str, range(400)))}, spy)

    first, second = spy.read
    assert 900 < len(first) <= 1000
    assert first[-190:] in second


def test_the_ensemble_counts_both_legs_alike() -> None:
    """First in one leg and third in the other beats second in both, by reciprocal ranks.

    Words rank shorter passages first, vectors the one nearest to the question's.
    """
    passages = {"vectors": "hồ x y", "neither": "hồ x", "words": "hồ"}
    others = {f"quỹ {number}": f"quỹ {number}" for number in range(4)}
    angles = {"hồ": 0.9, "hồ x y": 0.1, "hồ x": 0.5, "hồ sơ": 0.0}

    class Compass(HashEncoder):
        def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
            turns = [angles.get(text, 3.0) for text in texts]
            return np.array([[np.cos(t), np.sin(t)] for t in turns], dtype=np.float32)

    found = langchain_ensemble(passages | others, Compass(2))("hồ sơ", limit=3)

    assert set(found[:2]) == {"vectors", "words"}
    assert found[2] == "neither"
