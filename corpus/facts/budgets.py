"""Find what pays for a campaign and its awards."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item, is_loose, unended
from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Reading
from corpus.facts.topics import Topic
from corpus.model import Span

_PAID = (
    r"(?:trich|chi|lay|bo tri|cap|su dung|dam bao|bao dam|can doi|huy dong|do|tu|thuc hien|chi tra"
    r"|van dung|giao)"
)
_SAID = ("kinh phi", "tien thuong", "quy thi dua", "quy khen thuong")
_SOURCE = re.compile(
    rf"\b(?:kinh phi|tien thuong|quy (?:thi dua"
    rf"|khen thuong))\b[^.;]{{0,160}}?\b(?P<source>(?:duoc )?{_PAID}\s+"
    r"(?:(?:trich|tu|tu nguon|nguon|trong|theo|do|bang|chi)\s+)+[^.;]{4,200}|do [^.;]{4,160}"
    r"|trich [^.;]{4,160})"
)


def budgets(reading: Reading) -> Iterator[Fact]:
    """Yield where the money comes from: what a sentence on it says, or all under its heading."""
    for item in reading.items:
        said = reading.said(item.words)
        says = any(word in said for word in _SAID)
        if not says and Topic.BUDGET not in reading.about(item):
            continue
        for sentence in reading.sentences(item):
            found = _SOURCE.search(reading.folded, sentence.start, sentence.end)
            if found is not None:
                value = unended(reading.text, Span(*found.span("source")))
                yield reading.fact(Attribute.BUDGET, sentence, value)
            elif Topic.BUDGET in reading.about(item) and not item.is_heading:
                if _comes_after(reading, item):
                    continue
                yield _stated(reading, item, sentence)


def _comes_after(reading: Reading, item: Item) -> bool:
    """Whether an item is a paragraph behind one that says its own under the label of money."""
    above = reading.items[item.parent] if item.parent is not None else item
    return is_loose(item) and above is not item and above.says_more


def _stated(reading: Reading, item: Item, sentence: Span) -> Fact:
    labelled = Topic.BUDGET in reading.own(item) and sentence.start < item.body.start
    value = Span(item.body.start, sentence.end) if labelled else sentence
    return reading.fact(Attribute.BUDGET, sentence, unended(reading.text, value))
