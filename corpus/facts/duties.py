"""Find which unit has which duty, and what pays for the campaign."""

import re
from collections.abc import Iterator

from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Item, Reading, trimmed, unended
from corpus.facts.topics import Topic, own_topics, topics
from corpus.facts.units import OPENS_WITH_UNIT
from corpus.model import Span

_MONEY = re.compile(
    r"\bkinh phi\b[^.;]{0,160}?\b(?P<source>(?:(?:duoc )?(?:trich|chi|lay|bo tri|cap|su dung|dam bao|bao dam|can doi|huy dong|do|tu|thuc hien)\s+)(?:(?:trich|tu|tu nguon|trong|theo|do|bang|chi)\s+)*[^.;]{4,160})"
)
_UNITS = re.compile(r"(?:,|;| va)\s*$")
_ASSIGNED = re.compile(r"(?:thuc hien|don vi thuc hien|don vi chu tri|chu tri)$")
_AND = re.compile(
    rf"(?:\s*\([^)]{{2,160}}\))?(?:\s*[,;]\s*|\s+va\s+)(?=(?:cac )?{OPENS_WITH_UNIT.pattern})"
)
_ENCOURAGED = re.compile(
    r"(?:khuyen khich|yeu cau|ngoai|trong qua trinh|de nghi cac|can cu|tren co so)\b"
)


def duties(reading: Reading) -> Iterator[Fact]:
    """Yield the duties under "Tổ chức thực hiện", by unit, and tasks given under other headings."""
    for item in reading.items:
        label = reading.said(item.label)
        if _ASSIGNED.fullmatch(label) and item.body.end > item.body.start:
            yield from _duty(reading, item, item.body, whole=item.span)
        elif _divides_execution(reading, item):
            yield from _duty(reading, item, item.words, whole=reading.whole(item))


def _divides_execution(reading: Reading, item: Item) -> bool:
    """Whether an item stands right under the heading of execution."""
    if item.parent is None or own_topics(reading, item):
        return False
    above = reading.items[item.parent]
    return Topic.EXECUTION in own_topics(reading, above)


def _duty(reading: Reading, item: Item, words: Span, *, whole: Span) -> Iterator[Fact]:
    opens = OPENS_WITH_UNIT.match(reading.folded, words.start, words.end)
    if opens is None or _ENCOURAGED.match(reading.folded, words.start):
        return
    end = opens.end("unit")
    heading = item.body.end <= item.body.start and bool(reading.under(item))
    if heading and item.label.start <= words.start:
        end = item.label.end
    elif item.label.start <= end <= item.label.end:
        end = item.label.end
    else:
        while more := _AND.match(reading.folded, end, words.end):
            again = OPENS_WITH_UNIT.match(reading.folded, more.end(), words.end)
            end = again.end("unit") if again else more.end()
    unit = unended(reading.text, Span(opens.start("unit"), end)).of(reading.text)
    value = unended(reading.text, trimmed(reading.text, Span(end, whole.end)))
    start = re.compile(r"[\s:,;.)]*").match(reading.text, value.start)
    value = Span(start.end() if start else value.start, value.end)
    if value.end > value.start:
        yield reading.fact(Attribute.RESPONSIBILITY, whole, value, subject=unit)


def budgets(reading: Reading) -> Iterator[Fact]:
    """Yield where the money comes from."""
    for item in reading.items:
        about = topics(reading, item)
        for sentence in reading.sentences(item.words):
            found = _MONEY.search(reading.folded, sentence.start, sentence.end)
            if found is not None:
                yield reading.fact(
                    Attribute.BUDGET, sentence, unended(reading.text, Span(*found.span("source")))
                )
            elif about == {Topic.BUDGET} and reading.said(item.label) != reading.said(item.words):
                body = sentence if sentence.start >= item.body.start else item.body
                yield reading.fact(Attribute.BUDGET, item.span, unended(reading.text, body))
