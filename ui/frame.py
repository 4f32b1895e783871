"""Lay out a page over the engine behind it; what cannot be opened is said calmly."""

from typing import TYPE_CHECKING

import streamlit as st

from corpus.errors import CorpusError
from index.errors import IndexFault
from retrieval.errors import RetrievalFault
from ui import conversation, engine
from ui.plain import plain
from ui.words import Words

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

READING_WIDTH = 820


def open_engine(words: Words) -> engine.AskingEngine | None:
    """Open the engine behind a spinner; a corpus that cannot be used is said calmly."""
    try:
        with middle(), st.spinner(words.opening):
            return engine.open_engine()
    except (CorpusError, IndexFault, RetrievalFault) as error:
        _draw_fault(error, words)
        return None


def _draw_fault(error: Exception, words: Words) -> None:
    with middle():
        st.title(words.title, anchor=False)
        st.error(plain(str(error)), title=words.fault_title, icon=":material/error:")
        st.button(words.try_again, icon=":material/refresh:")


def columns() -> tuple["DeltaGenerator", "DeltaGenerator | None"]:
    """Return where a page's reading goes and, while a source stands open, its panel."""
    if conversation.opened():
        reading, panel = st.columns([5, 7], gap="medium")
        return reading, panel
    return middle(), None


def middle() -> "DeltaGenerator":
    """Return a column in the middle of the page, no wider than lines are easy to read."""
    with st.container(horizontal_alignment="center"):
        return st.container(width=READING_WIDTH)
