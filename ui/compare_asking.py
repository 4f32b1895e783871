"""Draw the box that takes a question in a person's own words as a row of the comparison."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from corpus.model import Source
from ui.compare_choice import Choice, keep, without_question
from ui.compare_words import CompareWords
from ui.plain import plain

_QUESTION = "compare-question"


def draw_own_questions(chosen: Choice, sources: Sequence[Source], own: CompareWords) -> None:
    """Draw the box, and a button for each question asked that takes it out again."""

    def add() -> None:
        question = str(st.session_state[_QUESTION]).strip()
        if question and question not in chosen.questions:
            keep(replace(chosen, questions=(*chosen.questions, question)), sources)

    with st.form("compare-own", clear_on_submit=True, border=False):
        st.text_input(own.own, key=_QUESTION, placeholder=own.own_example)
        st.form_submit_button(own.own_add, icon=":material/add:", on_click=add)
    for number, question in enumerate(chosen.questions):
        st.button(
            plain(own.own_remove.format(question=question)),
            key=f"compare-remove-{number}",
            icon=":material/close:",
            type="tertiary",
            wrap=True,
            on_click=keep,
            args=(without_question(chosen, question), sources),
        )
