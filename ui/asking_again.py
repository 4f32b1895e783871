"""Ask a question again in its place of the conversation, as the visitor set it right."""

from collections import deque

import streamlit as st

from corpus.errors import CorpusError
from index.errors import IndexFault
from retrieval.model import Answer
from ui import browser, conversation
from ui.answer import draw_answer
from ui.conversation import Corrected, Exchange
from ui.correcting import opener_key
from ui.engine import AskingEngine
from ui.plain import plain
from ui.words import Words


def draw_again(asked: AskingEngine, corrected: Corrected, words: Words) -> None:
    """Draw the new answer, which takes the place of the old, or the old one below what went wrong.

    The focus goes back to what was clicked to correct it.
    """
    position = corrected.position
    answer = conversation.exchanges()[position].answer
    try:
        with st.spinner(words.searching):
            answer = _ask_again(asked, corrected)
    except (CorpusError, IndexFault) as error:
        st.error(plain(str(error)), title=words.fault_title, icon=":material/error:")
    draw_answer(answer, position=position, corpus=asked.corpus, words=words)
    browser.focus(opener_key(position))


def _ask_again(asked: AskingEngine, corrected: Corrected) -> Answer:
    """Ask for the day of the old answer and after what stands before it, and keep the answer."""
    *earlier, exchange = conversation.exchanges()[: corrected.position + 1]
    answers = asked.answers(
        exchange.question,
        history=[before.turn for before in earlier],
        on=exchange.answer.query.on,
        correction=corrected.correction,
    )
    answer = deque(answers, maxlen=1).pop()
    conversation.amend(corrected.position, Exchange(exchange.question, answer))
    return answer
