"""Cut a document into the passages that an answer may quote: sentences, provisions, lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from corpus.locator import StepKind
from corpus.model import Document, Provision, Span
from corpus.normalize import fold
from corpus.outline.markers import marker_of
from retrieval.citing import trimmed
from retrieval.terms import terms_of
from retrieval.values import Value, mentions_body, opens_with_body, values_in

# The longest passage that an answer quotes whole, in characters; a reader takes in about a page.
LONGEST = 2600
# Longer provisions list things between semicolons; each may answer by itself.
_LONG = 500
_CLAUSE = re.compile(r"(?<=[.;!?])\s+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZĐÀ-Ỹ“(+-])")
_BULLET = re.compile(r"[-–—•+]\s*(?=\S)")
# Before and after a document's provisions, fewer words say nothing ("KẾ HOẠCH").
_FEWEST = 3
_LETTERING = ("mo-dau", "ket")
_WORD = re.compile(r"\w+")
# A heading that a collector of excerpts wrote is no word of the document.
_COLLECTORS = re.compile(r"\s*===")
_HEADINGS = frozenset(
    {StepKind.CHAPTER, StepKind.SECTION, StepKind.ARTICLE, StepKind.CLAUSE, StepKind.POINT}
)


class Shape(StrEnum):
    """What a passage is: a heading, one sentence, a provision's own words, or one and its list."""

    HEADING = "heading"
    SENTENCE = "sentence"
    PROVISION = "provision"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Passage:
    """A span that can be quoted, with the terms of its own words, of its headings and its list.

    `body` are the terms of the provision's own words in the span, `headings` those of what it
    stands under, `title` the document's, `listed` those of the items under it; `values` are the
    kinds of values its own words state (one in an item of a list is that item's), `folded` the
    words of the span without diacritics.  `local` tells whether the document is of one place,
    `names_body`
    tells whether it opens with a person or a body, `under_body` whether its nearest heading does,
    `mentions_body` whether it names one anywhere.
    """

    document_id: str
    chunk_id: str
    provision: Provision
    span: Span
    shape: Shape
    body: frozenset[str]
    headings: frozenset[str]
    title: frozenset[str]
    listed: frozenset[str]
    values: frozenset[Value]
    folded: str
    folded_headings: str
    local: bool
    names_body: bool
    under_body: bool
    mentions_body: bool

    @property
    def above(self) -> tuple[str, ...]:
        """The chunk ids of the provisions it stands under, the nearest first."""
        return ids_above(self.chunk_id)


def ids_above(chunk_id: str) -> tuple[str, ...]:
    """Return the chunk ids of what a chunk stands under, the nearest first.

    >>> ids_above("luat/d24.k1.a")
    ('luat/d24.k1', 'luat/d24')
    """
    parts = chunk_id.split(".")
    return tuple(".".join(parts[:size]) for size in range(len(parts) - 1, 0, -1))


def cut(document: Document) -> tuple[Passage, ...]:
    """Return every passage of a document, in the order of its text."""
    title = terms_of(document.source.title)
    return tuple(
        passage
        for provision in document.provisions
        for passage in _passages(document, provision, title=title)
    )


def _passages(
    document: Document, provision: Provision, *, title: frozenset[str]
) -> Iterator[Passage]:
    """Yield a provision's list, its own words and its sentences, whichever can answer alone."""
    own = _unbulleted(document.text, provision.span)
    whole = _unbulleted(document.text, provision.extent)
    words = own.of(document.text)
    headings = "\n".join(heading.of(document.text) for heading in provision.headings)
    passage = partial(_passage, document, provision, title=title)
    has_list = whole.end > own.end
    if _COLLECTORS.match(words) or _is_lettering(provision, words):
        return
    if has_list and whole.end - whole.start <= LONGEST:
        yield passage(whole, Shape.LIST, end_of_words=own.end, headings=headings)
    opens_list = words.endswith(":") or provision.locator.steps[-1].kind in _HEADINGS
    shape = Shape.HEADING if has_list and opens_list else Shape.PROVISION
    yield passage(own, shape, end_of_words=own.end, headings=headings)
    sentences = list(_sentences(words, own.start))
    if len(sentences) > 1:
        # The provision tells what its sentences are about, as a heading does.
        for span in _beyond_name(sentences, document, provision):
            within = f"{headings}\n{words}"
            yield passage(span, Shape.SENTENCE, end_of_words=span.end, headings=within)


def _is_lettering(provision: Provision, words: str) -> bool:
    outside = provision.locator.id.split(".")[0] in _LETTERING
    return outside and len(_WORD.findall(words)) < _FEWEST


def _beyond_name(
    sentences: Sequence[Span], document: Document, provision: Provision
) -> Iterator[Span]:
    """Yield the sentences but those of an article's name, its first line: it says nothing yet."""
    is_article = provision.locator.steps[-1].kind is StepKind.ARTICLE
    named = document.text.find("\n", provision.span.start) if is_article else 0
    return (span for span in sentences if span.end > named)


def _unbulleted(text: str, span: Span) -> Span:
    """Return a span without blanks at its ends and without the dash or plus that opens it."""
    span = trimmed(text, span)
    bullet = _BULLET.match(span.of(text))
    return Span(span.start + bullet.end(), span.end) if bullet else span


def _passage(  # noqa: PLR0913  (one constructor for all shapes)
    document: Document,
    provision: Provision,
    span: Span,
    shape: Shape,
    *,
    title: frozenset[str],
    end_of_words: int,
    headings: str,
) -> Passage:
    """Build a passage; its own words end at `end_of_words`, its list follows."""
    text = document.text
    return Passage(
        document_id=document.id,
        chunk_id=f"{document.id}/{provision.locator.id}",
        provision=provision,
        span=span,
        shape=shape,
        body=terms_of(text[span.start : end_of_words]),
        headings=terms_of(headings),
        title=title,
        listed=terms_of(text[end_of_words : span.end]),
        values=values_in(text[span.start : end_of_words]),
        folded=fold(span.of(text)),
        folded_headings=fold(headings),
        local=bool(document.source.places),
        names_body=opens_with_body(span.of(text)),
        under_body=bool(provision.headings) and opens_with_body(provision.headings[-1].of(text)),
        mentions_body=mentions_body(span.of(text)),
    )


def _sentences(words: str, start: int) -> Iterator[Span]:
    """Yield the spans of the sentences of a provision's own words; of the clauses of a long one."""
    marker = marker_of(words)
    position, opened = 0, marker.length if marker else 0
    for gap in (_CLAUSE if len(words) > _LONG else _SENTENCE).finditer(words, opened):
        yield Span(start + position, start + gap.start())
        position = gap.end()
    yield Span(start + position, start + len(words))
