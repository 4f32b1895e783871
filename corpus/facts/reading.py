"""Lay a document out for finding facts: what each item says, and what that is about."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from corpus.facts.items import SENTENCE_END, Item, items_of, trimmed
from corpus.facts.model import Attribute, Fact, When
from corpus.facts.nesting import nested
from corpus.facts.tables import is_table, row_of, rows_of
from corpus.facts.topics import Topic, leads_to, topics_of
from corpus.model import Document, Kind, Span
from corpus.normalize import fold
from corpus.steps import StepKind

_CLAUSE_END = re.compile(r";\s+")
_DIGIT = re.compile(r"\d")
REGULATIONS = frozenset({Kind.LAW, Kind.DECREE, Kind.CIRCULAR, Kind.DECISION, Kind.RESOLUTION})
_OF_DOSSIERS = frozenset({Topic.SUBMISSION})
_HANDLING = frozenset({Topic.SUBMISSION, Topic.DOSSIER, Topic.PROCEDURE})
# Behind such a label, but not under such a heading, one deed is told.
_BARE_DEED = re.compile(r"(?:thuc hien|trien khai)\W*")
_HANDED_IN = re.compile(r"(?:ho so\b[^.;]{0,60}?)?\b(?:gui|nop)\b")
# How far before its colon a sentence says what it leads to, in letters.
_LEAD = 120


class Reading:
    """A document with its items; `folded` is its text without diacritics, letter for letter."""

    def __init__(self, document: Document) -> None:
        """Cut the document into items and say what each is about."""
        self.document = document
        self.text = document.text
        self.folded = _folded(document.text)
        self.items = tuple(nested(items_of(document), self.text, self.folded))
        self._below: defaultdict[int, list[Item]] = defaultdict(list)
        self._own: list[frozenset[Topic]] = []
        self._about: list[frozenset[Topic]] = []
        for item in self.items:
            own = self._own_topics(item)
            above = frozenset() if item.parent is None else self._about[item.parent]
            self._own.append(own)
            self._about.append(own or above)
            if item.parent is not None:
                self._below[item.parent].append(item)
        self._sentences: dict[int, tuple[Span, ...]] = {}
        self._starts = [item.provision.span.start for item in self.items]
        lines = [line for line in document.lines if line.span.end > line.span.start]
        self._line_starts = [line.span.start for line in lines]
        self._sure = [line.confidence for line in lines]
        self._rows = dict(self._tables())

    @property
    def year(self) -> int | None:
        """The year of days that name none: that of the document."""
        return self.document.source.year

    @property
    def is_regulation(self) -> bool:
        """Whether what it says holds for every year, as of a law or a decree."""
        return self.document.source.kind in REGULATIONS

    def item_at(self, place: int) -> Item:
        """Return the item that holds a letter of the text."""
        return self.items[max(bisect_right(self._starts, place) - 1, 0)]

    def own(self, item: Item) -> frozenset[Topic]:
        """Return what an item's own label is about."""
        return self._own[item.place]

    def about(self, item: Item) -> frozenset[Topic]:
        """Return what an item is about, by its own label or by the nearest heading that tells."""
        return self._about[item.place]

    def above(self, item: Item) -> Iterator[Item]:
        """Yield the items that an item stands under, the nearest first."""
        while item.parent is not None:
            item = self.items[item.parent]
            yield item

    def under(self, item: Item) -> list[Item]:
        """Return the items right under an item."""
        return self._below.get(item.place, [])

    def whole(self, item: Item) -> Span:
        """Return an item with everything under it."""
        last = item
        while below := self.under(last):
            last = below[-1]
        return Span(item.span.start, max(item.span.end, last.span.end))

    def listed(self, item: Item) -> Span:
        """Return an item with its list, without the paragraphs behind it where it is told out."""
        end = item.span.end
        told = item.says_more or not item.is_heading
        for below in self.under(item):
            if told and below.provision.locator.steps[-1].kind is StepKind.PARAGRAPH:
                break
            end = max(end, self.whole(below).end)
        return Span(item.span.start, end)

    def said(self, span: Span) -> str:
        """Return the folded words of a span."""
        return self.folded[span.start : span.end]

    def saying(self, *words: str) -> Iterator[Item]:
        """Yield the items that hold one of some folded words; most need not be read further."""
        for item in self.items:
            start, end = item.words.start, item.words.end
            if any(self.folded.find(word, start, end) >= 0 for word in words):
                yield item

    def has_digits(self, span: Span) -> bool:
        """Whether a span holds a digit; most need not be read for numbers and days."""
        return _DIGIT.search(self.text, span.start, span.end) is not None

    def sentences(self, item: Item) -> tuple[Span, ...]:
        """Return the sentences of an item's words; of a table its rows."""
        if item.place not in self._sentences:
            found = tuple(row for row in self.rows(item) if row.start >= item.words.start)
            if not found:
                found = tuple(_parts(self.text, item.words, SENTENCE_END))
            self._sentences[item.place] = found
        return self._sentences[item.place]

    def rows(self, item: Item) -> tuple[Span, ...]:
        """Return the head of a table and the rows that an item holds, none where it holds none."""
        return self._rows.get(item.place, ())

    def _tables(self) -> Iterator[tuple[int, tuple[Span, ...]]]:
        """Yield the items that hold rows, with the head of their table: one item, or one a row."""
        head, due = None, 0
        for item in self.items:
            if is_table(self.folded, item.words):
                rows = rows_of(self.folded, item.words, self._line_starts)
                head, due = rows[0] if rows else item.words, max(len(rows), 1)
            elif head is not None and (row := row_of(self.folded, item.words, due)):
                rows, due = (head, row), due + 1
            else:
                head, rows = None, ()
            if rows:
                yield item.place, tuple(trimmed(self.text, row) for row in rows)

    def clauses(self, item: Item) -> Iterator[Span]:
        """Yield the parts of an item's words that points or semicolons end."""
        for sentence in self.sentences(item):
            yield from self.parts(sentence)

    def parts(self, sentence: Span) -> Iterator[Span]:
        """Yield the parts of a sentence that semicolons end."""
        return _parts(self.text, sentence, _CLAUSE_END)

    def fact(  # noqa: PLR0913  (the fields of a fact)
        self,
        attribute: Attribute,
        span: Span,
        value: Span,
        *,
        subject: str = "",
        normalised: str = "",
        when: When | None = None,
    ) -> Fact:
        """Return a fact at the provision that its statement begins in, as sure as its lines."""
        value, span = trimmed(self.text, value), trimmed(self.text, span)
        span = Span(min(span.start, value.start), max(span.end, value.end))
        return Fact(
            attribute=attribute,
            document_id=self.document.id,
            locator=self.item_at(span.start).provision.locator,
            span=span,
            value=value,
            subject=" ".join(subject.split()),
            normalised=normalised or (when.iso if when else ""),
            when=when,
            confidence=self._confidence(value),
        )

    def _confidence(self, span: Span) -> float:
        first = max(bisect_right(self._line_starts, span.start) - 1, 0)
        last = bisect_right(self._line_starts, max(span.end - 1, span.start))
        return min(self._sure[first : max(last, first + 1)], default=1.0)

    def _own_topics(self, item: Item) -> frozenset[Topic]:
        label = self.said(item.label)
        told = item.says_more and _BARE_DEED.fullmatch(label)
        if found := topics_of(label) if label and not told else frozenset[Topic]():
            return _OF_DOSSIERS if self._is_due(item, found) else found
        leads = item.words.end > item.words.start and self.text[item.words.end - 1] == ":"
        if leads and not item.says_more:
            return leads_to(label[-_LEAD:])
        return leads_to(self.said(item.words)[-_LEAD:].rstrip(" :")) if leads else frozenset()

    def _is_due(self, item: Item, own: frozenset[Topic]) -> bool:
        """Whether a label "Thời gian" or "Thời hạn" is of what is handed in."""
        if own != {Topic.PERIOD} or not item.says_more:
            return False
        above = frozenset() if item.parent is None else self._about[item.parent]
        said = _HANDED_IN.match(self.folded, item.body.start, item.body.end)
        return bool(above & _HANDLING) or said is not None


def _folded(text: str) -> str:
    """Return a text without diacritics, as long as it is."""
    folded = fold(text)
    if len(folded) == len(text):
        return folded
    return "".join(fold(sign) if len(fold(sign)) == 1 else sign for sign in text)


def _parts(text: str, span: Span, ends: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for gap in ends.finditer(text, span.start, span.end):
        if text.count("(", start, gap.start()) > text.count(")", start, gap.start()):
            continue
        yield trimmed(text, Span(start, gap.end()))
        start = gap.end()
    if start < span.end:
        yield trimmed(text, Span(start, span.end))
