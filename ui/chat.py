"""The chat page: ask, read cited answers, open the place each one stands on."""

from contextlib import closing
from typing import TYPE_CHECKING

import streamlit as st

from corpus.errors import CorpusError
from index.errors import IndexFault
from retrieval.model import Answer
from ui import browser, conversation, engine, frame
from ui.answer import draw_answer
from ui.asking_again import draw_again
from ui.conversation import Exchange
from ui.plain import plain
from ui.sidebar import draw_documents
from ui.source_panel import draw_source
from ui.welcome import draw_welcome
from ui.words import Words
from ui.writing import draw_as_it_comes

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


def show() -> None:
    """Draw the page: the sidebar, the conversation, and beside it the source that stands open."""
    words = conversation.words_chosen()
    opened_engine = frame.open_engine(words)
    if opened_engine is None:
        return
    draw_documents(opened_engine.corpus, words)
    question = _question(words)
    chat, panel = frame.columns()
    with chat:
        _draw_conversation(opened_engine, question, words)
    if panel:
        with panel:
            draw_source(conversation.opened(), asked=opened_engine, words=words)


def _question(words: Words) -> str | None:
    """Return the question typed or clicked since the last run; it closes the source panel."""
    with st.bottom.container(horizontal_alignment="center"):
        row = st.container(width=frame.READING_WIDTH, horizontal=True, vertical_alignment="center")
    typed = row.chat_input(words.ask_here, key="question")
    question = (typed or conversation.take_proposed() or "").strip()
    row.button(
        words.new_conversation,
        key="new-conversation",
        icon=":material/delete_sweep:",
        on_click=conversation.clear,
        disabled=not (question or conversation.exchanges()),
    )
    if question:
        conversation.close_source()
    return question or None


def _draw_conversation(asked: engine.AskingEngine, question: str | None, words: Words) -> None:
    st.title(words.title, anchor=False)
    earlier = conversation.exchanges()
    # In a place of its own the welcome goes at once when a question is asked.
    welcome = st.empty()
    if not earlier and not question:
        with welcome.container():
            draw_welcome(words)
    corrected = conversation.take_corrected()
    for position, exchange in enumerate(earlier):
        _draw_question(exchange.question, position)
        with _answer_bubble():
            if corrected and corrected.position == position:
                draw_again(asked, corrected, words)
                continue
            draw_answer(exchange.answer, position=position, corpus=asked.corpus, words=words)
    if question:
        _draw_question(question, len(earlier))
        with _answer_bubble():
            _ask(asked, question, words)


def _draw_question(question: str, position: int) -> None:
    with (
        st.chat_message("user", avatar=":material/person:"),
        st.container(key=f"question-{position}"),
    ):
        st.text(question)


def _answer_bubble() -> "DeltaGenerator":
    return st.chat_message("assistant", avatar=":material/menu_book:")


def _ask(asked: engine.AskingEngine, question: str, words: Words) -> None:
    """Ask, and draw and remember the exchange with every answer that comes."""
    position = len(conversation.exchanges())
    history = [exchange.turn for exchange in conversation.exchanges()]

    def draw(answer: Answer, drawing: int) -> None:
        exchange = Exchange(question, answer)
        if not drawing:
            conversation.remember(exchange)
        draw_answer(answer, position=position, corpus=asked.corpus, words=words, drawing=drawing)
        conversation.amend(position, exchange)
        if not drawing:
            browser.scroll_to_question(position)

    try:
        day = conversation.day_chosen()
        with closing(asked.answers(question, history=history, on=day)) as them:
            draw_as_it_comes(them, draw, words)
    except (CorpusError, IndexFault) as error:
        st.error(plain(str(error)), title=words.fault_title, icon=":material/error:")
