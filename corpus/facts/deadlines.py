"""Find the deadlines of dossiers and of reports, and no other dates."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item, unended
from corpus.facts.model import Attribute, Fact
from corpus.facts.moments import Moment, Shape, moments_in, opening_moment
from corpus.facts.reading import Reading
from corpus.facts.tables import DUE
from corpus.facts.topics import AWARD_DOSSIER, Topic
from corpus.model import Span

_DOSSIER = re.compile(
    rf"\b(?:{AWARD_DOSSIER}|to trinh|de nghi (?:khen thuong|xet tang|xet khen)"
    r"|danh sach (?:de nghi|trich ngang))\b"
)
_REPORT = re.compile(r"\bbao cao\b(?! (?:thanh tich|vien|tom tat thanh tich|sang kien))")
_OFFICE = r"(?:phong|so|ban|ubnd|uy ban|van phong|hoi dong|bo|thuong truc|cong chuc|can bo|dia chi)"
_SENT = re.compile(
    rf"\b(?:nop|gui|trinh|nhan|tiep nhan|chuyen|hoan thien|hoan tat|lap|ve {_OFFICE})\b"
)
# What is done with dossiers once they are there, and what is sent but is no dossier.
_OTHER_DEED = re.compile(
    r"\b(?:tham dinh|tham tra|thong bao|lay y kien|xin y kien|dang ky|tra ket qua (?:cho"
    r"|giai quyet)"
    r"|tra lai|cong bo|cong khai|phe duyet|hop hoi dong|to chuc hop|bo sung ho so)\b"
)
# What a meeting is held for right before a day; behind it something else may be due.
_HELD = re.compile(r"\b(?:hop|binh|to chuc) xet\b[^.;,]{0,20}$")
_HANDLED = re.compile(r"\b(?:nhan|tiep nhan) (?:duoc )?(?:du )?(?:ho so|bao cao|de nghi)")
_EVERY = re.compile(r"\b(?:dinh ky|(?:hang|moi) (?:nam|quy))\b")
_PERIODIC = re.compile(
    r"\bbao cao (?P<value>dinh ky\s+(?:(?:\d{1,2} thang|hang (?:thang|quy|nam)|quy|tong ket nam"
    r"|so ket|nam)(?: dau nam)?(?:,? (?:va )?)?)+)"
)
_MONTHLY = re.compile(
    r"\bbao cao\b[^.;]{0,160}?(?P<value>(?:truoc|cham nhat|vao)\s+(?:vao\s+)?ngay \d{1,2}"
    r"(?: cua)? (?:hang thang|moi thang|thang cuoi (?:moi )?quy))"
)
# Within so many letters a moment opens its clause, and another goes on with what was said.
_OPENS, _GOES_ON = 40, 40
_FOLLOWS = 120
# Days before it are of history, where a document tells no year.
_OLDEST = 2000


def deadlines(reading: Reading) -> Iterator[Fact]:
    """Yield the deadlines of dossiers and of reports."""
    for item in reading.items:
        rows = reading.rows(item)
        due = rows and DUE.search(reading.said(rows[0]))
        if due or not reading.has_digits(item.words):
            continue
        for clause in reading.clauses(item):
            if reading.has_digits(clause):
                yield from _told(reading, item, clause)
                yield from _periodic(reading, clause)


def _told(reading: Reading, item: Item, clause: Span) -> Iterator[Fact]:
    """Yield the deadlines of a clause, each by the words before it."""
    about, begins = reading.about(item), clause.start
    earlier: tuple[Attribute, ...] = ()
    for moment in _moments(reading, item, clause):
        before = reading.folded[begins : moment.start]
        after = reading.folded[moment.end : min(clause.end, moment.end + _FOLLOWS)]
        kinds = _kinds(before, after, about)
        if not kinds and not _says(before) and len(before) < _GOES_ON and begins > clause.start:
            kinds = earlier
        for kind in kinds if _may_be(reading, moment) else ():
            value = unended(reading.text, moment.span)
            subject = _whose(reading, item, moment)
            yield reading.fact(kind, clause, value, subject=subject, when=moment.when)
        earlier, begins = kinds, moment.end


def _whose(reading: Reading, item: Item, moment: Moment) -> str:
    """Return whom a deadline holds for by the label before it ("Các trường học: trước ngày …")."""
    said = reading.said(item.label)
    if reading.own(item) or item.label.end > moment.start or _says(said) or _SENT.search(said):
        return ""
    return item.label.of(reading.text)


def _moments(reading: Reading, item: Item, clause: Span) -> tuple[Moment, ...]:
    """Return the moments of a clause; behind a label of deadlines a bare day is one."""
    said = _EVERY.search(reading.folded, clause.start, clause.end)
    every_year = said is not None or reading.is_regulation
    found = moments_in(reading.folded, clause, year=reading.year, every_year=every_year)
    expected = reading.about(item) & {Topic.SUBMISSION, Topic.REPORT}
    if found or not expected or not clause.start <= item.body.start < clause.end:
        return found
    alone = opening_moment(reading.folded, item.body, year=reading.year)
    return (alone,) if alone else ()


def _kinds(before: str, after: str, about: frozenset[Topic]) -> tuple[Attribute, ...]:
    """Return whether a moment is the deadline of a dossier, of a report, of both or of neither."""
    opens = len(before.rpartition(":")[2]) < _OPENS
    sent = Topic.DOSSIER in about and _SENT.search(before)
    told = before if _says(before) or sent or not opens else after
    if _HELD.search(before) or _OTHER_DEED.search(told[-80:] if told is before else told):
        return ()
    if Topic.SUBMISSION in about:
        return (Attribute.SUBMISSION_DEADLINE,)
    if Topic.REPORT in about:
        return (Attribute.REPORT_DEADLINE,)
    of_dossiers = Topic.DOSSIER in about and not _REPORT.search(told)
    dossier = (of_dossiers or _DOSSIER.search(told)) and _SENT.search(told)
    return tuple(
        attribute
        for attribute, said in (
            (Attribute.SUBMISSION_DEADLINE, dossier),
            (Attribute.REPORT_DEADLINE, _REPORT.search(told)),
        )
        if said
    )


def _says(words: str) -> bool:
    """Whether words name a dossier or a report."""
    return _DOSSIER.search(words) is not None or _REPORT.search(words) is not None


def _may_be(reading: Reading, moment: Moment) -> bool:
    """Whether a moment can be a deadline: not long past, and no time that an office takes."""
    year, end = reading.year, moment.when.end
    if end is not None and end.year < (year or _OLDEST) - 1:
        return False
    handled = _HANDLED.search(reading.folded, moment.start, moment.end)
    return moment.shape is not Shape.RELATIVE or handled is None


def _periodic(reading: Reading, clause: Span) -> Iterator[Fact]:
    """Yield how often reports are due, where a clause says no day."""
    said = (
        found
        for pattern in (_PERIODIC, _MONTHLY)
        for found in pattern.finditer(reading.folded, clause.start, clause.end)
    )
    for found in said:
        value = unended(reading.text, Span(*found.span("value")))
        yield reading.fact(Attribute.REPORT_DEADLINE, clause, value)
