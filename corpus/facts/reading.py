"""Lay a document out for finding facts: its items, their labels, and what each stands under."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.facts.model import Attribute, Fact, When
from corpus.model import Document, Provision, Span
from corpus.normalize import fold
from corpus.outline.heads import head_of
from corpus.outline.markers import marker_of
from corpus.steps import StepKind

_BULLET = re.compile(r"[\s\W_]*")
_COLON = re.compile(r"\s*[:：](?!//)")
_LONGEST_LABEL = 230
_LONGEST_HEADING = 200
# A point ends a sentence before a capital, but not in "TT. Huyện ủy" or "TP. Hà Nội".
_SENTENCE_END = re.compile(
    r"(?<!\bTT)(?<!\bTP)(?<!\bTX)(?<!\bTS)[.!?]+[”\")]?\s+(?=[^\Wa-zà-ỹ\d]|[“\"(+*-])"
)
_CLAUSE_END = re.compile(r";\s+")
_LOOSE = frozenset({StepKind.PARAGRAPH, StepKind.OPENING, StepKind.CLOSING})
_BARE_STEPS = frozenset({StepKind.OPENING, StepKind.CLOSING})


@dataclass(frozen=True, slots=True)
class Item:
    """A provision's own words: all of them, those behind its marker, its label and the rest.

    `label` is what stands before the colon, or all of a heading; `body` is the rest.  `parent` is
    the place of the item that it stands under.
    """

    place: int
    provision: Provision
    span: Span
    words: Span
    label: Span
    body: Span
    parent: int | None = None


class Reading:
    """A document with its items; `folded` is its text without diacritics, letter for letter."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.folded = _folded(document.text)
        self.items = tuple(
            _nested([_item(self.text, n, p) for n, p in enumerate(document.provisions)], self.text)
        )
        self._children: dict[int | None, list[Item]] = {}
        for item in self.items:
            self._children.setdefault(item.parent, []).append(item)
        lines = [line for line in document.lines if line.span.end > line.span.start]
        self._line_starts = [line.span.start for line in lines]
        self._sure = [line.confidence for line in lines]

    def above(self, item: Item) -> Iterator[Item]:
        """Yield the items that an item stands under, the nearest first."""
        while item.parent is not None:
            item = self.items[item.parent]
            yield item

    def under(self, item: Item) -> tuple[Item, ...]:
        """Return the items right under an item."""
        return tuple(self._children.get(item.place, ()))

    def within(self, item: Item) -> Iterator[Item]:
        """Yield the items under an item, however deep, in the order of the text."""
        for child in self.under(item):
            yield child
            yield from self.within(child)

    def whole(self, item: Item) -> Span:
        """Return an item with everything under it."""
        last = item
        while below := self.under(last):
            last = below[-1]
        return Span(item.span.start, max(item.span.end, last.span.end))

    def said(self, span: Span) -> str:
        """Return the folded words of a span."""
        return self.folded[span.start : span.end]

    def sentences(self, span: Span) -> Iterator[Span]:
        """Yield the sentences of a span."""
        return _parts(self.text, span, _SENTENCE_END)

    def clauses(self, span: Span) -> Iterator[Span]:
        """Yield the parts of a span that points or semicolons end."""
        for sentence in self.sentences(span):
            yield from _parts(self.text, sentence, _CLAUSE_END)

    def fact(
        self,
        attribute: Attribute,
        span: Span,
        value: Span | None = None,
        *,
        subject: str = "",
        normalised: str = "",
        when: When | None = None,
    ) -> Fact:
        """Return a fact at the provision that its value begins in, as sure as its lines."""
        value = trimmed(self.text, value or span)
        span = trimmed(self.text, span)
        return Fact(
            attribute,
            self.document.id,
            self._holder(value).locator,
            Span(min(span.start, value.start), max(span.end, value.end)),
            value,
            " ".join(subject.split()),
            normalised or (when.iso if when else ""),
            when,
            self._confidence(value),
        )

    def _holder(self, span: Span) -> Provision:
        place = bisect_right(self._provision_starts, span.start) - 1
        return self.document.provisions[max(place, 0)]

    @property
    def _provision_starts(self) -> list[int]:
        return [item.provision.span.start for item in self.items]

    def _confidence(self, span: Span) -> float:
        first = max(bisect_right(self._line_starts, span.start) - 1, 0)
        last = bisect_right(self._line_starts, max(span.end - 1, span.start))
        return min(self._sure[first : max(last, first + 1)], default=1.0)


