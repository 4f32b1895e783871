"""A question refers to regulations and provisions: which are held, which there are not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_texts import document_of
from reference_library import DECREE, LAW, REGULATION, reference_library
from referring_cases import FAULTS, FOR_ITSELF, HELD

from corpus.legislation import Legislation
from corpus.model import Kind, Level, Source, Span
from corpus.references.library import Library
from corpus.references.model import Named
from retrieval.model import Reason
from retrieval.referring import Referred, asks_for_it, referred, without

LIBRARY = reference_library()
DAY = date(2025, 1, 1)


def _found(question: str, *, before: Named | None = None, on: date = DAY) -> Referred:
    return referred(question, LIBRARY, on=on, before=before)


@pytest.mark.parametrize(("question", "provisions", "documents", "said"), HELD)
def test_what_a_question_refers_to(
    question: str, provisions: list[str], documents: list[str], said: list[str]
) -> None:
    """The table of what is held, each reference with its words."""
    found = _found(question)

    assert [f"{target.document}/{target.provision}" for target in found.provisions] == provisions
    assert list(found.documents) == documents
    assert [span.of(question) for span in found.spans] == said
    assert found.fault is None


@pytest.mark.parametrize(("question", "reason", "message"), FAULTS)
def test_what_there_is_not(question: str, reason: Reason, message: str) -> None:
    """The table of faults: the number of what is missing and why; nothing stands in for it."""
    found = _found(question)

    assert found.provisions == ()
    assert found.fault is not None
    assert (found.fault.reason, found.fault.message) == (reason, message)


def test_an_article_is_found_beside_one_there_is_not() -> None:
    """Both are told: the article that is held, and that the other is not."""
    found = _found("Nghị định 98/2023/NĐ-CP: điều 24 và điều 999")

    assert [target.provision for target in found.provisions] == ["d24"]
    assert found.fault is not None
    assert "không có Điều 999" in found.fault.message


def test_a_place_is_of_the_document_named_earlier() -> None:
    """After the decree, "Điều 5" is the decree's; a document in the question itself goes first."""
    decree = _found("Nghị định 98/2023/NĐ-CP").named

    assert decree is not None
    for question, documents in (
        ("Điều 5 nói gì?", [DECREE]),
        ("Luật số 06/2022/QH15 nói gì? Xem Điều 5.", [LAW]),
        ("Điều 5 Luật Thi đua, khen thưởng và Điều 5 Nghị định 98", [LAW, DECREE]),
    ):
        found = _found(question, before=decree)
        assert [target.document for target in found.provisions] == documents


def test_this_law_is_the_one_named_earlier() -> None:
    """By itself "Luật này" has no document."""
    law = _found("Luật Thi đua, khen thưởng").named

    assert [t.document for t in _found("Điều 5 Luật này nói gì?", before=law).provisions] == [LAW]


def test_a_clause_there_is_not_of_the_law_named_earlier() -> None:
    """Điều 80 of the law has five clauses."""
    law = _found("Luật Thi đua, khen thưởng có gì mới?").named

    fault = _found("Khoản 9 Điều 80 nói gì?", before=law).fault

    assert fault is not None
    assert fault.message == "Điều 80 chỉ có 5 khoản, không có khoản 9."


def test_an_article_of_no_document_is_of_those_in_force() -> None:
    """Before law and decree began neither is meant, after the decree ended the law alone."""
    before, after = (
        _found("Điều 5 nói gì?", on=day).documents for day in (date(2023, 6, 1), date(2025, 8, 1))
    )

    assert before == (REGULATION,)
    assert after == (LAW, REGULATION)


def test_two_decisions_of_one_number_are_both_meant() -> None:
    """Provinces number alike; without a province both are documents that are asked about."""
    sources = [
        Source(
            f"qd-{place}", "q.txt", Kind.DECISION, "Quy chế", f"UBND tỉnh {place}",
            Level.PROVINCE, number="13/2024/QĐ-UBND",
        )
        for place in ("Mẫu", "Kèn")
    ]  # fmt: skip
    held = [document_of(source, "Điều 1. Cờ\nLời.\n") for source in sources]
    library = Library.of(held, Legislation())

    found = referred("Quyết định 13/2024/QĐ-UBND nói gì?", library, on=DAY, before=None)

    assert found.documents == ("qd-Mẫu", "qd-Kèn")
    assert found.provisions == ()


def test_the_document_named_is_handed_on_where_it_is_one() -> None:
    """One, however often it is named; of two none, of "Luật này" none."""
    one = _found("Điều 5 Nghị định 98/2023/NĐ-CP").named
    two = _found("Nghị định 98/2023/NĐ-CP và Luật số 06/2022/QH15").named

    assert one is not None
    assert one.normalized == "98/2023/NĐ-CP"
    assert two is None
    assert _found("Điều 5 Luật này").named is None


@pytest.mark.parametrize(("question", "reference", "expected"), FOR_ITSELF)
def test_a_question_asks_for_a_provision_itself(
    question: str,
    reference: str,
    expected: bool,  # noqa: FBT001  (a table)
) -> None:
    """The table: whether anything but the provision's words is asked for."""
    start = question.index(reference)

    assert asks_for_it(question, [Span(start, start + len(reference))]) is expected


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20))))
def test_without_spans_all_else_stays_where_it_is(
    question: str, ends: list[tuple[int, int]]
) -> None:
    """Letter by letter: a blank inside a span, else the letter."""
    size = len(question)
    spans = [Span(min(*pair, size), min(max(pair), size)) for pair in ends]
    inside = {place for span in spans for place in range(span.start, span.end)}

    assert without(question, spans) == "".join(
        " " if place in inside else letter for place, letter in enumerate(question)
    )
