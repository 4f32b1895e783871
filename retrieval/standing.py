"""Say how the texts of an answer stand on the day asked about, what is no longer so first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.legislation import Change, What
from corpus.model import Span
from corpus.register import REGISTER
from corpus.store import Corpus
from corpus.validity import State, Validity, validity_of
from retrieval.citation import Citation, Statement
from retrieval.register import quote_change, quote_provision, sentence_on

# Where one of these decides, what else has changed no longer matters.
_FINAL = (State.ENDED, State.SUSPENDED, State.NOT_YET)


@dataclass(frozen=True, slots=True)
class Told:
    """Statements with the notes of their validity before them, and what no text held states."""

    statements: tuple[Statement, ...]
    warnings: tuple[str, ...] = ()


def told(statements: Sequence[Statement], corpus: Corpus, *, on: date) -> Told:
    """Return statements behind a note for every change that they do not simply hold after.

    A note is quoted from the register, else from the provision that makes the change; where
    neither is held it is a warning.  What replaces a provision is quoted behind its note, unless
    a statement quotes it.
    """
    front: list[Statement] = []
    warnings: list[str] = []
    for change in _changes(statements, corpus, on):
        note = quote_change(change, corpus) or quote_provision(change.by, change.at, corpus)
        if note is None:
            warnings.append(sentence_on(change, corpus))
            continue
        front.append(note)
        if change.what is What.REPLACED and not _quotes_rule(statements, change):
            rule = quote_provision(change.by, change.at, corpus)
            front += [rule] if rule else []
    shown = dict.fromkeys([*front, *statements])
    return Told(tuple(shown), tuple(warnings))


def dated(statements: Sequence[Statement], corpus: Corpus, *, on: date) -> tuple[Statement, ...]:
    """Return statements whose citations say how they stand on a day, and whether in our words."""
    return tuple(
        replace(statement, citation=_dated(statement.citation, corpus, on))
        for statement in statements
    )


def standing(citation: Citation, corpus: Corpus, *, on: date) -> Validity:
    """Return how the provision that a citation stands in holds on a day."""
    source = corpus.document(citation.document_id).source
    return validity_of(source, citation.provision_id, corpus.legislation, on=on)


def _quotes_rule(statements: Sequence[Statement], change: Change) -> bool:
    """Whether a statement quotes the provision that replaces another, or what stands under it."""
    places = ((s.citation.document_id, f"{s.citation.provision_id}.") for s in statements)
    return any(id_ == change.by and place.startswith(f"{change.at}.") for id_, place in places)


def _changes(statements: Sequence[Statement], corpus: Corpus, on: date) -> Iterator[Change]:
    """Yield each change to be noted once, in the order of the statements."""
    noted: set[Change] = set()
    for statement in statements:
        for change in _to_note(standing(statement.citation, corpus, on=on)):
            if change not in noted:
                noted.add(change)
                yield change


def _to_note(validity: Validity) -> tuple[Change, ...]:
    if validity.state in _FINAL:
        return validity.changes[:1]
    return tuple(change for change in validity.changes if change.what is not What.BEGINS)


def _dated(citation: Citation, corpus: Corpus, on: date) -> Citation:
    if citation.document_id == REGISTER:
        return citation  # it is no rule that could end, and no summary of one
    document = corpus.document(citation.document_id)
    digest = document.is_digest(Span(citation.start, citation.end))
    return replace(citation, validity=standing(citation, corpus, on=on).words, digest=digest)
