"""Put what is due into words: its day, how long is left, its place, its citation."""

from datetime import date

from corpus.facts.model import Attribute
from corpus.model import Kind, Level, Source
from corpus.normalize import fold
from retrieval.deadlines.model import Due, Stage, Term
from retrieval.deadlines.phrases import VIETNAMESE, Phrases


def kind_words(attribute: Attribute, phrases: Phrases = VIETNAMESE) -> str:
    """Return what a kind of deadline is called.

    >>> kind_words(Attribute.SUBMISSION_DEADLINE)
    'Hạn nộp hồ sơ'
    """
    return phrases.kinds[attribute]


def day_words(day: date) -> str:
    """Return a day as plans write it.

    >>> day_words(date(2024, 8, 5))
    '5/8/2024'
    """
    return f"{day.day}/{day.month}/{day.year}"


def when_words(due: Due, phrases: Phrases = VIETNAMESE) -> str:
    """Return the day of something due with its day of the week, of a window both ends.

    Where a document says "trước ngày …", so do these words: the day itself may be too late.
    """
    first, last = (
        f"{phrases.weekdays[day.weekday()]} {day_words(day)}"
        for day in (due.days.first, due.days.last)
    )
    days = phrases.window.format(first=first, last=last) if due.days.window else last
    if not due.days.window and fold(due.term.value).startswith("truoc "):
        days = phrases.before.format(day=days)
    return phrases.yearly.format(days=days) if due.yearly else days


def left_words(due: Due, phrases: Phrases = VIETNAMESE) -> str:
    """Return how long it is to the day on which something happens next."""
    count = (due.turn - due.on).days
    if due.stage is Stage.OVER:
        return phrases.over.format(count=-due.days_left)
    if due.starts_in is not None:
        return phrases.begins.format(count=count)
    if due.days.window and due.days.first == due.on:
        return phrases.begins_today
    return _left(count, phrases)


def window_words(due: Due, phrases: Phrases = VIETNAMESE) -> str:
    """Return how long a window has to its last day, or that it stands open; else nothing."""
    if not due.days.window or due.stage is Stage.OVER:
        return ""
    if due.turn == due.days.first:
        return phrases.to_the_end.format(left=_left(due.days_left, phrases))
    return phrases.under_way


def place_words(source: Source, phrases: Phrases = VIETNAMESE) -> str:
    """Return the place that a document is of, outwards to its province.

    >>> plan = Source("kh", "a", Kind.PLAN, "", "", Level.COMMUNE, places=("xã A", "tỉnh B"))
    >>> place_words(plan)
    'xã A, tỉnh B'
    """
    if source.level is Level.CENTRAL:
        return phrases.central
    return ", ".join(source.places) or phrases.unplaced


def issuer_words(source: Source, phrases: Phrases = VIETNAMESE) -> str:
    """Return who issued a document and the places it is of that the issuer's name does not tell.

    >>> places = ("huyện A", "tỉnh B")
    >>> plan = Source("kh", "a", Kind.PLAN, "", "UBND huyện A", Level.DISTRICT, places=places)
    >>> issuer_words(plan)
    'UBND huyện A, tỉnh B'
    """
    places = [place for place in source.places if place not in source.issuer]
    if source.level is Level.CENTRAL or not source.places:
        return f"{source.issuer} ({place_words(source, phrases)})"
    return ", ".join([source.issuer, *places])


def document_words(source: Source, phrases: Phrases = VIETNAMESE) -> str:
    """Return a document's kind with its number, else with its issuer; else its title."""
    if source.kind is Kind.OTHER and not source.number:
        return source.title
    kind = source.kind.capitalize()
    if source.number:
        return phrases.numbered.format(kind=kind, number=source.number)
    return phrases.issued.format(kind=kind, issuer=source.issuer)


def citation_words(term: Term, phrases: Phrases = VIETNAMESE) -> str:
    """Return the place of a term as officers cite: "điểm a khoản 3 mục III Kế hoạch số …"."""
    return f"{term.citation.label} {document_words(term.source, phrases)}"


def _left(count: int, phrases: Phrases) -> str:
    return phrases.left.format(count=count) if count else phrases.today
