"""Quote what is said of a regulation's validity, from the register or from a regulation."""

from corpus.errors import UnknownDocument
from corpus.legislation import Change, Legislation, Regulation
from corpus.model import Document, Provision, Span
from corpus.outline.heads import head_of
from corpus.register import REGISTER, sentence_of
from corpus.store import Corpus
from retrieval.citation import Statement
from retrieval.citing import quote

# A longer provision is quoted without what stands under it.
_LONGEST = 2600


def quote_change(change: Change, corpus: Corpus) -> Statement | None:
    """Return the sentence of the corpus's register that states a change, None without one."""
    document = held(REGISTER, corpus)
    sentence = sentence_on(change, corpus)
    start = document.text.find(sentence) if document else -1
    if document is None or start < 0:
        return None
    span = Span(start, start + len(sentence))
    provision = next(p for p in document.provisions if p.span.overlaps(span))
    return quote(document, provision, span)


def quote_provision(
    document_id: str | None, provision: str | None, corpus: Corpus
) -> Statement | None:
    """Return a provision with what stands under it, as far as that is short; None if not held."""
    document = held(document_id, corpus)
    found = (
        next((p for p in document.provisions if p.locator.id == provision), None)
        if document
        else None
    )
    return quote_whole(document, found) if document and found else None


def quote_whole(document: Document, provision: Provision) -> Statement:
    """Return a provision with what stands under it, as far as that is short."""
    span = provision.extent
    if span.end - span.start > _LONGEST:
        span = provision.span
    return quote(document, provision, _without_head(document, span))


def sentence_on(change: Change, corpus: Corpus) -> str:
    """Return a change as a sentence, whether legislation or the document alone knows of it."""
    known = corpus.legislation
    if known.regulation(change.of) is None and (document := held(change.of, corpus)):
        known = Legislation((*known.regulations, Regulation.of(document.source)), known.changes)
    return sentence_of(change, known)


def held(document_id: str | None, corpus: Corpus) -> Document | None:
    """Return a document of the corpus, None where it is not held."""
    try:
        return corpus.document(document_id or "")
    except UnknownDocument:
        return None


def _without_head(document: Document, span: Span) -> Span:
    """Return a span without the line that a collector of excerpts set above it."""
    first, _, rest = span.of(document.text).partition("\n")
    head = head_of(first)
    return Span(span.end - len(rest), span.end) if head and head.marked and rest.strip() else span
