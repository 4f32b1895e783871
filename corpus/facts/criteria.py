"""Find the criteria for collectives and for individuals: the whole list that one heads."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item, unended
from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Reading
from corpus.facts.topics import Topic
from corpus.model import Span
from corpus.steps import StepKind

_COLLECTIVE = (
    r"(?:tap the|(?:cac )?(?:don vi|co quan|doanh nghiep|hop tac xa|phong,|phong ban|xa,|to chuc"
    r"|truong hoc|khom|ap|thon)\b)"
)
_INDIVIDUAL = (
    r"(?:ca nhan|ho gia dinh|gia dinh|nong dan|nguoi (?:lao dong|dan)|can bo|cong chuc|vien chuc"
    r"|cong nhan|hoc sinh|doanh nhan|hoi vien|nguoi)"
)
_FOR = (
    r"(?:(?:tieu chuan|tieu chi|dieu kien)(?: (?:khen thuong|cu the"
    r"|chung))* )?(?:(?:(?:doi )?voi|ve"
    r"|cua|cho|danh cho|la|i voi) )*(?:cac |moi |nhung )?"
)
_FOR_COLLECTIVE = re.compile(rf"{_FOR}{_COLLECTIVE}")
_FOR_INDIVIDUAL = re.compile(rf"{_FOR}{_INDIVIDUAL}")
_BOTH = re.compile(
    rf"{_FOR}(?:tap the,? (?:va |hoac )?(?:cac )?ca nhan|ca nhan,? (?:va |hoac )?(?:cac )?tap the)"
)
# The titles that a label under criteria is about.
_TITLE = re.compile(
    r"(?:(?:doi voi|ve|tieu chuan) )?(?:danh hieu )?[“\"]?(?:(?P<many>tap the (?:lao dong"
    r"|tien tien|xuat sac)"
    r"|don vi (?:quyet thang|tien tien|xuat sac)|co thi dua"
    r"|(?:thon|ban|ap|khom|khu dan cu|xa|phuong|truong|lop) (?:van hoa|tieu bieu|tien tien))"
    r"|lao dong (?:tien tien|gioi|xuat sac)|chien si (?:thi dua|tien tien)"
    r"|(?:gia dinh|nguoi|guong) (?:van hoa|tot))"
)
_NAMES_AWARD = re.compile(
    r"(?:(?:doi voi|ve|tang) )?(?:hinh thuc |danh hieu )?[“\"]?(?:bang khen|giay khen|huan chuong"
    r"|huy chuong|ky niem chuong|giai thuong)\b"
)
# Whom the words name that lead to a list: "… tặng cho cá nhân đạt các tiêu chuẩn sau".
_NAMES_MANY = re.compile(r"\b(?:tap the|don vi|co quan|doanh nghiep)\b")
_NAMES_ONE = re.compile(r"\b(?:ca nhan|nguoi|cong nhan|nong dan|nha giao|can bo|ho gia dinh)\b")
# "Tiêu chuẩn … do Bộ trưởng quy định" tells no criterion.
_LEFT_TO_OTHERS = re.compile(
    r"\b(?:huong dan rieng|quy dinh rieng)\W*$|\bquy dinh(?: (?:chi tiet|cu the|ve .{3,80}))?\W*$"
)
_SHORT = 300
_KINDS = {
    "one": (Attribute.CRITERIA_INDIVIDUAL,),
    "many": (Attribute.CRITERIA_COLLECTIVE,),
    "both": (Attribute.CRITERIA_COLLECTIVE, Attribute.CRITERIA_INDIVIDUAL),
}


def criteria(reading: Reading) -> Iterator[Fact]:
    """Yield the criteria that stand under headings of criteria, by whom they hold for."""
    for item in reading.items:
        if _heads_criteria(reading, item):
            yield from _split(reading, item, "")


def _heads_criteria(reading: Reading, item: Item) -> bool:
    """Whether an item heads criteria and no heading of criteria is above it."""
    if Topic.CRITERIA not in reading.own(item):
        return False
    above = reading.above(item)
    return not any(reading.own(one) == {Topic.CRITERIA} for one in above)


def _split(reading: Reading, item: Item, who: str) -> Iterator[Fact]:
    """Yield the criteria under a heading: by whom its items name, else as one list."""
    who = _who(reading, item, reading.own(item)) or who
    below = [one for one in reading.under(item) if not _of_other_topic(reading, one)]
    named = [one for one in below if _divides(reading, one)]
    own = item.body.end > item.body.start
    if told := _by_sentence(reading, below[0] if len(below) == 1 and not own else item):
        yield from told
    elif who in ("one", "many") or not named:
        if own or below:
            yield from _facts(reading, item, who or _who_of_items(reading, below) or "both")
    else:
        yield from _split_below(reading, item, below)


def _split_below(reading: Reading, item: Item, below: list[Item]) -> Iterator[Fact]:
    """Yield the criteria of items that divide a list, and of those that hold for all."""
    for one in below:
        if _divides(reading, one):
            yield from _split(reading, one, _who(reading, one, reading.own(one)))
    if reading.own(item) == {Topic.CRITERIA}:
        for one in below:
            if not _divides(reading, one):
                yield from _facts(reading, one, "both")


def _by_sentence(reading: Reading, item: Item) -> list[Fact]:
    """Return the criteria of sentences that each name whom they hold for, none where one does not.

    "Tập thể được khen thưởng phải … . Cá nhân được khen thưởng phải …"
    """
    named = [(_opens(reading.said(one)), one) for one in reading.sentences(item)]
    if reading.under(item) or {who for who, _ in named} != {"many", "one"}:
        return []
    return [
        reading.fact(attribute, one, unended(reading.text, one), subject=_subject(reading, item))
        for who, one in named
        for attribute in _KINDS[who]
    ]


def _divides(reading: Reading, item: Item) -> bool:
    """Whether an item names whom it holds for, heads criteria itself, or holds what does."""
    own = reading.own(item)
    if Topic.CRITERIA in own or _who(reading, item, own):
        return True
    return any(_divides(reading, one) for one in reading.under(item))


def _of_other_topic(reading: Reading, item: Item) -> bool:
    own = reading.own(item)
    return bool(own) and Topic.CRITERIA not in own


def _who(reading: Reading, item: Item, own: frozenset[Topic]) -> str:
    """Return whom an item's label or opening words name."""
    label = item.label if item.label.end > item.label.start else item.words
    said = reading.said(label)
    if title := _TITLE.match(said):
        return "many" if title["many"] else "one"
    if not own and item.label.end > item.label.start and _NAMES_AWARD.match(said):
        return "both"
    if own and item.is_heading and reading.text[item.words.end - 1] == ":":
        return _opens(said) or _named(reading.said(item.words))
    if own and item.body.end > item.body.start:
        opening = _opens(reading.said(item.body)[:90])
        return _opens(said) or opening
    if item.label.end > item.label.start:
        return _opens(said)
    return _opens(said[:90]) if re.match(r"(?:doi voi )", said) else ""


