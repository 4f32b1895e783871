"""Find who does what with a dossier: who receives it and where, who appraises it, who decides."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item, unended
from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Reading
from corpus.facts.topics import AWARD_DOSSIER, Topic
from corpus.facts.units import STOP, THROUGH, UNIT, WHOLE, is_unit, units_in
from corpus.model import Span
from corpus.steps import StepKind

_SUBMITTED = re.compile(
    rf"(?P<what>\b{AWARD_DOSSIER}\b|\bto trinh\b|\bbao cao\b(?! thanh tich)"
    rf"|\bdanh sach (?:de nghi|khen"
    r"|cac tap the|ca nhan|trich ngang)|\bde nghi khen thuong\b|\bdien hinh\b)"
)
_TAKING = (
    r"ubnd|uy ban|so|phong|van phong|thuong truc|ban|bo|cong an|cong doan|lien doan|truong"
    r"|huyen uy|dang uy|co quan thuong truc|to|thu ky|cum truong|khoi truong"
)
_RECEIVED = re.compile(
    rf"\b(?:gui|nop|trinh|bao cao|chuyen)\b[^.;]{{0,200}}?\b(?:ve|den|toi|cho|tai)\s+(?:cho )?"
    rf"(?P<unit>{UNIT}{THROUGH})"
)
_SENT_TO = re.compile(
    rf"\b(?:gui|nop"
    rf"|(?<!trinh )(?<!ve viec )bao cao)\s+(?:cho )?(?P<unit>(?=(?:{_TAKING})\b){UNIT}{THROUGH})"
)
_REPORTED = re.compile(rf"\bbao cao\s+(?P<unit>{UNIT}\s*\(?\s*qua [^().;]{{3,80}}\)?)")
_GATHERED = re.compile(
    rf"\b(?:gioi thieu|ve|den|cho)\s+(?P<unit>{UNIT}(?:\s*\([^()]{{3,90}}\))?)\s+"
    rf"(?:de\s+)?tong hop\b"
)
_LED = re.compile(
    rf"\b(?:noi|don vi|co quan|dia diem) (?:tiep )?nhan(?: ho so)?\s*:\s*(?P<unit>{UNIT})"
)
_NO_RECEIVER = re.compile(
    r"\b(?:cac (?:tap the|ca nhan|don vi)|don vi|co so|cap|co quan(?! thuong truc))\b"
)
_ADDRESS = r"(?:https?://\S+?(?=[,;)]?(?:\s|$))|www\.\S+?(?=[,;)]?(?:\s|$)))"
_MAIL = r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
_CHANNEL = re.compile(
    rf"(?P<portal>(?:he thong|cong|trang)\s+(?:thong tin\s+)?(?:mot cua dien tu|dich vu cong"
    rf"|giai quyet thu tuc)[^,.;:()]{{0,70}}(?::?\s*\(?(?:tai )?(?:dia chi)?\s*:?\s*{_ADDRESS})?)"
    rf"|(?P<software>(?:phan mem|he thong) (?:quan ly|dieu hanh|thi dua|van ban|e-?office|ioffice"
    rf"|co so du lieu)[^,.;:()]{{0,90}})"
    rf"|(?P<mail>(?:(?:dia chi )?(?:thu dien tu|e-?mail|hop thu)[^,.;:()@]{{0,30}}:?\s*)?{_MAIL})"
    rf"|(?P<address>{_ADDRESS})"
    r"|(?P<axis>truc lien thong[^,.;:()]{0,50}|(?<=qua )(?:zalo|fax)\b)"
    r"|(?P<post>(?:qua|bang) (?:duong |dich vu )?buu (?:dien|chinh)(?: cong ich)?)|(?P<direct>"
    r"(?<=nop )truc tiep(?: (?:tai|ve|cho) (?:(?!hoac |tu |truoc |cham nhat |trong "
    r"|den )[^,.;:()]){3,90})?)"
)
_APPRAISED = re.compile(
    r"\b(?<!ket qua )(?<!y kien )(?<!duoc )(?:tham dinh|tham tra)(?! quyen)\b[^.;]{0,60}?\b"
    r"(?:ho so|de nghi|khen thuong|thanh tich|danh sach|dieu kien|tieu chuan)\b"
    r"|(?<!ket qua )(?<!y kien )(?<!duoc )\b(?:to chuc "
    r"|tiep nhan,? (?:va )?)?tham dinh(?=\s*[,;.]|$"
    r"|\s+(?:va )?(?:trinh|bao cao|tham muu))"
)
# A council that meets, considers or votes.
_COUNCIL = re.compile(
    rf"(?<!bien ban hop )(?<!bien ban )\b(?P<unit>(?:hoi dong|ban to chuc|ban giam khao"
    rf"|to tham dinh|tieu ban)\b(?! sang kien)"
    rf"(?:\s+(?:{WHOLE}|[-–—]\s+[^\s,;.:()“”\"]+|(?!{STOP}\b)[^\s,;.:()“”\"]+)){{0,14}})"
    r"(?:\s*\([^)]{2,60}\))?(?:\s+(?:se|de|to chuc|co trach nhiem|tien hanh|phien|cuoi nam))*\s+"
    r"(?:hop\b|xet\b|xem xet|binh xet|binh chon|tham dinh|thong qua|cham\b|lua chon)"
)
_TAKES = re.compile(
    r"\b(?<!bo phan )tiep nhan(?:,| va) (?:tham dinh|kiem tra|tong hop)[^.;]{0,40}?\bho so\b"
)
# Who helps, or is spoken of, appraises nothing.
# A clause that goes on with what the one before it is about.
_GOES_ON = re.compile(r"(?:dong thoi,? )?(?:gui|nop)\b")
_SHORT_NAME = 2
_BESIDE = re.compile(r"(?:phoi hop (?:voi )?|cua |boi |thuoc |lay y kien |\bla )$")
_TO_DEED = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:,?\s*(?:(?:co|chiu) (?:trach nhiem|nhiem vu)|chu tri|se|to chuc"
    r"|tham muu|va"
    r"|tiep nhan|kiem tra|tong hop|ra soat|xem xet)\s*)*,?\s*"
)
_PERSON = (
    r"(?:chu tich(?: nuoc)?|tong giam doc|thu tuong|bo truong|thu truong|giam doc|chanh van phong"
    r"|ubnd|uy ban nhan dan|nguoi dung dau|hieu truong|chu nhiem|bi thu|chinh phu"
    r"|truong (?:cong an|phong|ban|don vi)|chi huy truong|ban (?:chap hanh|thuong vu|giam hieu)"
    r"|uy ban|lien doan)"
)
_GIVES = (
    r"(?:(?:ky )?(?:ban hanh )?quyet dinh(?: viec)?,? (?:tang|khen|trao|cong nhan|xet tang)"
    r"|tang(?: thuong)? (?:danh hieu|bang khen|giay khen|co thi dua|huan chuong|ky niem chuong))"
)
_OF_AWARD = re.compile(r"\b(?:khen|danh hieu|huan chuong|co thi dua|ky niem chuong)\b")
_HEADS = rf"(?={_PERSON}\b){UNIT}(?:,\s+(?={_PERSON}\b){UNIT})*"
_DECIDED = re.compile(
    rf"\bdo\s+(?P<all>(?={_PERSON}\b)(?:(?!quy dinh|thoi diem|hieu luc"
    rf"|de nghi)[^;:.]){{5,400}}?)\s+{_GIVES}"
    rf"|\b(?:de nghi|trinh|tham muu)\s+(?:cho\s+)?(?P<asked>{_HEADS})\s+(?:xem xet,?\s+)?"
    rf"(?:{_GIVES}|quyet dinh\b|(?<!thi dua - )(?<!thi dua, )(?<!thi dua )khen thuong\b)"
    rf"|(?<!thuoc )(?<!cua )(?<!chu tich )\b(?P<told>{_HEADS})\s+(?:xem xet,?\s+)?{_GIVES}"
)


def receivers(reading: Reading) -> Iterator[Fact]:
    """Yield who dossiers and reports are sent to; `subject` tells what is sent."""
    for item in reading.saying("gui", "nop", "trinh", "bao cao", "chuyen", "tong hop", "noi nhan"):
        if item.provision.locator.steps[0].kind is StepKind.CLOSING:
            continue
        about = reading.about(item)
        for clause in reading.clauses(item):
            found = _receiver(reading, clause)
            if found is None:
                continue
            goes_on = _GOES_ON.match(reading.folded, clause.start, clause.end)
            begins = item.words.start if goes_on else clause.start
            sent = _SUBMITTED.search(reading.folded, begins, found.start("unit"))
            led = found.re is _LED or about & {Topic.SUBMISSION, Topic.DOSSIER}
            if sent is None and not led:
                continue
            value = _receiver_name(reading, found)
            if value is not None:
                subject = Span(*sent.span("what")).of(reading.text) if sent else ""
                yield reading.fact(Attribute.RECEIVER, clause, value, subject=subject.capitalize())


def takers(reading: Reading) -> Iterator[Fact]:
    """Yield who is said to take dossiers in."""
    for item in reading.saying("tiep nhan"):
        yield from _doing(reading, item, _TAKES, Attribute.RECEIVER)


def _receiver(reading: Reading, clause: Span) -> re.Match[str] | None:
    for pattern in (_RECEIVED, _REPORTED, _GATHERED, _LED, _SENT_TO):
        if found := pattern.search(reading.folded, clause.start, clause.end):
            return found
    return None


def _receiver_name(reading: Reading, found: re.Match[str]) -> Span | None:
    value = unended(reading.text, Span(*found.span("unit")))
    if not is_unit(reading, value) or _NO_RECEIVER.match(reading.said(value)):
        return None
    return value


def channels(reading: Reading) -> Iterator[Fact]:
    """Yield how dossiers and reports are sent: portals, software, addresses, post."""
    for item in reading.saying(
        "http",
        "www",
        "@",
        "cong",
        "trang",
        "phan mem",
        "he thong",
        "lien thong",
        "zalo",
        "fax",
        "buu",
        "truc tiep",
    ):
        about = reading.about(item)
        for sentence in reading.sentences(item):
            said = reading.said(sentence)
            sends = _SUBMITTED.search(said) and re.search(r"\b(?:nop|gui|tiep nhan|nhan)\b", said)
            if sends or about & {Topic.SUBMISSION, Topic.DOSSIER}:
                for found in _CHANNEL.finditer(reading.folded, sentence.start, sentence.end):
                    yield reading.fact(
                        Attribute.CHANNEL, sentence, unended(reading.text, Span(*found.span()))
                    )


def appraisers(reading: Reading) -> Iterator[Fact]:
    """Yield who appraises dossiers: the unit before the verb, or in the heading above."""
    for item in reading.saying("tham dinh", "tham tra"):
        yield from _doing(reading, item, _APPRAISED, Attribute.APPRAISER)
    yield from _councils(reading)


def _councils(reading: Reading) -> Iterator[Fact]:
    """Yield the councils that consider dossiers; one named in short only where none is in full."""
    found: list[Fact] = []
    for item in reading.saying("hoi dong", "ban to chuc", "ban giam khao", "to tham dinh"):
        about = reading.about(item)
        if about == {Topic.DOSSIER} or about & {Topic.ELIGIBLE, Topic.CRITERIA, Topic.OTHER}:
            continue
        for sentence in reading.sentences(item):
            for one in _COUNCIL.finditer(reading.folded, sentence.start, sentence.end):
                value = unended(reading.text, Span(*one.span("unit")))
                found.append(reading.fact(Attribute.APPRAISER, sentence, value))
    full = [one for one in found if len(one.value.of(reading.text).split()) > _SHORT_NAME]
    yield from full or found


def _doing(
    reading: Reading, item: Item, deed: re.Pattern[str], attribute: Attribute
) -> Iterator[Fact]:
    """Yield the unit that an item says does something with dossiers."""
    for sentence in reading.sentences(item):
        found = deed.search(reading.folded, sentence.start, sentence.end)
        if found is None:
            continue
        if unit := _unit_before(reading, sentence.start, found.start()):
            yield reading.fact(attribute, sentence, unended(reading.text, unit))
        elif unit := _unit_above(reading, item):
            whole = Span(unit.start, sentence.end)
            yield reading.fact(attribute, whole, unended(reading.text, unit))


def _unit_before(reading: Reading, start: int, end: int) -> Span | None:
    """Return the unit whose deed begins at the end: right before it, or else the first."""
    told = [
        unit
        for unit in units_in(reading, start, end)
        if not _NO_RECEIVER.match(reading.said(unit))
        and not _BESIDE.search(reading.folded, start, unit.start)
    ]
    right = [unit for unit in told if _TO_DEED.fullmatch(reading.folded, unit.end, end)]
    return next(iter(right[-1:] or told), None)


def _unit_above(reading: Reading, item: Item) -> Span | None:
    for above in reading.above(item):
        unit = next(units_in(reading, above.words.start, above.words.end), None)
        if unit is not None and unit.start - above.words.start <= len("de nghi "):
            return unit
    return None


def authorities(reading: Reading) -> Iterator[Fact]:
    """Yield who decides on awards."""
    for item in reading.saying("quyet dinh", "tang", "khen thuong"):
        for sentence in reading.sentences(item):
            if not _OF_AWARD.search(reading.folded, sentence.start, sentence.end):
                continue
            for found in _DECIDED.finditer(reading.folded, sentence.start, sentence.end):
                value = unended(reading.text, Span(*found.span(str(found.lastgroup))))
                yield reading.fact(Attribute.AUTHORITY, sentence, value)
