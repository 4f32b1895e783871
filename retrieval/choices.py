"""Ask back which document is meant where several answer a question, each in its own way."""

from collections.abc import Sequence

from corpus.store import Corpus
from retrieval.model import Choice, Query
from retrieval.reader import Reading

# More answers than a reader compares at a glance: the question is asked back instead.
MOST = 5


# Documents that speak of so much of a question may each be meant.
_SPEAKS = 0.6


def may_be_meant(query: Query, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings of documents in force that speak of most of a question naming none."""
    if query.documents:
        return ()
    return tuple(
        reading
        for reading in readings
        if reading.coverage >= _SPEAKS and reading.passage.document_id not in query.gone
    )


def choices(query: Query, readings: Sequence[Reading], corpus: Corpus) -> tuple[Choice, ...]:
    """Return the question once for the issuer of each document read; none where they say the same.

    A question that names its documents is not asked back.
    """
    said = {reading.passage.folded for reading in readings}
    if query.documents or len(said) < 2:  # noqa: PLR2004
        return ()
    sources = (corpus.document(reading.passage.document_id).source for reading in readings)
    issuers = dict.fromkeys(source.issuer for source in sources if source.places or source.year)
    asked = query.question.rstrip(" ?.!")
    return tuple(Choice(issuer, f"{asked} – {issuer}?") for issuer in issuers)
