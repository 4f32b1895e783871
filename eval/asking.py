"""Put a question to an engine and keep what a reader could see of the reply."""

import time
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from corpus.store import Corpus
from eval.model import Cited, Place, Question, Reply
from index.model import Chunk
from retrieval.hits import Hit
from retrieval.model import Answer

_HITS = 10


class Engine(Protocol):
    """A corpus that can be searched and asked."""

    @property
    def corpus(self) -> Corpus:
        """The documents that the engine answers from."""

    def search(self, question: str, *, limit: int = 10, on: date | None = None) -> tuple[Hit, ...]:
        """Return the provisions that fit a question best."""

    def ask(self, question: str, *, history: Sequence[str] = (), on: date | None = None) -> Answer:
        """Answer a question, or say why there is no answer."""


def ask(engine: Engine, question: Question) -> Reply:
    """Ask as of the question's day and after its history; `seconds` is the wall clock of that.

    The search is asked the bare question, as it takes no history.
    """
    started = time.perf_counter()
    answer = engine.ask(question.question, history=question.history, on=question.asked_on)
    seconds = time.perf_counter() - started
    hits = engine.search(question.question, limit=_HITS, on=question.asked_on)
    return Reply(
        text=answer.text,
        answered=answer.answerable,
        citations=tuple(
            Cited(Place(c.document_id, c.lines, c.provision_id), c.quote, c.validity)
            for c in answer.citations
        ),
        warnings=answer.warnings,
        hits=tuple(place_of(hit.chunk, engine.corpus) for hit in hits),
        seconds=seconds,
        reason=answer.reason.value if answer.reason else None,
        confidence=answer.confidence,
        rephrased=tuple(
            line for s in answer.statements if s.rephrased for line in s.text.splitlines()
        ),
        silence=answer.message if answer.answerable and answer.comparison else "",
    )


def place_of(chunk: Chunk, corpus: Corpus) -> Place:
    """Return where a chunk of a corpus stands."""
    document = corpus.document(chunk.document_id)
    return Place(document.id, document.line_range(chunk.span), chunk.provision_id)
