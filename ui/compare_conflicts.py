"""Draw the conflicts between documents: what each says, and the button to where it says so."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

import streamlit as st

from corpus.store import Corpus
from retrieval.compare.model import Conflict
from retrieval.model import Citation
from ui import conversation
from ui.compare_choice import POSITION
from ui.naming import citation_name
from ui.plain import plain
from ui.words import Words

_FIRST = 3


def draw_conflicts(
    conflicts: Sequence[Conflict], numbers: Mapping[Citation, int], *, corpus: Corpus, words: Words
) -> None:
    """Draw each conflict with the citations of all its values; nothing where there are none."""
    if not conflicts:
        return
    own = words.compare
    with st.container(key="compare-conflicts", border=True, gap="small"):
        st.subheader(plain(own.conflicts.format(count=len(conflicts))), anchor=False)
        for place, conflict in enumerate(conflicts[:_FIRST]):
            _draw_conflict(conflict, place, numbers, corpus, words)
        if rest := conflicts[_FIRST:]:
            with st.expander(own.conflicts_more.format(count=len(rest))):
                for place, conflict in enumerate(rest, start=_FIRST):
                    _draw_conflict(conflict, place, numbers, corpus, words)


def _draw_conflict(
    conflict: Conflict, place: int, numbers: Mapping[Citation, int], corpus: Corpus, words: Words
) -> None:
    with st.container(gap="xxsmall"):
        with st.container(key=f"lead-conflict-{place}"):
            st.text(f"⚠ {conflict.about}")
        pairs = zip_longest(conflict.values, conflict.citations)
        for row, (value, citation) in enumerate(pairs):
            with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
                if value:
                    st.text(value, width="content")
                if citation:
                    key = f"cite-conflict-{place}-{row}"
                    _draw_citation(citation, numbers[citation], key, corpus, words)


def _draw_citation(
    citation: Citation, number: int, key: str, corpus: Corpus, words: Words
) -> None:
    source = corpus.document(citation.document_id).source
    st.button(
        plain(citation_name(number, citation, source, words)),
        key=key,
        type="tertiary",
        wrap=True,
        on_click=conversation.open_citation,
        args=(POSITION, number, citation),
    )
