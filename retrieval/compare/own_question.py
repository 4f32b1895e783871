"""Read a question in a person's own words in one document after the other, as a row."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from retrieval.citation import Statement
from retrieval.compare.model import Entry, Row
from retrieval.model import UNCORRECTED, Answer, Correction, Turn


class Answering(Protocol):
    """What is needed of an engine: its answers, the first of them in the documents' words."""

    def answers(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Generator[Answer]:
        """Yield the answer as found first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says to a question; `question` is that with its diacritics."""

    document_id: str
    question: str
    entries: tuple[Entry, ...]


def read_in(document_id: str, question: str, *, asked: Answering, on: date) -> Reading:
    """Return what a document says to a question; no entries where it is silent."""
    within = Correction(documents=(document_id,), alone=True)
    answers = asked.answers(question, on=on, correction=within)
    answer = next(answers)
    answers.close()  # what a chat model would make of it is no document's words
    own = (s for s in answer.statements if s.citation.document_id == document_id)
    return Reading(document_id, answer.query.restored, tuple(map(_entry, own)))


def row_of(question: str, readings: Sequence[Reading]) -> Row:
    """Return readings of one question side by side, headed by the question as it was read."""
    label = readings[0].question if readings else question
    return Row(question, label, {one.document_id: one.entries for one in readings})


def _entry(statement: Statement) -> Entry:
    return Entry(" ".join((statement.key or statement.text).split()), statement.citation)
