"""Answer what the catalogue states of a document: its number, its signer, its year.

Each is cited at the words of the document that state it; what they do not state is not answered.
"""

import re
from collections.abc import Iterator

from corpus.model import Document, Source, Span
from corpus.normalize import fold
from corpus.register import REGISTER
from corpus.store import Corpus
from retrieval.citation import Statement
from retrieval.citing import quote
from retrieval.model import Intent, Query

_PART = re.compile(r"\w+|[^\w\s]")
_STATED = frozenset({Intent.NUMBER, Intent.SIGNER, Intent.DOCUMENTS})


def states_particulars(intent: Intent) -> bool:
    """Whether an intent asks for what the catalogue states."""
    return intent in _STATED


def particulars(query: Query, corpus: Corpus) -> tuple[Statement, ...]:
    """Return one statement for every document in scope whose words state what is asked."""
    return tuple(
        statement
        for document in corpus.documents
        if (not query.documents or document.id in query.documents) and document.id != REGISTER
        for statement in _stated(query.intent, document)
    )


def _stated(intent: Intent, document: Document) -> Iterator[Statement]:
    words = _words(intent, document.source)
    span = _find(document.text, words) if words else None
    if span is None:
        return
    provision = next(p for p in document.provisions if p.span.overlaps(span))
    yield quote(document, provision, span)


def _words(intent: Intent, source: Source) -> str | None:
    if intent is Intent.NUMBER:
        return source.number
    if intent is Intent.SIGNER:
        return source.signer
    return source.title.removeprefix("Kế hoạch ")


def _find(text: str, words: str) -> Span | None:
    """Return where words stand in a text, whatever its blanks, capitals and diacritics.

    A restored text may miss a mark; the letters decide.
    """
    letters = "".join(fold(letter)[:1] or letter for letter in text)
    parts = _PART.findall(fold(words))
    pattern = r"\s*".join(re.escape(part) for part in parts)
    match = re.search(pattern, letters)
    return Span(*match.span()) if match else None
