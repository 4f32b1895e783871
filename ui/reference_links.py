"""Draw the references of the place that stands open: where it leads, and what leads there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import streamlit as st

from corpus.locator import Locator
from corpus.references.graph import Graph, Link
from corpus.references.model import Outcome, Target
from corpus.references.telling import OPENS
from corpus.store import Corpus
from retrieval.register import held
from ui.conversation import follow
from ui.naming import document_name
from ui.plain import plain, web_link
from ui.words import Words

_MOST = 8
_ABSENT = (Outcome.NOT_HELD, Outcome.UNKNOWN)


@dataclass(frozen=True, slots=True)
class _Row:
    """One place as it is listed: to open, or where its official text is, or neither."""

    name: str
    target: Target | None = None
    address: str | None = None


def draw_references(place: Target, *, graph: Graph, corpus: Corpus, words: Words) -> None:
    """Draw the references of a place, both ways; nothing where there are none."""
    onwards = graph.of(place.document, place.provision)
    leads = [row for link in onwards for row in _onwards(link, graph, corpus, words)]
    _draw_rows("onwards", words.source.refers_to, leads, words)
    homes = (link.home for link in graph.to(place.document, place.provision))
    back = [_row(Target(home.document, home.provision), None, corpus, words) for home in homes]
    _draw_rows("back", words.source.referred_by, back, words)


def _onwards(link: Link, graph: Graph, corpus: Corpus, words: Words) -> Iterator[_Row]:
    """Yield a row for each place that a reference leads to, and one for what is not there."""
    outcome = link.resolution.outcome
    if outcome in _ABSENT:
        targets = link.resolution.targets
        regulation = corpus.legislation.regulation(targets[0].document) if targets else None
        address = regulation.page if regulation else None
        yield _Row(words.source.not_held.format(name=link.words), address=address)
        return
    for target in graph.leads(link) if outcome in OPENS else ():
        row = _row(target, link.home.document, corpus, words)
        maybe = outcome is Outcome.CANDIDATES
        yield (
            _Row(words.source.maybe.format(name=row.name), row.target, row.address)
            if maybe
            else row
        )
    if link.why:
        yield _Row(link.why)


def _row(target: Target, within: str | None, corpus: Corpus, words: Words) -> _Row:
    """Return a place by its label and its document, the document `within` unsaid."""
    label = Locator.from_id(target.provision).label if target.provision else ""
    document = held(target.document, corpus)
    if document is None:
        known = corpus.legislation.regulation(target.document)
        name = known.name if known else target.document
        return _Row(words.source.not_held.format(name=name), address=known.page if known else None)
    if label and target.document == within:
        return _Row(label[:1].upper() + label[1:], target)
    name = ", ".join(filter(None, (label, document_name(document.source, words))))
    return _Row(name[:1].upper() + name[1:], target)


def _draw_rows(key: str, heading: str, rows: Sequence[_Row], words: Words) -> None:
    """Draw rows under a heading, each once; all but the first few folded up."""
    listed = tuple(dict.fromkeys(rows))
    if not listed:
        return
    with st.container(key=f"references-{key}", gap="xxsmall"):
        st.markdown(f"**{plain(heading)}**")
        _draw_each(f"{key}-first", listed[:_MOST], words)
        if rest := listed[_MOST:]:
            with st.expander(words.source.others.format(count=len(rest))):
                _draw_each(f"{key}-rest", rest, words)


def _draw_each(key: str, rows: Sequence[_Row], words: Words) -> None:
    """Draw what can be opened side by side, then what cannot, a line each."""
    with st.container(horizontal=True, gap="small"):
        for number, row in enumerate(row for row in rows if row.target):
            st.button(
                plain(row.name),
                key=f"follow-{key}-{number}",
                type="tertiary",
                wrap=True,
                on_click=follow,
                args=(row.target,),
            )
    for row in rows:
        if row.address:
            st.markdown(f"{plain(row.name)} ({web_link(words.source.official_text, row.address)})")
        elif row.target is None:
            st.text(row.name)
