"""Lay what documents settle side by side: a row an attribute, a cell a document."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from corpus.facts.model import Fact
from corpus.legislation import Legislation
from corpus.model import Document
from corpus.normalize import fold
from retrieval.compare.attributes import attribute_named, label_of
from retrieval.compare.conflicts import conflicts
from retrieval.compare.model import Comparison, Entry, Row
from retrieval.compare.placing import Placing

# What each document of an id answers to a question.
Cells = Mapping[str, tuple[Entry, ...]]
_NOTHING = Legislation()


def compare(
    documents: Sequence[Document],
    facts: Mapping[str, Sequence[Fact]],
    *,
    attributes: Sequence[str],
    on: date,
    legislation: Legislation = _NOTHING,
    asked: Mapping[str, Cells] | None = None,
    register: Document | None = None,
) -> Comparison:
    """Return documents side by side with their conflicts, as they stand on a day.

    `facts` are those of each document by its id; an attribute that is the name of none is a
    question, whose cells `asked` holds.  A document without facts for a row has no entries in it.
    """
    placing = Placing(on, legislation)
    rows = [
        _row_of_facts(known.value, documents, facts, placing)
        if (known := attribute_named(attribute))
        else Row(attribute, attribute, _all_cells(documents, (asked or {}).get(attribute, {})))
        for attribute in attributes
    ]
    found = conflicts(documents, facts, on=on, legislation=legislation, register=register)
    return Comparison(tuple(document.source for document in documents), tuple(rows), found)


def _row_of_facts(
    attribute: str,
    documents: Sequence[Document],
    facts: Mapping[str, Sequence[Fact]],
    placing: Placing,
) -> Row:
    cells = {
        document.id: tuple(
            _entries(document, _told(facts.get(document.id, ()), attribute), placing)
        )
        for document in documents
    }
    return Row(attribute, label_of(attribute), cells)


def _told(facts: Sequence[Fact], attribute: str) -> list[Fact]:
    """Return the facts on an attribute in the order of the text."""
    told = [fact for fact in facts if fact.attribute == attribute]
    return sorted(told, key=lambda fact: (fact.value.start, fact.value.end, fact.subject))


def _entries(document: Document, facts: Sequence[Fact], placing: Placing) -> Iterator[Entry]:
    """Yield an entry a fact; what a document states twice for the same ones stands once."""
    told: set[tuple[str, str]] = set()
    for fact in facts:
        value = " ".join(fact.value.of(document.text).split())
        said = (fold(fact.subject), fact.normalised or fold(value))
        if value and said not in told:
            told.add(said)
            citation = placing.cite(document, fact.span)
            yield Entry(value, citation, fact.subject, fact.normalised, fact.when)


def _all_cells(documents: Sequence[Document], cells: Cells) -> Cells:
    return {document.id: cells.get(document.id, ()) for document in documents}
