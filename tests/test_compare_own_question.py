"""Questions in own words as rows: each document answers for itself, in its own words."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from compared_engine import AS_READ, QUESTION, ComparedEngine

from retrieval.compare.own_question import read_in, row_of
from retrieval.model import UNCORRECTED, Answer, Correction, Turn

_ENGINE = ComparedEngine()
_DAY = date(2024, 7, 1)


@dataclass(frozen=True)
class _Talking:
    """Answers as the engine does, quotes another document too, and would then rephrase."""

    def answers(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Generator[Answer]:
        """Yield the answer as found; asking on fails the test."""
        (asked,) = correction.documents or ("",)
        assert correction.alone
        found = next(_ENGINE.answers(question, on=on, correction=correction))
        other = replace(found.statements[0].citation, document_id=f"not-{asked}")
        statement = replace(found.statements[0], citation=other)
        yield replace(found, statements=(statement, *found.statements))
        raise AssertionError("a chat model was asked")


def test_a_document_answers_in_the_words_that_answer_most() -> None:
    """The value is the key of its statement; the citation is the statement's own."""
    reading = read_in("kh-2", QUESTION, asked=_ENGINE, on=_DAY)

    (entry,) = reading.entries
    assert reading.question == AS_READ
    assert entry.value == "tập thể, cá nhân trên địa bàn xã"
    assert entry.value in entry.citation.quote


def test_a_document_that_is_silent_has_no_entries() -> None:
    """The first plan does not say who gets a Giấy khen; its cell in the row is empty."""
    readings = [read_in(f"kh-{n}", QUESTION, asked=_ENGINE, on=_DAY) for n in (1, 2)]
    row = row_of(QUESTION, readings)

    assert row.cells["kh-1"] == ()
    assert len(row.cells["kh-2"]) == 1
    assert (row.attribute, row.label) == (QUESTION, AS_READ)


def test_only_the_documents_own_words_as_found_count() -> None:
    """What another document says is left out, and no chat model is waited for."""
    reading = read_in("kh-2", QUESTION, asked=_Talking(), on=_DAY)

    assert [entry.citation.document_id for entry in reading.entries] == ["kh-2"]
