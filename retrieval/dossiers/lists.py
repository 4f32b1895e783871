"""Find the lists of what a dossier holds: items under a provision, or in its sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from corpus.model import Document, Provision, Span
from corpus.outline.markers import marker_of
from corpus.steps import StepKind
from retrieval.dossiers.entries import body, is_gap
from retrieval.dossiers.names import folded
from retrieval.dossiers.terms import terms

_OPENS = re.compile(r"\b(?:bao )?gồm(?: có)?\b\s*:?|:\s*$", re.IGNORECASE)
_ARTICLE = re.compile(r"Điều\s+\w+[.:]?\s*(?P<rest>.*)", re.IGNORECASE)
_PIECE = re.compile(r"[^;]+")
_ITEMS = frozenset(
    {StepKind.POINT, StepKind.DASH, StepKind.PLUS, StepKind.CLAUSE, StepKind.PARAGRAPH}
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a provision."""

    provision: Provision
    span: Span


@dataclass(frozen=True, slots=True)
class DossierList:
    """What a provision wants in a dossier: the words that open the list, and its items."""

    document: Document
    lead: Piece
    items: tuple[Piece, ...]


def dossier_lists(document: Document) -> tuple[DossierList, ...]:
    """Return the lists of a document that say what a dossier of a proposal holds.

    One that holds another list is none itself.
    """
    found = [one for p in document.provisions if (one := _list_of(document, p))]
    return tuple(one for one in found if not any(_holds(one, other) for other in found))


def _holds(one: DossierList, other: DossierList) -> bool:
    """Whether another list opens in an item under a list."""
    start = other.lead.provision.span.start
    under = (item.provision.extent for item in one.items if item.provision != one.lead.provision)
    return any(extent.start <= start < extent.end for extent in under)


def children(document: Document, provision: Provision) -> tuple[Provision, ...]:
    """Return the provisions right under another."""
    depth = len(provision.locator.steps) + 1
    return tuple(
        own
        for own in document.provisions
        if own is not provision
        and provision.extent.start <= own.span.start < provision.extent.end
        and len(own.locator.steps) == depth
    )


def _list_of(document: Document, provision: Provision) -> DossierList | None:
    span = body(document, provision)
    words = span.of(document.text)
    opened = next((m for m in _OPENS.finditer(words) if _opens_list(words[: m.end()])), None)
    if opened is None:
        return None
    inline = _inline(document, provision, Span(span.start + opened.end(), span.end))
    if _are_papers(document, inline) and not words.rstrip().endswith(":"):
        opening = Span(span.start, span.start + opened.end())
        return DossierList(document, Piece(provision, opening), inline)
    under = _under(document, provision)
    lead = Piece(provision, span)
    return DossierList(document, lead, under) if _are_papers(document, under) else None


def _are_papers(document: Document, pieces: Sequence[Piece]) -> bool:
    """Whether most of the items begin as papers do."""
    said = (piece.span.of(document.text).strip() for piece in pieces)
    plain = [
        folded(words[marker.length if (marker := marker_of(words)) else 0 :]) for words in said
    ]
    return 2 * sum(bool(terms().papers.match(words)) for words in plain) > len(plain)


def _opens_list(words: str) -> bool:
    """Whether words end in what opens a dossier's list, and not one of another dossier."""
    plain = folded(re.split(r"(?<=[.!?;])\s+(?=[A-ZĐÀ-Ỹ])", words)[-1])
    return bool(terms().opens.search(plain)) and not terms().other.search(plain)


def _inline(document: Document, provision: Provision, span: Span) -> tuple[Piece, ...]:
    """Return what a sentence lists between semicolons."""
    sentence = re.split(r"(?<=\.)\s+(?=[A-ZĐÀ-Ỹ])", span.of(document.text))[0]
    pieces = [Span(span.start + m.start(), span.start + m.end()) for m in _PIECE.finditer(sentence)]
    return tuple(
        Piece(provision, piece)
        for piece in pieces
        if piece.of(document.text).strip(" .;\n") and not is_gap(document, piece)
    )


def _under(document: Document, provision: Provision) -> tuple[Piece, ...]:
    return tuple(_items(document, children(document, provision)))


def _items(document: Document, provisions: Sequence[Provision]) -> Iterator[Piece]:
    """Yield the items of a list; of one that opens a list itself, that list's."""
    for own in provisions:
        if own.locator.steps[-1].kind not in _ITEMS or is_gap(document, own.span):
            continue
        deeper = children(document, own)
        if own.span.of(document.text).rstrip().endswith(":") and deeper:
            yield from _items(document, deeper)
        else:
            yield Piece(own, own.span)


def context(document: Document, provision: Provision) -> tuple[str, ...]:
    """Return what stands above a provision, the nearest heading first."""
    return tuple(span.of(document.text) for span in reversed(provision.headings))


def inside(document: Document, provision: Provision) -> tuple[str, ...]:
    """Return what stands above a provision inside its article, the nearest first."""
    above = context(document, provision)
    return tuple(takewhile(lambda words: not _ARTICLE.match(words), above))


def headed(document: Document, provision: Provision) -> str:
    """Return the folded heading of the article that a provision is or stands in; empty for none."""
    own = provision.span.of(document.text)
    above = own if provision.locator.steps[-1].kind is StepKind.ARTICLE else ""
    lines = (words.partition("\n")[0] for words in (above, *context(document, provision)))
    heads = (_ARTICLE.match(line) for line in lines)
    return next((folded(head["rest"]) for head in heads if head), "")
