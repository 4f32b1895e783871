"""Lay a checklist out as a paper to print, with boxes to tick and every source named."""

from collections.abc import Iterator, Sequence

from corpus.store import Corpus
from retrieval.compare.model import Entry
from retrieval.dossiers.model import Checklist, Contents, Past
from retrieval.dossiers.phrases import VIETNAMESE, Phrases, place_of, silence, source_name
from retrieval.exports.model import BOX, DASH, Heading, Items, Paper, Paragraph, Part, Table
from retrieval.exports.model import Item as Point


def paper_of(checklist: Checklist, corpus: Corpus, phrases: Phrases = VIETNAMESE) -> Paper:
    """Return a checklist as a paper; what the documents do not say is said to be so."""
    day = checklist.on
    note = phrases.made_on.format(day=f"{day.day}/{day.month}/{day.year}")
    if any(entry.citation.digest for entry in _entries(checklist)):
        note = f"{note} {phrases.digest_note}"
    parts = tuple(_parts(checklist, corpus, phrases))
    if checklist.document is None:
        return Paper(phrases.title.format(subject=checklist.subject), note, parts)
    name = source_name(corpus.document(checklist.document).source)
    title = phrases.title.format(subject=name)
    return Paper(title, note, (Paragraph(checklist.subject), *parts))


def _entries(checklist: Checklist) -> Iterator[Entry]:
    for contents in (*checklist.contents, *checklist.general):
        yield from (item.entry for item in contents.items)
    for entries in checklist.details.values():
        yield from entries


def _parts(checklist: Checklist, corpus: Corpus, phrases: Phrases) -> Iterator[Part]:
    yield Heading(phrases.contents)
    if not checklist.contents:
        yield Paragraph(phrases.no_contents)
    for contents in checklist.contents:
        yield from _list(contents, corpus, phrases)
    if checklist.general:
        yield Heading(phrases.general)
        for contents in checklist.general:
            # Beside lists of its own the law's is there to be read, not to be ticked again.
            mark = BOX if contents in checklist.shown else DASH
            yield from _list(contents, corpus, phrases, mark=mark)
    yield Heading(phrases.details)
    yield Table(phrases.columns, tuple(_rows(checklist, corpus, phrases)))
    if checklist.criteria:
        yield Heading(phrases.criteria)
        yield Items(tuple(_point(entry, corpus, phrases) for entry in checklist.criteria))
    yield from _told(checklist, corpus, phrases)


def _list(contents: Contents, corpus: Corpus, phrases: Phrases, mark: str = BOX) -> Iterator[Part]:
    yield Paragraph(f"{contents.lead.value}:")
    entries = (item.entry for item in contents.items)
    yield Items(tuple(Point(e.value, _place(e, corpus, phrases), mark) for e in entries))


def _point(entry: Entry, corpus: Corpus, phrases: Phrases) -> Point:
    return Point(entry.value, _place(entry, corpus, phrases))


def _rows(checklist: Checklist, corpus: Corpus, phrases: Phrases) -> Iterator[tuple[str, str, str]]:
    for aspect in checklist.aspects:
        name = phrases.aspects[aspect]
        entries = checklist.details.get(aspect, ())
        if not entries:
            yield (name, silence(checklist, phrases), "")
        for entry in entries:
            yield (name, said(entry), _place(entry, corpus, phrases))
            name = ""


def said(entry: Entry) -> str:
    """Return an entry's words behind whom they hold for."""
    return f"{entry.subject}: {entry.value}" if entry.subject else entry.value


def _told(checklist: Checklist, corpus: Corpus, phrases: Phrases) -> Iterator[Part]:
    """Yield what has ended, what changed, and what is not held."""
    if checklist.past:
        yield Heading(phrases.past)
        points = (
            Point(past.rule.value, _past_place(past.rule, past_words(past), corpus, phrases))
            for past in checklist.past
        )
        yield Items(tuple(points))
    notes = tuple(remarks(checklist, phrases))
    if notes:
        yield Heading(phrases.notes)
        yield Items(tuple(Point(note) for note in notes))


def past_words(past: Past) -> Sequence[str]:
    """Return what is said of a past rule's end."""
    return (*(note.text for note in past.notes), *past.warnings)


def remarks(checklist: Checklist, phrases: Phrases) -> Iterator[str]:
    """Yield what to know of the texts: their changes, and what of them is not held."""
    yield from (note.text for note in checklist.notes)
    yield from checklist.warnings
    yield from (phrases.unheld.format(name=new.name) for new in checklist.unheld)


def _past_place(rule: Entry, words: Sequence[str], corpus: Corpus, phrases: Phrases) -> str:
    return " ".join([f"{_place(rule, corpus, phrases)}.", *words])


def _place(entry: Entry, corpus: Corpus, phrases: Phrases) -> str:
    return place_of(entry.citation, corpus.document(entry.citation.document_id).source, phrases)
