"""Find when things are: the period of a campaign, the deadlines of dossiers and reports."""

import re
from collections.abc import Iterator

from corpus.facts.model import Attribute, Fact
from corpus.facts.moments import Moment, Shape, deadlines_in, opening_moment, stretches_in
from corpus.facts.reading import Item, Reading, unended
from corpus.facts.topics import Topic, own_topics, topics
from corpus.model import Span

_DOSSIER = r"(?:ho so(?! (?:tre hen|luu tru|vay))|to trinh|de nghi khen thuong|de nghi xet tang|danh sach (?:de nghi|trich ngang))"
_REPORT = r"\bbao cao\b(?! (?:thanh tich|vien|tom tat thanh tich))"
_SENT = r"\b(?:nop|gui|trinh|nhan|tiep nhan|chuyen|hoan thien|hoan tat|lap|ve)\b"
_OTHER_DEED = r"\b(?:tham dinh|tham tra|thong bao|lay y kien|xin y kien|dang ky|tra ket qua|tra lai|cong bo|cong khai|phe duyet|hop hoi dong|to chuc hop)\b"
_DOSSIER_CUE, _REPORT_CUE, _SENT_CUE, _OTHER_CUE = map(
    re.compile, (_DOSSIER, _REPORT, _SENT, _OTHER_DEED)
)
_PERIODIC = re.compile(
    r"\bbao cao (?:dinh ky|so ket,? tong ket)\s*(?P<value>(?:dinh ky )?(?:(?:\d{1,2} thang|hang (?:thang|quy|nam)|quy|tong ket nam|so ket|nam)(?: dau nam)?(?:,? (?:va )?)?)+)"
)
_CAMPAIGN = re.compile(
    r"\b(?:thoi gian (?:phat dong|thi dua|thuc hien|to chuc|trien khai|cua dot thi dua)"
    r"|(?:dot thi dua|phong trao(?: thi dua)?|ke hoach)[^.;:]{0,80}? (?:phat dong|trien khai|thuc hien|to chuc|keo dai|dien ra|bat dau))\b"
)
_MOVEMENT = re.compile(
    r"\b(?:phong trao|dot thi dua|cuoc van dong|dien hinh|hoi thi|mo hinh|chuyen de)\b"
)


def periods(reading: Reading) -> Iterator[Fact]:
    """Yield the periods that a plan says: under a heading of time, or in so many words."""
    for item in reading.items:
        about = topics(reading, item)
        if own_topics(reading, item) == {Topic.PERIOD} or about == {Topic.PERIOD}:
            yield from _stated_periods(reading, item)
        elif about.isdisjoint({Topic.SUBMISSION, Topic.REPORT, Topic.CRITERIA}):
            yield from _told_periods(reading, item)


def _stated_periods(reading: Reading, item: Item) -> Iterator[Fact]:
    own = own_topics(reading, item) == {Topic.PERIOD}
    body = item.body if own and item.body.end > item.body.start else item.words
    if own and body == item.words and not reading.said(body):
        return
    moment = _first_moment(reading, body)
    if moment is not None:
        yield _period(reading, item, item.span, moment)


def _told_periods(reading: Reading, item: Item) -> Iterator[Fact]:
    for sentence in reading.sentences(item.words):
        if "tu " not in reading.said(sentence):
            continue
        for moment in deadlines_in(
            reading.folded, sentence.start, sentence.end, year=_year(reading)
        ):
            before = reading.folded[sentence.start : moment.start]
            said = _CAMPAIGN.search(before)
            if moment.shape is Shape.WINDOW and said and not _DOSSIER_CUE.search(before):
                yield _period(reading, item, sentence, moment)


def _period(reading: Reading, item: Item, span: Span, moment: Moment) -> Fact:
    value = _span(reading, moment)
    return reading.fact(
        Attribute.PERIOD, span, value, subject=_movement(reading, item), when=moment.when
    )


def _movement(reading: Reading, item: Item) -> str:
    """Return the movement whose heading an item stands under, none where it is the plan's own."""
    for above in reading.above(item):
        label = reading.said(above.label)
        if _MOVEMENT.search(label) and not own_topics(reading, above):
            return unended(reading.text, above.label).of(reading.text)
    return ""


def deadlines(reading: Reading) -> Iterator[Fact]:
    """Yield the deadlines of dossiers and of reports."""
    for item in reading.items:
        about = topics(reading, item)
        if Topic.PERIOD in about:
            continue
        for clause in reading.clauses(item.words):
            yield from _deadlines_of(reading, item, clause, about)
            yield from _periodic_reports(reading, clause)


def _deadlines_of(
    reading: Reading, item: Item, clause: Span, about: frozenset[Topic]
) -> Iterator[Fact]:
    start, end = clause.start, clause.end
    moments = list(deadlines_in(reading.folded, start, end, year=_year(reading)))
    if not moments and about & {Topic.SUBMISSION, Topic.REPORT} and item.body.end > item.body.start:
        alone = opening_moment(reading.folded, item.body.start, item.body.end, year=_year(reading))
        moments = [alone] if alone and start <= alone.start < end else []
    begins = start
    for moment in moments:
        before = reading.folded[begins : moment.start]
        after = reading.folded[moment.end : end]
        for attribute in _kinds(before, after, about, opens=begins == start):
            yield reading.fact(attribute, clause, _span(reading, moment), when=moment.when)
        begins = moment.end


def _kinds(before: str, after: str, about: frozenset[Topic], *, opens: bool) -> Iterator[Attribute]:
    """Yield whether a moment is the deadline of a dossier, of a report, of both or of neither."""
    told = before
    if (
        not (_DOSSIER_CUE.search(before) or _REPORT_CUE.search(before))
        and opens
        and len(before) < _LEADING
    ):
        told = after
    if _OTHER_CUE.search(told[-80:] if told is before else told[:160]):
        return
    if Topic.SUBMISSION in about:
        yield Attribute.SUBMISSION_DEADLINE
        return
    if Topic.REPORT in about:
        yield Attribute.REPORT_DEADLINE
        return
    if _DOSSIER_CUE.search(told) and _SENT_CUE.search(told):
        yield Attribute.SUBMISSION_DEADLINE
    if _REPORT_CUE.search(told):
        yield Attribute.REPORT_DEADLINE


_LEADING = 25


def _periodic_reports(reading: Reading, clause: Span) -> Iterator[Fact]:
    for found in _PERIODIC.finditer(reading.folded, clause.start, clause.end):
        value = unended(reading.text, _of(found, "value"))
        yield reading.fact(Attribute.REPORT_DEADLINE, clause, value)


def _of(found: re.Match[str], name: str) -> Span:
    return Span(*found.span(name))


def _first_moment(reading: Reading, body: Span) -> Moment | None:
    start, end = body.start, body.end
    year = _year(reading)
    moments = deadlines_in(reading.folded, start, end, year=year)
    return (
        next(iter(moments), None)
        or opening_moment(reading.folded, start, end, year=year)
        or next(stretches_in(reading.folded, start, end, year=year), None)
    )


def _year(reading: Reading) -> int | None:
    return reading.document.source.year


def _span(reading: Reading, moment: Moment) -> Span:
    return unended(reading.text, Span(moment.start, moment.end))
