"""Locators: ids and labels that parse back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import LocatorError
from corpus.locator import Locator, Step, StepKind

LABELS = [
    ("iii", "mục III"),
    ("iii.3.a", "điểm a khoản 3 mục III"),
    # A sub-clause's number tells its clause.
    ("iii.3.1", "khoản 3.1 mục III"),
    # One plan has two sections III.
    ("iii~2.1", "khoản 1 mục III (lần 2)"),
    ("ii.3.-2.+1", "dấu cộng thứ 1 gạch đầu dòng thứ 2 khoản 3 mục II"),
    ("mo-dau.p3", "đoạn 3 phần mở đầu"),
    ("ket.-3", "gạch đầu dòng thứ 3 phần kết"),
    ("2.1.đ", "điểm đ khoản 2.1"),
]

_NUMBERS = st.integers(1, 40).map(str)
_PARTS = {
    StepKind.POINT: st.sampled_from("abcdđeghik"),
    StepKind.DASH: _NUMBERS,
    StepKind.PLUS: _NUMBERS,
    StepKind.PARAGRAPH: _NUMBERS,
}


@st.composite
def locators(draw: st.DrawFn) -> Locator:
    """Any path an outline can make: a section, clauses under it, then points, dashes, pluses."""
    steps = []
    if draw(st.booleans()):
        steps.append(Step(StepKind.SECTION, draw(st.sampled_from(["I", "IV", "XII"]))))
    numbers = draw(st.lists(_NUMBERS, max_size=3))
    steps += [
        Step(StepKind.CLAUSE, ".".join(numbers[: size + 1]), draw(st.integers(1, 2)))
        for size in range(len(numbers))
    ]
    kinds = [kind for kind in _PARTS if steps or kind is not StepKind.POINT]
    for kind in draw(st.lists(st.sampled_from(kinds), max_size=3, min_size=not steps)):
        steps.append(Step(kind, draw(_PARTS[kind]), draw(st.integers(1, 3))))
    return Locator(tuple(steps))


@pytest.mark.parametrize(("identifier", "label"), LABELS)
def test_an_id_and_its_label_name_the_same_place(identifier: str, label: str) -> None:
    """The table of ids holds in both directions."""
    assert Locator.from_id(identifier).label == label
    assert Locator.from_label(label).id == identifier


@given(locators())
def test_a_label_parses_back(locator: Locator) -> None:
    """`from_label(locator.label) == locator` for every path."""
    assert Locator.from_label(locator.label) == locator


@given(locators())
def test_an_id_parses_back(locator: Locator) -> None:
    """`from_id(locator.id) == locator` for every path."""
    assert Locator.from_id(locator.id) == locator


@pytest.mark.parametrize("text", ["", "điều", "khoản", "khoản 0", "điểm a", "mục III khoản 2"])
def test_what_is_no_label_is_refused(text: str) -> None:
    """An unknown step, a number from 0 or steps in the wrong order raise LocatorError."""
    with pytest.raises(LocatorError):
        Locator.from_label(text)


@pytest.mark.parametrize("text", ["", ".", "iii..1", "iii.-", "a.b.1", "iii.3.iii"])
def test_what_is_no_id_is_refused(text: str) -> None:
    """An empty or impossible part raises LocatorError."""
    with pytest.raises(LocatorError):
        Locator.from_id(text)
