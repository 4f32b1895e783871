"""Draw one answer: how the question was understood, cited statements, warnings or a refusal."""

import streamlit as st

from corpus.store import Corpus
from retrieval.model import Answer, Query, Reason
from ui.conversation import open_citation, today
from ui.marks import draw_marks
from ui.naming import citation_name, day_name, full_name
from ui.plain import plain
from ui.words import Words
from ui.writing import draw_note


def draw_answer(
    answer: Answer, *, position: int, corpus: Corpus, words: Words, drawing: int = 0
) -> None:
    """Draw the answer that stands at a position of the conversation.

    `drawing` tells several drawings of it in one run of the page apart.
    """
    place = f"{position}-{drawing}" if drawing else f"{position}"
    _draw_understanding(answer.query, place=place, corpus=corpus, words=words)
    if answer.reason:
        _draw_refusal(answer.reason, answer.message, words)
    elif answer.message:
        st.text(answer.message)
    _draw_statements(answer, position=position, place=place, corpus=corpus, words=words)
    draw_note(answer, words.writing)
    for warning in answer.warnings:
        st.warning(plain(warning), icon=":material/warning:")


def _draw_statements(
    answer: Answer, *, position: int, place: str, corpus: Corpus, words: Words
) -> None:
    """Draw the statements in their order, a lead once above those that share it."""
    places = dict.fromkeys(answer.citations)
    numbers = {citation: number for number, citation in enumerate(places, start=1)}
    before = None
    for row, statement in enumerate(answer.statements):
        citation = statement.citation
        source = corpus.document(citation.document_id).source
        with st.container(gap="xxsmall"):
            if statement.lead and statement.lead != before:
                with st.container(key=f"lead-{place}-{row}"):
                    st.text(statement.lead)
            st.text(statement.text)
            with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
                st.button(
                    plain(citation_name(numbers[citation], citation, source, words)),
                    key=f"cite-{place}-{row}",
                    type="tertiary",
                    wrap=True,
                    on_click=open_citation,
                    args=(position, numbers[citation], citation),
                )
                draw_marks(citation, words)
        before = statement.lead


def _draw_understanding(query: Query, *, place: str, corpus: Corpus, words: Words) -> None:
    """Draw what of the question's reading is news: words, what it follows, documents, day."""
    notes = []
    if query.restored.casefold().split() != query.question.casefold().split():
        notes.append(words.understood.format(question=query.restored))
    if query.context:
        notes.append(words.continued)
    if 0 < len(query.documents) < len(corpus.documents):
        sources = (corpus.document(name).source for name in query.documents)
        names = ", ".join(full_name(source, words) for source in sources)
        notes.append(words.within.format(documents=names))
    if query.on != today():
        notes.append(words.as_of.format(date=day_name(query.on)))
    if notes:
        with st.container(key=f"understood-{place}"):
            st.text("\n".join(notes))


def _draw_refusal(reason: Reason, message: str, words: Words) -> None:
    body = "\n\n".join(filter(None, (plain(message), plain(words.refusal_ways_out[reason]))))
    st.info(body, title=words.refusal_titles[reason], icon=":material/info:")
