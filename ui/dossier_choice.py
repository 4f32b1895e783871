"""Have the visitor choose what a checklist is for, and make it once for everyone who asks."""

from datetime import date

import streamlit as st

from corpus.model import Document, Kind, Level
from corpus.store import Corpus
from retrieval.dossiers.awards import Award, awards
from retrieval.dossiers.facts import Facts
from retrieval.dossiers.model import Checklist
from retrieval.dossiers.of_award import of_award, regulations
from retrieval.dossiers.of_plan import of_plan
from ui import conversation
from ui.dossiers_words import Way
from ui.engine import AskingEngine
from ui.naming import full_name
from ui.words import Words

_COUNTRY, _EVERY = "", "*"


def choose(asked: AskingEngine, words: Words) -> Checklist | None:
    """Draw the choices; return the checklist of what is chosen, None while nothing can be."""
    own = words.dossiers
    way = st.radio(
        own.way,
        list(Way),
        key="dossier-way",
        format_func=own.ways.__getitem__,
        horizontal=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    draw = _of_plan if way is Way.PLAN else _of_award
    return draw(asked, words)


def _of_plan(asked: AskingEngine, words: Words) -> Checklist | None:
    plans = [d for d in asked.corpus.documents if d.source.kind is Kind.PLAN]
    if not plans:
        st.info(words.dossiers.no_plans, icon=":material/info:")
        return None
    names = {document.id: full_name(document.source, words) for document in plans}
    chosen = st.selectbox(
        words.dossiers.plan,
        list(names),
        key="dossier-plan",
        format_func=names.__getitem__,
        persist_state="session",
    )
    return _plan_checklist(
        asked.corpus, _print_of(asked.corpus), chosen, conversation.day_chosen(), asked.facts
    )


def _of_award(asked: AskingEngine, words: Words) -> Checklist | None:
    known = _awards(asked.corpus, _print_of(asked.corpus))
    if not known:
        st.info(words.dossiers.no_awards, icon=":material/info:")
        return None
    chosen = st.selectbox(
        words.dossiers.award,
        list(known),
        index=None,
        key="dossier-award",
        placeholder=words.dossiers.choose,
        persist_state="session",
    )
    local = _local(asked.corpus, words)
    if chosen is None:
        return None
    day = conversation.day_chosen()
    return _award_checklist(asked.corpus, _print_of(asked.corpus), chosen, day, local, asked.facts)


def _local(corpus: Corpus, words: Words) -> str | None:
    """Return the id of the local regulation to go by, None for all there are."""
    held = {
        document.id: full_name(document.source, words)
        for document in regulations(corpus)
        if document.source.level is not Level.CENTRAL
    }
    if not held:
        return None
    own = words.dossiers
    names = {_EVERY: own.every_local, **held, _COUNTRY: own.country_only}
    chosen = st.selectbox(
        own.local,
        list(names),
        key="dossier-local",
        format_func=names.__getitem__,
        persist_state="session",
    )
    return None if chosen == _EVERY else chosen


def _print_of(corpus: Corpus) -> tuple[tuple[str, str], ...]:
    """Return what is another as soon as the documents are."""
    return tuple((document.id, document.sha256) for document in corpus.documents)


@st.cache_resource(show_spinner=False, max_entries=4)
def _awards(_corpus: Corpus, documents: tuple[tuple[str, str], ...]) -> dict[str, Award]:
    del documents  # tells one corpus from another
    return {award.title: award for award in awards(regulations(_corpus))}


@st.cache_resource(show_spinner=False, max_entries=200)
def _award_checklist(
    _corpus: Corpus,
    documents: tuple[tuple[str, str], ...],
    title: str,
    on: date,
    local: str | None,
    _facts: Facts,
) -> Checklist:
    award = _awards(_corpus, documents)[title]
    return of_award(award, _corpus, on=on, facts=_facts, local=local)


@st.cache_resource(show_spinner=False, max_entries=200)
def _plan_checklist(
    _corpus: Corpus,
    documents: tuple[tuple[str, str], ...],
    plan: str,
    on: date,
    _facts: Facts,
) -> Checklist:
    del documents  # tells one corpus from another
    document: Document = _corpus.document(plan)
    return of_plan(document, _corpus, on=on, facts=_facts[plan])
