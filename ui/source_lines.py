"""Lay a citation over the lines of its document, so that a page can show both readings."""

from dataclasses import dataclass

from corpus.model import Document, Line
from retrieval.citation import Citation

CONTEXT = 12
SURE = 0.9


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line of a source as a page shows it.

    `before`, `marked` and `after` together are the line as read, `marked` the quoted part of it;
    `received` is the line as it came.  `percent` is the confidence of a restored line (0 to 100),
    None for a line that restoration left as it was; `doubtful` asks the reader to compare.
    """

    number: int
    before: str
    marked: str
    after: str
    received: str
    percent: int | None
    doubtful: bool


def whole_lines(document: Document, citation: Citation) -> tuple[ShownLine, ...]:
    """Return every line of the document, the quoted characters of the citation marked."""
    return tuple(_shown(line, citation) for line in document.lines)


def nearby_lines(document: Document, citation: Citation) -> tuple[ShownLine, ...]:
    """Return the cited lines and up to CONTEXT lines before and after them."""
    first, last = citation.lines
    return tuple(
        _shown(line, citation)
        for line in document.lines
        if first - CONTEXT <= line.number <= last + CONTEXT
    )


def _shown(line: Line, citation: Citation) -> ShownLine:
    start, end = (
        min(max(place - line.span.start, 0), line.span.end - line.span.start)
        for place in (citation.start, citation.end)
    )
    restored = line.text.split() != line.received.split()
    return ShownLine(
        number=line.number,
        before=line.text[:start],
        marked=line.text[start:end],
        after=line.text[end:],
        received=line.received.strip(),
        percent=round(line.confidence * 100) if restored else None,
        doubtful=restored and line.confidence < SURE,
    )
