"""Passages, values and terms: what an answer is chosen from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Span
from corpus.store import Corpus
from retrieval.citing import cite, trimmed
from retrieval.passages import Shape, cut
from retrieval.terms import TermWeights, asked_terms, terms_of
from retrieval.values import Value, opens_with_body, values_in

VALUES = [
    ("từ ngày 20/5/2024 đến hết ngày 05/8/2024", {Value.DAY, Value.START}),
    # The day of a document's number, an anniversary, a founding day: none answers "when".
    ("Thực hiện Kế hoạch số 113/KH-UBND ngày 09/3/2023", {Value.DOCUMENT}),
    ("kỷ niệm 90 năm (15/6/1933 - 15/6/2023)", {Value.OCCASION}),
    ("Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023", {Value.DOCUMENT}),
    ("Từ tháng 3/2024 đến tháng 10/2024", {Value.MONTH, Value.START}),
    ("Thực hiện trong năm 2024", {Value.YEAR}),
    # An item's number is no day.
    ("3.9. Điển hình trong phong trào", set()),
    ("hết ngày 15.8.2024", {Value.DAY}),
    ("hàng tháng", {Value.PERIODIC}),
    ("không quá 01 tập thể hoặc cá nhân", {Value.COUNT}),
    ("thưởng 2.000.000 đồng", {Value.MONEY}),
    ("đạt 95 %", {Value.PERCENT}),
    ("02 bộ hồ sơ", {Value.COPIES}),
    ("Mẫu số 08", {Value.FORM}),
    ("điện thoại 0209 3882 123", {Value.CONTACT}),
    ("hồ sơ gồm", {Value.ENUMERATION}),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_values_in_a_text(text: str, values: set[Value]) -> None:
    """The table of values."""
    assert values_in(text) == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Thực hiện: Giao Công an phường chủ trì", True),
        ("2. Công chức Văn phòng phụ trách công tác", True),
        ("3. Đề nghị Ủy ban Mặt trận Tổ quốc", True),
        ("a) Tập thể: Đoàn kết, chủ động", False),
        ("Phối hợp với các phòng", False),
    ],
)
def test_who_a_passage_speaks_of(text: str, expected: bool) -> None:  # noqa: FBT001  (a table)
    """A body at the beginning, after a marker, a label or "Giao"."""
    assert opens_with_body(text) is expected


def test_passages_are_the_documents_own_words(plans: Corpus) -> None:
    """Every passage lies within its provision's extent and is not blank."""
    passages = [passage for document in plans.documents for passage in cut(document)]

    assert {passage.shape for passage in passages} == set(Shape)
    for passage in passages:
        text = plans.document(passage.document_id).text
        extent = passage.provision.extent
        assert passage.span.of(text).strip()
        assert extent.start <= passage.span.start <= passage.span.end <= extent.end


def test_a_citation_quotes_its_span(plans: Corpus) -> None:
    """citation.quote == span.of(document.text), and its lines hold the quote's first word."""
    for document in plans.documents:
        for provision in document.provisions:
            citation = cite(document, provision, provision.span)
            quoted = Span(citation.start, citation.end)

            assert citation.quote == quoted.of(document.text).strip()
            first = document.lines[citation.lines[0] - 1]
            assert citation.quote.split()[0] in first.text


@given(st.text("ab \n"), st.integers(0, 20), st.integers(0, 20))
def test_a_trimmed_span_holds_the_same_words(text: str, start: int, length: int) -> None:
    """Blanks at the ends go, nothing else does."""
    span = Span(min(start, len(text)), min(start + length, len(text)))

    assert trimmed(text, span).of(text) == span.of(text).strip()


def test_rare_terms_weigh_more() -> None:
    """A term of one passage outweighs one of all; an unseen one outweighs both."""
    weights = TermWeights.of([terms_of("thi đua khen thưởng"), terms_of("thi đua hồ sơ")])

    assert weights["ho so"] > weights["thi dua"]
    assert weights["bai do"] > weights["ho so"]


def test_a_synonym_answers_for_less() -> None:
    """A plan that says "gửi" speaks of "nộp", at a lower worth than the word itself."""
    (asked, *_) = asked_terms("nộp", TermWeights.of([terms_of("gửi nộp")]))

    assert asked.worth_in(frozenset({"nop"})) == 1.0
    assert 0 < asked.worth_in(frozenset({"gui"})) < 1
    assert asked.worth_in(frozenset({"khac"})) == 0.0
