"""Sentences are read from drafts of every shape that small models write."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.writing.draft import LONGEST, MOST, Sentence, sentences

DRAFTS = [
    # one sentence a line, its place at the end
    ("Nộp ở A [1].\nNộp ở B [2]", [("Nộp ở A", 1), ("Nộp ở B", 2)]),
    # numbered, dashed and starred lists
    ("1. Nộp ở A [1]\n- Nộp ở B [2]", [("Nộp ở A", 1), ("Nộp ở B", 2)]),
    ("2) Nộp ở A [1]\n* Nộp ở B [2]", [("Nộp ở A", 1), ("Nộp ở B", 2)]),
    # several on one line
    ("Nộp ở A [1]. Nộp ở B [2].", [("Nộp ở A", 1), ("Nộp ở B", 2)]),
    # two places
    ("Nộp ở A [1][2]\nNộp ở B [1], [3].", [("Nộp ở A", 1, 2), ("Nộp ở B", 1, 3)]),
    # chatter cites nothing
    ("Dưới đây là câu trả lời:\nNộp ở A [1]", [("Dưới đây là câu trả lời:",), ("Nộp ở A", 1)]),
    # what a model thinks is not what it says
    ("<think>\nxem [1]\n</think>\nNộp ở A [1]", [("Nộp ở A", 1)]),
    ("<think>\nxem [1]\nmãi", []),
    # brackets around other things
    ("Nộp ở [A] ngay [1]", [("Nộp ở [A] ngay [1]",)]),
    # nothing said
    ("", []),
    ("\n\n---\n[1]\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "expected"), DRAFTS)
def test_drafts_are_cut_into_sentences(draft: str, expected: list[tuple[str | int, ...]]) -> None:
    """Each sentence has the numbers that it cites; one that cites none has none."""
    read = [(sentence.text, *sentence.places) for sentence in sentences([draft])]

    assert read == expected


@given(st.text(alphabet="Nộp A1.[]\n<think>/", max_size=60), st.data())
def test_pieces_do_not_matter(draft: str, data: st.DataObject) -> None:
    """However a draft comes in pieces, the same sentences are read."""
    cut = data.draw(st.integers(0, len(draft)))

    assert list(sentences([draft[:cut], draft[cut:]])) == list(sentences([draft]))


def test_a_sentence_is_read_as_soon_as_its_line_ends() -> None:
    """Nothing after a line is waited for."""
    pieces = iter(["Nộp ở A [1]", "\n", "Nộp ở B [2]\n"])

    assert next(sentences(pieces)) == Sentence("Nộp ở A", (1,))
    assert next(pieces) == "Nộp ở B [2]\n"


def test_a_draft_is_read_to_its_longest() -> None:
    """An endless draft is left off, and its last line, which may be half, is no sentence."""
    drawn = 0

    def endless() -> Iterator[str]:
        nonlocal drawn
        while True:
            drawn += 1
            yield "A" * 1000

    assert list(sentences(endless())) == []
    assert drawn == LONGEST // 1000 + 1


def test_no_more_sentences_are_read_than_are_worth_reading() -> None:
    """A draft of a thousand sentences is read for sixty."""
    assert len(list(sentences(["A [1]\n"] * 1000))) == MOST
