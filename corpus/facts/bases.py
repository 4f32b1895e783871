"""Find the legal bases of a document and the forms that it prescribes."""

import re
from collections.abc import Iterator

from corpus.facts.items import Item
from corpus.facts.model import Attribute, Fact
from corpus.facts.reading import Reading
from corpus.model import Kind, Span
from corpus.references.documents import mentions_in
from corpus.references.finding import find_references
from corpus.references.model import Named
from corpus.references.plain import plain
from corpus.steps import StepKind

# What a document is issued on or carries out, before the names of the documents.
_BASIS = re.compile(
    r"(?:^|\W)(?:can cu|thuc hien|thi hanh|tiep theo|trien khai(?: thuc hien)?)\b|^\W*theo\b"
)
_DAMAGED_CUE = re.compile(r"(?:can cu|thuc hien|theo)\W*[?!]")
# A document named in the title of another is no basis by itself; these words begin a further one.
_JOINED = re.compile(r"(?:[,;]|\bva|can cu|thuc hien)\s+(?:cac\s+)?$")
_DAY = re.compile(r"\bngay\s*\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|thang\s*\d{1,2},?\s*nam)\s*\d{4}")
_NO_BASIS = frozenset({Kind.OTHER, Kind.REPORT, Kind.PROPOSAL})


def bases(reading: Reading) -> Iterator[Fact]:
    """Yield the documents that the preamble says the document rests on, one fact each."""
    told = False
    for item in reading.items:
        opening = item.provision.locator.steps[0].kind is StepKind.OPENING
        if not opening or (told and reading.about(item)):
            return
        for sentence in _stated(reading, item):
            if _BASIS.search(reading.said(sentence)):
                told = True
                yield from _based(reading, sentence)


def _stated(reading: Reading, item: Item) -> tuple[Span, ...]:
    """Return the sentences of an item; a question is none, but a damaged "Căn cứ" is."""
    damaged = _DAMAGED_CUE.match(reading.folded, item.words.start, item.words.end)
    return (item.words,) if damaged else reading.sentences(item)


def _based(reading: Reading, sentence: Span) -> Iterator[Fact]:
    clauses = list(reading.parts(sentence))
    first = True
    for mention in mentions_in(plain(sentence.of(reading.text))):
        named, place = mention.named, sentence.start + mention.named.span.start
        before = reading.folded[sentence.start : place]
        if not _settles(named) or not _BASIS.search(before):
            continue
        if first or _JOINED.search(before) or any(one.start == place for one in clauses):
            value = _named(reading, _moved(named.span, sentence.start), named)
            clause = next((one for one in clauses if one.overlaps(value)), sentence)
            yield reading.fact(Attribute.LEGAL_BASIS, clause, value, normalised=_normalised(named))
            first = False


def _named(reading: Reading, span: Span, named: Named) -> Span:
    """Return a document's kind, number or name and day, without its issuer."""
    if named.issued is not None and (day := _DAY.search(reading.folded, span.start, span.end)):
        return Span(span.start, day.end())
    if named.number is not None:
        place = span.of(reading.text).find(named.number)
        return Span(span.start, span.start + place + len(named.number)) if place >= 0 else span
    return span


def _settles(named: Named) -> bool:
    """Whether a document is named by its number, or a law by its name."""
    if named.this or named.kind in _NO_BASIS:
        return False
    return bool(named.number and named.normalized) or bool(named.title and named.kind is Kind.LAW)


def _normalised(named: Named) -> str:
    """Return the number of a document, or a law's name, and the day of issue."""
    name = named.normalized or f"Luật {named.title}"
    return " ".join(filter(None, (name, named.issued.isoformat() if named.issued else "")))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


# "Phụ lục |" is "Phụ lục I".
_BAR = re.compile(r"(?<=[Ll]ục )[|l!](?=[\s.,;)])")
_FORM_CUE = re.compile(r"\bmau (?:so\s*)?\d")


def forms(reading: Reading) -> Iterator[Fact]:
    """Yield the forms that a dossier's papers are written by."""
    for item in reading.saying("mau "):
        if item.provision.locator.steps[-1].kind is StepKind.FORM:
            continue
        for sentence in reading.sentences(item):
            if _FORM_CUE.search(reading.folded, sentence.start, sentence.end):
                yield from _forms_of(reading, sentence)


def _forms_of(reading: Reading, sentence: Span) -> Iterator[Fact]:
    for reference in find_references(_as_printed(sentence.of(reading.text))):
        places = [place for path in reference.paths for place in path]
        numbers = dict.fromkeys(str(p.value) for p in places if p.kind is StepKind.FORM and p.value)
        if numbers:
            annex = next(
                (f"PL {p.value}" for p in places if p.kind is StepKind.APPENDIX and p.value), ""
            )
            document = reference.document.normalized if reference.document else ""
            normalised = " ".join(filter(None, (f"Mẫu {', '.join(numbers)}", annex, document)))
            span = reference.span
            if reference.document and not reference.document.this:
                span = Span(
                    min(span.start, reference.document.span.start),
                    max(span.end, reference.document.span.end),
                )
            yield reading.fact(
                Attribute.FORM, sentence, _moved(span, sentence.start), normalised=normalised
            )


def _as_printed(words: str) -> str:
    """Return words of the same length with the numeral that scans read as a bar put right."""
    return _BAR.sub("I", words)
