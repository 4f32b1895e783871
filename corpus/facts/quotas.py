"""Find how many may be proposed, and by whom: "không quá 01 tập thể hoặc cá nhân"."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item, unended
from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Reading
from corpus.facts.topics import Topic
from corpus.model import Span

_PEOPLE = (
    r"(?:tap\W{1,2}the|ca\W{1,2}nhan|ho gia dinh|gia dinh|ho\b|nguoi|truong hop|don vi|guong"
    r"|dien hinh|ho so|giay khen|bang khen|co thi dua|mo hinh|doanh nghiep|doanh nhan"
    r"|chien si(?! thi)"
    r"|dong chi|tiet muc|doi (?:thi|tuyen)|thi sinh|dai bieu|tac pham|bai du thi|nha giao|giao vien"
    r"|hoc sinh|hoi vien|nong dan|cong nhan|hop tac xa|thon\b|lang\b|suat|danh hieu"
    r"|giai (?:nhat|nhi|ba|tu|khuyen khich|dac biet|[abc]\b))"
)
_LIMIT = r"(?:khong (?:qua|vuot qua|nhieu hon)|toi da(?: khong qua)?(?: la)?)"
# A cell of a table may be broken by the day in the cell beside it.
_FIGURE = (
    r"(?<![\d/])(?P<figure>\d{1,3}(?:[.,]\d+)?)\s*(?:\([^)]{2,20}\)\s*)?"
    r"(?:(?<=\d\s)\d{1,2}/\d{1,2}/\d{4}\s+)?"
)
_SHARE = (
    r"(?P<share>%|phan tram)(?:\s+(?:tren )?(?:tong )?so(?: luong)?(?: (?!cua|duoc|de)\w+){0,5})?"
)
# A share counts people; shares of money are something else.
_NO_QUOTA = re.compile(
    r"\b(?:quy thi dua|quy luong|ngan sach|kinh phi|muc trich|chi thuong xuyen|phieu"
    r"|tien thuong|so tien|phan dau|tra lai|tre han|tre hen)\b"
)
_COUNTED = rf"{_FIGURE}(?:{_SHARE}|{_PEOPLE})"
_AND = r"(?:\s*[,;/]\s*(?:va\s+)?|\s+(?:va|hoac|hay)[\s.]+)"
_MORE = rf"(?:(?:\s*[,/]\s*|\s+(?:va|hoac|hay)\s+){_PEOPLE})*"
# "… 02 tập thể và 03 cá nhân": each number is one of its own.
_NEXT = re.compile(
    rf"[^,;.:\d]{{0,30}}?{_AND}(?P<value>(?:(?:khong qua|toi da|tu)\s+)?"
    rf"(?:\d{{1,2}}\s*(?:[-–]|den)\s*)?{_COUNTED}{_MORE})"
)
_LIMITED = re.compile(rf"\b{_LIMIT}\s+{_COUNTED}{_MORE}")
_VERB = (
    r"(?:lua chon|chon|gioi thieu|de xuat|de nghi|binh chon|binh xet|cu|duoc|xet|co(?! so| quan))"
)
_PICKS = r"(?:lua chon|chon|gioi thieu|de xuat|de nghi|binh chon|binh xet|cu)"
_CHOSEN = re.compile(
    rf"\bmoi\b[^.;]{{2,160}}?\b{_PICKS}\s+(?P<value>(?:tu \d{{1,2}}\s*(?:[-–]|den)\s*)?"
    rf"{_COUNTED}{_MORE})"
)
_AWARDED = re.compile(
    rf"\b(?:giay khen|bang khen|co thi dua|danh hieu|ky niem chuong)\b[^.;:\d]{{0,60}}? cho\s+"
    rf"(?P<value>{_COUNTED}{_MORE})"
)
# Beside a limit: "không quá 02 tập thể; các phòng, ban: 01 cá nhân".
_LABELLED = re.compile(rf":\s*(?P<value>{_COUNTED}{_MORE})")
# Under criteria a number limits where the words say that it is one of awards.
_SHARED = re.compile(r"\b(?:so luong|ty le|ti le|chi tieu)\b[^.;:]{0,40}?(?:khong|toi da)")
_PLAIN = re.compile(rf"{_COUNTED}{_MORE}")
# Whom a number holds for, in the words before it.
_WHOM = (
    re.compile(
        r"(?P<who>\b(?:bang khen|giay khen|co thi dua|huan chuong|chien si thi dua)[^.;:()]{0,60}?)"
        r"(?:\s+cho)?\s*\(?\s*$"
    ),
    re.compile(r"\bdoi voi\s+(?P<who>[^:.]{3,200}?)\s*(?::|,\s*moi\b)"),
    re.compile(rf"(?P<who>\bmoi\s+[^.;:]{{2,200}}?)\s*,?\s*(?:\b{_VERB}\b[^;:]{{0,40}})?\s*:?\s*$"),
    re.compile(r"(?P<who>[^;:.]{3,120}?)\s*:\s*$"),
    re.compile(rf"(?P<who>[^;:.]{{3,120}}?)\s+\b{_VERB}\b[^;:]{{0,40}}$"),
    re.compile(r"(?P<who>\b(?:tap the|ca nhan)(?: [^,;.:()]{1,30})?)\s*$"),
)
# What stands between two numbers that hold for the same.
_JOINED = re.compile(rf"[^,;.:\d]{{0,30}}{_AND}")
_JOINS = " \n,;.:-–+("


def quotas(reading: Reading) -> Iterator[Fact]:
    """Yield how many may be proposed; `subject` is whom the number holds for."""
    for item in reading.items:
        about = reading.about(item)
        if about & {Topic.PERIOD, Topic.BUDGET} or not reading.has_digits(item.words):
            continue
        for sentence in reading.sentences(item):
            if not reading.has_digits(sentence):
                continue
            said = reading.said(sentence)
            if Topic.CRITERIA in about and Topic.QUOTA not in about and not _SHARED.search(said):
                continue
            if not _NO_QUOTA.search(said):
                yield from _quotas_of(reading, item, sentence)


def _quotas_of(reading: Reading, item: Item, sentence: Span) -> Iterator[Fact]:
    begins = sentence.start
    if Topic.QUOTA in reading.own(item) and sentence.start < item.body.start:
        begins = item.body.start
    earlier = ""
    for found in _numbers(reading, item, sentence):
        start, end = found.span("value" if "value" in found.re.groupindex else 0)
        figure = found["figure"].lstrip("0") or "0"
        subject = _subject(reading, begins, start)
        if not subject and _JOINED.fullmatch(reading.folded, begins, start):
            subject = earlier
        earlier = subject
        yield reading.fact(
            Attribute.QUOTA,
            sentence,
            unended(reading.text, Span(start, end)),
            subject=subject,
            normalised=f"{figure}%" if found["share"] else figure,
        )
        begins = end


def _numbers(reading: Reading, item: Item, sentence: Span) -> list[re.Match[str]]:
    """Return the numbers of a sentence that limit: said so, of each unit, or under a heading."""
    plain = [_PLAIN] if _counts(reading, item) else []
    found: list[re.Match[str]] = []
    for pattern in (_LIMITED, _CHOSEN, _AWARDED, *plain, _LABELLED):
        if pattern is _LABELLED and not found:
            continue
        for first in pattern.finditer(reading.folded, sentence.start, sentence.end):
            one: re.Match[str] | None = first
            while one and not any(_overlap(one, other) for other in found):
                found.append(one)
                one = _NEXT.match(reading.folded, one.end(), sentence.end)
    return sorted(found, key=lambda one: one.start("figure"))


def _counts(reading: Reading, item: Item) -> bool:
    """Whether a number of an item counts who is awarded: its heading, or its place, says so."""
    about = reading.about(item)
    opens = any(
        _PLAIN.match(reading.folded, start, item.words.end)
        for start in (item.words.start, item.body.start)
    )
    return Topic.QUOTA in about or (Topic.REWARDS in about and opens)


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start("figure") < other.end() and other.start("figure") < one.end()


def _subject(reading: Reading, begins: int, ends: int) -> str:
    """Return whom a number holds for, by the words between the number before it and itself."""
    words = reading.folded[begins:ends]
    for pattern in _WHOM:
        if (found := pattern.search(words)) is not None:
            start, end = found.span("who")
            return Span(begins + start, begins + end).of(reading.text).strip(_JOINS)
    return ""
