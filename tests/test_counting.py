"""Counting terms in whole arrays: what a count text by text gives, each line read once."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.counting import Numbers, count_by_term, count_by_text, number_texts
from index.lexical import FIELDS
from index.terms import terms

LINE = st.lists(st.sampled_from(("Hồ", "SƠ", "153/KH-UBND", "–", "thi", "đua,")), max_size=5)
TEXTS = st.lists(st.lists(LINE.map(" ".join), max_size=4).map("\n".join), min_size=1, max_size=6)


def numbered(texts: list[str]) -> list[Numbers]:
    """Return texts whose terms are the lengths of their words."""
    return number_texts(texts, lambda line: [len(word) for word in line.split()])


@given(TEXTS)
def test_a_text_has_the_numbers_of_its_lines_in_their_order(texts: list[str]) -> None:
    """Lines that occur again bring their numbers again."""
    expected = [[len(word) for word in text.split()] for text in texts]

    assert [numbers.tolist() for numbers in numbered(texts)] == expected


def test_no_line_is_read_twice() -> None:
    """A heading above a hundred chunks costs what one costs."""
    read: list[str] = []

    def number_line(line: str) -> list[int]:
        read.append(line)
        return []

    number_texts(["I. HỒ SƠ\n- a", "I. HỒ SƠ\n- b", "- a"], number_line)

    assert read == ["I. HỒ SƠ", "- a", "- b"]


@given(TEXTS)
def test_counts_are_those_of_a_counter(texts: list[str]) -> None:
    """By text and by term they are the same counts, in the order that the name says."""
    expected = {
        (row, term): count
        for row, text in enumerate(texts)
        for term, count in Counter(len(word) for word in text.split()).items()
    }
    by_text = count_by_text(numbered(texts), terms=99)
    by_term = count_by_term(numbered(texts))

    for found in (by_text, by_term):
        pairs = zip(found.texts.tolist(), found.terms.tolist(), strict=True)
        assert dict(zip(pairs, found.counts.tolist(), strict=True)) == expected
        assert len(found.counts) == len(expected)
    by_text_order = list(zip(by_text.texts.tolist(), by_text.terms.tolist(), strict=True))
    by_term_order = list(zip(by_term.terms.tolist(), by_term.texts.tolist(), strict=True))
    assert by_text_order == sorted(by_text_order)
    assert by_term_order == sorted(by_term_order)


@pytest.mark.parametrize("write", [terms, *FIELDS.values()])
@given(texts=TEXTS)
def test_lines_can_be_read_one_by_one(write: Callable[[str], list[str]], texts: list[str]) -> None:
    """The terms of a text are those of its lines, whatever is counted: none spans two lines."""
    for text in texts:
        apart = Counter(term for line in text.split("\n") for term in write(line))
        assert Counter(write(text)) == apart
