"""References to legal texts are found where they stand and lead where they say."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reference_cases import CASES
from reference_library import DECREE, LAW, PLAN, REGULATION, reference_library

from corpus.normalize import fold
from corpus.references.finding import find_references
from corpus.references.library import Library
from corpus.references.model import Outcome, Reference, Resolution
from corpus.references.numbers import numbers_in
from corpus.references.resolving import Home, resolve
from eval.references import named_by, read_labels, read_paragraphs, score

SHORT = {LAW: "luat", DECREE: "nd98", REGULATION: "qd86", PLAN: "kh153"}
LONG = {short: document for document, short in SHORT.items()}
LAWS = "Luật Thi đua, khen thưởng"
# By default, questions are asked while the law of 2022 and the decree of 2023 are in force.
ASKED = date(2025, 3, 1)
LONGEST_SECONDS = 3.0
_TOLD_BY_MARKS = ("này", "Kiểm lâm", "NĐ - CP", "tính")

Read = tuple[str, str, str]


@pytest.fixture(scope="module")
def library() -> Library:
    """A law, excerpts of a decree, a decision and its regulation, three plans."""
    return reference_library()


def written(resolution: Resolution) -> str:
    """Return a resolution as the table writes it."""
    targets = [
        SHORT.get(t.document, t.document) + (f"#{t.provision}" if t.provision else "")
        for t in resolution.targets
    ]
    return " ".join([resolution.outcome, *targets])


def read(text: str, home: tuple[str, str] | None, library: Library) -> list[Read]:
    """Return what the table states of a text."""
    place = Home(LONG[home[0]], home[1]) if home else None
    return [
        (
            reference.span.of(text),
            named_by(reference),
            written(resolve(reference, library, home=place, on=ASKED)),
        )
        for reference in find_references(text)
    ]


def only(text: str) -> Reference:
    """Return the one reference of a text."""
    (reference,) = find_references(text)
    return reference


@pytest.mark.parametrize(("text", "home", "expected"), CASES)
def test_cases(
    text: str, home: tuple[str, str] | None, expected: list[Read], library: Library
) -> None:
    """The table: words, what they name, where they lead."""
    assert read(text, home, library) == expected


def test_precision_and_recall_over_the_table(library: Library) -> None:
    """At least .98 of what is found is right, and of what is there is found."""
    right = found = there = 0
    for text, home, expected in CASES:
        own = read(text, home, library)
        right += len(set(own) & set(expected))
        found, there = found + len(own), there + len(expected)

    assert len(CASES) >= 80
    assert right / found >= 0.98
    assert right / there >= 0.98


def test_paragraphs_labelled_by_hand() -> None:
    """Of 296 references in 310 paragraphs, at least .95 are right, whole and in place."""
    paragraphs = read_paragraphs(read_labels())
    if not paragraphs:
        pytest.skip("the labelled texts are not beside the repository")

    own = score(paragraphs)

    assert own.labelled >= 200
    assert own.precision >= 0.95
    assert own.recall >= 0.95


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2023, 6, 1), "not held luat-15-2003-qh11"),
        (date(2024, 1, 1), "document luat"),
        (None, "candidates luat luat-15-2003-qh11"),  # no day, no choice
    ],
)
def test_of_two_laws_with_one_name_the_one_in_force_is_meant(
    on: date | None, expected: str, library: Library
) -> None:
    """The law of 2022 is in force from 01/01/2024, when that of 2003 ends."""
    assert written(resolve(only(LAWS), library, on=on)) == expected


def test_a_decree_means_the_law_in_force_when_it_begins(library: Library) -> None:
    """Decree 98/2023 begins with the law of 2022; it was issued under that of 2003."""
    home = Home(DECREE, "d24")

    assert written(resolve(only(f"Điều 5 {LAWS}"), library, home=home)) == "provisions luat#d5"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Điều 105 Luật 06/2022/QH15", "Luật số 06/2022/QH15 có 96 điều; không có Điều 105"),
        (f"khoản 9 Điều 80 {LAWS}", "Điều 80 chỉ có 5 khoản, không có khoản 9"),
        (f"khoản 2 Điều 90 {LAWS}", "Điều 90 không có khoản 2"),
        ("Điều 50 NĐ 98/2023", "kho chưa có Điều 50 của Nghị định số 98/2023/NĐ-CP"),
        ("mục IX kế hoạch 153", "Kế hoạch số 153/KH-UBND chỉ có 3 mục, không có mục IX"),
    ],
)
def test_what_is_missing_is_said(text: str, sentence: str, library: Library) -> None:
    """A reader is told whether a provision cannot be there or is only not held."""
    assert resolve(only(text), library, on=ASKED).missing == (sentence,)


def test_a_document_keeps_what_the_text_says_of_it() -> None:
    """Number as written and normalised, day, year, issuer."""
    text = "theo Quyết định số 13 /2024/QD - UBND ngày 31/5/2024 của UBND tỉnh Bắc Ninh"
    named = only(text).document

    assert named is not None
    assert (named.number, named.normalized) == ("13 /2024/QD - UBND", "13/2024/QĐ-UBND")
    assert (named.issued, named.year) == (date(2024, 5, 31), 2024)
    assert (named.issuer, named.span.of(text)) == ("UBND tỉnh Bắc Ninh", text.removeprefix("theo "))


def test_what_the_title_of_a_regulation_names_is_no_reference_of_its_own() -> None:
    """The title stands inside the reference to the decision that issues the regulation."""
    text = "Điều 5 Quy chế xét khoản 2 của quỹ ban hành kèm theo Quyết định 86/2025/QĐ-UBND"

    assert only(text).span.of(text) == text


def test_decomposed_letters_keep_their_places() -> None:
    """Text in which marks are letters of their own (NFD) has the same references."""
    text = "theo khoa\u0309n 2 Đie\u0302\u0300u 5 nghi dinh 98"

    assert only(text).span.of(text) == text.removeprefix("theo ")


@pytest.mark.parametrize("case", [text for text, home, expected in CASES if expected])
def test_diacritics_are_not_needed(case: str) -> None:
    """As many references are found in the folded text; small "kế hoạch này" are common words."""
    folded = fold(case)
    if len(folded) != len(case) or any(words in case for words in _TOLD_BY_MARKS):
        pytest.skip("capitals or marks tell these from common words")

    assert [r.span for r in find_references(folded)] == [r.span for r in find_references(case)]


@pytest.mark.parametrize(
    "piece",
    [
        "1", " ", "\n", "1 ", "Điều 1, ", "khoản ", "điểm a, ", "98/", "98/2023/", "NĐ-", "-",
        "98/2023/NĐ-CP ", "Luật ", "Luật Thi đua, ", "ngày 1 tháng ", "của UBND tỉnh ", "Điều này ",
        "quy định ", "kèm theo ", "Điều 1 đến ", "và ", "a1", "mẫu số 1.1.1.1", "Đ.1 k.",
        "sửa đổi, bổ sung Điều 1, 2, 3 ", "Luật sửa đổi, bổ sung Luật ", "IVXL",
    ],
)  # fmt: skip
def test_hostile_texts_take_time_in_proportion(piece: str) -> None:
    """150,000 characters take seconds; minutes if time grew with the square of the length."""
    text = (piece * (150_000 // len(piece) + 1))[:150_000]
    begun = time.process_time()

    find_references(text)

    assert time.process_time() - begun < LONGEST_SECONDS


def test_lists_do_not_multiply_without_end() -> None:
    """25,000 points of 25,000 clauses name the first 400."""
    text = "điểm " + "a, " * 25_000 + "a khoản " + "1, " * 25_000 + "1 Điều 5"

    assert len(only(text).paths) == 400


@given(st.text(alphabet="Điều khoản điểm 1259/,;.-–ab đNĐCPQH\nLuật này và của", max_size=80))
def test_references_stand_in_order_and_apart(text: str) -> None:
    """Spans never touch one another and hold words."""
    spans = [reference.span for reference in find_references(text)]

    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(span.of(text).strip() for span in spans)


@given(st.integers(1, 9999), st.integers(1990, 2030), st.sampled_from(["NĐ-CP", "QĐ-TTg", "QH15"]))
def test_normalised_numbers_are_read_as_they_are(figure: int, year: int, symbol: str) -> None:
    """Normalising a normalised number changes nothing."""
    number = f"{figure}/{year}/{symbol}"

    assert [found.normalized for found in numbers_in(number)] == [number]


def test_an_empty_library_knows_nothing(library: Library) -> None:
    """Every document is unknown, and no question has candidates."""
    empty = Library((), library.legislation)

    assert resolve(only("NĐ 98/2023"), empty).outcome is Outcome.UNKNOWN
    assert resolve(only("Điều 5"), empty).outcome is Outcome.UNSTATED
