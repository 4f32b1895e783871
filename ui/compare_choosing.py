"""Draw the choice of what is compared: documents, found by filters, and attributes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import streamlit as st

from corpus.facts.model import Attribute
from corpus.model import Kind, Level, Source
from retrieval.filters import EVERYTHING, Filter
from ui.compare_asking import draw_own_questions
from ui.compare_choice import Choice, in_order, keep, plans, set_widget
from ui.compare_words import CompareWords
from ui.naming import full_name
from ui.words import Words

_DOCUMENTS, _ATTRIBUTES = "compare-documents", "compare-attributes"
T = TypeVar("T")


def draw_choosing(chosen: Choice, sources: Sequence[Source], words: Words) -> None:
    """Draw the documents chosen, the buttons that choose many, the filters, the attributes."""
    own = words.compare
    filtered = _filter(sources)
    allowed = tuple(source.id for source in sources if filtered.allows(source))
    _draw_documents(chosen, sources, allowed, words)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        all_plans = plans(sources)
        label = own.all_plans.format(count=len(all_plans))
        if filtered != EVERYTHING:
            all_plans, label = allowed, own.all_filtered.format(count=len(allowed))
        _button("all", label, replace(chosen, documents=all_plans), sources, chosen)
        _button("none", own.none, replace(chosen, documents=()), sources, chosen)
        count = len(allowed)
        opener = own.filters if filtered == EVERYTHING else own.filters_set.format(count=count)
        with st.popover(opener, icon=":material/filter_list:", key="compare-filters"):
            _draw_filters(sources, own)
        count = len(chosen.attributes)
        opener = own.attributes_chosen.format(count=count)
        with st.popover(opener, icon=":material/checklist:", key="compare-what"):
            _draw_attributes(chosen, sources, own)
        with st.popover(own.own, icon=":material/add:", key="compare-ask"):
            draw_own_questions(chosen, sources, own)


def _draw_documents(
    chosen: Choice, sources: Sequence[Source], allowed: Sequence[str], words: Words
) -> None:
    """Draw the documents chosen; offered are those that the filters allow."""
    by_id = {source.id: source for source in sources}
    offered = tuple(name for name in by_id if name in {*allowed, *chosen.documents})
    set_widget(_DOCUMENTS, list(chosen.documents))

    def changed() -> None:
        documents = tuple(st.session_state[_DOCUMENTS])
        keep(replace(chosen, documents=documents), sources)

    st.multiselect(
        words.compare.documents,
        offered,
        format_func=lambda name: option_name(by_id[name], words),
        key=_DOCUMENTS,
        placeholder=words.compare.choose_documents,
        on_change=changed,
        select_all=False,
    )


def option_name(source: Source, words: Words) -> str:
    """Return a document's full name with its year, where the catalogue knows that."""
    name = full_name(source, words)
    return f"{name} · {source.year}" if source.year else name


def _button(name: str, label: str, then: Choice, sources: Sequence[Source], chosen: Choice) -> None:
    """Draw a button that makes a choice; one that would change nothing cannot be clicked."""
    st.button(
        label,
        key=f"compare-{name}",
        on_click=keep,
        args=(then, sources),
        disabled=then == chosen,
        type="primary" if not chosen.documents else "secondary",
    )


def _filter(sources: Sequence[Source]) -> Filter:
    """Return the filter that the visitor set, before its widgets are drawn."""
    set_ = {facet: frozenset(st.session_state.get(_facet_key(facet), ())) for facet in _FACETS}
    return Filter(**set_)


_FACETS = ("places", "levels", "years", "kinds")


def _facet_key(facet: str) -> str:
    return f"compare-filter-{facet}"


def _draw_filters(sources: Sequence[Source], own: CompareWords) -> None:
    """Draw a menu for each facet, of the values that documents held have."""
    years = tuple(sorted({source.year for source in sources if source.year}, reverse=True))
    levels = [level for level in Level if any(source.level is level for source in sources)]
    kinds = [kind for kind in Kind if any(source.kind is kind for source in sources)]
    _menu("places", own.places, places(sources), str, own)
    _menu("levels", own.levels, levels, own.level_names.__getitem__, own)
    _menu("years", own.years, years, str, own)
    _menu("kinds", own.kinds, kinds, own.kind_names.__getitem__, own)


def _menu(
    facet: str, label: str, options: Sequence[T], called: Callable[[T], str], own: CompareWords
) -> None:
    st.multiselect(
        label,
        options,
        format_func=called,
        key=_facet_key(facet),
        placeholder=own.any,
        persist_state="session",
        select_all=False,
    )


def places(sources: Iterable[Source]) -> tuple[str, ...]:
    """Return the places of documents, each once: the widest first, by the alphabet."""
    depths = {
        place: depth for source in sources for depth, place in enumerate(reversed(source.places))
    }
    return tuple(sorted(depths, key=lambda place: (depths[place], place)))


def _draw_attributes(chosen: Choice, sources: Sequence[Source], own: CompareWords) -> None:
    set_widget(_ATTRIBUTES, list(chosen.attributes))

    def changed() -> None:
        attributes = in_order(st.session_state[_ATTRIBUTES])
        keep(replace(chosen, attributes=attributes), sources)

    st.pills(
        own.attributes,
        list(Attribute),
        selection_mode="multi",
        format_func=own.attribute_names.__getitem__,
        key=_ATTRIBUTES,
        on_change=changed,
    )
