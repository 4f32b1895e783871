"""Draw what sets right how a question was understood: one click, and it is asked again."""

from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from corpus.store import Corpus
from retrieval.model import UNCORRECTED, Correction, Intent, Manner, Query
from ui import browser, conversation
from ui.naming import full_name
from ui.plain import plain
from ui.words import Words


def draw_corrections(query: Query, *, position: int, corpus: Corpus, words: Words) -> None:
    """Draw a button for each part that can be taken back, and menus of documents and of kinds."""
    own = words.understanding
    browser.focus(f"corrections-{position}")
    for name, label, correction in _taken_back(query, words):
        st.button(
            plain(label),
            key=f"{name}-{position}",
            width="stretch",
            on_click=_set_right,
            args=(position, correction),
        )
    sources = {document.id: document.source for document in corpus.documents}
    st.selectbox(
        own.one_document,
        [name for name in sources if query.documents != (name,)],
        format_func=lambda name: full_name(sources[name], words),
        index=None,
        placeholder=own.choose_document,
        key=f"document-{position}",
        on_change=_set_document,
        args=(position, query.correction),
    )
    st.selectbox(
        own.other_kind,
        [kind for kind in own.kinds if kind is not query.intent],
        format_func=own.kinds.__getitem__,
        index=None,
        placeholder=own.choose_kind,
        key=f"kind-{position}",
        on_change=_set_kind,
        args=(position, query.correction),
    )


def opener_key(position: int) -> str:
    """Return the key of what opens and closes the corrections of the exchange at a position."""
    return f"correct-{position}"


def was_rewritten(query: Query) -> bool:
    """Whether the question was read in other words than those typed."""
    return query.restored.casefold().split() != query.question.casefold().split()


def _taken_back(query: Query, words: Words) -> Iterator[tuple[str, str, Correction]]:
    """Yield the name, the label and the correction of each part that one click takes back."""
    given, own = query.correction, words.understanding
    if was_rewritten(query):
        yield "as-typed", own.as_typed, replace(given, restored=query.question)
    if query.documents or query.missing:
        yield "any-document", own.any_document, replace(given, documents=())
    if query.manner is not Manner.SINGLE:
        yield "as-one", words.side_by_side.as_one, replace(given, manner=Manner.SINGLE)
    elif len(query.documents) > 1:
        yield "compare", words.side_by_side.compare, replace(given, manner=Manner.COMPARE)
    if query.context:
        yield "alone", own.ask_alone, replace(given, alone=True)
    if given != UNCORRECTED:
        yield "undo", own.undo, UNCORRECTED


def _set_document(position: int, given: Correction) -> None:
    chosen: str = st.session_state[f"document-{position}"]
    _set_right(position, replace(given, documents=(chosen,)))


def _set_kind(position: int, given: Correction) -> None:
    chosen: Intent = st.session_state[f"kind-{position}"]
    _set_right(position, replace(given, intent=chosen))


def _set_right(position: int, correction: Correction) -> None:
    """Have the exchange asked again, and close what the click was made in."""
    conversation.correct(position, correction)
    st.session_state[opener_key(position)] = False
