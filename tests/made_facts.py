"""Invented plans and their facts, built by hand: what is said, where, and when that is."""

from collections.abc import Mapping, Sequence
from datetime import date

from made_texts import document_of

from corpus.facts.model import Attribute, Fact, When
from corpus.legislation import Legislation
from corpus.model import Document, Kind, Level, Source, Span
from corpus.store import Corpus
from retrieval.compare.conflicts import conflicts
from retrieval.compare.model import Conflict

ON = date(2030, 12, 1)
START, END = date(2030, 5, 20), date(2030, 8, 5)


def plan(
    text: str,
    *,
    id_: str = "kh-1",
    issuer: str = "UBND huyện Mẫu",
    places: tuple[str, ...] = ("huyện Mẫu", "tỉnh Bắc Kạn"),
    title: str = "Kế hoạch thi đua",
) -> Document:
    """Return a plan of 2030 that says a text."""
    source = Source(
        id_, f"{id_}.txt", Kind.PLAN, title, issuer, Level.DISTRICT, places=places, year=2030
    )
    return document_of(source, text)


def fact(
    document: Document,
    attribute: Attribute,
    words: str,
    *,
    value: str = "",
    when: When | None = None,
) -> Fact:
    """Return the fact that words of a document state; its value is all of them, or those given."""
    start = document.text.index(words)
    inner = start + words.index(value)
    place = next(p for p in document.provisions if p.span.overlaps(Span(start, start + 1)))
    return Fact(
        attribute,
        document.id,
        place.locator,
        Span(start, start + len(words)),
        Span(inner, inner + len(value or words)),
        normalised=when.iso if when else "",
        when=when,
    )


def found(
    documents: Sequence[Document],
    facts: Mapping[str, Sequence[Fact]] | None = None,
    *,
    legislation: Legislation | None = None,
    on: date = ON,
) -> tuple[Conflict, ...]:
    """Return the conflicts of documents on a day, where these regulations are known."""
    corpus = Corpus((), legislation or Legislation())
    return conflicts(documents, facts or {}, on=on, corpus=corpus)
