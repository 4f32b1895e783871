"""Find the period of a campaign: from when to when it runs."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item, unended
from corpus.facts.model import Attribute, Fact
from corpus.facts.moments import Moment, Shape, moments_in, opening_moment, stretches_in
from corpus.facts.reading import Reading
from corpus.facts.topics import Topic
from corpus.model import Span

# "Đợt thi đua được phát động từ ngày …", "Thời gian của đợt thi đua từ …".
_CAMPAIGN = re.compile(
    r"\b(?:thoi gian (?:phat dong|thi dua|thuc hien|to chuc|trien khai|cua (?:dot|phong trao))"
    r"|(?:dot thi dua|phong trao(?: thi dua)?|ke hoach)\b[^.;:]{0,120}? "
    r"(?:phat dong|trien khai|thuc hien|to chuc|keo dai|dien ra|bat dau)"
    r"|(?:phat dong|to chuc) (?:dot|phong trao) thi dua)\b"
)
_RUN = re.compile(
    r"(?:dot(?: thi dua)?|giai doan|phong trao|cuoc van dong|chuyen de|hoc ky|thang hanh dong)\b"
)
# Within so many letters of its label a moment opens what is said.
_OPENING = 30
_ROUND = re.compile(
    r"\b(?:dot|giai doan|hoc ky) (?:\d|[iv]{1,3}\b|mot|hai|ba|cuoi)\W*[^.;\d]{0,40}$"
)
_OTHER = re.compile(r"\b(?:ho so|bao cao|dang ky)\b")
_MOVEMENT = re.compile(
    r"\b(?:phong trao|dot thi dua|cuoc van dong|dien hinh|hoi thi|mo hinh|chuyen de)\b"
)


def periods(reading: Reading) -> Iterator[Fact]:
    """Yield the periods that a plan says: under a heading of time, or in so many words."""
    for item in reading.items:
        if reading.rows(item):
            continue
        if reading.about(item) == {Topic.PERIOD}:
            yield from _stated(reading, item)
        elif reading.about(item).isdisjoint({Topic.SUBMISSION, Topic.REPORT, Topic.CRITERIA}):
            yield from _told(reading, item)


def _stated(reading: Reading, item: Item) -> Iterator[Fact]:
    """Yield the period behind a label, or in an item under a heading of time."""
    if reading.own(item) and not item.says_more:
        return
    body = item.body if reading.own(item) else item.words
    rounds = list(_rounds(reading, body))
    for one in rounds:
        yield _period(reading, item, item.span, one)
    moment = None if rounds else _first(reading, body)
    if moment and not _OTHER.search(reading.folded, body.start, moment.start):
        yield _period(reading, item, item.span, moment)


def _rounds(reading: Reading, body: Span) -> Iterator[Moment]:
    """Yield the windows that a body tells round by round: "giai đoạn 1 từ …; giai đoạn 2 từ …"."""
    begins, told = body.start, moments_in(reading.folded, body, year=reading.year)
    for moment in told:
        if moment.shape is Shape.WINDOW and _ROUND.search(reading.folded, begins, moment.start):
            yield moment
        begins = moment.end


def _told(reading: Reading, item: Item) -> Iterator[Fact]:
    """Yield the windows of sentences that say when the campaign runs."""
    for sentence in reading.sentences(item):
        if not reading.has_digits(sentence) or "tu " not in reading.said(sentence):
            continue
        for moment in moments_in(reading.folded, sentence, year=reading.year):
            before = reading.folded[sentence.start : moment.start]
            named = _names_run(reading, item, moment) or _CAMPAIGN.search(before)
            campaign = named and not _OTHER.search(before)
            if moment.shape is Shape.WINDOW and campaign:
                yield _period(reading, item, sentence, moment)


def _names_run(reading: Reading, item: Item, moment: Moment) -> bool:
    """Whether a label names a campaign or a part of one, and the moment opens what it says.

    A label that a line beginning with a dash breaks is that of the line above too.
    """
    if not item.body.start <= moment.start <= item.body.start + _OPENING:
        return False
    above = reading.items[item.parent] if item.parent is not None else item
    labels = (item, above) if above.is_heading else (item,)
    return any(_RUN.match(reading.said(one.label)) for one in labels)


def _period(reading: Reading, item: Item, span: Span, moment: Moment) -> Fact:
    value = unended(reading.text, moment.span)
    subject = _movement(reading, item)
    return reading.fact(Attribute.PERIOD, span, value, subject=subject, when=moment.when)


def _movement(reading: Reading, item: Item) -> str:
    """Return the movement whose heading an item stands under, none where it is the plan's own."""
    for above in reading.above(item):
        if _MOVEMENT.search(reading.said(above.label)) and not reading.own(above):
            return unended(reading.text, above.label).of(reading.text)
    return ""


def _first(reading: Reading, body: Span) -> Moment | None:
    """Return the first moment of a body of words, a whole year where there is no nearer one."""
    told = moments_in(reading.folded, body, year=reading.year)
    return (
        next(iter(told), None)
        or opening_moment(reading.folded, body, year=reading.year)
        or min(stretches_in(reading.folded, body), key=lambda one: one.start, default=None)
    )
