"""Turn a passage into a citation whose quote stands verbatim in the document."""

from corpus.model import Document, Provision, Span
from retrieval.citation import Citation, Statement


def cite(document: Document, provision: Provision, span: Span) -> Citation:
    """Return the citation of a span of a document; the span is cut of blanks at its ends.

    The quote is `span.of(document.text)`; the lines are those of the source file as received.
    """
    span = trimmed(document.text, span)
    touched = document.lines_of(span)
    return Citation(
        document_id=document.id,
        provision_id=provision.locator.id,
        label=provision.locator.label,
        lines=document.line_range(span),
        start=span.start,
        end=span.end,
        quote=span.of(document.text),
        received="\n".join(line.received for line in touched),
        confidence=min(line.confidence for line in touched),
        page=touched[0].page,
        boxes=tuple(line.box for line in touched if line.box and line.page == touched[0].page),
    )


def quote(document: Document, provision: Provision, span: Span) -> Statement:
    """Return the statement that a span of a document makes, led by who issued the document."""
    citation = cite(document, provision, span)
    return Statement(document.source.issuer, citation.quote, citation)


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the blanks at its ends.

    >>> trimmed("a  hạn nộp ", Span(1, 11))
    Span(start=3, end=10)
    """
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
