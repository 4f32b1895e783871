"""Draw what is due as a list by month: how long is left, what and whose it is, its citation."""

from collections.abc import Mapping, Sequence
from typing import Literal

import streamlit as st

from corpus.validity import State
from retrieval.deadlines.choosing import by_month, together
from retrieval.deadlines.model import Due, Stage, Term
from retrieval.deadlines.telling import (
    issuer_words,
    kind_words,
    left_words,
    when_words,
    window_words,
)
from ui import conversation
from ui.marks import draw_marks
from ui.naming import citation_name
from ui.plain import plain
from ui.words import Words

# What a list shows at first; a corpus of many plans has years of past deadlines.
_SHOWN = 40
# More of one document at the same time are folded up.
_TOGETHER = 3
_SOON, _NEAR = 3, 14
# What a citation's mark need not repeat: it is so of every plan, or simply in order.
_UNMARKED = (State.UNKNOWN, State.IN_FORCE)

Numbers = Mapping[str, int]


def draw_months(dues: Sequence[Due], *, name: str, numbers: Numbers, words: Words) -> None:
    """Draw dues under the months in which something happens next, each month once."""
    for month, own in by_month(_shown(dues, name)):
        heading = words.deadlines.month.format(month=month.month, year=month.year)
        st.subheader(heading, anchor=False)
        _draw_groups(own, numbers, words)
    _draw_more(dues, name, words)


def draw_dues(dues: Sequence[Due], *, name: str, numbers: Numbers, words: Words) -> None:
    """Draw dues one below the other, without months."""
    _draw_groups(_shown(dues, name), numbers, words)
    _draw_more(dues, name, words)


def draw_rules(terms: Sequence[Term], *, numbers: Numbers, words: Words) -> None:
    """Draw terms that count from an event: the days and the whole sentence that says so."""
    for term in terms:
        number = numbers[term.id]
        with st.container(key=f"due-{number}", border=True, gap="xxsmall"):
            _draw_said(term, words)
            st.text(" ".join(term.citation.quote.split()))
            _draw_citation(term, number, words)


def _draw_groups(dues: Sequence[Due], numbers: Numbers, words: Words) -> None:
    for group in together(dues):
        _draw_group(group, numbers, words)


def _draw_group(group: Sequence[Due], numbers: Numbers, words: Words) -> None:
    """Draw what one document sets to the same days: how long is left, then each with its place."""
    first = group[0]
    number = numbers[first.term.id]
    tone = "over" if first.stage is Stage.OVER or first.lapsed else "due"
    with st.container(key=f"{tone}-{number}", border=True, gap="xsmall"):
        with st.container(
            key=f"due-left-{number}", horizontal=True, gap="xsmall", vertical_alignment="center"
        ):
            _draw_left(first, words)
            with st.container(key=f"due-when-{number}", width="content"):
                st.text(when_words(first, words.deadlines.phrases))
        _draw_said(first.term, words)
        if len(group) <= _TOGETHER:
            _draw_places(group, numbers, words)
            return
        with st.expander(words.deadlines.group.format(count=len(group))):
            _draw_places(group, numbers, words)


def _draw_places(group: Sequence[Due], numbers: Numbers, words: Words) -> None:
    """Draw whom or what each is for, and its citation."""
    for due in group:
        if due.term.subject:
            st.text(due.term.subject)
        _draw_citation(due.term, numbers[due.term.id], words)


def _draw_left(due: Due, words: Words) -> None:
    """Draw how long is left, or of what lapsed how its text stands, in words and a colour."""
    phrases = words.deadlines.phrases
    if due.lapsed:
        st.badge(plain(due.held.words), icon=":material/block:", color="red")
        return
    st.badge(plain(left_words(due, phrases)), icon=":material/schedule:", color=_color(due))
    if window := window_words(due, phrases):
        st.badge(plain(window), color="gray")


def _color(due: Due) -> Literal["gray", "red", "orange", "blue"]:
    if due.stage is Stage.OVER:
        return "gray"
    days = (due.turn - due.on).days
    return "red" if days <= _SOON else "orange" if days <= _NEAR else "blue"


def _draw_said(term: Term, words: Words) -> None:
    """Draw the kind, who issued the document, and the few words of it that say when."""
    phrases = words.deadlines.phrases
    st.text(f"{kind_words(term.attribute, phrases)} · {issuer_words(term.source, phrases)}")
    st.text(words.deadlines.said.format(value=term.value))


def _draw_citation(term: Term, number: int, words: Words) -> None:
    with st.container(
        key=f"due-place-{number}", horizontal=True, vertical_alignment="center", gap="xsmall"
    ):
        st.button(
            plain(citation_name(number, term.citation, term.source, words)),
            key=f"cite-due-{number}",
            type="tertiary",
            wrap=True,
            on_click=conversation.open_citation,
            args=(0, number, term.citation),
        )
        if term.citation.digest or not (term.citation.validity or "").startswith(_UNMARKED):
            draw_marks(term.citation, words)


def _shown(dues: Sequence[Due], name: str) -> Sequence[Due]:
    return dues[: st.session_state.get(f"dues-{name}", _SHOWN)]


def _draw_more(dues: Sequence[Due], name: str, words: Words) -> None:
    """Draw a button that shows the next ones, where there are any."""
    shown = len(_shown(dues, name))
    if rest := min(len(dues) - shown, _SHOWN):
        st.button(
            words.deadlines.more.format(count=rest),
            key=f"more-{name}",
            on_click=st.session_state.__setitem__,
            args=(f"dues-{name}", shown + _SHOWN),
        )
