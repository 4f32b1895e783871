"""Follow references both ways: from where they stand to where they lead, and back."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Document, Provision, Span
from corpus.references.finding import find_references
from corpus.references.library import Library
from corpus.references.model import Outcome, Resolution, Target
from corpus.references.resolving import Home, resolve
from corpus.register import REGISTER

_UNKNOWN = "kho chưa có văn bản này"


@dataclass(frozen=True, slots=True)
class Link:
    """A reference that stands in a provision, and where it leads.

    `span` are characters of the document's text, `words` those characters on one line.
    """

    home: Home
    span: Span
    words: str
    resolution: Resolution

    @property
    def why(self) -> str:
        """Why there is nothing to open, or not all of it, in Vietnamese; empty where all is."""
        if self.resolution.outcome is Outcome.UNKNOWN:
            return _UNKNOWN
        return "; ".join(self.resolution.missing)


@dataclass(frozen=True, slots=True)
class Graph:
    """The references of several documents, by the documents that they stand in and lead to.

    `extents` tells where each provision stands with what is under it.
    """

    standing: Mapping[str, tuple[Link, ...]]
    leading: Mapping[str, tuple[Link, ...]]
    extents: Mapping[Target, Span]

    @property
    def links(self) -> tuple[Link, ...]:
        """Every reference, in the order of the documents and of their texts."""
        return tuple(link for links in self.standing.values() for link in links)

    def of(self, document: str, provision: str | None = None) -> tuple[Link, ...]:
        """Return the references that stand in a provision or under it; without one, in all."""
        links = self.standing.get(document, ())
        if provision is None:
            return links
        inside = self._extent(Target(document, provision))
        return tuple(link for link in links if _covers(inside, link.span))

    def to(self, document: str, provision: str | None = None) -> tuple[Link, ...]:
        """Return the references from elsewhere that lead to a provision or to what is under it.

        Without a provision: those of other documents that lead to this one or to a part of it.
        """
        links = self.leading.get(document, ())
        if provision is None:
            return tuple(link for link in links if link.home.document != document)
        inside = self._extent(Target(document, provision))
        own = set(self.of(document, provision))
        return tuple(
            link
            for link in links
            if link not in own
            and any(
                _covers(inside, self._extent(target))
                for target in link.resolution.targets
                if target.document == document and target.provision is not None
            )
        )

    def leads(self, link: Link) -> tuple[Target, ...]:
        """Return where a reference leads, but for the places that it stands in itself."""
        return tuple(
            target
            for target in link.resolution.targets
            if target.document != link.home.document
            or (target.provision is not None and not _covers(self._extent(target), link.span))
        )

    def _extent(self, target: Target) -> Span:
        return self.extents.get(target, _NOWHERE)


def read_graph(documents: Sequence[Document], library: Library) -> Graph:
    """Return the references that stand in documents, as a library resolves them.

    The register of validity names every regulation and rests on none, so that nothing counts as
    referred to by it.
    """
    standing = {document.id: tuple(_links(document, library)) for document in documents}
    leading: defaultdict[str, list[Link]] = defaultdict(list)
    for links in (links for name, links in standing.items() if name != REGISTER):
        for link in links:
            for document_id in dict.fromkeys(t.document for t in link.resolution.targets):
                leading[document_id].append(link)
    extents = {
        Target(document.id, provision.locator.id): provision.extent
        for document in documents
        for provision in document.provisions
    }
    return Graph(standing, {name: tuple(links) for name, links in leading.items()}, extents)


_NOWHERE = Span(0, 0)


def _covers(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and inner.start < inner.end


def _links(document: Document, library: Library) -> Iterator[Link]:
    for provision in document.provisions:
        yield from _links_in(provision, document, library)


def _links_in(provision: Provision, document: Document, library: Library) -> Iterator[Link]:
    home = Home(document.id, provision.locator.id)
    for found in find_references(provision.span.of(document.text)):
        start = provision.span.start
        span = Span(start + found.span.start, start + found.span.end)
        words = " ".join(span.of(document.text).split())
        yield Link(home, span, words, resolve(found, library, home=home))
