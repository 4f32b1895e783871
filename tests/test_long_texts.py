"""Long texts take time in proportion to their length, and are decided on as short ones are."""

import re
import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.restore.evidence import Evidence, Judge, windows
from corpus.restore.figures import kept
from corpus.restore.restorer import Restorer
from corpus.restore.tokens import tokenize
from corpus.restore.weights import WEIGHTS, load_weights
from retrieval.values import values_in

ADDRESS = re.compile(r"\S*(?:@\S*\.|://|www\.)\S*|\S*\w\.(?:com|vn|org|net)\b\S*", re.IGNORECASE)
FIGURES = re.compile(
    r"\d+(?:[.,/:–-]\d+)+\w*|\d+%|(?<!\S)\d+(?:\.\d+)*[.)](?!\w)|\d+(?=/\w)|(?<=/)\w*\d\w*"
    r"|\b[A-ZĐ]{2,}\d+[A-Z]?\b|\w*[²³]"
)
NUMERAL = re.compile(r"\s*[IVX]+(?=\.)")


@pytest.fixture(scope="module")
def judge() -> Judge:
    """The judge with the words that ship."""
    return Judge(load_weights(WEIGHTS).vocabulary)


@pytest.fixture(scope="module")
def restorer() -> Restorer:
    """One restorer with the shipped weights."""
    return Restorer.load()


def around(counts: Sequence[Evidence], place: int) -> Evidence:
    """Add the lines at every distance, one distance after the other, until there are 24 words."""
    found = counts[place]
    for far in range(1, len(counts)):
        if found.words >= 24:
            break
        for other in (place - far, place + far):
            if 0 <= other < len(counts):
                found += counts[other]
    return found


@given(st.lists(st.sampled_from([0, 0, 0, 1, 5, 12]), max_size=30))
def test_a_line_is_judged_by_the_nearest_words(sizes: list[int]) -> None:
    """Passing over the lines without words finds the words that a walk over all lines finds."""
    counts = [Evidence(words, place % (words + 1), words) for place, words in enumerate(sizes)]

    assert list(windows(counts)) == [around(counts, place) for place in range(len(counts))]


@given(st.text(alphabet="a@ .:/w", max_size=12))
@settings(max_examples=500)
def test_addresses_are_no_evidence(judge: Judge, line: str) -> None:
    """They are left out as the pattern that tries every place leaves them out."""
    without = re.sub(r"\S+@\S+|\S*(?:://|www\.)\S*", " ", line)

    assert judge.evidence(line).words == len(re.findall(r"\w+", without))


@given(st.text(alphabet="12a.,/:%²) @VNvĐIw", max_size=14))
@settings(max_examples=2000)
def test_figures_and_addresses_are_found_wherever_they_stand(line: str) -> None:
    """The words kept are those that the patterns without a fixed beginning find."""
    spans = [match.span() for kind in (ADDRESS, FIGURES) for match in kind.finditer(line)]
    spans += [match.span() for match in [NUMERAL.match(line)] if match]
    expected, end = [], 0
    for token in tokenize(line).tokens:
        start = end + len(token.gap)
        end = start + len(token.word)
        expected.append(any(first <= start and end <= last for first, last in spans))

    assert kept(tokenize(line)) == expected


LONG: Sequence[tuple[str, Callable[[int], list[str]]]] = [
    ("blank lines", lambda size: [""] * size),
    ("numbers without a word", lambda size: ["1."] * size),
    ("a word without an end", lambda size: ["thi dua " + "a" * size]),
    ("a number without an end", lambda size: ["thi dua " + "1" * size]),
    ("dots to write on", lambda size: ["thi dua " + "." * size]),
    ("quotation marks", lambda size: ["thi dua a" + "'" * size]),
    ("an address without an end", lambda size: ["thi dua " + "@a" * (size // 2)]),
]


@pytest.mark.parametrize("lines", [make for _, make in LONG], ids=[name for name, _ in LONG])
def test_long_texts_take_no_square_of_their_length(
    restorer: Restorer, lines: Callable[[int], list[str]]
) -> None:
    """10,000 of anything is done in less than the square takes."""
    began = time.perf_counter()
    restorer.restore(lines(10_000))

    assert time.perf_counter() - began < 3


def test_lines_to_write_on_hold_no_values() -> None:
    """A form's leader of 20,000 dots is looked through at once."""
    began = time.perf_counter()

    assert values_in("Họ và tên: " + "." * 20_000) == frozenset()
    assert time.perf_counter() - began < 1
