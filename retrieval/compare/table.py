"""Lay what documents settle side by side: a row an attribute, a cell a document."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from corpus.facts.model import Attribute, Fact
from corpus.model import Document
from corpus.normalize import fold
from corpus.store import Corpus
from retrieval.compare.attributes import attribute_named, label_of
from retrieval.compare.conflicts import conflicts
from retrieval.compare.model import Comparison, Entry, Row
from retrieval.compare.placing import Placing

_NOTHING = Corpus(())
# What a point of a list stands behind.
_MARKS = "-–+•* "


def compare(
    documents: Sequence[Document],
    facts: Mapping[str, Sequence[Fact]],
    *,
    attributes: Sequence[str],
    on: date,
    corpus: Corpus = _NOTHING,
) -> Comparison:
    """Return documents side by side with their conflicts, as they stand on a day.

    `facts` are those of each document by its id; a document without facts for a row has no entries
    in it, nor in the row of a question.  `corpus` tells what is known of regulations.
    """
    placing = Placing(on, corpus)
    rows = tuple(_row(attribute, documents, facts, placing) for attribute in attributes)
    found = conflicts(documents, facts, on=on, corpus=corpus)
    return Comparison(tuple(document.source for document in documents), rows, found)


def _row(
    attribute: str,
    documents: Sequence[Document],
    facts: Mapping[str, Sequence[Fact]],
    placing: Placing,
) -> Row:
    known = attribute_named(attribute)
    cells = {
        document.id: tuple(_entries(document, _told(facts.get(document.id, ()), known), placing))
        for document in documents
    }
    return Row(attribute, label_of(attribute), cells)


def _told(facts: Sequence[Fact], attribute: Attribute | None) -> list[Fact]:
    """Return the facts on an attribute in the order of the text."""
    told = [fact for fact in facts if fact.attribute is attribute]
    return sorted(told, key=lambda fact: (fact.value.start, fact.value.end, fact.subject))


def _entries(document: Document, facts: Sequence[Fact], placing: Placing) -> Iterator[Entry]:
    """Yield an entry a fact; what a document states twice for the same ones stands once."""
    told: set[tuple[str, str]] = set()
    for fact in facts:
        value = " ".join(fact.value.of(document.text).split()).lstrip(_MARKS)
        said = (fold(fact.subject), fact.normalised or fold(value))
        if value and said not in told:
            told.add(said)
            citation = placing.cite(document, fact.span, at=fact.locator)
            yield Entry(value, citation, fact.subject, fact.normalised, fact.when)
