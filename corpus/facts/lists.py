"""Find what stands in lists under their headings: dossiers, rewards, who is eligible."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item, is_loose, unended
from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Reading
from corpus.facts.topics import Topic
from corpus.model import Span

_PAPER = (
    r"(?:to trinh|bien ban|bao cao|danh sach|ban sao|ban tom tat|tom tat|ban thuyet minh"
    r"|ban mo ta|ban khai|giay chung nhan"
    r"|giay xac nhan|quyet dinh|chung nhan|don\b|phieu|van ban|xac nhan|y kien|tai lieu|anh\b"
    r"|ban photo|ban chinh(?! kem|,)|ban dang ky|cong van|(?:\d{1,2} )?(?:tam )?anh (?:mau|chup"
    r"|chan dung)|bai (?:viet|du thi)|video|clip|so yeu ly lich|bang tong hop|de an|ho so|tep tin)"
)
_PAPERS = re.compile(
    rf"(?:co |gom |cac |\d{{1,2}} (?:\([^)]*\) )?(?:(?:ban|bo)(?: chinh| sao)?:? )?)?{_PAPER}"
)
_NEXT_PAPER = re.compile(
    rf"\s*(?:[;,]|\s(?:va|kem|kem theo))\s+(?=(?:\d{{1,2}} (?:ban|bo) )?{_PAPER})"
)
_SIGNS = re.compile(r"\W*")
# How long, in letters, a first paper is whose name cannot be read.
_MISREAD = 60
_BY_FORM = re.compile(r"\s+(?:\(|(?:lap )?theo mau)")
# What is sent, with its day and place, is no paper of the dossier.
_SENT = re.compile(r"\b(?:gui|nop) (?:ve|cho|den|truoc)\b")
_DOSSIER_OF = re.compile(
    r"\b(?:thanh phan )?ho so\b(?P<between>[^.;:]{0,90}?)\b(?:gom|bao gom)(?: co)?"
    r"(?:\s+\d{1,2} bo)?(?:\s*\([^)]{2,40}\))?\s*:?\s+"
    r"|\bthanh phan ho so\b[^.;:]{0,60}:\s*"
)
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
_CONSISTS = re.compile(
    r"(?:(?:cac )?(?P<who>tap the|ca nhan|ho gia dinh) )?(?:gom|bao gom)\s*:?\s*"
)
# What a digest says of the rest of an article.
_NOT_HELD = re.compile(r"\bchua co trong kho\b")
_EVERYONE = re.compile(
    r"(?:cac |toan the |nhung |moi )?(?P<who>(?:tap the|ca nhan|ho gia dinh|gia dinh|nguoi|don vi"
    r"|can bo)[^:]{0,60}?)\s*(?:gom|bao gom|la)?\s*$"
)


def dossiers(reading: Reading) -> Iterator[Fact]:
    """Yield the papers of a dossier, one fact each: items of its list, or of a sentence."""
    for item in reading.items:
        if item.parent is not None and reading.about(item) == {Topic.DOSSIER}:
            asks = reading.said(item.words).endswith("?")
            if (
                not asks
                and not reading.own(item)
                and _PAPERS.match(reading.folded, item.words.start)
                and not _DOSSIER_OF.match(reading.folded, item.words.start, item.words.end)
                and not _SENT.search(reading.folded, item.words.start, item.words.end)
            ):
                yield _paper(reading, item.span, item.words)
                continue
        yield from _listed_papers(reading, item)


def _paper(reading: Reading, span: Span, words: Span) -> Fact:
    form = _BY_FORM.search(reading.folded, words.start, words.end)
    value = unended(reading.text, Span(words.start, form.start() if form else words.end))
    return reading.fact(Attribute.DOSSIER, span, value)


def _listed_papers(reading: Reading, item: Item) -> Iterator[Fact]:
    listed = Topic.DOSSIER in reading.about(item) and item.says_more
    if not listed and reading.folded.find("ho so", item.words.start, item.words.end) < 0:
        return
    for sentence in reading.sentences(item):
        found = _DOSSIER_OF.search(reading.folded, sentence.start, sentence.end)
        begins = found.end() if found else _behind_label(reading, item, sentence)
        if not _begins_papers(reading, begins, sentence.end):
            continue
        first = True
        for gap in (*_NEXT_PAPER.finditer(reading.folded, begins, sentence.end), None):
            ends = gap.start() if gap else sentence.end
            if first or _PAPERS.match(reading.folded, begins, ends):
                yield _paper(reading, sentence, Span(begins, ends))
            begins, first = gap.end() if gap else ends, False


def _behind_label(reading: Reading, item: Item, sentence: Span) -> int:
    """Return where the words begin behind the label "Hồ sơ", the sentence's end where none does."""
    named = reading.own(item) == {Topic.DOSSIER} or _CONSISTS.fullmatch(reading.said(item.label))
    labelled = named and Topic.DOSSIER in reading.about(item) and item.says_more
    if not labelled or not sentence.start <= item.body.start < sentence.end:
        return sentence.end
    signs = _SIGNS.match(reading.folded, item.body.start, sentence.end)
    return signs.end() if signs else item.body.start


def _begins_papers(reading: Reading, start: int, end: int) -> bool:
    """Whether a list of papers begins, though a scan may have misread the first one."""
    if _PAPERS.match(reading.folded, start, end):
        return True
    more = _NEXT_PAPER.search(reading.folded, start, min(end, start + _MISREAD))
    return more is not None


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


def eligible(reading: Reading) -> Iterator[Fact]:
    """Yield who may take part or be commended: each item under that heading."""
    for item in reading.items:
        if reading.about(item) != {Topic.ELIGIBLE} or _NOT_HELD.search(reading.said(item.words)):
            continue
        if reading.own(item) and item.says_more:
            yield reading.fact(Attribute.ELIGIBLE, item.span, unended(reading.text, item.body))
        elif not reading.own(item) and _is_first(reading, item):
            yield _eligible(reading, item)


def _is_first(reading: Reading, item: Item) -> bool:
    """Whether no item above says who is eligible already."""
    return all(
        reading.about(above) != {Topic.ELIGIBLE} or reading.own(above)
        for above in reading.above(item)
    )


def _eligible(reading: Reading, item: Item) -> Fact:
    whole = reading.listed(item)
    said = _EVERYONE.fullmatch(reading.said(item.label))
    words = item.body if said and item.says_more else Span(item.words.start, whole.end)
    inner = _CONSISTS.match(reading.folded, words.start, words.end)
    who = item.label if said else Span(*inner.span("who")) if inner and inner["who"] else None
    value = Span(inner.end() if inner else words.start, words.end)
    subject = re.sub(r"\s+(?:bao )?gồm$", "", who.of(reading.text)) if who else ""
    return reading.fact(Attribute.ELIGIBLE, whole, unended(reading.text, value), subject=subject)
