"""Cut a document into items: the words of each, its label, and what it stands under."""

import re
from dataclasses import dataclass

from corpus.facts.loose import marker_length
from corpus.model import Document, Provision, Span
from corpus.outline.heads import head_of
from corpus.outline.markers import marker_of
from corpus.steps import StepKind

_SIGNS = re.compile(r"[\s\W_]*")
# "A. NHỮNG QUY ĐỊNH CHUNG" stands above "I.".
_LETTERED_PART = re.compile(r"[A-Z]\s?[.)]\s+(?=[^\W\d_]{2})")
_OPENS_QUOTE = "“\"'("
_COLON = re.compile(r"\s*[:：](?!//)")
# How long, in letters, a label before a colon and a heading without one may be.
_LONGEST_LABEL, _LONGEST_HEADING = 230, 200
_CAPITAL = "A-Z" + "".join(sign for sign in map(chr, range(0xC0, 0x1EFA)) if sign.isupper())
# A point ends a sentence before a capital, but not in "TT. Huyện ủy" or "TP. Hà Nội".
# What abbreviates stands behind the point: looked for there, it costs nothing elsewhere.
SENTENCE_END = re.compile(
    rf"[.!?](?<!\bTT\.)(?<!\bTP\.)(?<!\bTX\.)(?<!\bTS\.)[.!?]*[”\")]?\s+(?=[{_CAPITAL}“\"(+*-])"
)
_LOOSE = frozenset({StepKind.PARAGRAPH, StepKind.OPENING, StepKind.CLOSING})
_ENDS = " \n.;,:/…"


@dataclass(frozen=True, slots=True)
class Item:
    """A provision's own words: all of them, those behind its marker, its label and the rest.

    `label` is what stands before the colon, or all of a heading; `body` is the rest; either may be
    empty.  `parent` is the place of the item that it stands under.
    """

    place: int
    provision: Provision
    span: Span
    words: Span
    label: Span
    body: Span
    parent: int | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it says nothing but its label."""
        return self.label.end > self.label.start and self.body.end <= self.body.start

    @property
    def says_more(self) -> bool:
        """Whether words follow its label."""
        return self.body.end > self.body.start


def items_of(document: Document) -> tuple[Item, ...]:
    """Return the provisions of a document as items, in the order of its text."""
    text = document.text
    return tuple(
        _item(text, place, provision) for place, provision in enumerate(document.provisions)
    )


def is_loose(item: Item) -> bool:
    """Whether an item is a paragraph without a marker."""
    return item.provision.locator.steps[-1].kind in _LOOSE


def trimmed(text: str, span: Span) -> Span:
    """Return a span without blanks at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def unended(text: str, span: Span) -> Span:
    """Return a span without blanks and without the point, comma or colon that ends it."""
    span = trimmed(text, span)
    return Span(span.start, span.start + len(span.of(text).rstrip(_ENDS)))


def _item(text: str, place: int, provision: Provision) -> Item:
    span = trimmed(text, provision.span)
    words = Span(span.start + _opening(span.of(text)), span.end)
    return Item(place, provision, span, words, *_label(text, words))


def _opening(words: str) -> int:
    """Return how many letters the marker of an item takes."""
    if (marker := marker_of(words)) is not None:
        return marker.length
    if length := marker_length(words):
        return length
    line = words.partition("\n")[0]
    head = head_of(line)
    if head is not None and head.kind is StepKind.ARTICLE:
        return len(line) - len(head.rest)
    if (part := _LETTERED_PART.match(words)) is not None:
        return part.end()
    signs = _SIGNS.match(words)
    return signs.end() if signs and signs.end() < len(words) and words[0] not in _OPENS_QUOTE else 0


def _label(text: str, words: Span) -> tuple[Span, Span]:
    """Cut the words of an item into its label and the rest."""
    said = words.of(text)
    if "\n" in said:  # the heading of an article and what it says itself
        end = words.start + said.index("\n")
        return Span(words.start, end), trimmed(text, Span(end, words.end))
    colon = _COLON.search(said, 0, _LONGEST_LABEL)
    if colon is not None and not SENTENCE_END.search(said, 0, colon.end()):
        label = Span(words.start, words.start + colon.start())
        return label, trimmed(text, Span(words.start + colon.end(), words.end))
    line = said.partition("\n")[0].rstrip()
    if len(line) <= _LONGEST_HEADING and not line.endswith((".", ";", ",")):
        end = words.start + len(line)
        return Span(words.start, end), trimmed(text, Span(end, words.end))
    return Span(words.start, words.start), words
