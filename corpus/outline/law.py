"""Cut a law into provisions: articles with their clauses and points, under their chapters.

Articles are cited without their chapter: "điểm a khoản 1 Điều 24" is d24.k1.a wherever it stands.
"""

from collections.abc import Iterator, Sequence

from corpus.locator import StepKind
from corpus.model import Provision, Span
from corpus.outline.articles import Paragraph, article_items
from corpus.outline.divisions import Division, divide
from corpus.outline.markers import Marker, marker_of
from corpus.outline.nesting import Nesting
from corpus.outline.quotations import quoted
from corpus.outline.tiling import Item, paragraphs_of, provisions_of

# Their own sections are numbered I., II.; those of a law are headed "Mục".
_SECTIONED = frozenset({StepKind.ATTACHED, StepKind.APPENDIX, StepKind.FORM})


def outline_law(document_id: str, text: str) -> tuple[Provision, ...]:
    """Return the provisions of a law's text, in order, their own spans tiling it.

    A text without any article has none.
    """
    paragraphs = _paragraphs(text)
    divisions = divide(paragraphs)
    if not any(division.steps[0].kind is StepKind.ARTICLE for division in divisions):
        return ()
    items = [item for division in divisions for item in _items(division, paragraphs)]
    return provisions_of(document_id, items, length=len(text))


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    spans = tuple(paragraphs_of(text))
    inside = quoted([span.of(text).strip() for span in spans])
    return tuple(
        Paragraph(span, span.of(text), quoted=within)
        for span, within in zip(spans, inside, strict=True)
    )


def _items(division: Division, paragraphs: Sequence[Paragraph]) -> Iterator[Item]:
    """Yield the items of a division: its heading, if it has one, then what stands under it."""
    prefix, steps = division.prefix, division.steps
    own = paragraphs[division.start : division.end]
    if division.head is not None and division.head.kind is StepKind.ARTICLE:
        yield from article_items(own, rest=division.head.rest, prefix=prefix, steps=steps)
        return
    size = division.body - division.start
    if size:
        span = Span(own[0].span.start, own[size - 1].span.end)
        yield Item((*prefix, *steps), steps, span, (span,))
    nesting = Nesting(root=steps)
    for paragraph in own[size:]:
        inside = nesting.place(paragraph.words, _marker(paragraph, steps[0].kind))
        yield Item((*prefix, *inside), inside, paragraph.span, (paragraph.span,))


def _marker(paragraph: Paragraph, kind: StepKind) -> Marker | None:
    """Return what opens a paragraph outside articles.

    Annexes and attached plans are nested as plans are, and so is what a chapter says before its
    first article; receivers are listed with dashes; a letterhead and a preamble are paragraphs.
    """
    marker = None if paragraph.quoted else marker_of(paragraph.words)
    if marker is None or kind is StepKind.OPENING:
        return None
    if kind is StepKind.CLOSING:
        return marker if marker.kind is StepKind.DASH else None
    return marker if kind in _SECTIONED or marker.kind is not StepKind.SECTION else None
