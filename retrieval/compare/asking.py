"""Compare documents of an engine's corpus, asking it what no attribute names."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from corpus.model import Document
from corpus.register import REGISTER
from retrieval.compare.attributes import attribute_named, chosen
from retrieval.compare.choosing import plans_of
from retrieval.compare.model import Comparison, Entry
from retrieval.compare.table import Cells, compare
from retrieval.engine import Engine
from retrieval.model import Correction
from retrieval.register import held


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
    questions = [name for name in names if attribute_named(name) is None]
    return compare(
        compared,
        engine.facts,
        attributes=names,
        on=on,
        legislation=engine.corpus.legislation,
        asked={question: _answers(engine, question, compared, on) for question in questions},
        register=held(REGISTER, engine.corpus),
    )


def documents_of(engine: Engine, ids: Sequence[str]) -> tuple[Document, ...]:
    """Return documents by their ids, each once, in the order given; of no ids, all plans, sorted.

    Raises UnknownDocument.
    """
    if not ids:
        return plans_of(engine.corpus.documents)
    return tuple(map(engine.corpus.document, dict.fromkeys(ids)))


def _answers(engine: Engine, question: str, documents: Sequence[Document], on: date) -> Cells:
    ask = partial(_answer, engine, question, on=on)
    answers: Mapping[str, tuple[Entry, ...]] = {d.id: ask(d.id) for d in documents}
    return answers


def _answer(engine: Engine, question: str, document: str, *, on: date) -> tuple[Entry, ...]:
    """Return what one document answers to a question, nothing where it is refused.

    Of a long statement the words that answer most are the value.
    """
    answer = engine.ask(question, on=on, correction=Correction(documents=(document,)))
    return tuple(
        Entry(" ".join((statement.key or statement.text).split()), statement.citation)
        for statement in answer.statements
        if statement.citation.document_id == document
    )
