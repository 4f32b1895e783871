"""Make an answer of readings: one cited line a plan, or a refusal with its reason."""

from collections.abc import Collection, Iterator, Sequence

from corpus.model import Document, TextOrigin
from corpus.store import Corpus
from retrieval import messages
from retrieval.citing import cite
from retrieval.model import Answer, Citation, Query, Reason, Statement
from retrieval.particulars import particulars, states_particulars
from retrieval.query import LONGEST
from retrieval.reader import Reading

# Where a question names no plan, the plans that answer it nearly as well as the best are shown.
_NEARLY = 0.12
# Less of a question than this known to the corpus, and it is about something else.
_KNOWN = 0.5


def compose(query: Query, readings: Sequence[Reading], corpus: Corpus, *, known: float) -> Answer:
    """Return the answer that readings give, each a statement with its citation.

    `known` is the share of what was asked that any document speaks of at all.
    """
    if not query.topic and not query.missing:
        return _refused(query, Reason.OUT_OF_DOMAIN, messages.EMPTY)
    if query.missing and not query.documents:
        return _refused(query, Reason.NOT_IN_CORPUS, messages.only_missing(query.missing))
    if states_particulars(query.intent):
        statements = particulars(query, corpus)
    elif not query.documents and known < _KNOWN:
        return _refused(query, Reason.OUT_OF_DOMAIN, messages.OUT_OF_DOMAIN)
    else:
        statements = tuple(
            statement
            for reading in _kept(query, readings)
            for statement in _statements(query, reading, corpus)
        )
    if not statements:
        return _silent(query, corpus)
    return Answer(query, statements, None, "", _warnings(query, statements, corpus), 0.0)


def _kept(query: Query, readings: Sequence[Reading]) -> Sequence[Reading]:
    if query.documents or not readings:
        return readings
    best = max(reading.score for reading in readings)
    return [reading for reading in readings if reading.score >= best - _NEARLY]


def _statements(query: Query, reading: Reading, corpus: Corpus) -> Iterator[Statement]:
    """Yield what a reading states; the heading first where it names who has to do it."""
    passage = reading.passage
    document = corpus.document(passage.document_id)
    if query.asks_who and passage.under_body and not passage.names_body:
        heading = passage.provision.headings[-1]
        owner = next(p for p in document.provisions if p.span.overlaps(heading))
        yield _statement(document, cite(document, owner, heading))
    yield _statement(document, cite(document, passage.provision, passage.span))


def _statement(document: Document, citation: Citation) -> Statement:
    return Statement(document.source.issuer, citation.quote, citation)


def _silent(query: Query, corpus: Corpus) -> Answer:
    issuers = [d.source.issuer for d in corpus.documents if d.id in query.documents]
    return _refused(query, Reason.SILENT, messages.silent(issuers, query.intent))


def _refused(query: Query, reason: Reason, message: str) -> Answer:
    return Answer(query, (), reason, message, _about_the_question(query), 0.0)


def _warnings(query: Query, statements: Sequence[Statement], corpus: Corpus) -> tuple[str, ...]:
    answered = {statement.citation.document_id for statement in statements}
    silent = [
        messages.silent([corpus.document(document).source.issuer], query.intent)
        for document in query.documents
        if document not in answered
    ]
    missing = [messages.missing(query.missing)] if query.missing else []
    return (*_about_the_question(query), *silent, *missing, *_about_the_texts(answered, corpus))


def _about_the_texts(answered: Collection[str], corpus: Corpus) -> Iterator[str]:
    """Yield a warning for texts that were restored, and one for those read from an image."""
    for origin, warning in (
        (TextOrigin.RESTORED, messages.restored),
        (TextOrigin.OCR, messages.read_from_image),
    ):
        issuers = [
            document.source.issuer
            for document in corpus.documents
            if document.id in answered and document.origin is origin
        ]
        if issuers:
            yield warning(issuers)


def _about_the_question(query: Query) -> tuple[str, ...]:
    return (messages.TOO_LONG,) if len(query.question) > LONGEST else ()
