"""Read which documents a document cites: number, day, and the body that issued each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corpus.metadata.dates import dates_in
from corpus.model import Document, Kind, Source, Span
from corpus.normalize import fold
from corpus.references.finding import find_references
from corpus.references.model import Named
from corpus.references.numbers import numbers_in
from retrieval.compare.choosing import province_of

# A paragraph without such a thing numbers no document.
_NUMBERED = re.compile(r"\d[a-zA-Z]?\s{0,2}[/–-]\s{0,2}(?:\d{4}|[A-ZĐa-zđ])")
# Bodies of which there is one in the country, by the code that their numbers end in.
_CENTRAL = re.compile(
    r"cp|ttg|tw|ctn|qh\d+|ubtvqh\d+|bnv|btc|btp|bqp|bca|bng|bct|bxd|bgtvt|bgddt|byt|bkhcn|btttt"
    r"|bkhdt|bldtbxh|btnmt|bvhttdl|bnnptnt|bnnmt|bdttg"
)
_LOCAL = re.compile(r"ubnd|hdnd")
_UNIT = re.compile(
    r"(?:^| )(?P<level>tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\b\.?"
    r"(?P<name>.*)"
)
COUNTRY = "Việt Nam"
# Letters that the head of a document takes: its number, place and day.
_HEAD = 400


@dataclass(frozen=True, slots=True)
class Cited:
    """A document that another cites, at a span of that one's text.

    `number` is as offices write it; `codes` its letters, sorted, the same however they are set
    apart; `unit` the body's place that tells it from others of the same number (the country, or
    level, name and province), None where the text leaves that open.
    """

    document: Document
    span: Span
    kind: Kind | None
    number: str
    figure: str
    codes: tuple[str, ...]
    year: int | None
    issued: date | None
    issuer: str
    unit: str | None


def cited_in(document: Document) -> tuple[Cited, ...]:
    """Return the numbered documents that a document cites, in the order of its text."""
    return tuple(_cited_in(document))


def own_number(document: Document) -> Cited | None:
    """Return a document as it names itself at its head: its own number with the day after it.

    None where the head does not tell both.
    """
    source, head = document.source, document.text[:_HEAD]
    own = next(numbers_in(source.number or ""), None)
    day = next((found for found in dates_in(head) if found.day == source.issued), None)
    if own is None or day is None or day.day is None:
        return None
    for number in numbers_in(head[: day.start]):
        if (number.figure, number.codes) == (own.figure, own.codes):
            span = Span(number.start, day.end)
            named = Named(span, source.kind, number.written, number.normalized,
                          issued=day.day, issuer=source.issuer)  # fmt: skip
            return _cited(document, named, 0)
    return None


def _cited_in(document: Document) -> Iterator[Cited]:
    start = 0
    for paragraph in document.text.split("\n"):
        if _NUMBERED.search(paragraph):
            for reference in find_references(paragraph):
                if reference.document and (cited := _cited(document, reference.document, start)):
                    yield cited
        start += len(paragraph) + 1


def _cited(document: Document, named: Named, start: int) -> Cited | None:
    number = next(numbers_in(named.normalized or ""), None)
    if number is None:
        return None
    return Cited(
        document,
        Span(start + named.span.start, start + named.span.end),
        named.kind,
        number.normalized,
        number.figure,
        tuple(sorted(number.codes)),
        number.year or named.year,
        named.issued,
        named.issuer or "",
        _unit(number.codes, named.issuer or "", document.source),
    )


def _unit(codes: tuple[str, ...], issuer: str, source: Source) -> str | None:
    """Return the unit whose body issued a number, None where the text leaves it open."""
    if any(_CENTRAL.fullmatch(code) for code in codes):
        return COUNTRY
    found = _UNIT.search(fold(issuer))
    province = province_of(source)
    if found is None or province is None or not any(_LOCAL.fullmatch(code) for code in codes):
        return None
    level = "thanh pho" if found["level"] == "tp" else found["level"]
    own = [place for place in map(fold, source.places) if place.startswith(f"{level} ")]
    named = f"{level}{found['name']}".strip() if found["name"].strip() else None
    unit = named or (own[0] if len(own) == 1 else None)
    return unit if unit is None or level == "tinh" else f"{unit}, {fold(province)}"
