"""Answer a question that asks for provisions themselves: "Điều 24 khoản 1 quy định gì?"."""

from collections.abc import Iterator

from corpus.model import Document, Provision, Span
from corpus.store import Corpus
from retrieval.citation import Statement
from retrieval.citing import quote
from retrieval.model import Query

# So many provisions are quoted, and so long a one whole (about two pages); of a longer one its
# opening and the openings of what stands right under it.
_MOST, _LONGEST = 5, 6000


def provisions_asked(query: Query, corpus: Corpus) -> tuple[Statement, ...]:
    """Return the provisions that a question refers to, each quoted whole where it is not long."""
    return tuple(
        quote(document, *quoted)
        for target in query.provisions[:_MOST]
        for document in (corpus.document(target.document),)
        for provision in document.provisions
        if provision.locator.id == target.provision
        for quoted in _quoted(document, provision)
    )


def _quoted(document: Document, provision: Provision) -> Iterator[tuple[Provision, Span]]:
    extent = provision.extent
    if extent.end - extent.start <= _LONGEST:
        yield provision, extent
        return
    yield provision, provision.span
    depth = len(provision.locator.steps) + 1
    for inner in document.provisions:
        if inner.span.overlaps(extent) and len(inner.locator.steps) == depth:
            yield inner, inner.span


def top_of(document: Document, provision: Provision) -> Provision | None:
    """Return the article or section that a provision stands in; None where it is one itself."""
    top = (p for p in document.provisions if p.locator.steps == provision.locator.steps[:1])
    return next(top, None) if len(provision.locator.steps) > 1 else None
