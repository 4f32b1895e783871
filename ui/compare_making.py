"""Have the documents chosen compared, and the visitor's own questions read in each of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from corpus.facts.model import Attribute
from corpus.model import Document
from corpus.store import Corpus
from retrieval.compare.model import Comparison, Row
from retrieval.compare.own_question import Reading, read_in, row_of
from retrieval.compare.table import compare
from ui import conversation, engine
from ui.compare_choice import Choice
from ui.compare_words import CompareWords

_READ, MADE = "compare-read", "compare-made"


@dataclass(frozen=True, slots=True)
class _Made:
    """A comparison by attributes, and all that it was made of."""

    corpus: Corpus
    documents: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    on: date
    table: Comparison

    def is_of(self, corpus: Corpus, chosen: Choice, on: date) -> bool:
        """Whether the same is to be compared again; corpora are told apart as objects."""
        same = (self.documents, self.attributes, self.on)
        return self.corpus is corpus and same == (chosen.documents, chosen.attributes, on)


def compared(asked: engine.AskingEngine, chosen: Choice, own: CompareWords) -> Comparison:
    """Return the comparison: a row an attribute, then a row a question."""
    documents = [asked.corpus.document(name) for name in chosen.documents]
    table = _table(asked, chosen, documents)
    rows = tuple(_row(asked, question, documents, own) for question in chosen.questions)
    return replace(table, rows=(*table.rows, *rows))


def _table(asked: engine.AskingEngine, chosen: Choice, documents: Sequence[Document]) -> Comparison:
    """Return the comparison by attributes; one just made is not made again to open a source."""
    day, corpus = conversation.day_chosen(), asked.corpus
    made: _Made | None = st.session_state.get(MADE)
    if made and made.is_of(corpus, chosen, day):
        return made.table
    table = compare(documents, asked.facts, attributes=chosen.attributes, on=day, corpus=corpus)
    st.session_state[MADE] = _Made(corpus, chosen.documents, chosen.attributes, day, table)
    return table


def _row(
    asked: engine.AskingEngine, question: str, documents: Sequence[Document], own: CompareWords
) -> Row:
    """Read a question in each document, behind a bar; what was read before is not read again."""
    held: dict[tuple[object, ...], Reading] = st.session_state.setdefault(_READ, {})
    day = conversation.day_chosen()
    bar = st.empty()
    readings = []
    for done, document in enumerate(documents):
        key = (question, document.id, document.sha256, day)
        if key not in held:
            told = own.own_reading.format(done=done, total=len(documents), question=question)
            bar.progress(done / len(documents), told)
            held[key] = read_in(document.id, question, asked=asked, on=day)
        readings.append(held[key])
    bar.empty()
    return row_of(question, readings)
