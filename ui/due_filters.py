"""Draw what deadlines can be chosen by, and tell what was chosen."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from retrieval.deadlines.choosing import (
    CENTRAL,
    EVERYTHING,
    UNPLACED,
    Wanted,
    places_in,
    sources_in,
    years_in,
)
from retrieval.deadlines.model import Schedule
from retrieval.deadlines.telling import kind_words
from ui.deadlines_words import DeadlinesWords
from ui.naming import full_name
from ui.plain import plain
from ui.words import Words

T = TypeVar("T")

_PLACES, _DOCUMENTS, _KINDS, _YEARS = "due-places", "due-documents", "due-kinds", "due-years"


def draw_filters(schedule: Schedule, words: Words) -> Wanted:
    """Draw the filters, closed at first; return what is wanted."""
    wanted = _wanted()
    # Under another label it would close while one is choosing.
    with st.expander(words.deadlines.filters, icon=":material/filter_list:"):
        _draw_choices(schedule, words)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if wanted != EVERYTHING:
            st.caption(plain(_told(wanted, schedule, words)), width="content")
            draw_clear("clear-filters", words)
    return wanted


def _told(wanted: Wanted, schedule: Schedule, words: Words) -> str:
    """Return what is wanted in words, so that closed filters do not hide why a list is short."""
    own = words.deadlines
    values = [
        *(_place(place, own) for place in sorted(wanted.places)),
        *(full_name(s, words) for s in sources_in(schedule) if s.id in wanted.documents),
        *(kind_words(kind, own.phrases) for kind in sorted(wanted.attributes)),
        *(str(year) for year in sorted(wanted.years)),
    ]
    return own.filters_set.format(values="; ".join(values))


def _place(place: str, own: DeadlinesWords) -> str:
    return {CENTRAL: own.phrases.central, UNPLACED: own.phrases.unplaced}.get(place, place)


def draw_clear(key: str, words: Words) -> None:
    """Draw the button that takes every filter away."""
    st.button(words.deadlines.clear, key=key, icon=":material/filter_list_off:", on_click=_clear)


def _draw_choices(schedule: Schedule, words: Words) -> None:
    own, sources = words.deadlines, {source.id: source for source in sources_in(schedule)}
    left, right = st.columns(2)
    with left:
        places = places_in(schedule)
        _choose(own.place, places, _PLACES, lambda place: _place(place, own), own)
        kinds = list(own.phrases.kinds)
        _choose(own.kind, kinds, _KINDS, lambda kind: kind_words(kind, own.phrases), own)
    with right:
        named = {id_: full_name(source, words) for id_, source in sources.items()}
        _choose(own.document, list(named), _DOCUMENTS, named.__getitem__, own)
        _choose(own.year, years_in(schedule), _YEARS, str, own)


def _choose(
    label: str, options: Sequence[T], key: str, name: Callable[[T], str], own: DeadlinesWords
) -> None:
    st.multiselect(label, options, key=key, format_func=name, placeholder=own.any_value)


def _wanted() -> Wanted:
    """Return what the visitor chose, before the filters are drawn again."""
    places, documents, kinds, years = (
        frozenset(st.session_state.get(key, ())) for key in (_PLACES, _DOCUMENTS, _KINDS, _YEARS)
    )
    return Wanted(places, documents, kinds, years)


def _clear() -> None:
    for key in (_PLACES, _DOCUMENTS, _KINDS, _YEARS):
        st.session_state[key] = []
