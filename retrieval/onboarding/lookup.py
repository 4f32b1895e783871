"""Find the provisions in force that a table means by the headings and the words of regulations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from corpus.model import Document, Kind, Level, Provision
from corpus.normalize import fold, words
from corpus.outline.heads import head_of
from corpus.steps import StepKind
from corpus.store import Corpus
from corpus.validity import State, Validity, validity_of
from retrieval.citation import Statement
from retrieval.onboarding.model import Lookup
from retrieval.register import held, quote_whole
from retrieval.standing import dated

_MARKER = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]|[a-zđ]\)|[-+])\s*")
_ARTICLE = re.compile(r"^\s*Điều\s+\d+\w*\s*[.:]?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A provision of a document."""

    document: Document
    provision: Provision

    @property
    def own(self) -> str:
        """Its own words, without those of what stands under it."""
        return self.provision.span.of(self.document.text)

    @property
    def id(self) -> str:
        """The document's id and the provision's."""
        return f"{self.document.id}/{self.provision.locator.id}"

    @property
    def under(self) -> tuple["Place", ...]:
        """Every provision that stands under it, in the order of the text."""
        whole = self.provision.extent
        return tuple(
            Place(self.document, own)
            for own in self.document.provisions
            if whole.start <= own.span.start < whole.end and own is not self.provision
        )

    @property
    def children(self) -> tuple["Place", ...]:
        """The provisions right under it."""
        depth = len(self.provision.locator.steps) + 1
        return tuple(own for own in self.under if len(own.provision.locator.steps) == depth)

    def validity(self, corpus: Corpus, *, on: date) -> Validity:
        """Return how the provision stands on a day."""
        source, own = self.document.source, self.provision.locator.id
        return validity_of(source, own, corpus.legislation, on=on)


def look_up(lookup: Lookup, corpus: Corpus, *, on: date) -> tuple[Place, ...]:
    """Return the provisions that are meant, as they hold on a day; what replaces one stands for it.

    What no regulation in force says is left out.
    """
    meant = [p for article in articles(lookup, corpus, on=on) for p in _meant(article, lookup)]
    return in_force(meant, corpus, on=on)


def articles(lookup: Lookup, corpus: Corpus, *, on: date) -> tuple[Place, ...]:
    """Return the articles whose heading is the one wanted; where there is none, begins so.

    Only of regulations of the centre that hold on the day.
    """
    wanted = plain(lookup.article)
    found = regulating(corpus, on=on, of=lookup.of)
    named = [(article, heading(article)) for article in found]
    exact = tuple(article for article, name in named if name == wanted)
    return exact or tuple(a for a, name in named if _begins_so(a, name, wanted))


def regulating(corpus: Corpus, *, on: date, of: Kind | None = None) -> Iterator[Place]:
    """Yield the articles of the centre's regulations that hold on a day, or those of a kind."""
    for document in corpus.documents:
        source = document.source
        if source.level is not Level.CENTRAL or source.kind is not (of or source.kind):
            continue
        for provision in document.provisions:
            article = Place(document, provision)
            last = provision.locator.steps[-1].kind
            if last is StepKind.ARTICLE and _holds(article.validity(corpus, on=on)):
                yield article


def in_force(places: Iterable[Place], corpus: Corpus, *, on: date) -> tuple[Place, ...]:
    """Return the places that hold on a day, once each; what was replaced gives way to its rule."""
    found = (rule for place in places for rule in _rules(place, corpus, on))
    return tuple({place.id: place for place in found}.values())


def quoted(places: Iterable[Place], corpus: Corpus, *, on: date) -> tuple[Statement, ...]:
    """Return what the places say, each with how it stands on the day."""
    said = [quote_whole(place.document, place.provision) for place in places]
    return unled(dated(said, corpus, on=on))


def unled(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return statements without the name of the issuer before them, which the place tells."""
    return tuple(replace(statement, lead="") for statement in statements)


def heading(article: Place) -> str:
    """Return the heading of an article without its number, folded.

    Where a collector of excerpts has set his own above it, what he says in the line below.
    """
    first, _, rest = article.own.strip().partition("\n")
    line = rest.partition("\n")[0] if _is_excerpt(article) else first
    return plain(_ARTICLE.sub("", line))


def plain(text: str) -> str:
    """Return the words of a text, folded, between single blanks.

    >>> plain("Danh hiệu “Chiến sĩ thi đua cơ sở”")
    'danh hieu chien si thi dua co so'
    """
    return " ".join(words(fold(text)))


def unmarked(text: str) -> str:
    """Return the text of a provision without its number or letter.

    >>> unmarked("b) Đoàn kết, hợp tác;")
    'Đoàn kết, hợp tác;'
    """
    return _MARKER.sub("", text).strip()


def _begins_so(article: Place, name: str, wanted: str) -> bool:
    """Whether a heading begins with the words wanted; a collector may put his own before them."""
    if _is_excerpt(article):
        return f" {wanted} " in f" {name} "
    return f"{name} ".startswith(f"{wanted} ")


def _is_excerpt(article: Place) -> bool:
    head = head_of(article.own.strip().partition("\n")[0])
    return head is not None and head.marked


def _holds(validity: Validity) -> bool:
    return not validity.gone and validity.state is not State.UNKNOWN


def _meant(article: Place, lookup: Lookup) -> Iterator[Place]:
    if not (lookup.holding or lookup.starting):
        yield article
        return
    texts = [(place, plain(unmarked(place.own))) for place in article.under]
    for held_words in map(plain, lookup.holding):
        yield from [place for place, text in texts if f" {held_words} " in f" {text} "][:1]
    for first in map(plain, lookup.starting):
        yield from [place for place, text in texts if f"{text} ".startswith(f"{first} ")][:1]


def _rules(place: Place, corpus: Corpus, on: date) -> Iterator[Place]:
    """Yield a place as it holds: itself, what replaces it, or, where a part changed, its parts."""
    validity = place.validity(corpus, on=on)
    if validity.state is State.REPLACED:
        change = validity.changes[0]
        yield from [p for p in _found(change.by, change.at, corpus) if _in(p, corpus, on)]
    elif _holds(validity):
        parts = place.children
        if all(_plainly(part.validity(corpus, on=on)) for part in parts):
            yield place
        else:
            for part in parts:
                yield from _rules(part, corpus, on)


def _in(place: Place, corpus: Corpus, on: date) -> bool:
    return _holds(place.validity(corpus, on=on))


def _plainly(validity: Validity) -> bool:
    return _holds(validity) and validity.state is not State.REPLACED


def _found(document_id: str | None, provision: str | None, corpus: Corpus) -> tuple[Place, ...]:
    document = held(document_id, corpus)
    provisions = document.provisions if document else ()
    found = [p for p in provisions if p.locator.id == provision]
    return tuple(Place(document, p) for p in found[:1]) if document else ()
