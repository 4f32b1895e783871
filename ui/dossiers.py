"""The page of dossiers: what to hand in, to whom, by when, as a list to tick, print and keep."""

from functools import partial

import streamlit as st

from corpus.normalize import fold
from corpus.normalize import words as words_of
from corpus.store import Corpus
from retrieval.dossiers.model import Checklist
from retrieval.dossiers.paper import paper_of, remarks
from retrieval.dossiers.phrases import DOUBTFUL
from retrieval.exports.docx import docx_bytes
from ui import browser, conversation, frame
from ui.dossier_choice import choose
from ui.dossier_list import (
    Numbers,
    draw_contents,
    draw_past,
    draw_source_line,
    draw_summary,
    numbered,
    ticked,
    untick,
)
from ui.naming import day_name
from ui.plain import plain
from ui.source_panel import draw_source
from ui.words import Words

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def show() -> None:
    """Draw the page, and beside it the source that stands open."""
    words = conversation.words_chosen()
    opened_engine = frame.open_engine(words)
    if opened_engine is None:
        return
    reading, panel = frame.columns()
    with reading:
        st.title(words.dossiers.page, anchor=False)
        st.text(words.dossiers.purpose)
        st.caption(words.dossiers.as_of.format(day=day_name(conversation.day_chosen())))
        with st.container(key="dossier-choice"):
            checklist = choose(opened_engine, words)
        if checklist is not None:
            _draw(checklist, opened_engine.corpus, words)
    if panel:
        with panel:
            draw_source(conversation.opened(), asked=opened_engine, words=words)


def _draw(checklist: Checklist, corpus: Corpus, words: Words) -> None:
    numbers = numbered(checklist)
    with st.container(key="dossier"):
        st.subheader(plain(checklist.subject), anchor=False)
        _draw_remarks(checklist, words)
        _draw_lists(checklist, numbers, corpus, words)
        st.subheader(words.dossiers.summary, anchor=False)
        draw_summary(checklist, numbers=numbers, corpus=corpus, words=words)
        _draw_criteria(checklist, numbers, corpus, words)
        _draw_past(checklist, numbers, corpus, words)
    _draw_files(checklist, corpus, words)


def _draw_remarks(checklist: Checklist, words: Words) -> None:
    """Draw what to know of the texts: changed, summed up by us, restored, or not held."""
    cited = [item.entry.citation for item in checklist.items]
    cited += [entry.citation for entries in checklist.details.values() for entry in entries]
    own = words.dossiers
    said = list(remarks(checklist, own.phrases))
    if any(citation.digest for citation in cited):
        said.append(own.digest)
    if any(citation.confidence < DOUBTFUL for citation in cited):
        said.append(own.restored)
    if said:
        listed = "\n".join(f"- {plain(one)}" for one in said)
        st.warning(listed, title=own.phrases.notes, icon=":material/warning:")


def _draw_lists(checklist: Checklist, numbers: Numbers, corpus: Corpus, words: Words) -> None:
    own = words.dossiers
    draw = partial(draw_contents, checklist=checklist, numbers=numbers, corpus=corpus, words=words)
    st.subheader(own.contents, anchor=False)
    if not checklist.contents:
        silent = own.plan_lists_nothing if checklist.document else own.award_lists_nothing
        st.info(silent, icon=":material/info:")
    if checklist.items:
        _draw_progress(checklist, words)
    for contents in checklist.contents:
        draw(contents)
    if checklist.general and not checklist.contents:
        st.text(own.general_of_plan)
        for contents in checklist.general:
            draw(contents)
    elif checklist.general:
        with st.expander(own.general_of_award):
            for contents in checklist.general:
                draw(contents)


def _draw_progress(checklist: Checklist, words: Words) -> None:
    done, whole = len(ticked(checklist)), len(checklist.items)
    said = words.dossiers.complete if done == whole else words.dossiers.progress
    with st.container(
        key="dossier-progress", horizontal=True, vertical_alignment="center", gap="small"
    ):
        st.progress(done / whole, text=said.format(done=done, all=whole))
        st.button(
            words.dossiers.untick,
            key="untick",
            type="tertiary",
            icon=":material/restart_alt:",
            disabled=not done,
            on_click=untick,
            args=(checklist,),
        )


def _draw_criteria(checklist: Checklist, numbers: Numbers, corpus: Corpus, words: Words) -> None:
    if not checklist.criteria:
        return
    st.subheader(words.dossiers.phrases.criteria, anchor=False)
    for row, entry in enumerate(checklist.criteria):
        with st.container(gap="xxsmall"):
            st.text(entry.value)
            draw_source_line(entry, f"criteria-{row}", numbers, corpus, words)


def _draw_past(checklist: Checklist, numbers: Numbers, corpus: Corpus, words: Words) -> None:
    """Draw behind a click what no longer holds."""
    if checklist.past:
        with st.expander(words.dossiers.phrases.past):
            draw_past(checklist, numbers=numbers, corpus=corpus, words=words)


def _draw_files(checklist: Checklist, corpus: Corpus, words: Words) -> None:
    own = words.dossiers
    name = "-".join(words_of(fold(checklist.document or checklist.subject)))
    with st.container(key="dossier-files", horizontal=True, gap="small"):
        st.download_button(
            own.word_file,
            lambda: docx_bytes(paper_of(checklist, corpus, own.phrases)),
            file_name=own.file_name.format(name=name),
            mime=_WORD,
            key="dossier-word",
            icon=":material/description:",
            on_click="ignore",
        )
        if st.button(own.print_page, key="dossier-print", icon=":material/print:"):
            browser.print_page()
