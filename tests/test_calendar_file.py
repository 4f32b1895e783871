"""The iCalendar file, read back with icalendar: days, UIDs, yearly rules, alarms, words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from dated_corpus import LAW, OLD, PLAN, dated_corpus, dated_facts
from icalendar import Calendar

from corpus.facts.model import Attribute, When
from retrieval.deadlines.model import Schedule
from retrieval.deadlines.scheduling import schedule
from retrieval.exports.calendar import calendar_bytes, uid_of

SUMMER = date(2024, 8, 1)
STAMPED = datetime(2024, 8, 1, 3, tzinfo=UTC)


def seen(on: date) -> Schedule:
    """The calendar of the invented corpus, seen from a day."""
    corpus = dated_corpus()
    return schedule(corpus, dated_facts(corpus), on=on)


def events(on: date = SUMMER) -> list[Any]:
    """The events of the file of what is to come after a day, as a program reads them."""
    return parsed(calendar_bytes(seen(on).coming, stamped=STAMPED))


def parsed(written: bytes) -> list[Any]:
    """The events of a file; their properties have a type each."""
    return list(Calendar.from_ical(written).walk("VEVENT"))


@pytest.fixture(scope="module")
def read() -> list[Any]:
    """The events as seen from the summer."""
    return events()


def test_events_take_whole_days_and_end_on_the_day_after(read: list[Any]) -> None:
    """The end is excluded: a single day ends on the next, a window after its last day."""
    assert [(event.start, event.end) for event in read] == [
        (date(2024, 5, 20), date(2024, 8, 6)),
        (date(2024, 8, 6), date(2024, 8, 9)),
        (date(2024, 8, 30), date(2024, 8, 31)),
        (date(2024, 12, 31), date(2025, 1, 1)),
        (date(2025, 2, 28), date(2025, 3, 1)),
    ]
    for event in read:
        assert event["DTSTART"].params == event["DTEND"].params == {"VALUE": "DATE"}
        assert event["DTSTAMP"].dt == STAMPED


def test_an_event_keeps_its_uid_in_every_file(read: list[Any]) -> None:
    """A year later, and after its day was corrected, the UIDs are the same; no two share one."""
    uids = {event["UID"] for event in read}
    yearly = {event["UID"] for event in events(date(2026, 1, 1))}
    period = seen(SUMMER).coming[0].term
    corrected = replace(period, when=When(end=date(2024, 9, 9)), value="khác")

    assert len(uids) == len(read)
    assert yearly < uids
    assert uid_of(corrected) == uid_of(period) == "063bcd46-d14f-5cac-bd74-195f33dabaed"


def test_what_comes_yearly_comes_again(read: list[Any]) -> None:
    """29/02 is the last day of every February; everything else comes once."""
    assert [event["RRULE"].to_ical().decode() for event in read if "RRULE" in event] == [
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2",
    ]


def test_a_yearly_event_stops_when_its_text_does() -> None:
    """The decree's last day is the last on which an event may come."""
    ending = [event for event in events(date(2023, 8, 1)) if "UNTIL" in event.get("RRULE", "")]
    (old,) = ending

    assert old["RRULE"].to_ical().decode() == "FREQ=YEARLY;UNTIL=20240930"


def test_every_event_warns_three_days_before_its_last_day(read: list[Any]) -> None:
    """At eight in the morning, so that nobody is woken at midnight; what is over warns nobody."""
    for event in read:
        (alarm,) = event.walk("VALARM")
        ends = datetime.combine(event.end, datetime.min.time())
        rings = ends + alarm["TRIGGER"].dt
        assert alarm["TRIGGER"].params["RELATED"] == "END"
        assert rings.hour == 8
        assert rings.date() == event.end - timedelta(days=1) - timedelta(days=3)
        assert alarm["ACTION"] == "DISPLAY"
    over = parsed(calendar_bytes(seen(date(2025, 1, 1)).past, stamped=STAMPED))
    assert [len(event.walk("VALARM")) for event in over] == [0, 0, 0]


def test_an_event_tells_the_quote_and_its_place_in_vietnamese(read: list[Any]) -> None:
    """As officers cite; the words are marked as Vietnamese."""
    window = read[1]

    assert window["SUMMARY"] == "Hạn nộp hồ sơ, UBND huyện Mẫu: Mỗi phòng, ban"
    assert window["DESCRIPTION"] == (
        "“1. Mỗi phòng, ban nộp hồ sơ từ ngày 06/8/2024 đến hết ngày 08/8/2024.”\n"
        "khoản 1 mục II Kế hoạch số 7/KH-UBND\n"
        "Kế hoạch thi đua hè"
    )
    assert window["LOCATION"] == "huyện Mẫu, tỉnh Thử"
    assert read[3]["LOCATION"] == "trung ương"
    for event in read:
        for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
            assert event[name].params["LANGUAGE"] == "vi"


def test_lines_are_folded_and_what_a_document_says_adds_none() -> None:
    """No line is longer than 75 octets; a line end in a quote does not begin a property."""
    (period, *_) = seen(SUMMER).coming
    quote = "ngày 5/8\r\nATTENDEE:mailto:x@example.vn; a, b\\n"
    hostile = replace(period.term, citation=replace(period.term.citation, quote=quote))
    written = calendar_bytes([replace(period, term=hostile)], stamped=STAMPED)
    (event,) = parsed(written)

    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert "ATTENDEE" not in event
    assert event["DESCRIPTION"].startswith("“ngày 5/8 ATTENDEE:mailto:x@example.vn; a, b\\n”")
    assert written.endswith(b"END:VCALENDAR\r\n")


def test_a_summary_is_called_so() -> None:
    """What a digest says is not the document's wording."""
    (period, *_) = seen(SUMMER).coming
    digest = replace(period.term, citation=replace(period.term.citation, digest=True))
    (event,) = parsed(calendar_bytes([replace(period, term=digest)]))

    assert "(tóm lược, không phải nguyên văn)" in event["DESCRIPTION"]


def test_the_documents_of_the_file_are_those_given(read: list[Any]) -> None:
    """What lapsed is not among what is to come."""
    kinds = {Attribute.SUBMISSION_DEADLINE, Attribute.PERIOD, Attribute.REPORT_DEADLINE}

    assert {due.term.source.id for due in seen(SUMMER).coming} >= {PLAN, LAW}
    assert OLD not in {due.term.source.id for due in seen(SUMMER).coming}
    assert {due.term.attribute for due in seen(SUMMER).coming} == kinds
    assert len(read) == 5
