"""Answer a question that compares document by document: what each says, and which are silent."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.facts.model import Attribute, Fact
from corpus.store import Corpus
from retrieval import messages
from retrieval.answering import joined
from retrieval.citation import Statement
from retrieval.compare.model import Comparison, Entry, Row
from retrieval.compare.table import compare
from retrieval.model import Answer, Intent, Query
from retrieval.movements import listed_in, told_apart
from retrieval.settled import is_silent, settled
from retrieval.terms import TermWeights
from retrieval.wanted import what_is_asked

# What a reader takes in side by side.
MOST = 6
# What plans are compared by where a question names nothing.
_FIRST = tuple(
    attribute.value
    for attribute in (
        Attribute.PERIOD,
        Attribute.SUBMISSION_DEADLINE,
        Attribute.REPORT_DEADLINE,
        Attribute.QUOTA,
        Attribute.LEGAL_BASIS,
    )
)
# Where facts are asked for that a document has none of, what is read in it has to be as sure.
_WITHOUT_FACTS = 0.6


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the documents compared: their facts by id, and how much a word tells."""

    corpus: Corpus
    facts: Mapping[str, Sequence[Fact]]
    weights: TermWeights


def side_by_side(
    query: Query, documents: Sequence[str], *, alone: Callable[[Query], Answer], known: Known
) -> Answer:
    """Return what each of some documents says to a question, read by itself.

    Those that say nothing are named in the message; where all are silent, so is the answer.
    """
    answers = {one: alone(replace(query, documents=(one,))) for one in documents[:MOST]}
    cells = {one: _cell(query, one, answer, known) for one, answer in answers.items()}
    if query.intent is Intent.MOVEMENT:
        cells = dict(told_apart(query.restored, cells))
    if not any(cells.values()):
        return alone(replace(query, documents=tuple(answers)))
    answer = joined(query, [s for cell in cells.values() for s in cell], known.corpus)
    sure = [one.confidence for one in answers.values() if one.answerable and one.confidence]
    silent = [known.corpus.document(one).source for one in answers if not cells[one]]
    return replace(
        answer,
        message=messages.silent(silent, query.intent) if silent else "",
        confidence=min(sure, default=None),
        comparison=_comparison(answer, tuple(answers), known.corpus),
    )


def as_a_whole(query: Query, documents: Sequence[str], known: Known) -> Answer | None:
    """Return documents side by side by what plans are usually compared by; None without any of it.

    Of each attribute the first thing that each document says is a statement of the answer.
    """
    held = [known.corpus.document(one) for one in documents[:MOST]]
    laid = compare(held, known.facts, attributes=_FIRST, on=query.on, corpus=known.corpus)
    first = [cell[0] for row in laid.rows for cell in row.cells.values() if cell]
    if not first:
        return None
    statements = [_stated(entry, known.corpus) for entry in first]
    return replace(joined(query, statements, known.corpus), comparison=laid)


def _stated(entry: Entry, corpus: Corpus) -> Statement:
    issuer = corpus.document(entry.citation.document_id).source.issuer
    return Statement(issuer, entry.citation.quote, entry.citation, picked=(entry.value,))


def _cell(query: Query, document: str, answer: Answer, known: Known) -> tuple[Statement, ...]:
    """Return what a document says: what was read in it, or its facts."""
    own, facts = known.corpus.document(document), known.facts.get(document, ())
    if query.intent is Intent.MOVEMENT and (listed := listed_in(own)):
        return (listed,)
    if is_silent(query, facts) and (answer.confidence or 0.0) < _WITHOUT_FACTS:
        return ()
    asked = what_is_asked(query, known.weights)
    return settled(query, own, facts, answer.statements, asked=asked)


def _comparison(answer: Answer, documents: Sequence[str], corpus: Corpus) -> Comparison:
    """Return the statements of an answer as one row, the question its label."""
    question = answer.query.restored
    cells = {
        one: tuple(_entry(s) for s in answer.statements if s.citation.document_id == one)
        for one in documents
    }
    sources = tuple(corpus.document(one).source for one in documents)
    return Comparison(sources, (Row(question, question, cells),), ())


def _entry(statement: Statement) -> Entry:
    value = " · ".join(statement.picked) or statement.key or statement.text
    return Entry(value, statement.citation)
