"""Find what stands in lists under their headings: dossiers, who is eligible."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item, unended
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
