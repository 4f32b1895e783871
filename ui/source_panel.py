"""Draw the source panel: which document a citation stands in, and its lines in both readings."""

import streamlit as st

from corpus.errors import SourceError
from corpus.model import Document
from corpus.store import Corpus
from ui import engine
from ui.conversation import OpenedCitation, close_citation
from ui.marks import draw_marks
from ui.naming import day_name, document_name, place_name
from ui.plain import plain
from ui.source_lines import nearby_lines, whole_lines
from ui.source_view import draw_lines
from ui.words import Words


def draw_source(opened: OpenedCitation, *, corpus: Corpus, words: Words) -> None:
    """Draw the document that an opened citation stands in, the cited lines in view."""
    citation = opened.citation
    document = corpus.document(citation.document_id)
    with st.container(key="source-panel", border=True, gap="xsmall"):
        _draw_heading(opened.number, words)
        _draw_description(opened, document, words)
        with st.container(horizontal=True, vertical_alignment="center"):
            whole = st.toggle(words.whole_document, key="whole-document")
            _draw_download(document, words)
        lines = whole_lines(document, citation) if whole else nearby_lines(document, citation)
        name = f"{opened.position}/{opened.number}/{citation.provision_id}"
        draw_lines(lines, opened=name, words=words)
        if any(line.percent is not None for line in lines):
            st.caption(words.confidence_note)


def _draw_heading(number: int, words: Words) -> None:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.subheader(plain(words.source_heading.format(number=number)), anchor=False)
        st.button(words.close, key="close-source", icon=":material/close:", on_click=close_citation)


def _draw_description(opened: OpenedCitation, document: Document, words: Words) -> None:
    source = document.source
    with st.container(key="source-title"):
        st.text(source.title)
    facts = [document_name(source, words)]
    if source.number:
        facts.append(source.issuer)
    if source.issued:
        facts.append(words.issued_on.format(date=day_name(source.issued)))
    place = f"{opened.citation.label}, {place_name(opened.citation, words)}"
    with st.container(key="source-facts"):
        st.text(" · ".join(facts) + "\n" + place[:1].upper() + place[1:])
    draw_marks(opened.citation, words)


def _draw_download(document: Document, words: Words) -> None:
    try:
        received = engine.received_file(document)
    except SourceError as error:
        st.error(plain(str(error)), title=words.source_missing)
        return
    st.download_button(
        words.download,
        received,
        file_name=document.source.file,
        mime="text/plain",
        icon=":material/download:",
        on_click="ignore",
    )
