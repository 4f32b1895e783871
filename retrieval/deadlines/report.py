"""Say the calendar of deadlines as JSON for scripts, and as lines for a terminal."""

from collections.abc import Iterator
from typing import Any

from corpus.model import Source
from retrieval.deadlines.model import Due, Schedule, Term
from retrieval.deadlines.telling import (
    citation_words,
    day_words,
    document_words,
    kind_words,
    left_words,
    place_words,
    when_words,
    window_words,
)
from retrieval.report import citation_json

Json = dict[str, Any]


def schedule_json(schedule: Schedule) -> Json:
    """Return a calendar as one JSON object; days are those of ISO 8601."""
    return {
        "on": schedule.on.isoformat(),
        "coming": [_due_json(due) for due in schedule.coming],
        "past": [_due_json(due) for due in schedule.past],
        "lapsed": [_due_json(due) for due in schedule.lapsed],
        "rules": [_term_json(term) for term in schedule.rules],
        "silent": [source.id for source in schedule.silent],
    }


def _due_json(due: Due) -> Json:
    days = {
        "first": due.days.first.isoformat(),
        "last": due.days.last.isoformat(),
        "yearly": due.yearly,
        "stage": due.stage.value,
        "days_left": due.days_left,
        "starts_in": due.starts_in,
        "validity": due.held.words,
    }
    return {**_term_json(due.term), **days}


def _term_json(term: Term) -> Json:
    return {
        "id": term.id,
        "attribute": term.attribute.value,
        "label": kind_words(term.attribute),
        "value": term.value,
        "subject": term.subject,
        "normalised": term.when.iso if term.when else "",
        "working_days": term.when is not None and term.when.working,
        "document": term.source.id,
        "place": place_words(term.source),
        "cited": citation_words(term),
        "citation": citation_json(term.citation),
    }


def as_text(schedule: Schedule) -> str:
    """Return a calendar for a terminal: what is due next first, then the rest under its name."""
    return "\n".join(_lines(schedule)) + "\n"


def _lines(schedule: Schedule) -> Iterator[str]:
    yield f"Tại ngày {day_words(schedule.on)}"
    for heading, lines in (
        ("Sắp tới", [_due_line(due) for due in schedule.coming]),
        (
            "Không có ngày: định kỳ, hoặc tính từ một việc",
            [_rule_line(term) for term in schedule.rules],
        ),
        ("Theo văn bản không có hiệu lực", [_lapsed_line(due) for due in schedule.lapsed]),
        ("Đã qua", [_due_line(due) for due in schedule.past]),
        ("Kế hoạch không nêu ngày nào", [_named(source) for source in schedule.silent]),
    ):
        if lines:
            yield from ("", f"{heading}:", *lines)


def _due_line(due: Due) -> str:
    left = "; ".join(filter(None, (left_words(due), window_words(due))))
    return f"- {when_words(due)} ({left}): {_said(due.term)}"


def _lapsed_line(due: Due) -> str:
    return f"- {when_words(due)} ({due.held.words}): {_said(due.term)}"


def _rule_line(term: Term) -> str:
    return f"- {term.value}: {_said(term)}"


def _said(term: Term) -> str:
    who = f", {term.subject}" if term.subject else ""
    place = place_words(term.source)
    return f"{kind_words(term.attribute)}{who}; {citation_words(term)} ({place})"


def _named(source: Source) -> str:
    return f"- {document_words(source)} ({place_words(source)})"
