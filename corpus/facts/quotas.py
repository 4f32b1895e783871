"""Find how many may be proposed, and by whom: "không quá 01 tập thể hoặc cá nhân"."""

import re
from collections.abc import Iterator

from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Item, Reading, unended
from corpus.facts.topics import Topic, topics
from corpus.model import Span

_PEOPLE = r"(?:tap the|ca nhan|ho gia dinh|gia dinh|ho\b|nguoi|truong hop|don vi|guong|dien hinh|ho so|giay khen|bang khen|co thi dua|mo hinh|doanh nghiep|doanh nhan|chien si|dong chi)"
_LIMIT = r"(?:khong (?:qua|vuot qua|nhieu hon)|toi da(?: khong qua)?|it hon hoac bang)"
_FIGURE = r"(?P<figure>\d{1,3}(?:[.,]\d+)?)\s*(?:\([^)]{2,20}\)\s*)?"
_COUNTED = (
    rf"{_FIGURE}(?:(?P<share>%|phan tram)(?:\s+(?:tren )?(?:tong )?so(?: luong)?)?|{_PEOPLE})"
)
_MORE = rf"(?:(?:,| va| hoac|;| hay| /)\s*(?:\d{{1,3}}\s*(?:\([^)]{{2,20}}\)\s*)?)?{_PEOPLE})*"
_LIMITED = re.compile(rf"\b{_LIMIT}\s+{_COUNTED}{_MORE}")
_CHOSEN = re.compile(
    rf"\b(?:lua chon|chon|gioi thieu|de xuat|de nghi|binh chon|binh xet|cu)\s+(?P<value>(?:tu \d{{1,2}}\s*[-–]\s*|it nhat )?{_COUNTED}{_MORE})"
)
_PLAIN = re.compile(rf"{_COUNTED}{_MORE}")
_EACH = re.compile(
    r"(?P<who>\bmoi\s+[^.;:]{2,200}?)\s*(?:,\s*)?(?:\b(?:duoc|lua chon|chon|gioi thieu|de xuat|de nghi|binh|xet|cu|khong qua|toi da|co)\b|:)"
)
_AWARD = re.compile(
    r"(?P<who>\b(?:bang khen|giay khen|co thi dua|huan chuong|chien si thi dua)[^.;:()]{0,60}?)\s*\(?\s*$"
)
_FOR = re.compile(r"doi voi\s+(?P<who>[^:.]{3,200}?)\s*(?::|,\s*moi\b)")
_OF_PAGES = re.compile(r"\b(?:trang|tu|phut|ngay|dong|trieu)\b")


def quotas(reading: Reading) -> Iterator[Fact]:
    """Yield how many may be proposed; `subject` is whom the number holds for."""
    for item in reading.items:
        about = topics(reading, item)
        if about & {Topic.CRITERIA, Topic.PERIOD, Topic.BUDGET}:
            continue
        for sentence in reading.clauses(item.words):
            yield from _quotas_of(reading, item, sentence, about)


def _quotas_of(
    reading: Reading, item: Item, sentence: Span, about: frozenset[Topic]
) -> Iterator[Fact]:
    found = list(_LIMITED.finditer(reading.folded, sentence.start, sentence.end))
    values = [one.span() for one in found]
    if not found:
        chosen = _CHOSEN.finditer(reading.folded, sentence.start, sentence.end)
        found = [
            one
            for one in chosen
            if re.search(r"\bmoi\b", reading.folded[sentence.start : one.start()])
        ]
        values = [one.span("value") for one in found]
    if not found and Topic.QUOTA in about:
        found = list(_PLAIN.finditer(reading.folded, sentence.start, sentence.end))
        values = [one.span() for one in found]
    for one, value in zip(found, values, strict=True):
        share = one.groupdict().get("share")
        figure = one["figure"].lstrip("0") or "0"
        subject = _subject(reading, item, sentence, value[0])
        normalised = f"{figure}%" if share else figure
        yield reading.fact(
            Attribute.QUOTA,
            sentence,
            unended(reading.text, Span(*value)),
            subject=subject,
            normalised=normalised,
        )


def _subject(reading: Reading, item: Item, sentence: Span, place: int) -> str:
    for pattern in (_AWARD, _FOR, _EACH):
        last = None
        for last in pattern.finditer(
            reading.folded, sentence.start, place + 12 if pattern is _EACH else place
        ):
            pass
        if last is not None:
            return Span(*last.span("who")).of(reading.text)
    if (
        item.label.end > item.label.start
        and item.label.start >= sentence.start
        and item.label.end <= place
    ):
        return item.label.of(reading.text)
    return ""
