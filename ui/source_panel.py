"""Draw the source panel: a document around the place that stands open, and its references."""

from collections.abc import Sequence

import streamlit as st

from corpus.errors import SourceError
from corpus.missing import articles_named, missing_articles
from corpus.model import Document, Span
from corpus.references.model import Target
from corpus.store import Corpus
from retrieval.citation import Citation
from retrieval.opening import cite_target
from retrieval.register import held
from ui import conversation, engine
from ui.conversation import Opened, OpenedCitation
from ui.marks import draw_marks
from ui.naming import day_name, document_name, place_name
from ui.plain import plain, web_link
from ui.reference_links import draw_references
from ui.source_lines import nearby_lines, whole_lines
from ui.source_view import draw_lines
from ui.words import Words


def draw_source(way: Sequence[Opened], *, asked: engine.AskingEngine, words: Words) -> None:
    """Draw the document of the last place of the way that led there, its lines in view."""
    citation = _citation(way[-1], asked.corpus)
    document = held(citation.document_id, asked.corpus) if citation else None
    with st.container(key="source-panel", border=True, gap="xsmall"):
        _draw_heading(way, words)
        if citation is None or document is None or not _stands(citation, document):
            st.info(words.source.changed)
            return
        _draw_description(citation, document, words)
        _draw_digest_note(citation, document, asked.corpus, words)
        with st.container(horizontal=True, vertical_alignment="center"):
            whole = st.toggle(words.source.whole_document, key="whole-document")
            _draw_download(document, words)
        lines = whole_lines(document, citation) if whole else nearby_lines(document, citation)
        draw_lines(lines, opened=_name(way), words=words)
        if any(line.percent is not None for line in lines):
            st.caption(words.source.confidence_note)
        place = Target(document.id, citation.provision_id)
        draw_references(place, graph=asked.graph, corpus=asked.corpus, words=words)


def _citation(opened: Opened, corpus: Corpus) -> Citation | None:
    if isinstance(opened, OpenedCitation):
        return opened.citation
    return cite_target(opened, corpus, on=conversation.day_chosen())


def _name(way: Sequence[Opened]) -> str:
    """Return a name that no other place has, nor the same one on another way to it."""
    steps = (
        f"{step.position}/{step.number}"
        if isinstance(step, OpenedCitation)
        else f"{step.document}/{step.provision}"
        for step in way
    )
    return " > ".join(steps)


def _stands(citation: Citation, document: Document) -> bool:
    """Whether the quote still stands in its place: the corpus may have changed since."""
    return Span(citation.start, citation.end).of(document.text) == citation.quote


def _draw_heading(way: Sequence[Opened], words: Words) -> None:
    last, name = way[-1], words.source.followed_heading
    if isinstance(last, OpenedCitation):
        name = words.source.heading.format(number=last.number)
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.subheader(plain(name), anchor=False)
        with st.container(horizontal=True, width="content"):
            if len(way) > 1:
                st.button(
                    words.source.back,
                    key="back",
                    icon=":material/arrow_back:",
                    on_click=conversation.go_back,
                )
            st.button(
                words.source.close,
                key="close-source",
                icon=":material/close:",
                on_click=conversation.close_source,
            )


def _draw_description(citation: Citation, document: Document, words: Words) -> None:
    source = document.source
    with st.container(key="source-title"):
        st.text(source.title)
    facts = [document_name(source, words)]
    if source.number:
        facts.append(source.issuer)
    if source.issued:
        facts.append(words.source.issued_on.format(date=day_name(source.issued)))
    place = f"{citation.label}, {place_name(citation, words)}"
    with st.container(key="source-facts"):
        st.text(" · ".join(facts) + "\n" + place[:1].upper() + place[1:])


def _draw_digest_note(citation: Citation, document: Document, corpus: Corpus, words: Words) -> None:
    """Draw how the place stands, where its official text is, and what of it is not held."""
    regulation = corpus.legislation.regulation(document.id)
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        draw_marks(citation, words)
        if citation.digest and regulation and regulation.page:
            st.markdown(web_link(words.source.official_text, regulation.page), width="content")
    if missing := missing_articles(document, corpus.legislation):
        st.caption(plain(words.source.articles_missing.format(articles=articles_named(missing))))


def _draw_download(document: Document, words: Words) -> None:
    try:
        received = engine.received_file(document)
    except SourceError as error:
        st.error(plain(str(error)), title=words.source.missing)
        return
    st.download_button(
        words.source.download,
        received,
        file_name=document.source.file,
        mime="text/plain",
        icon=":material/download:",
        on_click="ignore",
    )
