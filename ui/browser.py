"""Have the browser do what Streamlit has no command for; the scripts hold no text of documents."""

import streamlit as st

from ui.words import Language


def tell_language(language: Language) -> None:
    """Tell screen readers which language to speak; Streamlit always says English."""
    _run("page-language", f"document.documentElement.lang = '{language.value}'")


def scroll_to_question(position: int) -> None:
    """Bring the question at a position of the conversation to the top of the page."""
    _run(
        f"scroll-to-{position}",
        f"document.querySelector('.st-key-question-{position:d}')"
        "?.scrollIntoView({block: 'start', behavior: 'smooth'})",
    )


def scroll_to(key: str, move: int) -> None:
    """Bring an element to the top of the page, by its key; `move` tells one move from the next."""
    element = f"document.querySelector('.st-key-{key}')"
    _run(f"to-{key}-{move:d}", f"{element}?.scrollIntoView({{block: 'start'}})")


def focus(key: str) -> None:
    """Move the focus to the first button of an element, by the element's key."""
    button = f"document.querySelector('.st-key-{key} button')"
    # What was clicked in takes the focus along as it closes, or opens, shortly after.
    _run(f"focus-{key}", f"setTimeout(() => {button}?.focus({{preventScroll: true}}), 300)")


def print_page() -> None:
    """Open the browser's own dialogue for printing."""
    _run("print", "setTimeout(() => window.print(), 300)")


def _run(key: str, script: str) -> None:
    with st.container(key=f"script-{key}"):
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)
