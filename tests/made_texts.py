"""Documents made of a text that a test invents."""

import hashlib

from corpus.model import Document, ReadLine, Source, Span, TextOrigin
from corpus.normalize import normalize
from corpus.outline.outline import outline_document
from corpus.outline.paragraphs import join_lines


def document_of(source: Source, text: str) -> Document:
    """Return the document that a text makes; where its source names a digest, a digest."""
    lines = [ReadLine(line, normalize(line)) for line in text.splitlines()]
    joined, placed = join_lines(lines)
    return Document(
        source,
        hashlib.sha256(text.encode()).hexdigest(),
        TextOrigin.DIGITAL,
        joined,
        placed,
        provisions=outline_document(source.id, source.kind, joined),
        digest=Span(0, len(joined)) if source.digest else None,
    )
