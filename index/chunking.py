"""Cut documents into the passages that are searched: one a provision, with its headings."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.locator import Locator
from corpus.model import Document, Provision, Span
from corpus.normalize import words
from corpus.store import Corpus
from index.model import Chunk

# A section is the widest provision around a chunk of at most so many characters.
SECTION = 1500


def chunk_document(document: Document, *, section: int = SECTION) -> tuple[Chunk, ...]:
    """Return one chunk for every provision that has words, in the order of the text.

    `chunk.body == chunk.span.of(document.text)`, without blanks at either end; `section` is the
    most characters of a section.
    """
    extents = {
        provision.locator: provision.extent
        for provision in document.provisions
        if provision.extent.end - provision.extent.start <= section
    }
    chunks = (_chunk(document, provision, extents) for provision in document.provisions)
    return tuple(chunk for chunk in chunks if words(chunk.body))


def chunk_corpus(corpus: Corpus, *, section: int = SECTION) -> tuple[Chunk, ...]:
    """Return the chunks of every document, in the order of the catalogue."""
    return tuple(
        chunk
        for document in corpus.documents
        for chunk in chunk_document(document, section=section)
    )


def section_rows(chunks: Sequence[Chunk]) -> NDArray[np.int64]:
    """Return the number of each chunk's section (n,), in the order in which sections appear."""
    numbers: dict[str, int] = {}
    rows = [numbers.setdefault(chunk.section, len(numbers)) for chunk in chunks]
    return np.array(rows, dtype=np.int64)


def section_texts(chunks: Sequence[Chunk]) -> list[str]:
    """Return the text of each section, in the order in which they appear; no heading twice."""
    lines: dict[str, dict[str, None]] = {}
    for chunk in chunks:
        lines.setdefault(chunk.section, {}).update(dict.fromkeys((*chunk.headings, chunk.body)))
    return ["\n".join(section) for section in lines.values()]


def _chunk(document: Document, provision: Provision, extents: Mapping[Locator, Span]) -> Chunk:
    span = _trimmed(provision.span, document.text)
    headings = (document.source.title, *(h.of(document.text) for h in provision.headings))
    return Chunk(
        id=f"{document.id}/{provision.locator.id}",
        document_id=document.id,
        provision_id=provision.locator.id,
        headings=tuple(line for heading in headings if (line := " ".join(heading.split()))),
        body=span.of(document.text),
        span=span,
        section=f"{document.id}/{_section(provision.locator, extents).id}",
    )


def _section(locator: Locator, extents: Mapping[Locator, Span]) -> Locator:
    """Return the widest provision around one that is short enough for a section; else itself."""
    around = (Locator(locator.steps[:size]) for size in range(1, len(locator.steps)))
    return next((wider for wider in around if wider in extents), locator)


def _trimmed(span: Span, text: str) -> Span:
    """Return the span without the blanks at its ends."""
    words_only = span.of(text)
    start = span.start + len(words_only) - len(words_only.lstrip())
    return Span(start, start + len(words_only.strip()))
