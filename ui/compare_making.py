"""Have the documents chosen compared, and the visitor's own questions read in each of them."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from corpus.model import Document
from retrieval.compare.model import Comparison, Row
from retrieval.compare.own_question import Reading, read_in, row_of
from retrieval.compare.table import compare
from ui import conversation, engine
from ui.compare_choice import Choice
from ui.compare_words import CompareWords

_READ = "compare-read"


def compared(asked: engine.AskingEngine, chosen: Choice, own: CompareWords) -> Comparison:
    """Return the comparison: a row an attribute, then a row a question."""
    documents = [asked.corpus.document(name) for name in chosen.documents]
    day = conversation.day_chosen()
    table = compare(
        documents, asked.facts, attributes=chosen.attributes, on=day, corpus=asked.corpus
    )
    rows = tuple(_row(asked, question, documents, own) for question in chosen.questions)
    return replace(table, rows=(*table.rows, *rows))


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
