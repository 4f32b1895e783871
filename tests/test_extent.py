"""How much is quoted: the smallest passage that surely holds the answer."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_passages import plan

from corpus.model import Span
from retrieval.extent import Numbers, best_extent, shares_of, within
from retrieval.passages import Passage

(_ANY,) = plan("1. Cờ.\n")
_PLACES = st.tuples(st.sampled_from("ab"), st.integers(0, 12), st.integers(0, 12))
PLACED = st.lists(_PLACES, max_size=8)


def _at(start: int, end: int, *, document: str = "a", length: int | None = None) -> Passage:
    """Return a passage of so many characters that stands between two places of a document."""
    folded = "x" * (end - start if length is None else length)
    return replace(_ANY, document_id=document, span=Span(start, end), folded=folded)


# A list of two items, 500 characters longer than either: quoting it costs a tenth more.
ITEMS = (_at(0, 600), _at(0, 100), _at(500, 600))


def _held(passages: Sequence[Passage], shares: Sequence[float]) -> Numbers:
    """Return the share of all passages that lie within each."""
    return np.asarray(within(passages) @ np.array(shares), dtype=np.float64)


def _quoted(passages: Sequence[Passage], shares: Sequence[float]) -> int:
    return best_extent(passages, _held(passages, shares), values=())


@given(st.lists(st.floats(-30, 30), min_size=1, max_size=8), st.floats(-30, 30))
def test_shares_are_exponentials_of_scores(scores: list[float], more: float) -> None:
    """As the definition has it: one in sum, and the same where every score is higher."""
    powers = np.exp(scores)
    shares = shares_of(np.array(scores))

    assert shares == pytest.approx(powers / powers.sum())
    assert shares == pytest.approx(shares_of(np.array(scores) + more))


def test_scores_of_any_size_have_shares() -> None:
    """Exponentials of such scores are no numbers any more."""
    assert shares_of(np.array([5000.0, 5000.0, -5000.0])).tolist() == [0.5, 0.5, 0]


@given(PLACED, st.data())
def test_a_passage_holds_what_stands_within_it(
    placed: list[tuple[str, int, int]], data: st.DataObject
) -> None:
    """As counted one by one: of its own document, itself too, what overlaps not."""
    passages = [_at(min(one, two), max(one, two), document=d) for d, one, two in placed]
    shares = [data.draw(st.floats(0, 1)) for _ in passages]
    expected = [
        sum(
            share
            for share, inner in zip(shares, passages, strict=True)
            if inner.document_id == outer.document_id
            and outer.span.start <= inner.span.start
            and inner.span.end <= outer.span.end
        )
        for outer in passages
    ]

    assert _held(passages, shares).tolist() == pytest.approx(expected)


@pytest.mark.parametrize(
    ("shares", "quoted"),
    [
        # two items about equally likely: both, with the words above them
        ((0, 0.5, 0.5), 0),
        ((0, 0.6, 0.4), 0),
        # one is sure, or nearly: it alone
        ((0, 1, 0), 1),
        ((0, 0, 1), 2),
        ((0, 0.95, 0.05), 1),
        # a tenth is what the other must add
        ((0, 0.91, 0.09), 1),
        ((0, 0.89, 0.11), 0),
        # the words above answer, or an item with them
        ((1, 0, 0), 0),
        ((0.2, 0.8, 0), 0),
        ((0.05, 0.95, 0), 1),
    ],
)
def test_a_list_is_quoted_where_no_item_is_sure(
    shares: tuple[float, float, float], quoted: int
) -> None:
    """The table of how likely the list's own words and its items are."""
    assert _quoted(ITEMS, shares) == quoted


@pytest.mark.parametrize(
    ("lengths", "shares", "quoted"),
    [
        # of two equally likely passages the shorter is quoted, though it comes second
        ((200, 100), (0.5, 0.5), 1),
        # a thousand characters cost two tenths
        ((1100, 100), (0.59, 0.41), 1),
        ((1100, 100), (0.61, 0.39), 0),
        # nothing is no answer, however short
        ((2500, 1), (0.01, 0), 0),
    ],
)
def test_length_costs(lengths: tuple[int, int], shares: tuple[float, float], quoted: int) -> None:
    """The table of two passages that stand apart."""
    apart = [_at(10 * n, 10 * n + 1, length=length) for n, length in enumerate(lengths)]

    assert _quoted(apart, shares) == quoted


def test_of_equal_passages_the_first_is_quoted() -> None:
    """So runs repeat exactly."""
    assert _quoted([_at(0, 5), _at(5, 10), _at(10, 15)], [0.2, 0.4, 0.4]) == 1


def test_one_passage_is_quoted_whatever_its_length() -> None:
    """There is nothing shorter to quote."""
    assert _quoted([_at(0, 9000)], [1]) == 0


def test_nothing_holds_nothing() -> None:
    """No passages, no shares."""
    assert within(()).shape == (0, 0)
