"""Find who does what with a dossier: who receives it and where, who appraises it, who decides."""

import re
from collections.abc import Iterator

from corpus.facts.model import Attribute, Fact
from corpus.facts.items import Item, unended
from corpus.facts.reading import Reading
from corpus.facts.topics import Topic
from corpus.facts.units import THROUGH, UNIT, is_unit, units_in
from corpus.model import Span
from corpus.steps import StepKind

_SUBMITTED = re.compile(
    r"(?P<what>\bho so\b|\bto trinh\b|\bbao cao\b(?! thanh tich)|\bdanh sach\b|\bde nghi khen thuong\b|\bdien hinh\b)"
)
_RECEIVED = re.compile(
    rf"\b(?:gui|nop|trinh|bao cao|chuyen)\b[^.;]{{0,200}}?\b(?:ve|den|toi|cho|tai)\s+(?:cho )?(?P<unit>{UNIT}{THROUGH})"
)
_REPORTED = re.compile(rf"\bbao cao\s+(?P<unit>{UNIT}\s*\(?\s*qua [^().;]{{3,80}}\)?)")
_GATHERED = re.compile(
    rf"\b(?:gioi thieu|ve|den|cho)\s+(?P<unit>{UNIT}(?:\s*\([^()]{{3,90}}\))?)\s+(?:de\s+)?tong hop\b"
)
_LED = re.compile(
    rf"\b(?:noi|don vi|co quan|dia diem) (?:tiep )?nhan(?: ho so)?\s*:\s*(?P<unit>{UNIT})"
)
_NO_RECEIVER = re.compile(r"\b(?:cac (?:tap the|ca nhan|don vi)|don vi|co so|cap|truong hop)\b")
_ADDRESS = r"(?:https?://\S+?(?=[,;)]?(?:\s|$))|www\.\S+?(?=[,;)]?(?:\s|$)))"
_MAIL = r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
_CHANNEL = re.compile(
    rf"(?P<portal>(?:he thong|cong|trang)\s+(?:thong tin\s+)?(?:mot cua dien tu|dich vu cong|giai quyet thu tuc)[^,.;:()]{{0,70}}(?::?\s*\(?(?:tai )?(?:dia chi)?\s*:?\s*{_ADDRESS})?)"
    rf"|(?P<software>(?:phan mem|he thong) (?:quan ly|dieu hanh|thi dua|van ban|e-?office|ioffice|co so du lieu)[^,.;:()]{{0,50}})"
    rf"|(?P<mail>(?:(?:dia chi )?(?:thu dien tu|e-?mail|hop thu)[^,.;:()@]{{0,30}}:?\s*)?{_MAIL})|(?P<address>{_ADDRESS})"
    r"|(?P<post>(?:qua|bang) (?:duong |dich vu )?buu (?:dien|chinh)(?: cong ich)?)|(?P<direct>(?<=nop )truc tiep(?: (?:tai|ve|cho) (?:(?!tu |truoc |cham nhat |trong |den )[^,.;:()]){3,90})?)"
)
_APPRAISED = re.compile(
    r"\b(?<!ket qua )(?<!y kien )(?<!duoc )(?:tham dinh|tham tra)(?! quyen)\b[^.;]{0,60}?\b(?:ho so|de nghi|khen thuong|thanh tich)\b"
)
_UNIT = re.compile(rf"\b{UNIT}")
_PERSON = rf"(?:chu tich(?: nuoc)?|tong giam doc|thu tuong|bo truong|thu truong|giam doc|chanh van phong|ubnd|uy ban nhan dan|nguoi dung dau|hieu truong|chu nhiem|bi thu|chinh phu)"
_GIVES = (
    r"(?:(?:ky )?(?:ban hanh )?quyet dinh(?: viec)?,? (?:tang|khen|trao|cong nhan|xet tang)"
    r"|tang(?: thuong)? (?:danh hieu|bang khen|giay khen|co thi dua|huan chuong|ky niem chuong))"
)
_HEADS = rf"(?={_PERSON}\b){UNIT}(?:,\s+(?={_PERSON}\b){UNIT})*"
_DECIDED = re.compile(
    rf"\bdo\s+(?P<all>(?={_PERSON}\b)[^;:.]{{5,400}}?)\s+{_GIVES}"
    rf"|\b(?:de nghi|trinh|tham muu)\s+(?:cho\s+)?(?P<asked>{_HEADS})\s+(?:xem xet,?\s+)?"
    rf"(?:{_GIVES}|quyet dinh\b|(?<!thi dua - )(?<!thi dua, )(?<!thi dua )khen thuong\b)"
    rf"|(?<!thuoc )(?<!cua )\b(?P<told>{_HEADS})\s+(?:xem xet,?\s+)?{_GIVES}"
)


def receivers(reading: Reading) -> Iterator[Fact]:
    """Yield who dossiers and reports are sent to; `subject` tells what is sent."""
    for item in reading.saying("gui", "nop", "trinh", "bao cao", "chuyen", "tong hop", "nhan"):
        if item.provision.locator.steps[0].kind is StepKind.CLOSING:
            continue
        about = reading.about(item)
        for clause in reading.clauses(item):
            found = _receiver(reading, clause)
            if found is None:
                continue
            sent = _SUBMITTED.search(reading.folded, clause.start, found.start("unit"))
            if sent is None and not about & {Topic.SUBMISSION, Topic.DOSSIER}:
                continue
            value = _receiver_name(reading, found)
            if value is not None:
                subject = Span(*sent.span("what")).of(reading.text) if sent else ""
                yield reading.fact(Attribute.RECEIVER, clause, value, subject=subject.capitalize())


def _receiver(reading: Reading, clause: Span) -> re.Match[str] | None:
    for pattern in (_RECEIVED, _REPORTED, _GATHERED, _LED):
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
        "http", "www", "@", "cong", "trang", "phan mem", "he thong", "buu", "truc tiep"
    ):
        about = reading.about(item)
        for sentence in reading.sentences(item):
            said = reading.said(sentence)
            sends = _SUBMITTED.search(said) and re.search(r"\b(?:nop|gui|tiep nhan|nhan)\b", said)
            if sends or about & {Topic.SUBMISSION}:
                for found in _CHANNEL.finditer(reading.folded, sentence.start, sentence.end):
                    yield reading.fact(
                        Attribute.CHANNEL, sentence, unended(reading.text, Span(*found.span()))
                    )


def appraisers(reading: Reading) -> Iterator[Fact]:
    """Yield who appraises dossiers: the unit before the verb, or in the heading above."""
    for item in reading.saying("tham dinh", "tham tra"):
        for sentence in reading.sentences(item):
            found = _APPRAISED.search(reading.folded, sentence.start, sentence.end)
            if found is None:
                continue
            told = units_in(reading, sentence.start, found.start())
            units = [unit for unit in told if not _NO_RECEIVER.match(reading.said(unit))]
            if units:
                yield reading.fact(Attribute.APPRAISER, sentence, unended(reading.text, units[0]))
            elif unit := _unit_above(reading, item):
                whole = Span(unit.start, sentence.end)
                yield reading.fact(Attribute.APPRAISER, whole, unended(reading.text, unit))


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
            for found in _DECIDED.finditer(reading.folded, sentence.start, sentence.end):
                value = unended(reading.text, Span(*found.span(str(found.lastgroup))))
                yield reading.fact(Attribute.AUTHORITY, sentence, value)
