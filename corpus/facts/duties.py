"""Find which unit has which duty."""

import re
from collections.abc import Iterator

from corpus.facts.items import SENTENCE_END, Item, unended
from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Reading
from corpus.facts.topics import Topic
from corpus.facts.units import UNIT, is_unit
from corpus.model import Span

_GIVEN = r"(?:(?:giao|de nghi|phan cong|yeu cau)\s+(?:trach nhiem )?(?:cho )?)?"
_OPENS = re.compile(rf"{_GIVEN}(?P<unit>{UNIT})")
# The words that a duty begins with, behind the unit that has it.
_DEED = re.compile(
    r"(?<![-–—] )\b(?:la (?:dau moi|co quan)|(?:co|chiu) (?:trach nhiem|nhiem vu)|chu (?:tri"
    r"|dong)|phoi hop|tham muu|theo doi|don doc"
    r"|huong dan|can cu|tiep (?:nhan|tuc)|tong hop|chi dao|tang cuong|quan triet|pho bien|day manh"
    r"|trien khai|tuyen truyen|bao cao|bao dam|dam bao|bo tri|kiem tra|phat (?:dong|hien|huy)"
    r"|van dong|lua chon|quan tam|tham (?:dinh|gia)|nghiem tuc|khan truong|dua tin|dang tai"
    r"|chuan bi|huong ung|thong bao|ra soat|cap nhat|thuong xuyen|kip thoi|lap (?:ho so|danh sach)"
    r"|(?<![-–—] )xay dung|thuc hien|hoan thien|gui|trinh|xem xet|giup|cap phat|can doi"
    r"|to chuc (?:trien khai|thuc hien|phat dong|tuyen truyen|xet|hop|hoi nghi|le|cac|binh|tot|quan"
    r" triet|dang ky|chi dao|so ket|tong ket|hoc tap|van dong|huong dan))\b"
)
_GIVES = re.compile(
    rf"(?:giao|phan cong)\s+(?:cho )?{UNIT}\s|{UNIT}\s*(?:co|chiu) (?:trach nhiem|nhiem vu)\b"
)
_NOT_A_DEED = re.compile(r"(?:kiem tra (?:dang|huyen uy|tinh uy)|tuyen truyen (?:huyen|tinh))")
_ASSIGNED = re.compile(r"(?:to chuc |don vi |co quan )?(?:thuc hien|chu tri)")
_FILLER = re.compile(r"[\s:,;.)–—-]*")
_CHARGED = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:(?:co|chiu) trach nhiem|chu tri)\b")
_SHORTEST = 3
# What a unit is told to do, with a verb of its own, has so many letters at least.
_LONG_ENOUGH = 25


def duties(reading: Reading) -> Iterator[Fact]:
    """Yield the duties that stand under "Tổ chức thực hiện", by unit, and those behind a label.

    Where nothing has such a heading, sentences that give a unit its duty in so many words count.
    """
    assigns = any(Topic.EXECUTION in reading.own(item) for item in reading.items)
    for item in reading.items if not assigns else ():
        for sentence in reading.sentences(item):
            if _GIVES.match(reading.folded, sentence.start, sentence.end):
                yield from _told_duty(reading, sentence, sentence)
    for item in reading.items:
        if item.says_more and _ASSIGNED.fullmatch(reading.said(item.label)):
            yield from _told_duty(reading, item.body, item.span)
        elif item.parent is not None and not reading.own(item):
            above = reading.items[item.parent]
            if Topic.EXECUTION in reading.own(above):
                yield from _duty(reading, item)


def _duty(reading: Reading, item: Item) -> Iterator[Fact]:
    """Yield the duties of the unit that an item heads, or tells of."""
    whole = reading.listed(item)
    opens = _opening_unit(reading, item.words)
    if opens is None:
        return
    headed = item.label.end > item.label.start and (item.says_more or reading.under(item))
    if headed and not _DEED.search(reading.folded, opens.end, item.label.end):
        yield from _fact(reading, whole, opens.start, item.label.end)
        return
    yield from _told_duty(reading, item.words, whole)


def _told_duty(reading: Reading, words: Span, whole: Span) -> Iterator[Fact]:
    """Yield the duty that words tell with a verb behind the unit."""
    opens = _opening_unit(reading, words)
    if opens is None:
        return
    if (more := _next_duty(reading, words)) is not None and whole.end == words.end:
        yield from _told_duty(reading, Span(words.start, more), Span(whole.start, more))
        yield from _told_duty(reading, Span(more, words.end), Span(more, words.end))
        return
    for deed in _DEED.finditer(reading.folded, opens.start + _SHORTEST, words.end):
        if not _NOT_A_DEED.match(reading.folded, deed.start()):
            yield from _fact(reading, whole, opens.start, deed.start())
            return
    if words.end - opens.end >= _LONG_ENOUGH and not reading.text[opens.end : words.end].startswith(
        ":"
    ):
        yield from _fact(reading, whole, opens.start, opens.end)


def _next_duty(reading: Reading, words: Span) -> int | None:
    """Return where a further sentence gives another unit its duty."""
    for gap in SENTENCE_END.finditer(reading.text, words.start, words.end):
        unit = _opening_unit(reading, Span(gap.end(), words.end))
        if unit is not None and _CHARGED.match(reading.folded, unit.end, words.end):
            return gap.end()
    return None


def _opening_unit(reading: Reading, words: Span) -> Span | None:
    opens = _OPENS.match(reading.folded, words.start, words.end)
    if opens is None:
        return None
    unit = Span(*opens.span("unit"))
    return unit if is_unit(reading, unit) else None


def _fact(reading: Reading, whole: Span, start: int, end: int) -> Iterator[Fact]:
    unit = unended(reading.text, Span(start, end))
    filler = _FILLER.match(reading.text, end)
    value = unended(reading.text, Span(filler.end() if filler else end, whole.end))
    if value.end > value.start and unit.end > unit.start:
        subject = unit.of(reading.text).strip(" -–—")
        yield reading.fact(Attribute.RESPONSIBILITY, whole, value, subject=subject)
