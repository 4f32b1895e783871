"""Draw an answer as it comes: as found first, then as far as a chat model rephrases it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import streamlit as st

from retrieval.model import Answer
from ui.plain import plain
from ui.words import Words
from ui.writing_words import WritingWords

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

# Draws an answer; the number tells the drawings of one answer apart, 0 is the first.
Draw = Callable[[Answer, int], None]


def draw_as_it_comes(answers: Iterator[Answer], draw: Draw, words: Words) -> None:
    """Draw every answer in the place of the one before it.

    Below, a spinner turns while one may come.  Where the page is left or asked again, the drawing
    that comes next stops here.
    """
    place, below = st.empty(), st.empty()
    drawing, waiting = 0, words.searching
    while answer := _next(answers, below, waiting):
        with place.container():
            draw(answer, drawing)
        drawing, waiting = drawing + 1, words.writing.writing


def _next(answers: Iterator[Answer], below: "DeltaGenerator", waiting: str) -> Answer | None:
    with below, st.spinner(waiting):
        return next(answers, None)


def draw_note(answer: Answer, words: WritingWords) -> None:
    """Say quietly that a chat model phrased an answer, and how many sentences were left out."""
    notes = []
    if answer.written_by:
        notes.append(words.written.format(model=answer.written_by))
    elif answer.dropped:
        notes.append(words.stands)
    if answer.dropped:
        notes.append(words.dropped.format(count=answer.dropped))
    if notes:
        st.caption(plain(" ".join(notes)))
