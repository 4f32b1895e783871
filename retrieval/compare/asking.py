"""Compare documents of an engine's corpus, asking it what no attribute names."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from corpus.model import Document
from retrieval.compare.attributes import attribute_named, chosen
from retrieval.compare.choosing import plans_of
from retrieval.compare.model import Comparison, Row
from retrieval.compare.own_question import read_in
from retrieval.compare.table import compare
from retrieval.engine import Engine


def compare_in(
    engine: Engine,
    *,
    documents: Sequence[str] = (),
    attributes: Sequence[str] = (),
    on: date,
) -> Comparison:
    """Return documents of a corpus side by side: by default all plans, by the usual attributes.

    An attribute that is the name of none is a question, which each document is asked by itself.
    Raises UnknownDocument for an id that the corpus does not hold.
    """
    compared = documents_of(engine, documents)
    names = chosen(attributes)
    laid = compare(compared, engine.facts, attributes=names, on=on, corpus=engine.corpus)
    rows = tuple(
        row if attribute_named(row.attribute) else _asked(engine, row.attribute, compared, on)
        for row in laid.rows
    )
    return replace(laid, rows=rows)


def documents_of(engine: Engine, ids: Sequence[str]) -> tuple[Document, ...]:
    """Return documents by their ids, each once, in the order given; of no ids, all plans, sorted.

    Raises UnknownDocument.
    """
    if not ids:
        return plans_of(engine.corpus.documents)
    return tuple(map(engine.corpus.document, dict.fromkeys(ids)))


def _asked(engine: Engine, question: str, documents: Sequence[Document], on: date) -> Row:
    """Return the row of a question: what each document answers to it by itself."""
    cells = {
        document.id: read_in(document.id, question, asked=engine, on=on).entries
        for document in documents
    }
    return Row(question, question, cells)
