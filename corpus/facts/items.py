"""Cut a document into items: the words of each, its label, and what it stands under."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.facts.topics import topics_of
from corpus.locator import Step
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
# "Phần thứ hai", "CHƯƠNG II" above the heading that says what the part is about.
_PART = re.compile(r"(?:phan (?:thu|[ivx]{1,4}\b)|chuong [ivx\d])")
_LONGEST_BANNER = 140
# Of how many letters a line of capitals has at least, and how many of them are capitals.
_FEWEST, _CAPITALS = 5, 0.85
_OWN_PARTS = frozenset({
    StepKind.PART, StepKind.CHAPTER, StepKind.SECTION, StepKind.ARTICLE, StepKind.CLOSING,
    StepKind.APPENDIX, StepKind.FORM, StepKind.ATTACHED,
})  # fmt: skip
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


def items_of(document: Document, folded: str) -> tuple[Item, ...]:
    """Return the provisions of a document as items, in the order of its text.

    `folded` is the text without diacritics, letter for letter.
    """
    text = document.text
    cut = [_item(text, place, provision) for place, provision in enumerate(document.provisions)]
    return tuple(_nested(cut, text, folded))


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


def _nested(items: Sequence[Item], text: str, folded: str) -> Iterator[Item]:
    """Yield the items with what each stands under; a bare paragraph may head those after it."""
    around: list[Item] = []
    heading: Item | None = None
    banner: Item | None = None
    for item in items:
        while around and around[-1].provision.extent.end <= item.provision.span.start:
            around.pop()
        if _is_banner(item, text, folded, begun=bool(heading or banner)):
            banner, heading, around = item, None, []
            yield replace(item, parent=None)
            continue
        banner = None if _ends_banner(item) else banner
        parent = around[-1] if around else None
        if heading is not None and heading not in around and _level(item) != _level(heading):
            heading = None
        if is_loose(item) and _heads(item, folded):
            heading = item
        elif heading is not None and heading not in around:
            parent = heading
        parent = parent or banner
        yield replace(item, parent=parent.place if parent else None)
        around.append(item)


def _heads(item: Item, folded: str) -> bool:
    """Whether a paragraph without a marker heads those that follow it."""
    if not item.is_heading:
        return False
    return item.words.of(folded).endswith(":") or bool(topics_of(item.label.of(folded)))


def _is_banner(item: Item, text: str, folded: str, *, begun: bool) -> bool:
    """Whether a line without a number heads a part of the document: "B. ĐỐI TƯỢNG", "KINH PHÍ".

    One that tells no topic does so with a letter before it, or where nothing else has a number and
    the parts have begun.
    """
    long = item.words.end - item.words.start > _LONGEST_BANNER
    if long or not item.is_heading or not is_loose(item):
        return False
    said = item.words.of(folded)
    if _PART.match(said) or not _is_capital(item.words.of(text)):
        return _PART.match(said) is not None
    lettered = item.words.start > item.span.start
    unnumbered = begun and item.provision.locator.steps[0].kind is StepKind.OPENING
    return lettered or unnumbered or bool(topics_of(said))


def _is_capital(words: str) -> bool:
    """Whether a line is set in capitals, but for letters that a scan misread."""
    letters = [sign for sign in words if sign.isalpha()]
    return len(letters) > _FEWEST and sum(map(str.isupper, letters)) >= _CAPITALS * len(letters)


def _ends_banner(item: Item) -> bool:
    """Whether an item begins a part of its own, or the end of the document."""
    return item.provision.locator.steps[-1].kind in _OWN_PARTS


def _level(item: Item) -> tuple[Step, ...]:
    """Return the steps that an item shares with those beside it."""
    steps = item.provision.locator.steps
    return steps[:-1] if len(steps) > 1 else steps
