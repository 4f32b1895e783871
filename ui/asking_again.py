"""Ask a question again in its place of the conversation, as the visitor set it right."""

import streamlit as st

from corpus.errors import CorpusError
from index.errors import IndexFault
from ui import conversation
from ui.conversation import Corrected, Exchange
from ui.engine import AskingEngine
from ui.plain import plain
from ui.words import Words


def ask_again(asked: AskingEngine, corrected: Corrected, words: Words) -> Exchange:
    """Return what now stands in the place: the new answer, or the old one below what went wrong.

    It is asked for the day of the old answer, after what stands before it.
    """
    position = corrected.position
    *earlier, exchange = conversation.exchanges()[: position + 1]
    try:
        with st.spinner(words.searching):
            answer = asked.ask(
                exchange.question,
                history=[before.turn for before in earlier],
                on=exchange.answer.query.on,
                correction=corrected.correction,
            )
    except (CorpusError, IndexFault) as error:
        st.error(plain(str(error)), title=words.fault_title, icon=":material/error:")
        return exchange
    again = Exchange(exchange.question, answer)
    conversation.replace(position, again)
    return again
