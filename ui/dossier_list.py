"""Draw the parts of a checklist: boxes to tick, what is to be known, and their sources."""

from collections.abc import Mapping, Sequence

import streamlit as st

from corpus.store import Corpus
from corpus.validity import State
from retrieval.citation import Citation
from retrieval.compare.model import Entry
from retrieval.dossiers.model import Aspect, Checklist, Contents, Item
from retrieval.dossiers.paper import past_words, said
from retrieval.dossiers.phrases import DOUBTFUL, silence
from ui import conversation
from ui.naming import citation_name
from ui.plain import plain
from ui.words import Words

_TICKED = "dossier-ticked"
# Of what holds, in whole or in part, the remarks above the lists tell once for all.
_GONE = (State.ENDED.value, State.SUSPENDED.value, State.NOT_YET.value, State.REPLACED.value)
Numbers = Mapping[Citation, int]


def numbered(checklist: Checklist, more: Sequence[Citation] = ()) -> Numbers:
    """Return the numbers of all citations of a checklist, and of more, from 1 as they are drawn."""
    lists = [*checklist.contents, *checklist.general]
    entries = [entry for one in lists for entry in (*(item.entry for item in one.items), one.lead)]
    entries += [e for aspect in Aspect for e in checklist.details.get(aspect, ())]
    entries += [*checklist.criteria, *(past.rule for past in checklist.past)]
    cited = [entry.citation for entry in entries]
    cited += [note.citation for past in checklist.past for note in past.notes]
    cited += [note.citation for note in checklist.notes]
    return {one: number for number, one in enumerate(dict.fromkeys([*cited, *more]), start=1)}


def ticked(checklist: Checklist) -> frozenset[str]:
    """Return the keys of the items of a checklist that the visitor has ticked."""
    held: frozenset[tuple[str, str]] = st.session_state.get(_TICKED, frozenset())
    own = {key for subject, key in held if subject == _subject(checklist)}
    return frozenset(item.key for item in checklist.items if item.key in own)


def untick(checklist: Checklist) -> None:
    """Take all ticks off a checklist."""
    held: frozenset[tuple[str, str]] = st.session_state.get(_TICKED, frozenset())
    st.session_state[_TICKED] = frozenset(one for one in held if one[0] != _subject(checklist))
    for item in checklist.items:
        st.session_state[_tick_key(checklist, item)] = False


def draw_contents(
    contents: Contents,
    checklist: Checklist,
    *,
    numbers: Numbers,
    corpus: Corpus,
    words: Words,
) -> None:
    """Draw what opens a list, and its items with a box each."""
    with st.container(key=f"lead-dossier-{contents.lead.citation.start}-{contents.items[0].key}"):
        st.text(f"{contents.lead.value}:")
    for item in contents.items:
        with st.container(gap="xxsmall"):
            if item in checklist.items:
                _draw_box(item, checklist)
            else:
                st.text(item.entry.value)
            with st.container(key=f"under-{_tick_key(checklist, item)}", gap="xxsmall"):
                for form in item.forms:
                    st.caption(plain(words.dossiers.form.format(name=form.value)))
                draw_source_line(item.entry, f"item-{item.key}", numbers, corpus, words)


def draw_summary(checklist: Checklist, *, numbers: Numbers, corpus: Corpus, words: Words) -> None:
    """Draw what is to be known: to whom, how, by when, who decides; silence is said."""
    phrases = words.dossiers.phrases
    with st.container(key="dossier-summary", border=True):
        for aspect in checklist.aspects:
            name, told = st.columns([3, 8], gap="small")
            with name, st.container(key=f"lead-aspect-{aspect.value}"):
                st.text(phrases.aspects[aspect])
            entries = checklist.details.get(aspect, ())
            with told:
                if not entries:
                    st.caption(silence(checklist, phrases))
                for row, entry in enumerate(entries):
                    with st.container(gap="xxsmall"):
                        st.text(said(entry))
                        place = f"{aspect.value}-{row}"
                        draw_source_line(entry, place, numbers, corpus, words)


def draw_past(checklist: Checklist, *, numbers: Numbers, corpus: Corpus, words: Words) -> None:
    """Draw the rules that are none on the day, with what ended or replaced them."""
    for row, past in enumerate(checklist.past):
        with st.container(gap="xxsmall"):
            st.text(past.rule.value)
            draw_source_line(past.rule, f"past-{row}", numbers, corpus, words)
            for told in past_words(past):
                st.caption(plain(told))


def draw_source_line(
    entry: Entry, place: str, numbers: Numbers, corpus: Corpus, words: Words
) -> None:
    """Draw the button that opens an entry's source, and that it is a summary or holds no more."""
    citation = entry.citation
    number = numbers[citation]
    source = corpus.document(citation.document_id).source
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.button(
            plain(citation_name(number, citation, source, words)),
            key=f"cite-dossier-{place}",
            type="tertiary",
            wrap=True,
            on_click=conversation.open_citation,
            args=(0, number, citation),
        )
        if (citation.validity or "").startswith(_GONE):
            st.badge(plain(citation.validity or ""), color="red")
        if citation.digest:
            st.badge(words.dossiers.phrases.digest, color="violet")
        if citation.confidence < DOUBTFUL:
            st.badge(words.dossiers.phrases.doubtful, color="orange")


def _draw_box(item: Item, checklist: Checklist) -> None:
    key = _tick_key(checklist, item)
    st.session_state.setdefault(key, item.key in ticked(checklist))
    st.checkbox(
        plain(item.entry.value),
        key=key,
        wrap=True,
        on_change=_tick,
        args=(_subject(checklist), item.key, key),
    )


def _tick(subject: str, item: str, key: str) -> None:
    held: frozenset[tuple[str, str]] = st.session_state.get(_TICKED, frozenset())
    one = frozenset({(subject, item)})
    st.session_state[_TICKED] = held | one if st.session_state[key] else held - one


def _tick_key(checklist: Checklist, item: Item) -> str:
    return f"tick-{_subject(checklist)}-{item.key}"


def _subject(checklist: Checklist) -> str:
    return checklist.document or checklist.subject
