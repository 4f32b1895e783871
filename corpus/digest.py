"""Let a digest stand in for the articles that an official text does not hold."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from corpus.model import Document, Line, Provision, Span
from corpus.steps import StepKind

_BETWEEN = "\n"


def completed(official: Document, digest: Document) -> Document:
    """Return an official text with the digest of its other articles behind it.

    Article for article, the official text takes the digest's place.  The lines of the digest are
    numbered on from the last of the official file.
    """
    text, lines, provisions = official.text, list(official.lines), list(official.provisions)
    begins = len(text) + len(_BETWEEN)
    for piece in _pieces(official.provisions, digest.provisions):
        provisions = [_closed(own, len(text)) for own in provisions]
        text += _BETWEEN
        moved = _Moved(piece, len(text), len(official.lines))
        text += moved.source.of(digest.text)
        lines += moved.lines(digest.lines)
        provisions += moved.provisions()
    if len(text) == len(official.text):
        return official
    return replace(
        official,
        text=text,
        lines=tuple(lines),
        provisions=tuple(provisions),
        digest=Span(begins, len(text)),
    )


def _closed(own: Provision, edge: int) -> Provision:
    """Return a provision with the line break behind it, where it ends at the edge of the text."""
    span, extent = (
        Span(s.start, s.end + len(_BETWEEN)) if s.end == edge else s for s in (own.span, own.extent)
    )
    return replace(own, span=span, extent=extent)


class _Moved:
    """A run of a digest's provisions on its way to another place of another text."""

    def __init__(self, piece: Sequence[Provision], target: int, lines_before: int) -> None:
        self.source = Span(piece[0].span.start, piece[-1].span.end)
        self._piece = piece
        self._by = target - self.source.start
        self._lines_before = lines_before

    def provisions(self) -> Iterator[Provision]:
        """Yield the provisions where they stand now, under the headings that came along."""
        for own in self._piece:
            headings = tuple(self._span(h) for h in own.headings if h.overlaps(self.source))
            yield replace(
                own, span=self._span(own.span), extent=self._span(own.extent), headings=headings
            )

    def lines(self, lines: Sequence[Line]) -> Iterator[Line]:
        """Yield the lines that hold words of the run, numbered on."""
        for line in lines:
            if line.span.overlaps(self.source):
                number = self._lines_before + line.number
                yield replace(line, number=number, span=self._span(line.span))

    def _span(self, span: Span) -> Span:
        return Span(span.start + self._by, min(span.end, self.source.end) + self._by)


def _pieces(
    held: Sequence[Provision], told: Sequence[Provision]
) -> Iterator[tuple[Provision, ...]]:
    """Yield the runs of provisions of articles that are told and not held."""
    articles = {_article(provision) for provision in held}
    for wanted, run in groupby(told, key=lambda own: _article(own) not in (*articles, None)):
        if wanted:
            yield tuple(run)


def _article(provision: Provision) -> str | None:
    first = provision.locator.steps[0]
    return first.value if first.kind is StepKind.ARTICLE else None
