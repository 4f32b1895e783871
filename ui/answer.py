"""Draw one answer: how the question was understood, cited statements, warnings or a refusal."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from corpus.store import Corpus
from retrieval.citation import Citation, Statement
from retrieval.model import Answer, Choice, Reason
from ui import conversation
from ui.conversation import OpenedCitation
from ui.marks import draw_marks
from ui.naming import citation_name
from ui.plain import plain
from ui.side_by_side import draw_side_by_side
from ui.understanding import draw_understanding
from ui.words import Words
from ui.writing import draw_note


def draw_answer(
    answer: Answer, *, position: int, corpus: Corpus, words: Words, drawing: int = 0
) -> None:
    """Draw the answer that stands at a position of the conversation.

    `drawing` tells several drawings of it in one run of the page apart.
    """
    place = f"{position}-{drawing}" if drawing else f"{position}"
    draw_understanding(answer.query, position=position, corpus=corpus, words=words, drawing=drawing)
    if answer.reason:
        _draw_refusal(answer.reason, answer.message, words)
    elif answer.message:
        st.text(answer.message)
    places = _places((*answer.statements, *answer.nearest), position)
    draw = partial(_draw_statements, places=places, corpus=corpus, words=words)
    if answer.comparison and answer.comparison.rows:
        key = f"cite-{place}"
        draw_side_by_side(
            answer,
            answer.comparison,
            draw=lambda said, cell: draw([replace(s, lead="") for s in said], key=cell),
            key=key,
            words=words,
        )
    else:
        draw(answer.statements, key=f"cite-{place}")
    if answer.nearest:
        with st.container(key=f"nearest-{place}"):
            st.text(words.understanding.nearest)
            draw(answer.nearest, key=f"cite-{place}-near")
    _draw_choices(answer.choices, place, words)
    draw_note(answer, words.writing)
    for warning in answer.warnings:
        st.warning(plain(warning), icon=":material/warning:")


def _places(statements: Sequence[Statement], position: int) -> Mapping[Citation, OpenedCitation]:
    """Return what opens for each place that statements stand on, numbered from 1."""
    citations = dict.fromkeys(statement.citation for statement in statements)
    return {
        citation: OpenedCitation(position, number, citation)
        for number, citation in enumerate(citations, start=1)
    }


def _draw_statements(
    statements: Sequence[Statement],
    *,
    places: Mapping[Citation, OpenedCitation],
    key: str,
    corpus: Corpus,
    words: Words,
) -> None:
    """Draw the statements in their order, a lead once above those that share it."""
    before = None
    for row, statement in enumerate(statements):
        opened = places[statement.citation]
        source = corpus.document(statement.citation.document_id).source
        with st.container(gap="xxsmall"):
            if statement.lead and statement.lead != before:
                with st.container(key=f"lead-{key}-{row}"):
                    st.text(statement.lead)
            _draw_words(statement, key=f"{key}-{row}")
            with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
                st.button(
                    plain(citation_name(opened.number, opened.citation, source, words)),
                    key=f"{key}-{row}",
                    type="tertiary",
                    wrap=True,
                    on_click=conversation.open_citation,
                    args=(opened.position, opened.number, opened.citation),
                )
                draw_marks(statement.citation, words)
        before = statement.lead


def _draw_words(statement: Statement, *, key: str) -> None:
    """Draw the values asked for first, then the words, those that answer most in bold."""
    if statement.picked:
        with st.container(key=f"picked-{key}"):
            st.text(" · ".join(statement.picked))
    before, answer, after = statement.text.partition(statement.key or statement.text)
    if not (before or after):
        st.text(statement.text)
        return
    with st.container(key=f"words-{key}", gap="xxsmall"):
        for words, bold in ((before, False), (answer, True), (after, False)):
            if words.strip():
                st.markdown(f"**{plain(words)}**" if bold else plain(words))


def _draw_choices(choices: Sequence[Choice], place: str, words: Words) -> None:
    """Draw what the question may mean, each as a button that asks it."""
    if not choices:
        return
    with st.container(key=f"choices-{place}", gap="xsmall"):
        st.text(words.understanding.choices)
        with st.container(horizontal=True, gap="xsmall"):
            for number, choice in enumerate(choices):
                st.button(
                    plain(choice.label),
                    key=f"choice-{place}-{number}",
                    help=plain(choice.question),
                    wrap=True,
                    on_click=conversation.propose,
                    args=(choice.question,),
                )


def _draw_refusal(reason: Reason, message: str, words: Words) -> None:
    body = "\n\n".join(filter(None, (plain(message), plain(words.refusal_ways_out[reason]))))
    st.info(body, title=words.refusal_titles[reason], icon=":material/info:")