def trimmed(text: str, span: Span) -> Span:
    """Return a span without blanks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def unended(text: str, span: Span) -> Span:
    """Return a span without blanks and without the point, comma or sign that ends it."""
    span = trimmed(text, span)
    words = span.of(text).rstrip(" \n.;,:/…")
    return Span(span.start, span.start + len(words))


def _folded(text: str) -> str:
    folded = fold(text)
    if len(folded) == len(text):
        return folded
    return "".join(
        letter if len(letter) == 1 else sign for sign in text for letter in (fold(sign),)
    )


def _item(text: str, place: int, provision: Provision) -> Item:
    span = trimmed(text, provision.span)
    words = Span(span.start + _opening(span.of(text)), span.end)
    label, body = _label(text, words)
    return Item(place, provision, span, words, label, body)


def _opening(words: str) -> int:
    """Return how many letters the marker of an item takes."""
    if (marker := marker_of(words)) is not None:
        return marker.length
    if (head := head_of(words.partition("\n")[0])) is not None and head.kind is StepKind.ARTICLE:
        return len(words.partition("\n")[0]) - len(head.rest)
    signs = _BULLET.match(words)
    return min(signs.end(), len(words)) if signs and words[:1] not in "“\"'(" else 0


def _label(text: str, words: Span) -> tuple[Span, Span]:
    """Cut an item into its label and the rest; either may be empty."""
    said = words.of(text)
    colon = _COLON.search(said)
    line = said.partition("\n")[0]
    if (
        colon is not None
        and colon.start() <= _LONGEST_LABEL
        and not _SENTENCE_END.search(said[: colon.end()])
    ):
        return (
            Span(words.start, words.start + colon.start()),
            trimmed(text, Span(words.start + colon.end(), words.end)),
        )
    if len(line) <= _LONGEST_HEADING and not line.rstrip().endswith((".", ";", ",")):
        end = words.start + len(line)
        return Span(words.start, end), trimmed(text, Span(end, words.end))
    return Span(words.start, words.start), words


def _nested(items: list[Item], text: str) -> Iterator[Item]:
    """Yield the items with what each stands under, by extents, and paragraphs by their headings."""
    open_items: list[Item] = []
    heading: Item | None = None
    for item in items:
        while open_items and open_items[-1].provision.extent.end <= item.provision.span.start:
            open_items.pop()
        parent = open_items[-1] if open_items else None
        loose = item.provision.locator.steps[-1].kind in _LOOSE
        if heading is not None and (not loose or _level(heading) != _level(item)):
            heading = None
        if loose and _heads(item, text):
            heading = item
        elif heading is not None:
            parent = heading
        yield replace(item, parent=parent.place if parent else None)
        open_items.append(item)


def _level(item: Item) -> tuple[object, ...]:
    steps = item.provision.locator.steps
    return steps if steps[-1].kind in _BARE_STEPS else steps[:-1]


def _heads(item: Item, text: str) -> bool:
    """Whether a paragraph without a marker heads those that follow it."""
    return bool(item.label.of(text)) and item.body.start >= item.body.end


def _parts(text: str, span: Span, ends: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for gap in ends.finditer(text, span.start, span.end):
        yield trimmed(text, Span(start, gap.end()))
        start = gap.end()
    if start < span.end:
        yield trimmed(text, Span(start, span.end))
