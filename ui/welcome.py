"""Draw what a first visit shows: what the page is for, and questions to try."""

import streamlit as st

from ui import conversation
from ui.words import EXAMPLES, Words


def draw_welcome(words: Words) -> None:
    """Draw the purpose, the promise, and each example as a button that asks it."""
    st.text(words.purpose)
    st.text(words.promise)
    st.subheader(words.examples_heading, anchor=False)
    for column, pair in zip(st.columns(2), (EXAMPLES[:2], EXAMPLES[2:]), strict=True):
        for example in pair:
            column.button(
                example,
                key=f"example-{EXAMPLES.index(example)}",
                width="stretch",
                wrap=True,
                on_click=conversation.propose,
                args=(example,),
            )
