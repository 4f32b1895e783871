"""Write deadlines as an iCalendar file (RFC 5545) that calendar programs take in."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event
from icalendar.prop import vRecur, vText

from retrieval.deadlines.model import Due, Stage, Term
from retrieval.deadlines.telling import citation_words, kind_words, place_words

_NAME = "Lịch thời hạn thi đua, khen thưởng"
_LANGUAGE = {"LANGUAGE": "vi"}
# An event without hours ends at midnight after its last day: from there back to eight o'clock of
# the morning three days before that day.
_WARNING = timedelta(hours=8) - timedelta(days=4)
_FEBRUARY, _LEAP_DAY = 2, 29


def calendar_bytes(dues: Iterable[Due], *, stamped: datetime | None = None) -> bytes:
    """Return a calendar with an event for each thing due, to be imported as often as one likes.

    An event keeps its UID as long as its place in the document: imported again, it takes the place
    of the one before.  `stamped` says when the file was made, now where it is left out; the later
    file wins.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//thi-dua-khen-thuong//lich-thoi-han//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _text(_NAME))
    for due in dues:
        calendar.add_component(_event(due, stamped or datetime.now(UTC)))
    written: bytes = calendar.to_ical()
    return written


def uid_of(term: Term) -> str:
    """Return the UID of a term's event: the same in every file and on every machine."""
    return str(uuid5(NAMESPACE_URL, f"urn:thoi-han:{term.id}"))


def _event(due: Due, stamped: datetime) -> Event:
    event = Event()
    event.add("uid", uid_of(due.term))
    event.add("dtstamp", stamped)
    event.add("dtstart", due.days.first)
    event.add("dtend", due.days.last + timedelta(days=1))  # excluded
    event.add("summary", _text(_summary(due)))
    event.add("description", _text(_description(due.term)))
    event.add("location", _text(place_words(due.term.source)))
    event.add("categories", [kind_words(due.term.attribute)])
    event.add("transp", "TRANSPARENT")  # nobody is busy all day because something is due
    if due.yearly:
        event.add("rrule", _yearly(due))
    if due.stage is not Stage.OVER:
        event.add_component(_alarm(due))
    return event


def _alarm(due: Due) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _WARNING, parameters={"RELATED": "END"})
    alarm.add("description", _text(_summary(due)))
    return alarm


def _yearly(due: Due) -> vRecur:
    """Return the rule of a yearly event; one of 29/02 comes on the last day of each February."""
    rule: dict[str, object] = {"FREQ": "YEARLY"}
    when = due.term.when
    stated = (when.start or when.end) if when else None
    if stated and (stated.month, stated.day) == (_FEBRUARY, _LEAP_DAY):
        rule |= {"BYMONTH": _FEBRUARY, "BYMONTHDAY": -1}
    if due.term.until and due.term.until >= due.days.last:
        rule["UNTIL"] = due.term.until
    return vRecur(rule)


def _summary(due: Due) -> str:
    """Return what a day of the calendar shows: the kind, whose it is, whom it holds for."""
    term = due.term
    who = f"{term.source.issuer}: {term.subject}" if term.subject else term.source.issuer
    return f"{kind_words(term.attribute)}, {who}"


def _description(term: Term) -> str:
    """Return the words of the document and where they stand."""
    quote = " ".join(term.citation.quote.split())
    if term.citation.digest:
        quote += " (tóm lược, không phải nguyên văn)"
    return f"“{quote}”\n{citation_words(term)}\n{term.source.title}"


def _text(words: str) -> vText:
    return vText(words, params=_LANGUAGE)
