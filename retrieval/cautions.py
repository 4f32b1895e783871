"""Warn of what an answer's texts are: summaries of ours, or local texts whose basis has ended."""

from collections.abc import Iterator, Sequence
from datetime import date

from corpus.legislation import Change, Legislation, Regulation
from corpus.model import Level, Source
from corpus.references.finding import find_references
from corpus.register import REGISTER, written
from corpus.store import Corpus
from corpus.validity import State, changes_of, decided
from retrieval import messages
from retrieval.citation import Statement

# Numbers that every province gives out.
_LOCAL = ("UBND", "HĐND")


def cautions(statements: Sequence[Statement], corpus: Corpus, *, on: date) -> Iterator[str]:
    """Yield what to know of the texts that statements stand in, once a text."""
    cited = {statement.citation.document_id for statement in statements}
    sources = [d.source for d in corpus.documents if d.id in cited and d.id != REGISTER]
    for source in sources:
        for basis, ended in _ended_bases(source, corpus, on):
            body = f"{source.kind.capitalize()} của {source.issuer}"
            yield messages.basis_ended(body, basis.name, written(ended.on))
    yield from dict.fromkeys(w for s in statements for w in _ended_references(s, corpus, on))
    digests = {s.citation.document_id for s in statements if s.citation.digest}
    for source in sources:
        if source.id in digests:
            regulation = corpus.legislation.regulation(source.id) or Regulation.of(source)
            yield messages.digest(
                regulation.name, regulation.page or next(iter(regulation.official), "")
            )


def _ended_bases(source: Source, corpus: Corpus, on: date) -> Iterator[tuple[Regulation, Change]]:
    """Yield the regulations that a local text rests on and that have ended by a day."""
    if source.level is Level.CENTRAL:
        return
    for regulation in corpus.legislation.regulations:
        if regulation.number in source.rests_on and is_meant(regulation, source):
            ended = ended_by(regulation, corpus.legislation, on=on)
            if ended is not None:
                yield regulation, ended


def _ended_references(statement: Statement, corpus: Corpus, on: date) -> Iterator[str]:
    """Yield a warning for each regulation that a local quote refers to and that has ended."""
    source = corpus.document(statement.citation.document_id).source
    if source.level is Level.CENTRAL:
        return
    documents = (reference.document for reference in find_references(statement.citation.quote))
    numbers = dict.fromkeys(document.normalized for document in documents if document)
    for regulation in corpus.legislation.regulations:
        named = any(number and is_number_of(number, regulation) for number in numbers)
        if named and is_meant(regulation, source):
            ended = ended_by(regulation, corpus.legislation, on=on)
            if ended is not None:
                yield messages.reference_ended(regulation.name, written(ended.on))


def ended_by(regulation: Regulation, legislation: Legislation, *, on: date) -> Change | None:
    """Return the change that has ended a regulation by a day, None where it has not ended."""
    changes = changes_of(regulation.id, legislation, None)
    validity = decided([change for change in changes if not change.provisions], on=on)
    return validity.changes[0] if validity.state is State.ENDED else None


def is_number_of(written_number: str, regulation: Regulation) -> bool:
    """Whether a number, perhaps without its last part, is that of a regulation with its year."""
    return "/" in written_number and f"{regulation.number}/".startswith(f"{written_number}/")


def is_meant(regulation: Regulation, source: Source) -> bool:
    """Whether a number is that of one regulation in the country, or of one of the same place."""
    local = any(symbol in regulation.number for symbol in _LOCAL)
    return not local or any(place in regulation.issuer for place in source.places)
