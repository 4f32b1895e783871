"""Draw the words of the field: terms as documents define them, short forms written out."""

from datetime import date

import streamlit as st

from corpus.store import Corpus
from retrieval.onboarding.glossary import glossary_on, matching
from retrieval.onboarding.model import Glossary
from ui.plain import plain
from ui.quotes import Quotes
from ui.words import Words


def draw_glossary(corpus: Corpus, day: date, words: Words) -> None:
    """Draw the terms and short forms that fit what the visitor types; all of them at first."""
    own = words.onboarding
    typed = st.text_input(
        own.search, key="onboarding-search", help=own.search_help, icon=":material/search:"
    )
    found = matching(_glossary(corpus.fingerprint, day, corpus), typed)
    if not (found.definitions or found.abbreviations):
        st.info(own.nothing, icon=":material/info:")
    if found.definitions:
        st.subheader(own.terms, anchor=False)
        quotes = Quotes.among((own.statement for own in found.definitions), 0, corpus, words)
        for number, definition in enumerate(found.definitions):
            st.markdown(f"**{plain(definition.term)}**")
            quotes.draw((definition.statement,), f"term-{number}")
    if found.abbreviations:
        st.subheader(own.short_forms, anchor=False)
        st.table(
            {
                own.short_form: [plain(short) for short in found.abbreviations],
                own.written_out: [plain(long) for long in found.abbreviations.values()],
            },
            hide_index=True,
        )


@st.cache_resource(show_spinner=False, max_entries=16)
def _glossary(fingerprint: str, day: date, _corpus: Corpus) -> Glossary:
    return glossary_on(day, _corpus)
