"""Find the awards, titles and prizes that a plan sets."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item, is_loose, unended
from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Reading
from corpus.facts.topics import Topic
from corpus.model import Span

REWARD = (
    r"(?:bang khen|giay khen|huan chuong|huy chuong|co thi dua|ky niem chuong|co luu niem"
    r"|danh hieu(?!,| va\b| thi dua(?! co so)|\W*$)|chien si thi dua|lao dong tien tien"
    r"|tap the lao dong (?:xuat sac|tien tien)|don vi (?:quyet thang|tien tien)|anh hung lao dong"
    r"|tap the (?:tien tien|xuat sac)|gia dinh (?:van hoa|hoc tap)"
    r"|(?:thon|ban|ap|khom|khu pho|to dan pho|khu dan cu|xa|phuong) (?:van hoa|tieu bieu)"
    r"|chien si tien tien|nguoi tot,? viec tot|giay chung nhan|bang chung nhan|cup\b|cong dan (?:uu"
    r" tu|tieu bieu)"
    r"|giai thuong|tien thuong|bieu duong"
    r"|thu khen|thu cam on|giai (?:nhat|nhi|ba|tu|khuyen khich|dac biet|tap the|ca nhan|phu"
    r"|[abc]\b))"
)
_REWARDS = re.compile(
    rf"(?:(?:tang|de nghi tang|xet tang|tang thuong|khen thuong)(?: danh hieu)? )?"
    rf"(?:(?:co )?\d{{1,2}} )?(?P<name>[“\"]?{REWARD})"
)
_GIVEN = re.compile(
    rf"(?:(?<!duoc )\b(?:tang(?: thuong)?|khen thuong bang|trao)\s+(?:danh hieu\s+)?"
    rf"|:\s+)(?P<name>[“\"]?{REWARD})"
)
_TITLE = re.compile(rf"(?:(?:doi voi |ve )?(?:danh hieu|hinh thuc) )?(?P<name>[“\"]?{REWARD})")
_NAME_END = re.compile(
    r"\s+(?:cho|khong qua|toi da|moi|doi voi|kem|va tien|nham|trong|nhan(?! dan)|dat|theo|do)\b"
    r"|[:;.(](?!\w)"
)
_NEXT_REWARD = re.compile(
    rf"\s*(?:[;,](?: va| hoac)?|\s(?:va|hoac))\s+(?:(?:co )?\d{{1,2}} )?(?=[“\"]?{REWARD})"
)
_NEXT_PART = re.compile(r"[;.]\s")


def rewards(reading: Reading) -> Iterator[Fact]:
    """Yield the rewards under a heading of them, one fact each."""
    titles: list[Fact] = []
    named: set[str] = set()
    for fact in _rewards(reading, titles):
        named.add(_plain(reading, fact))
        yield fact
    yield from (fact for fact in titles if _plain(reading, fact) not in named)


def _plain(reading: Reading, fact: Fact) -> str:
    return reading.said(fact.value).strip('“”"')


def _rewards(reading: Reading, titles: list[Fact]) -> Iterator[Fact]:
    """Yield the rewards under a heading of them; `titles` takes those that labels are about."""
    for item in reading.items:
        above = reading.items[item.parent] if item.parent is not None else None
        around = reading.about(above) if above else frozenset[Topic]()
        entitles = Topic.CRITERIA in around and item.says_more and not reading.own(item)
        if entitles and Topic.REWARDS not in around:
            titles.extend(_titles(reading, item))
        if Topic.REWARDS not in around | reading.about(item) or _has_rewards(reading, item):
            continue
        if above and is_loose(item) and _names_reward(reading, above):
            continue  # what a paragraph says of the reward that its heading names
        if reading.rows(item):
            continue
        names = list(_named_rewards(reading, item))
        if not names and Topic.REWARDS in around:
            yield from _given_rewards(reading, item)
        for name in names:
            yield reading.fact(Attribute.REWARDS, item.span, unended(reading.text, name))


def _titles(reading: Reading, item: Item) -> Iterator[Fact]:
    """Yield the awards that a label under criteria is about: "Danh hiệu “…”: …"."""
    opens = _TITLE.match(reading.folded, item.label.start, item.label.end)
    for name in _names(reading, opens.start("name"), item.label.end) if opens else ():
        yield reading.fact(Attribute.REWARDS, item.span, unended(reading.text, name))


def _has_rewards(reading: Reading, item: Item) -> bool:
    """Whether items with markers under an item name rewards."""
    below = (one for one in reading.under(item) if not is_loose(one))
    return any(_names_reward(reading, one) for one in below)


def _names_reward(reading: Reading, item: Item) -> bool:
    return next(_named_rewards(reading, item), None) is not None


def _named_rewards(reading: Reading, item: Item) -> Iterator[Span]:
    """Yield the rewards that an item opens with, or that stand behind its label."""
    labelled = Topic.REWARDS in reading.own(item) and item.says_more
    for words in (item.body,) if labelled else (item.words, item.body):
        opens = _REWARDS.match(reading.folded, words.start, words.end)
        if opens is not None:
            yield from _names(reading, opens.start("name"), words.end)
            yield from _further(reading, opens.end(), words.end)
            return


def _further(reading: Reading, start: int, end: int) -> Iterator[Span]:
    """Yield the rewards that further parts of an item open with, or say are given."""
    done = max((name.end for name in _names(reading, start, end)), default=start)
    for gap in _NEXT_PART.finditer(reading.folded, start, end):
        ends = _NEXT_PART.search(reading.folded, gap.end(), end)
        last = ends.start() if ends else end
        found = _REWARDS.match(reading.folded, gap.end(), last)
        found = found or _GIVEN.search(reading.folded, gap.start(), last)
        if found is not None and gap.end() > done:
            for name in _names(reading, found.start("name"), last):
                yield name
                done = name.end


def _given_rewards(reading: Reading, item: Item) -> Iterator[Fact]:
    """Yield the rewards that the sentences of an item say are given."""
    for sentence in reading.sentences(item):
        for given in _GIVEN.finditer(reading.folded, sentence.start, sentence.end):
            for name in _names(reading, given.start("name"), sentence.end):
                yield reading.fact(Attribute.REWARDS, sentence, unended(reading.text, name))


def _names(reading: Reading, start: int, end: int) -> Iterator[Span]:
    """Yield the reward that begins at a place, and those that are named right after it."""
    while True:
        more = _NEXT_REWARD.search(reading.folded, start, end)
        stop = _NAME_END.search(reading.folded, start, end)
        if more is None or (stop is not None and stop.start() < more.start()):
            yield Span(start, stop.start() if stop else end)
            return
        yield Span(start, more.start())
        start = more.end()
