"""Draw the sidebar: the language of the page, the day, the documents, the official texts."""

import streamlit as st

from corpus.store import Corpus
from ui import conversation
from ui.naming import document_name
from ui.official import draw_official
from ui.plain import plain
from ui.words import Language, Words

_LANGUAGE_NAMES = {Language.VIETNAMESE: "Tiếng Việt", Language.ENGLISH: "English"}


def draw_settings(words: Words) -> None:
    """Draw the switch of language and the day that every page goes by."""
    with st.sidebar:
        st.radio(
            words.language,
            list(Language),
            key=conversation.LANGUAGE,
            format_func=_LANGUAGE_NAMES.__getitem__,
            horizontal=True,
        )
        # A page may choose the day too, so that it is kept apart from the field.
        st.session_state.setdefault(conversation.DAY, conversation.today())
        st.date_input(
            words.day,
            key=conversation.DAY,
            format="DD/MM/YYYY",
            help=words.day_help,
        )


def draw_documents(corpus: Corpus, words: Words) -> None:
    """Draw each document held, and the official texts to be had."""
    with st.sidebar:
        st.subheader(words.documents_held, anchor=False)
        for document in corpus.documents:
            name = document_name(document.source, words)
            with st.expander(plain(name)):
                st.text(document.source.title)
                st.text(document.source.issuer)
        draw_official(corpus, words.official)
