"""Answer whether a regulation holds on a day: what decides, and the words that say so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.legislation import Change, What
from corpus.model import Document
from corpus.normalize import fold
from corpus.register import REGISTER
from corpus.steps import StepKind
from corpus.store import Corpus
from corpus.validity import State, changes_of, decided
from retrieval.citation import Statement
from retrieval.intent import asks_what_ended
from retrieval.model import Intent, Query
from retrieval.particulars import particulars
from retrieval.register import held, quote_change, quote_provision, quote_whole

# A question that asks until when a regulation holds.
_UNTIL = re.compile(r"\b(?:den|toi|het) (?:khi|ngay|bao gio|luc|thang|nam|han)\b|\bbao lau\b")
_TAKES_EFFECT = "nay co hieu luc"


def status(regulations: Sequence[str], corpus: Corpus, query: Query) -> tuple[Statement, ...]:
    """Return how each regulation stands on the day of a query; nothing for one of unknown days.

    The register's sentence, which is short and names what is asked about, goes before the provision
    that says so.
    """
    tell = _what_it_ended if asks_what_ended(query.restored) else _status
    found = (s for regulation in regulations for s in tell(regulation, corpus, query))
    return tuple(dict.fromkeys(found))


def _what_it_ended(regulation: str, corpus: Corpus, query: Query) -> Iterator[Statement]:
    """Yield what says of other regulations that this one ended them; else how it stands itself."""
    ends = (c for c in corpus.legislation.changes if c.what is What.ENDS and not c.provisions)
    changes = [change for change in ends if change.by == regulation]
    told = [s for change in changes for s in _ended(change, corpus, query)]
    # The sentences of the register first: several share the provision.
    yield from sorted(told, key=lambda s: s.citation.document_id != REGISTER)
    if not told:
        yield from _status(regulation, corpus, query)


def _status(regulation: str, corpus: Corpus, query: Query) -> Iterator[Statement]:
    document = held(regulation, corpus)
    changes = changes_of(regulation, corpus.legislation, document.source if document else None)
    validity = decided([change for change in changes if not change.provisions], on=query.on)
    match validity.state:
        case State.ENDED | State.SUSPENDED:
            yield from _ended(validity.changes[0], corpus, query)
        case State.NOT_YET:
            yield from _begun(validity.changes[0], corpus)
        case State.IN_FORCE | State.AMENDED:
            until = _UNTIL.search(fold(query.restored))
            come = [c for c in changes if c.on <= query.on or (until and c.what is What.ENDS)]
            yield from _in_force(come, corpus)


def _ended(change: Change, corpus: Corpus, query: Query) -> Iterator[Statement]:
    """Yield the register's sentence, and the provision that ends a regulation.

    Where the register does not state it, the number of the document that does goes with it.
    """
    provision = quote_provision(change.by, change.at, corpus)
    sentence = quote_change(change, corpus)
    if sentence:
        yield sentence
    if provision:
        yield provision
        if sentence is None and change.by:
            named = replace(query, intent=Intent.NUMBER, documents=(change.by,))
            yield from particulars(named, corpus)


def _in_force(come: Sequence[Change], corpus: Corpus) -> Iterator[Statement]:
    for change in come:
        if change.what is What.BEGINS:
            yield from _begun(change, corpus)
    for change in come:
        if change.what is not What.BEGINS and (sentence := quote_change(change, corpus)):
            yield sentence


def _begun(change: Change, corpus: Corpus) -> Iterator[Statement]:
    """Yield the register's sentence and the provision that says from when a regulation holds."""
    if sentence := quote_change(change, corpus):
        yield sentence
    document = held(change.of, corpus)
    said = quote_provision(change.by, change.at, corpus) or (document and _says_when(document))
    if said:
        yield said


def _says_when(document: Document) -> Statement | None:
    """Return the provision on effect; else the first article, which says what is regulated."""
    provisions = document.provisions
    effect = (p for p in provisions if _TAKES_EFFECT in fold(p.span.of(document.text)))
    articles = (p for p in provisions if p.locator.steps[-1].kind is StepKind.ARTICLE)
    found = next(effect, None) or next(articles, None)
    return quote_whole(document, found) if found else None
