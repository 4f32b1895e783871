"""Mark beside a citation how its text stands on the day, and that it is a summary of ours."""

from typing import Literal

import streamlit as st

from corpus.validity import State
from retrieval.citation import Citation
from ui.plain import plain
from ui.words import Words

_COLORS: dict[State, Literal["green", "red", "gray"]] = {
    State.IN_FORCE: "green",
    State.ENDED: "red",
    State.SUSPENDED: "red",
    State.NOT_YET: "red",
    State.UNKNOWN: "gray",
}


def draw_marks(citation: Citation, words: Words) -> None:
    """Draw the words of a citation's validity and of its being a summary, where there are any."""
    if citation.validity:
        st.badge(plain(citation.validity), color=_color(citation.validity))
    if citation.digest:
        st.badge(plain(words.summary), color="violet")


def _color(validity: str) -> Literal["green", "red", "gray", "orange"]:
    """Return green for what holds, red for what does not, orange for what holds in part."""
    return next((c for state, c in _COLORS.items() if validity.startswith(state)), "orange")
