"""Find campaigns whose days contradict: their end, their named length, their deadlines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from corpus.facts.model import Attribute, Fact
from corpus.model import Document, Span
from corpus.normalize import fold
from corpus.register import written
from retrieval.compare.model import Conflict
from retrieval.compare.placing import Placing, Said

# "75 ngày đêm" names a campaign; "trong 10 ngày" counts days of something else.
_LENGTH = re.compile(r"(?<![\w/.,])(?P<days>\d{2,4})\s+ngày,?\s*(?:và\s+)?đêm\b", re.IGNORECASE)
# A campaign in phases has several ends, and none is wrong.
_PHASE = re.compile(r"\b(?:giai doan|chang|buoc|dot (?:\d|[ivx]+\b|mot|hai|dau|cuoi))")

Facts = Mapping[str, Sequence[Fact]]


def ends_late(documents: Sequence[Document], facts: Facts, placing: Placing) -> Iterator[Conflict]:
    """Yield each deadline for dossiers that comes before every end of its own campaign."""
    for document in documents:
        periods = _dated(facts, document, Attribute.PERIOD)
        deadlines = _dated(facts, document, Attribute.SUBMISSION_DEADLINE)
        if not periods:
            continue
        first = min(periods, key=_end)
        for deadline in deadlines:
            if _end(deadline) < _end(first):
                days = written(_end(deadline)), written(_end(first))
                about = f"Hạn nộp hồ sơ ({days[0]}) sớm hơn ngày kết thúc thi đua ({days[1]})."
                yield placing.doubted(about, _said(document, deadline, first))


def two_ends(documents: Sequence[Document], facts: Facts, placing: Placing) -> Iterator[Conflict]:
    """Yield each campaign that one document gives the same start and two ends, outside phases."""
    for document in documents:
        periods = [
            fact
            for fact in _dated(facts, document, Attribute.PERIOD)
            if not _PHASE.search(fold(f"{fact.subject} {fact.span.of(document.text)}"))
        ]
        for one, other in combinations(periods, 2):
            if _start(one) == _start(other) and _end(one) != _end(other) and _same(one, other):
                days = " và ".join(written(_end(fact)) for fact in (one, other))
                about = f"Thời gian thi đua có hai ngày kết thúc khác nhau: {days}."
                yield placing.doubted(about, _said(document, one, other))


def wrong_lengths(
    documents: Sequence[Document], facts: Facts, placing: Placing
) -> Iterator[Conflict]:
    """Yield each named length ("75 ngày đêm") that fits no period of the campaigns it names.

    Both counts are right, with the first day and without it.  Documents that state the same are
    told together.
    """
    found: dict[tuple[int, date, date], list[Said]] = {}
    for document in documents:
        named = _named_length(document)
        periods = [f for f in _dated(facts, document, Attribute.PERIOD) if _start(f)]
        if named is None or not periods or any(_fits(named[0], fact) for fact in periods):
            continue
        longest = max(periods, key=_days)
        start, end = _start(longest) or date.min, _end(longest)
        found.setdefault((named[0], start, end), []).extend(
            (
                Said(document, named[1], f"{named[0]} ngày đêm"),
                Said(document, longest.span, longest.value.of(document.text)),
            )
        )
    for (days, start, end), said in found.items():
        counted = (end - start).days + 1
        about = (
            f"Tên gọi nêu {days} ngày đêm, nhưng từ {written(start)} đến {written(end)} là "
            f"{counted} ngày (tính cả ngày đầu và ngày cuối)."
        )
        yield placing.doubted(about, said)


def _named_length(document: Document) -> tuple[int, Span] | None:
    """Return the days that a document's own title names, and where its text first names them."""
    titled = {int(found["days"]) for found in _LENGTH.finditer(document.source.title)}
    for found in _LENGTH.finditer(document.text):
        if titled == {int(found["days"])}:
            return int(found["days"]), Span(found.start(), found.end())
    return None


def _dated(facts: Facts, document: Document, attribute: Attribute) -> list[Fact]:
    """Return the facts on an attribute that end on a day of a year."""
    return [
        fact
        for fact in facts.get(document.id, ())
        if fact.attribute is attribute and fact.when and fact.when.end and not fact.when.yearly
    ]


def _end(fact: Fact) -> date:
    return (fact.when.end if fact.when else None) or date.max


def _start(fact: Fact) -> date | None:
    return fact.when.start if fact.when else None


def _days(fact: Fact) -> int:
    """Return the days of a period, both ends counted."""
    return (_end(fact) - (_start(fact) or _end(fact))).days + 1


def _fits(named: int, period: Fact) -> bool:
    return named in (_days(period), _days(period) - 1)


def _same(one: Fact, other: Fact) -> bool:
    return fold(one.subject) == fold(other.subject)


def _said(document: Document, *facts: Fact) -> list[Said]:
    return [Said(document, fact.span, fact.value.of(document.text)) for fact in facts]
