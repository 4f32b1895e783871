"""Draw the sidebar's section of official texts: what is held, fetching it, adding a file."""

from collections.abc import Sequence

import streamlit as st

from corpus.errors import CorpusError
from corpus.fetching.progress import Amount
from corpus.holding import Holding
from corpus.intake.outcomes import Outcome, What
from corpus.legislation import Regulation
from corpus.store import Corpus
from ui import additions, conversation, engine
from ui.official_words import OfficialWords
from ui.plain import plain, web_link

_OUTCOMES = "official-outcomes"
_UPLOADS = "official-uploads"
_KILOBYTE = 1024


def draw_official(corpus: Corpus, words: OfficialWords) -> None:
    """Draw how each regulation is held and, where that is allowed, the ways to hold more."""
    st.subheader(words.heading, anchor=False)
    _draw_holdings(corpus, words)
    if not additions.allowed():
        return
    if not additions.writable():
        st.caption(words.not_writable)
        return
    if st.button(words.fetch, key="fetch-official", icon=":material/cloud_download:"):
        _fetch(corpus, words)
    _draw_outcomes(corpus, words)
    _draw_upload(words)


def _draw_holdings(corpus: Corpus, words: OfficialWords) -> None:
    """Draw the regulations under how they are held, each a link to its official page."""
    sources = {document.id: document.source for document in corpus.documents}
    for holding, caption in words.holdings.items():
        names = [
            _linked(regulation)
            for regulation in corpus.legislation.regulations
            if Holding.of(sources.get(regulation.id)) is holding
        ]
        if names:
            st.markdown(f"**{plain(caption)}**\n" + "".join(f"\n- {name}" for name in names))


def _linked(regulation: Regulation) -> str:
    return web_link(regulation.name, regulation.page or "")


def _fetch(corpus: Corpus, words: OfficialWords) -> None:
    """Fetch behind a bar, keep what happened to each, and open the engine anew where need be."""
    bar = st.progress(0.0, words.fetching)

    def report(amount: Amount) -> None:
        share = min(amount.done / amount.total, 1.0) if amount.total else 0.0
        bar.progress(share, plain(_told(amount, corpus, words)))

    try:
        outcomes = additions.fetch_official(report)
    except CorpusError as error:
        outcomes = (Outcome("", What.REFUSED, reason=str(error)),)
    _keep(outcomes)


def _told(amount: Amount, corpus: Corpus, words: OfficialWords) -> str:
    name = _name(amount.id, corpus)
    if amount.unit == "B":
        return words.fetched_bytes.format(name=name, amount=amount.done // _KILOBYTE)
    return words.read_pages.format(name=name, amount=amount.done)


def _draw_upload(words: OfficialWords) -> None:
    """Draw where a file is dropped; once taken in, the place is empty again."""
    count = st.session_state.get(_UPLOADS, 0)
    file = st.file_uploader(words.upload, key=f"{_UPLOADS}-{count}", help=words.upload_help)
    if file and st.button(words.take_in, key="take-in", icon=":material/add:"):
        with st.spinner(words.taking_in):
            outcomes = additions.take_in(file.name, file.getvalue())
        st.session_state[_UPLOADS] = count + 1
        _keep(outcomes)


def _keep(outcomes: Sequence[Outcome]) -> None:
    """Keep outcomes for the next run, and have it open the corpus as it is now."""
    st.session_state[_OUTCOMES] = tuple(outcomes)
    if additions.changed(outcomes):
        conversation.close_source()
        engine.reopen()
    st.rerun()


def _draw_outcomes(corpus: Corpus, words: OfficialWords) -> None:
    outcomes: tuple[Outcome, ...] = st.session_state.get(_OUTCOMES, ())
    if outcomes and all(outcome.offline for outcome in outcomes):
        st.info(words.offline)
    elif outcomes:
        st.text("\n".join(_sentence(outcome, corpus, words) for outcome in outcomes))


def _sentence(outcome: Outcome, corpus: Corpus, words: OfficialWords) -> str:
    name = _name(outcome.id or outcome.path.rpartition("/")[2], corpus)
    if outcome.what is What.REFUSED:
        cause = outcome.cause.removeprefix(f"{name}: ")
        return words.refused.format(name=name, cause=cause) if name else cause
    return words.outcome.format(name=name, what=words.outcomes[outcome.what])


def _name(document_id: str, corpus: Corpus) -> str:
    regulation = corpus.legislation.regulation(document_id)
    return regulation.name if regulation else document_id
