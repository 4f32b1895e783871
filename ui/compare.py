"""The compare page: choose documents, read them side by side, open what each cell stands on."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from corpus.model import Source
from ui import conversation, engine, frame
from ui.compare_choice import Choice, choice, comparable, keep
from ui.compare_choosing import draw_choosing
from ui.compare_making import compared
from ui.compare_result import draw_comparison
from ui.plain import plain
from ui.sidebar import draw_documents
from ui.source_panel import draw_source
from ui.words import Words

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


def show() -> None:
    """Draw the page: the choice, the comparison, and beside it the source that stands open."""
    words = conversation.words_chosen()
    opened_engine = frame.open_engine(words)
    if opened_engine is None:
        return
    draw_documents(opened_engine.corpus, words)
    reading, panel = _columns()
    with reading:
        _draw_page(opened_engine, words)
    if panel:
        with panel:
            draw_source(conversation.opened(), asked=opened_engine, words=words)


def _columns() -> tuple["DeltaGenerator", "DeltaGenerator | None"]:
    """Return where the table goes, which gets most of the room, and the panel of the source."""
    if conversation.opened():
        reading, panel = st.columns([7, 5], gap="medium")
        return reading, panel
    # Always a column: so the browser keeps the table, and how far it is scrolled.
    (reading,) = st.columns(1)
    return reading, None


def _draw_page(asked: engine.AskingEngine, words: Words) -> None:
    sources = comparable(asked.corpus)
    st.title(words.compare.title, anchor=False)
    chosen = _draw_gone(choice(sources), sources, words)
    keep(chosen, sources)
    if not chosen.documents:
        st.text(words.compare.purpose)
    draw_choosing(chosen, sources, words)
    _draw_advice(chosen, words)
    if chosen.documents and (chosen.attributes or chosen.questions):
        draw_comparison(compared(asked, chosen, words.compare), chosen, asked.corpus, words)


def _draw_gone(chosen: Choice, sources: Sequence[Source], words: Words) -> Choice:
    """Return the choice without documents that are not held, and say how many these are."""
    known = {source.id for source in sources}
    held = tuple(name for name in chosen.documents if name in known)
    if gone := len(chosen.documents) - len(held):
        st.info(plain(words.compare.gone.format(count=gone)))
    return replace(chosen, documents=held)


def _draw_advice(chosen: Choice, words: Words) -> None:
    """Say what is missing before there is something to compare."""
    own = words.compare
    if not chosen.documents:
        st.info(plain(own.start), icon=":material/info:")
    elif not (chosen.attributes or chosen.questions):
        st.info(plain(own.no_attributes), icon=":material/info:")
    elif len(chosen.documents) == 1:
        st.info(plain(own.one_more), icon=":material/info:")
