"""Draw how a question was understood, and what sets that right with one click."""

from collections.abc import Iterator

import streamlit as st

from corpus.store import Corpus
from retrieval.model import UNCORRECTED, Intent, Query
from ui.conversation import today
from ui.correcting import draw_corrections, opener_key, was_rewritten
from ui.naming import day_name, full_name
from ui.side_by_side import manner_note
from ui.words import Words


def draw_understanding(
    query: Query, *, position: int, corpus: Corpus, words: Words, drawing: int = 0
) -> None:
    """Draw what of the question's reading is news, and behind one button how to correct it.

    `drawing` tells several drawings of one answer in one run of the page apart.
    """
    place = f"-{drawing}" if drawing else ""
    own = words.understanding
    notes = [own.restored.format(question=query.restored)] if was_rewritten(query) else []
    if others := " · ".join(_notes(query, corpus, words)):
        notes.append(others)
    with st.container(key=f"understood-{position}{place}", gap="xxsmall"):
        if notes:
            st.text("\n".join(notes))
        key = f"{opener_key(position)}{place}"
        opener = st.popover(own.correct, type="tertiary", key=key, on_change="rerun")
        if opener.open:
            with opener, st.container(key=f"corrections-{position}", gap="small"):
                draw_corrections(query, position=position, corpus=corpus, words=words)


def _notes(query: Query, corpus: Corpus, words: Words) -> Iterator[str]:
    """Yield a note for the kind of question, what it follows, where was searched, and the day."""
    own = words.understanding
    if query.intent is not Intent.OTHER:
        yield own.kind.format(kind=own.kinds[query.intent])
    if manner := manner_note(query, words):
        yield manner
    if query.context:
        yield own.continued
    if 0 < len(query.documents) < len(corpus.documents):
        sources = (corpus.document(name).source for name in query.documents)
        yield own.within.format(documents=", ".join(full_name(s, words) for s in sources))
    elif query.correction.documents == ():
        yield own.everywhere
    if query.on != today():
        yield own.as_of.format(date=day_name(query.on))
    if query.correction != UNCORRECTED:
        yield own.corrected
