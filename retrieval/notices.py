"""Warn of what a reader of an answer has to know beside it."""

from collections.abc import Collection, Iterator, Sequence

from corpus.model import TextOrigin
from corpus.store import Corpus
from retrieval import messages
from retrieval.cautions import cautions
from retrieval.citation import Statement
from retrieval.model import Intent, Manner, Query
from retrieval.query import LONGEST


def notices(query: Query, statements: Sequence[Statement], corpus: Corpus) -> tuple[str, ...]:
    """Return the warnings of an answer: of what it leaves out, of its texts, of what ended.

    A comparison says itself which documents are silent.
    """
    answered = {statement.citation.document_id for statement in statements}
    compared = query.manner is Manner.COMPARE
    silent = [
        messages.silent([corpus.document(document).source], query.intent)
        for document in query.documents
        if document not in answered and query.intent is not Intent.VALIDITY and not compared
    ]
    missing = [messages.missing(query.missing)] if query.missing else []
    return (
        *about_the_question(query),
        *silent,
        *missing,
        *_about_the_texts(answered, corpus),
        *cautions(statements, corpus, on=query.on),
    )


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


def about_the_question(query: Query) -> tuple[str, ...]:
    """Return the warning that a question was read in part; nothing for others."""
    return (messages.TOO_LONG,) if len(query.question) > LONGEST else ()
