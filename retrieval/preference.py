"""Prefer what holds on the day asked about to what no longer does, or not yet."""

from collections.abc import Sequence
from datetime import date

from corpus.legislation import Change
from corpus.register import REGISTER
from corpus.store import Corpus
from corpus.validity import State, Validity, validity_of
from retrieval.model import Query
from retrieval.reader import Reading

# A text that is gone gives way to one that holds unless it answers better by more than this.
_CLEARLY = 1.5


def gone_on(day: date, corpus: Corpus) -> frozenset[str]:
    """Return the ids of the documents that are no rule on a day: ended, or not begun."""
    return frozenset(
        document.id
        for document in corpus.documents
        if validity_of(document.source, "", corpus.legislation, on=day).gone
    )


def in_force_first(
    readings: Sequence[Reading], query: Query, corpus: Corpus
) -> tuple[Reading, ...]:
    """Return the readings to answer from, in their order.

    What has not begun is dropped; what has ended gives way where a text that holds answers about
    as well.  Documents that the question names stay all the same.  The register is no reading.
    """
    readings = [r for r in readings if r.passage.document_id != REGISTER]
    if query.documents:
        return tuple(readings)
    found = [(r, _validity(r, query, corpus)) for r in readings]
    begun = [(r, validity) for r, validity in found if validity.state is not State.NOT_YET]
    best = max((r.score for r, validity in begun if not validity.gone), default=None)
    return tuple(
        r for r, validity in begun if not validity.gone or best is None or r.score > best + _CLEARLY
    )


def to_come(readings: Sequence[Reading], query: Query, corpus: Corpus) -> tuple[Change, ...]:
    """Return the changes by which the texts of readings begin after the day of a query, once."""
    found = (_validity(r, query, corpus) for r in readings if r.passage.document_id != REGISTER)
    return tuple(dict.fromkeys(v.changes[0] for v in found if v.state is State.NOT_YET))


def _validity(reading: Reading, query: Query, corpus: Corpus) -> Validity:
    source = corpus.document(reading.passage.document_id).source
    provision = reading.passage.provision.locator.id
    return validity_of(source, provision, corpus.legislation, on=query.on)
