"""Find what stands in lists under their headings: dossiers, rewards, who is eligible."""

import re
from collections.abc import Iterator

from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Item, Reading, unended
from corpus.facts.topics import Topic, own_topics, topics
from corpus.model import Span

_PAPER = (
    r"(?:to trinh|bien ban|bao cao|danh sach|ban sao|ban tom tat|tom tat|ban thuyet minh|ban mo ta|ban khai|giay chung nhan"
    r"|giay xac nhan|quyet dinh|chung nhan|don\b|phieu|van ban|xac nhan|y kien|tai lieu|anh\b|ban photo|ban chinh|ban dang ky|cong van|bang tong hop|de an|ho so)"
)
_PAPERS = re.compile(
    rf"(?:(?:co |gom |\d{{1,2}} (?:\([^)]*\) )?(?:ban|bo)(?: chinh| sao)?:? )?){_PAPER}"
)
_NEXT_PAPER = re.compile(
    rf"\s*(?:[;,]|\s(?:va|kem|kem theo))\s+(?=(?:\d{{1,2}} (?:ban|bo) )?{_PAPER})"
)
_DOSSIER_OF = re.compile(
    r"\b(?:thanh phan )?ho so\b(?P<between>[^.;:]{0,90}?)\b(?:gom|bao gom)(?: co)?\s*:?\s+|\bthanh phan ho so\b[^.;:]{0,60}:\s*"
)
_REWARD = (
    r"(?:bang khen|giay khen|huan chuong|huy chuong|co thi dua|ky niem chuong|co luu niem|danh hieu|chien si thi dua|lao dong tien tien"
    r"|tap the lao dong (?:xuat sac|tien tien)|don vi (?:quyet thang|tien tien)|anh hung lao dong|giai thuong|tien thuong|bieu duong"
    r"|thu khen|thu cam on|giai (?:nhat|nhi|ba|khuyen khich|dac biet))"
)
_REWARDS = re.compile(
    rf"(?:(?:tang|de nghi tang|xet tang|tang thuong|khen thuong)(?: danh hieu)? )?(?P<name>[“\"]?{_REWARD})"
)
_GIVEN = re.compile(
    rf"\b(?:tang(?: thuong)?|khen thuong bang|trao)\s+(?:danh hieu\s+)?(?P<name>[“\"]?{_REWARD})"
)
_NAME_END = re.compile(r"\s+(?:cho|doi voi|kem|va tien|nham|trong|nhan|dat|theo)\b|[:;,.(]")
_NEXT_REWARD = re.compile(rf"\s*(?:[;,]|\s(?:va|hoac))\s+(?=[“\"]?{_REWARD})")
_EVERYONE = re.compile(
    r"(?:cac |toan the |nhung |moi )?(?P<who>(?:tap the|ca nhan|ho gia dinh|gia dinh|nguoi|don vi|can bo)[^:]{0,60}?)\s*(?:gom|bao gom|la)?\s*$"
)


def dossiers(reading: Reading) -> Iterator[Fact]:
    """Yield the papers of a dossier, one fact each: items of its list, or of a sentence."""
    for item in reading.items:
        if item.parent is not None and topics(reading, item) == {Topic.DOSSIER}:
            heads = own_topics(reading, item) and not _inline(reading, item)
            if not heads and _PAPERS.match(reading.folded, item.words.start):
                yield _paper(reading, item.span, item.words)
                continue
        yield from _listed_papers(reading, item)


def _inline(reading: Reading, item: Item) -> bool:
    return item.body.end > item.body.start


def _paper(reading: Reading, span: Span, words: Span) -> Fact:
    cut = reading.folded.find(" (", words.start, words.end)
    value = unended(reading.text, Span(words.start, cut if cut > 0 else words.end))
    return reading.fact(Attribute.DOSSIER, span, value)


def _listed_papers(reading: Reading, item: Item) -> Iterator[Fact]:
    for sentence in reading.sentences(item.words):
        found = _DOSSIER_OF.search(reading.folded, sentence.start, sentence.end)
        if found is None or not _PAPERS.match(reading.folded, found.end(), sentence.end):
            continue
        begins = found.end()
        for gap in (*_NEXT_PAPER.finditer(reading.folded, begins, sentence.end), None):
            ends = gap.start() if gap else sentence.end
            yield _paper(reading, sentence, Span(begins, ends))
            begins = gap.end() if gap else ends


def rewards(reading: Reading) -> Iterator[Fact]:
    """Yield the rewards that a list of them names, one fact each."""
    for item in reading.items:
        if Topic.REWARDS in topics(reading, item) or _under(reading, item, Topic.REWARDS):
            yield from _rewards_of(reading, item)


def _under(reading: Reading, item: Item, topic: Topic) -> bool:
    return any(topic in own_topics(reading, above) for above in reading.above(item))


def _rewards_of(reading: Reading, item: Item) -> Iterator[Fact]:
    """Yield the rewards that an item opens with, behind its label or by itself."""
    for words in (item.words, item.body):
        opens = _REWARDS.match(reading.folded, words.start, words.end)
        if opens is not None:
            break
    else:
        opens = _GIVEN.search(reading.folded, item.words.start, item.words.end)
    if opens is None:
        return
    begins, stop = opens.start("name"), item.words.end
    colon = _NAME_END.search(reading.folded, begins, stop)
    first = Span(begins, colon.start() if colon else stop)
    yield reading.fact(Attribute.REWARDS, item.span, unended(reading.text, first))


def eligible(reading: Reading) -> Iterator[Fact]:
    """Yield who may take part or be commended: each item under that heading."""
    for item in reading.items:
        own = own_topics(reading, item)
        if own == {Topic.ELIGIBLE} and _inline(reading, item):
            yield reading.fact(Attribute.ELIGIBLE, item.span, unended(reading.text, item.body))
        elif not own and topics(reading, item) == {Topic.ELIGIBLE}:
            if all(
                topics(reading, one) != {Topic.ELIGIBLE} or own_topics(reading, one)
                for one in reading.above(item)
            ):
                yield _eligible(reading, item)


def _eligible(reading: Reading, item: Item) -> Fact:
    whole = reading.whole(item)
    said = _EVERYONE.fullmatch(reading.said(item.label))
    words = item.body if said and _inline(reading, item) else Span(item.words.start, whole.end)
    inner = re.compile(
        r"(?:(?:cac )?(?P<who>tap the|ca nhan|ho gia dinh) )?(?:gom|bao gom)\s*:?\s*"
    ).match(reading.folded, words.start, words.end)
    who = item.label if said else Span(*inner.span("who")) if inner and inner["who"] else None
    value = Span(inner.end() if inner else words.start, words.end)
    subject = re.sub(r"\s+(?:bao )?gồm$", "", who.of(reading.text)) if who else ""
    return reading.fact(Attribute.ELIGIBLE, whole, unended(reading.text, value), subject=subject)
