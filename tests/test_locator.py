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
    # Laws: the article says where, whatever chapter it stands in; its point đ is typed dd.
    ("d24.k1.a", "điểm a khoản 1 Điều 24"),
    ("d42.k1.dd", "điểm đ khoản 1 Điều 42"),
    ("d21.k2.p2", "đoạn 2 khoản 2 Điều 21"),
    ("d5.k2.1.-1", "gạch đầu dòng thứ 1 khoản 2.1 Điều 5"),
    # An article without clauses may have points.
    ("d7.k", "điểm k Điều 7"),
    # A decision and the regulation it issues both have an article 1.
    ("d1~2.k3", "khoản 3 Điều 1 (lần 2)"),
    # What amendments inserted.
    ("d12a.k2dd.a1", "điểm a1 khoản 2đ Điều 12a"),
    ("d5.k-1", "điểm k1 Điều 5"),
    ("d5.k1.p-2.p2", "đoạn 2 điểm p2 khoản 1 Điều 5"),
    # A decision that approves a programme has its sections within an article.
    ("d1.muc-iv.k2", "khoản 2 mục IV Điều 1"),
    ("phan-2", "phần 2"),
    ("chuong-iii.muc-1.tieu-muc-2", "tiểu mục 2 mục 1 chương III"),
    ("muc-1", "mục 1"),
    ("kem-theo", "văn bản kèm theo"),
    ("kem-theo.muc-ii.3", "khoản 3 mục II văn bản kèm theo"),
    # Annexes are numbered as plans are.
    ("phu-luc", "phụ lục"),
    ("phu-luc-i.mau-08", "mẫu số 08 phụ lục I"),
    ("phu-luc-1a.muc-i.2.đ", "điểm đ khoản 2 mục I phụ lục 1A"),
    ("mau-1-1~2.p3", "đoạn 3 mẫu số 1.1 (lần 2)"),
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


_NUMERALS = st.sampled_from(["I", "IV", "XII", "1", "3"])
_INSERTED = st.sampled_from(["", "a", "d", "đ"])
_LETTERS = st.sampled_from("abcdđeghiklmnop")
_OCCURRENCES = st.integers(1, 3)


@st.composite
def groups(draw: st.DrawFn) -> Locator:
    """A part, a chapter, a section or a subsection of a law, or an annex, with or without items."""
    number = draw(_NUMERALS)
    step, occurrence = (
        draw(
            st.sampled_from(
                [
                    (Step(StepKind.PART, number),),
                    (Step(StepKind.CHAPTER, number),),
                    (Step(StepKind.CHAPTER, "V"), Step(StepKind.SECTION, number)),
                    (Step(StepKind.SECTION, "2"), Step(StepKind.SUBSECTION, number)),
                    (Step(StepKind.ATTACHED),),
                    (Step(StepKind.APPENDIX, draw(st.sampled_from(["", "II", "02", "3B", "C"]))),),
                    (Step(StepKind.APPENDIX), Step(StepKind.FORM, "01a")),
                    (Step(StepKind.FORM, draw(st.sampled_from(["08", "1.1", "2.10b"]))),),
                ]
            )
        ),
        draw(_OCCURRENCES),
    )
    last = Step(step[-1].kind, step[-1].value, occurrence)
    items = draw(st.sampled_from(["", "2", "2.1", "2.đ", "-1", "p4"]))
    inside = Locator.from_id(items).steps if items else ()
    return Locator((*step[:-1], last, *inside))


@st.composite
def articles(draw: st.DrawFn) -> Locator:
    """An article, perhaps a section, clauses and a point of it, then what plans have too."""
    steps = [Step(StepKind.ARTICLE, draw(_NUMBERS) + draw(_INSERTED), draw(_OCCURRENCES))]
    if draw(st.booleans()):
        steps.append(Step(StepKind.SECTION, draw(_NUMERALS)))
    if draw(st.booleans()):
        number = draw(_NUMBERS) + draw(_INSERTED)
        steps.append(Step(StepKind.CLAUSE, number, draw(_OCCURRENCES)))
        steps += [Step(StepKind.CLAUSE, f"{number}.4")] * draw(st.integers(0, 1))
    if draw(st.booleans()):
        letter = draw(_LETTERS)
        inserted = draw(st.sampled_from(["", "1"]))
        steps.append(Step(StepKind.POINT, letter + inserted, draw(_OCCURRENCES)))
    for kind in draw(st.lists(st.sampled_from(list(_PARTS)[1:]), max_size=2)):
        steps.append(Step(kind, draw(_PARTS[kind]), draw(_OCCURRENCES)))
    return Locator(tuple(steps))


@pytest.mark.parametrize(("identifier", "label"), LABELS)
def test_an_id_and_its_label_name_the_same_place(identifier: str, label: str) -> None:
    """The table of ids holds in both directions."""
    assert Locator.from_id(identifier).label == label
    assert Locator.from_label(label).id == identifier


@given(locators() | groups() | articles())
def test_a_label_parses_back(locator: Locator) -> None:
    """`from_label(locator.label) == locator` for every path."""
    assert Locator.from_label(locator.label) == locator


@given(locators() | groups() | articles())
def test_an_id_parses_back(locator: Locator) -> None:
    """`from_id(locator.id) == locator` for every path."""
    assert Locator.from_id(locator.id) == locator


@pytest.mark.parametrize(
    "text",
    [
        "",
        "điều",
        "khoản",
        "khoản 0",
        "điểm a",
        "mục III khoản 2",
        # Neither is cited so.
        "Điều 5 chương I",
        "tiểu mục 1 chương I",
        "mẫu số 1 Điều 2",
        "Điều 12aa",
    ],
)
def test_what_is_no_label_is_refused(text: str) -> None:
    """An unknown step, a number from 0 or steps in the wrong order raise LocatorError."""
    with pytest.raises(LocatorError):
        Locator.from_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "iii..1",
        "iii.-",
        "a.b.1",
        "iii.3.iii",
        "d0",
        "d5.k1.k2",
        "mau-",
        "phu-luc-i.phu-luc-ii",
    ],
)
def test_what_is_no_id_is_refused(text: str) -> None:
    """An empty or impossible part raises LocatorError."""
    with pytest.raises(LocatorError):
        Locator.from_id(text)