def _named(said: str) -> str:
    """Return whom words name, nobody where they name both or neither."""
    many, one = _NAMES_MANY.search(said), _NAMES_ONE.search(said)
    if bool(many) == bool(one):
        return "both" if many else ""
    return "many" if many else "one"


def _opens(said: str) -> str:
    if _BOTH.match(said):
        return "both"
    if _FOR_COLLECTIVE.match(said):
        return "many"
    return "one" if _FOR_INDIVIDUAL.match(said) else ""


def _who_of_items(reading: Reading, items: list[Item]) -> str:
    return _opens(reading.said(items[0].words)[:40]) if items else ""


def _facts(reading: Reading, item: Item, who: str) -> Iterator[Fact]:
    whole = reading.listed(item)
    start = item.body.start if item.body.end > item.body.start else item.words.start
    below = reading.under(item)
    if item.body.end <= item.body.start and below:
        start = below[0].span.start
    value = unended(reading.text, Span(start, whole.end))
    said = reading.said(value)
    if len(said) < _SHORT and _LEFT_TO_OTHERS.search(said):
        return
    subject = _subject(reading, item)
    for attribute in _KINDS[who]:
        yield reading.fact(attribute, whole, value, subject=subject)


_AWARD = re.compile(
    r"\b(?:giay khen|bang khen|co thi dua|huan chuong|danh hieu|phong trao|dien hinh"
    r"|chien si thi dua)\b"
)


def _subject(reading: Reading, item: Item) -> str:
    """Return the award or movement that criteria stand under."""
    for above in (item, *reading.above(item)):
        if above.provision.locator.steps[-1].kind is StepKind.SECTION:
            continue
        if _AWARD.search(reading.said(above.label)) and not reading.own(above):
            return unended(reading.text, above.label).of(reading.text)
    return ""
