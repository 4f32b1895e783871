"""Find what the rows of a table settle: awards, days by which dossiers are due, periods, duties."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item, unended
from corpus.facts.model import Attribute, Fact
from corpus.facts.moments import Shape, moments_in, opening_moment
from corpus.facts.reading import Reading
from corpus.facts.rewards import REWARD
from corpus.facts.tables import DUE, REPORT_DUE
from corpus.facts.topics import Topic
from corpus.facts.units import units_in
from corpus.model import Span

_AWARDS = re.compile(r"\b(?:danh hieu|hinh thuc|khen thuong|giai thuong|phan thuong)\b")
_RUNS = re.compile(r"\b(?:dot|giai doan|phong trao|chu de|noi dung thi dua)\b")
_ASSIGNS = re.compile(r"\b(?:chu tri|(?:don vi|co quan|nguoi) |phan cong|phu trach|thuc hien)")
_NAMED = re.compile(rf"(?:danh hieu\s+)?(?P<name>[“\"]?{REWARD})")
_CELL_END = re.compile(
    r"\s+(?:khong\s+(?:han che|gioi han|qua|vuot)"
    r"|moi\s|toi da|theo\s|truoc\s|cham nhat|\d)|[:;]|\s*\|"
)
_DAY = re.compile(r"(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?(?!\d|\s?%)")

# Another cell, or the day in it, ends the name of a unit.
_BESIDE = re.compile(rf"\s*\||{_DAY.pattern}")


def tabled(reading: Reading) -> Iterator[Fact]:
    """Yield what the rows of tables settle, by what the head of each table says of its columns."""
    for item in reading.items:
        rows = reading.rows(item)
        head = reading.said(rows[0]) if rows else ""
        for row in rows[1:]:
            name = _award(reading, row) if _AWARDS.search(head) else None
            if name is not None:
                yield reading.fact(Attribute.REWARDS, row, name)
            subject = name.of(reading.text) if name else ""
            yield from _due(reading, row, head, subject)
            yield from _run(reading, item, row, head)
            yield from _assigned(reading, item, row, head)


def _award(reading: Reading, row: Span) -> Span | None:
    """Return the award that a row begins with."""
    opens = _NAMED.match(reading.folded, row.start, row.end)
    if opens is None:
        return None
    ends = _CELL_END.search(reading.folded, opens.end(), row.end)
    return unended(reading.text, Span(opens.start("name"), ends.start() if ends else row.end))


def _due(reading: Reading, row: Span, head: str, subject: str) -> Iterator[Fact]:
    """Yield the last day of a row whose table tells until when something is sent."""
    attribute = Attribute.SUBMISSION_DEADLINE if DUE.search(head) else None
    if REPORT_DUE.search(head):
        attribute = Attribute.REPORT_DEADLINE
    days = list(_DAY.finditer(reading.folded, row.start, row.end)) if attribute else []
    for day in days[-1:]:
        moment = opening_moment(reading.folded, Span(day.start(), row.end), year=reading.year)
        told = moments_in(reading.folded, row, year=reading.year)
        moment = next((one for one in told if one.end >= day.end()), moment)
        if attribute and moment:
            yield reading.fact(attribute, row, moment.span, subject=subject, when=moment.when)


def _run(reading: Reading, item: Item, row: Span, head: str) -> Iterator[Fact]:
    """Yield the window of a row that tells a round of a campaign."""
    if Topic.PERIOD not in reading.about(item) and not _RUNS.search(head):
        return
    for moment in moments_in(reading.folded, row, year=reading.year):
        if moment.shape is Shape.WINDOW:
            subject = unended(reading.text, Span(moment.end, row.end)).of(reading.text)
            yield reading.fact(
                Attribute.PERIOD, row, moment.span, subject=subject, when=moment.when
            )
            return


def _assigned(reading: Reading, item: Item, row: Span, head: str) -> Iterator[Fact]:
    """Yield the task of a row, for the unit that the row names last."""
    if Topic.EXECUTION not in reading.about(item) or not _ASSIGNS.search(head):
        return
    for unit in list(units_in(reading, row.start, row.end))[-1:]:
        subject = _BESIDE.split(unit.of(reading.text))[0].strip()
        value = unended(reading.text, row)
        yield reading.fact(Attribute.RESPONSIBILITY, row, value, subject=subject)
