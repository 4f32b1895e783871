"""Say which award a provision of a regulation is about."""

import re

from corpus.facts.items import Item, unended
from corpus.facts.reading import Reading
from corpus.model import Span
from corpus.steps import StepKind

_AWARD = re.compile(
    r"[“\"]?\b(?:huan chuong|huy chuong|bang khen|giay khen|co thi dua|ky niem chuong|danh hieu"
    r"|chien si thi dua|giai thuong|anh hung|lao dong tien tien|tap the lao dong|nha giao|nghe si"
    r"|ba me viet nam|thay thuoc|hinh thuc khen thuong)"
)
_LONGEST = 200
_ENDS = re.compile(
    r"\s+(?:co \d|gom|bao gom|theo|nhu sau|duoc|do|de tang|tang cho|dat|la|trinh|doi voi|phai"
    r"|khi)\b"
    r"|[:;.\n]|,? gom\b"
)


def award_of(reading: Reading, item: Item) -> str:
    """Return the award that an item's headings name, else the heading of its article."""
    for one in (item, *reading.above(item)):
        label = one.label if one.label.end > one.label.start else one.words
        is_own = one is item and not reading.own(one)
        if not is_own and (found := _AWARD.search(reading.folded, label.start, label.end)):
            ends = _ENDS.search(reading.folded, found.end(), label.end)
            name = Span(found.start(), ends.start() if ends else label.end)
            return unended(reading.text, name).of(reading.text)
    return _article(reading, item)


def _article(reading: Reading, item: Item) -> str:
    for one in (item, *reading.above(item)):
        if one.provision.locator.steps[-1].kind is StepKind.ARTICLE:
            return (one.label.of(reading.text) or one.words.of(reading.text))[:_LONGEST]
    return ""
