"""Say a checklist as the JSON that scripts rely on, and as lines for a terminal."""

from collections.abc import Iterator
from typing import Any

from corpus.store import Corpus
from retrieval.compare.model import Entry
from retrieval.dossiers.model import Checklist, Contents, Item
from retrieval.dossiers.paper import past_words, remarks, said
from retrieval.dossiers.phrases import VIETNAMESE, place_of, silence
from retrieval.report import citation_json

Json = dict[str, Any]


def checklist_json(checklist: Checklist) -> Json:
    """Return a checklist as one JSON object; an aspect that no document tells of is null."""
    return {
        "subject": checklist.subject,
        "document": checklist.document,
        "on": checklist.on.isoformat(),
        "contents": [_contents(one) for one in checklist.contents],
        "general": [_contents(one) for one in checklist.general],
        "details": {
            aspect.value: [_entry(e) for e in checklist.details.get(aspect, ())] or None
            for aspect in checklist.aspects
        },
        "criteria": [_entry(entry) for entry in checklist.criteria],
        "past": [{**_entry(p.rule), "notes": list(past_words(p))} for p in checklist.past],
        "notes": [citation_json(note.citation) for note in checklist.notes],
        "unheld": [new.id for new in checklist.unheld],
        "warnings": list(checklist.warnings),
    }


def checklist_text(checklist: Checklist, corpus: Corpus) -> str:
    """Return a checklist as lines, each with its place: boxes, what is to be known, what ended."""
    return "\n".join(_lines(checklist, corpus)) + "\n"


def _contents(contents: Contents) -> Json:
    return {"lead": _entry(contents.lead), "items": [_item(item) for item in contents.items]}


def _item(item: Item) -> Json:
    return {**_entry(item.entry), "forms": [_entry(form) for form in item.forms]}


def _entry(entry: Entry) -> Json:
    return {
        "value": entry.value,
        "subject": entry.subject,
        "normalised": entry.normalised,
        "citation": citation_json(entry.citation),
    }


def _lines(checklist: Checklist, corpus: Corpus) -> Iterator[str]:
    phrases = VIETNAMESE
    yield phrases.title.format(subject=checklist.subject)
    if not checklist.contents:
        yield phrases.no_contents
    for one in (*checklist.contents, *checklist.general):
        yield f"\n{one.lead.value}:"
        yield from (f"  ☐ {_line(item.entry, corpus)}" for item in one.items)
    yield f"\n{phrases.details}:"
    for aspect in checklist.aspects:
        told = [_line(entry, corpus) for entry in checklist.details.get(aspect, ())]
        yield f"  {phrases.aspects[aspect]}: " + (
            "\n    ".join(told) or silence(checklist, phrases)
        )
    if checklist.past:
        yield f"\n{phrases.past}:"
    yield from (f"  {_line(p.rule, corpus)}. {' '.join(past_words(p))}" for p in checklist.past)
    yield from (f"! {remark}" for remark in remarks(checklist, phrases))


def _line(entry: Entry, corpus: Corpus) -> str:
    source = corpus.document(entry.citation.document_id).source
    return f"{said(entry)} [{place_of(entry.citation, source, VIETNAMESE)}]"
