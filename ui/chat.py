"""The chat page: ask, read cited answers, open the place each one stands on."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from corpus.errors import CorpusError
from index.errors import IndexFault
from retrieval.errors import RetrievalFault
from retrieval.model import Answer
from ui import browser, conversation, engine
from ui.answer import draw_answer
from ui.asking_again import draw_again
from ui.conversation import Exchange
from ui.plain import plain
from ui.sidebar import draw_sidebar
from ui.source_panel import draw_source
from ui.welcome import draw_welcome
from ui.words import Words
from ui.writing import draw_as_it_comes

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

_STYLE = Path(__file__).parent / "style.css"
_ICON = Path(__file__).parent / "icon.svg"
_READING_WIDTH = 820


def show() -> None:
    """Draw the page: the sidebar, the conversation, and beside it the source that stands open."""
    words = conversation.words_chosen()
    _set_up(words)
    opened_engine = _open_engine(words)
    if opened_engine is None:
        return
    draw_sidebar(opened_engine.corpus, words)
    question = _question(words)
    chat, panel = _columns()
    with chat:
        _draw_conversation(opened_engine, question, words)
    if panel:
        with panel:
            draw_source(conversation.opened(), asked=opened_engine, words=words)


def _set_up(words: Words) -> None:
    st.set_page_config(
        page_title=words.title,
        page_icon=str(_ICON),
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    st.html(_STYLE)
    browser.tell_language(conversation.language_chosen())


def _open_engine(words: Words) -> engine.AskingEngine | None:
    """Open the engine behind a spinner; a corpus that cannot be used is said calmly."""
    try:
        with _middle(), st.spinner(words.opening):
            return engine.open_engine()
    except (CorpusError, IndexFault, RetrievalFault) as error:
        _draw_fault(error, words)
        return None


def _draw_fault(error: Exception, words: Words) -> None:
    with _middle():
        st.title(words.title, anchor=False)
        st.error(plain(str(error)), title=words.fault_title, icon=":material/error:")
        st.button(words.try_again, icon=":material/refresh:")


def _question(words: Words) -> str | None:
    """Return the question typed or clicked since the last run; it closes the source panel."""
    with st.bottom.container(horizontal_alignment="center"):
        row = st.container(width=_READING_WIDTH, horizontal=True, vertical_alignment="center")
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


def _columns() -> tuple["DeltaGenerator", "DeltaGenerator | None"]:
    """Return where the conversation goes and, while a source stands open, its panel."""
    if conversation.opened():
        chat, panel = st.columns([5, 7], gap="medium")
        return chat, panel
    return _middle(), None


def _middle() -> "DeltaGenerator":
    """Return a column in the middle of the page, no wider than lines are easy to read."""
    with st.container(horizontal_alignment="center"):
        return st.container(width=_READING_WIDTH)


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
