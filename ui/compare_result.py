"""Draw a comparison: its conflicts, the ways to see and to keep it, its table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from corpus.model import Source
from corpus.store import Corpus
from retrieval.citation import Citation
from retrieval.compare.model import Comparison
from ui import conversation
from ui.compare_choice import POSITION, Choice, comparable, keep, set_widget
from ui.compare_exports import draw_exports
from ui.compare_grid import MANY, grid_of, numbered
from ui.compare_view import draw_grid
from ui.conversation import OpenedCitation
from ui.naming import day_name
from ui.plain import plain
from ui.words import Words


def draw_comparison(comparison: Comparison, chosen: Choice, corpus: Corpus, words: Words) -> None:
    """Draw the conflicts between the documents, then all rows or those that differ."""
    numbers = numbered(comparison)
    shown = tuple(row for row in comparison.rows if row.differs or not chosen.differing)
    comparison = replace(comparison, rows=shown)
    _draw_tools(comparison, chosen, comparable(corpus), words)
    if shown:
        _draw_table(comparison, numbers, chosen, corpus, words)
    else:
        st.info(plain(words.compare.no_difference), icon=":material/check:")


def _draw_tools(
    comparison: Comparison, chosen: Choice, sources: Sequence[Source], words: Words
) -> None:
    """Draw what is compared in numbers, the switches, and the files to take away."""
    own, documents = words.compare, len(comparison.sources)
    day = day_name(conversation.day_chosen())
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        with st.container(key="compare-summary", width="content"):
            st.text(own.summary.format(documents=documents, rows=len(comparison.rows), day=day))
        _draw_switch("differing", own.differing, chosen, sources)
        if documents >= MANY:
            _draw_switch("grouped", own.grouped, chosen, sources)
        with st.container(horizontal=True, gap="xsmall", width="content"):
            draw_exports(comparison, own)


def _draw_switch(name: str, label: str, chosen: Choice, sources: Sequence[Source]) -> None:
    """Draw a switch that stands as the choice has it, and that changes the choice."""
    key = f"compare-{name}"
    set_widget(key, getattr(chosen, name))

    def changed() -> None:
        keep(replace(chosen, **{name: st.session_state[key]}), sources)

    st.toggle(label, key=key, on_change=changed)


def _draw_table(
    comparison: Comparison,
    numbers: Mapping[Citation, int],
    chosen: Choice,
    corpus: Corpus,
    words: Words,
) -> None:
    """Draw conflicts and table; a click on a citation opens its source."""
    citations = {number: citation for citation, number in numbers.items()}
    draw_grid(
        grid_of(comparison, numbers, corpus, words),
        grouped=chosen.grouped,
        opened=_opened(numbers),
        on_cited=lambda number: conversation.open_citation(POSITION, number, citations[number]),
        words=words.compare,
    )


def _opened(numbers: Mapping[Citation, int]) -> int | None:
    """Return the number of the citation whose source stands open, None while none does."""
    way = conversation.opened()
    if way and isinstance(way[0], OpenedCitation):
        return numbers.get(way[0].citation)
    return None
