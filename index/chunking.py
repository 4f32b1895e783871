"""Cut documents into the passages that are searched: one a provision, with its headings."""

from corpus.model import Document, Provision, Span
from corpus.normalize import words
from corpus.store import Corpus
from index.model import Chunk


def chunk_document(document: Document) -> tuple[Chunk, ...]:
    """Return one chunk for every provision that has words, in the order of the text.

    `chunk.body == chunk.span.of(document.text)`, without blanks at either end.
    """
    chunks = (_chunk(document, provision) for provision in document.provisions)
    return tuple(chunk for chunk in chunks if words(chunk.body))


def chunk_corpus(corpus: Corpus) -> tuple[Chunk, ...]:
    """Return the chunks of every document, in the order of the catalogue."""
    return tuple(chunk for document in corpus.documents for chunk in chunk_document(document))


def _chunk(document: Document, provision: Provision) -> Chunk:
    span = _trimmed(provision.span, document.text)
    headings = (document.source.title, *(h.of(document.text) for h in provision.headings))
    return Chunk(
        id=f"{document.id}/{provision.locator.id}",
        document_id=document.id,
        provision_id=provision.locator.id,
        headings=tuple(line for heading in headings if (line := " ".join(heading.split()))),
        body=span.of(document.text),
        span=span,
    )


def _trimmed(span: Span, text: str) -> Span:
    """Return the span without the blanks at its ends."""
    words_only = span.of(text)
    start = span.start + len(words_only) - len(words_only.lstrip())
    return Span(start, start + len(words_only.strip()))
