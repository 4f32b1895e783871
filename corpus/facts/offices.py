"""Find who does what with a dossier: who receives it and where, who appraises it, who decides."""

import re
from collections.abc import Iterator

from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Item, Reading, unended
from corpus.facts.topics import Topic, topics
from corpus.facts.units import OPENS_WITH_UNIT, THROUGH, UNIT
from corpus.model import Span

_SUBMITTED = re.compile(
    r"(?P<what>\bho so\b|\bto trinh\b|\bbao cao\b(?! thanh tich)|\bdanh sach\b|\bde nghi khen thuong\b|\bdien hinh\b)"
)
_RECEIVED = re.compile(
    rf"\b(?:gui|nop|trinh|bao cao|chuyen|gioi thieu)\b[^.;]{{0,200}}?\b(?:ve|den|toi|cho|tai)\s+(?:cho )?(?P<unit>{UNIT}{THROUGH})"
)
_REPORTED = re.compile(rf"\bbao cao\s+(?P<unit>{UNIT}\s*\(?\s*qua [^().;]{{3,80}}\)?)")
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
    r"|(?P<post>(?:qua )?(?:duong |dich vu )?buu (?:dien|chinh)(?: cong ich)?)|(?P<direct>(?<=nop )truc tiep(?: tai [^,.;:()]{3,70})?)"
)
_APPRAISED = re.compile(
    r"\b(?<!ket qua )(?<!y kien )(?<!duoc )(?:tham dinh|tham tra)(?! quyen)\b[^.;]{0,60}?\b(?:ho so|de nghi|khen thuong|thanh tich)\b"
)
_UNIT = re.compile(rf"\b{UNIT}")
_PERSON = rf"(?:chu tich(?: nuoc)?|thu tuong|bo truong|thu truong|giam doc|chanh van phong|ubnd|uy ban nhan dan|nguoi dung dau|hieu truong|chu nhiem|bi thu|cap co tham quyen){''}"
_DECIDED = re.compile(
    rf"\b(?:(?:de nghi|trinh|do|tham muu|tham muu cho)\s+)?(?P<unit>(?={_PERSON}\b){UNIT}(?:,\s+(?={_PERSON}\b){UNIT})*)\s+"
    r"(?:xem xet,?\s+)?(?:(?:ky )?(?:ban hanh )?quyet dinh(?: viec)?(?:,)? (?:tang|khen|trao|cong nhan|xet tang)|tang(?: thuong)? (?:danh hieu|bang khen|giay khen|co thi dua|huan chuong|ky niem chuong)|khen thuong\b)"
)


def receivers(reading: Reading) -> Iterator[Fact]:
    """Yield who dossiers and reports are sent to; `subject` tells what is sent."""
    for item in reading.items:
        about = topics(reading, item)
        for clause in reading.clauses(item.words):
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
    for pattern in (_RECEIVED, _REPORTED, _LED):
        if found := pattern.search(reading.folded, clause.start, clause.end):
            return found
    return None


def _receiver_name(reading: Reading, found: re.Match[str]) -> Span | None:
    value = unended(reading.text, Span(*found.span("unit")))
    said = reading.said(value)
    return None if _NO_RECEIVER.match(said) else value


def channels(reading: Reading) -> Iterator[Fact]:
    """Yield how dossiers and reports are sent: portals, software, addresses, post."""
    for item in reading.items:
        about = topics(reading, item)
        for sentence in reading.sentences(item.words):
            said = reading.said(sentence)
            sends = _SUBMITTED.search(said) and re.search(r"\b(?:nop|gui|tiep nhan|nhan)\b", said)
            if sends or about & {Topic.SUBMISSION}:
                for found in _CHANNEL.finditer(reading.folded, sentence.start, sentence.end):
                    yield reading.fact(
                        Attribute.CHANNEL, sentence, unended(reading.text, Span(*found.span()))
                    )


def appraisers(reading: Reading) -> Iterator[Fact]:
    """Yield who appraises dossiers."""
    for item in reading.items:
        for sentence in reading.sentences(item.words):
            found = _APPRAISED.search(reading.folded, sentence.start, sentence.end)
            if found is None:
                continue
            units = [
                u
                for u in _UNIT.finditer(reading.folded, sentence.start, found.start())
                if not _NO_RECEIVER.match(u[0])
            ]
            if units:
                value = Span(*units[0].span())
                yield reading.fact(Attribute.APPRAISER, sentence, unended(reading.text, value))
            elif unit := _unit_above(reading, item):
                yield reading.fact(Attribute.APPRAISER, sentence, subject=unit)


def _unit_above(reading: Reading, item: Item) -> str:
    for above in reading.above(item):
        found = OPENS_WITH_UNIT.match(reading.folded, above.words.start, above.words.end)
        if found is not None:
            return Span(*found.span("unit")).of(reading.text)
    return ""


def authorities(reading: Reading) -> Iterator[Fact]:
    """Yield who decides on awards."""
    for item in reading.items:
        for sentence in reading.sentences(item.words):
            found = _DECIDED.search(reading.folded, sentence.start, sentence.end)
            if found is not None and "cap co tham quyen" not in found["unit"]:
                value = unended(reading.text, Span(*found.span("unit")))
                yield reading.fact(Attribute.AUTHORITY, sentence, value)
