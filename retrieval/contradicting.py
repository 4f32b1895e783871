"""Find the second place of a document that says otherwise what the first says."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from corpus.model import Span
from corpus.normalize import fold
from corpus.store import Corpus
from retrieval import messages
from retrieval.answering import joined, silent
from retrieval.citation import Citation, Statement
from retrieval.citing import quote
from retrieval.compare.conflicts import conflicts
from retrieval.compare.model import Comparison, Conflict
from retrieval.comparing import alternatives, compares_nothing, days_claimed
from retrieval.model import Answer, Intent, Query
from retrieval.passages import Passage
from retrieval.terms import share, terms_of
from retrieval.together import Known
from retrieval.values import Value, values_of
from retrieval.wanted import what_is_asked

Only = Callable[[Passage], bool]
Alone = Callable[[Query, Only], Answer]

# A contradiction that speaks of so much of what is asked is what is meant.
_TOUCHES, _WITH_NUMBER = 0.4, 0.2
_NUMBER = re.compile(r"\d+")
_RESEMBLES = 0.2
_LONGEST = 500
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def contradiction(query: Query, documents: Sequence[str], known: Known) -> Answer | None:
    """Return where some documents contradict on what a question asks; None where that is not found.

    The one that speaks most of what is asked is told, each of its places cited; of a question that
    asks of nothing in particular, the first, or that there is none known.
    """
    held = [known.corpus.document(one) for one in documents]
    asked = what_is_asked(query, known.weights)
    found = [
        (share(asked, " ".join((one.about, *(c.quote for c in one.citations)))), one)
        for one in conflicts(held, known.facts, on=query.on, corpus=known.corpus)
    ]
    worth, best = max(found, key=lambda pair: pair[0], default=(0.0, None))
    whole = compares_nothing(query.topic)
    if best is None or (not whole and worth < _least(query, best)):
        return silent(query, messages.NO_CONFLICT) if whole else None
    places = (_paragraph(citation, known.corpus) for citation in best.citations)
    answer = joined(query, tuple(places), known.corpus)
    comparison = Comparison(tuple(one.source for one in held), (), (best,))
    return replace(answer, warnings=(best.about, *answer.warnings), comparison=comparison)


def _least(query: Query, conflict: Conflict) -> float:
    """Return how much of a question a contradiction has to speak of: less with its number."""
    numbers = set(_NUMBER.findall(query.restored))
    return _WITH_NUMBER if numbers & set(_NUMBER.findall(conflict.about)) else _TOUCHES


def _paragraph(citation: Citation, corpus: Corpus) -> Statement:
    """Return the paragraph that a citation stands in, its words picked; itself in a long one."""
    document = corpus.document(citation.document_id)
    start = document.text.rfind("\n", 0, citation.start) + 1
    end = document.text.find("\n", citation.end)
    whole = Span(start, end if end >= 0 else len(document.text))
    if whole.end - whole.start > _LONGEST or "\n" in citation.quote:
        whole = Span(citation.start, citation.end)
    provision = next(p for p in document.provisions if p.span.overlaps(whole))
    return replace(quote(document, provision, whole), picked=(citation.quote,))


def with_the_other(query: Query, answer: Answer, *, alone: Alone, corpus: Corpus) -> Answer:
    """Return an answer with the place of its document that says otherwise, where there is one."""
    answer = replace(answer, query=query)
    if not answer.answerable:
        return answer
    if days := days_claimed(query.restored):
        return _counted(query, answer, days, alone=alone, corpus=corpus)
    otherwise = _says_otherwise(query, answer.statements)
    other = alone(query, lambda passage: otherwise(passage) and _resembles(passage, answer))
    other = other if other.answerable else alone(query, otherwise)
    return _both(query, answer, other, corpus) if other.answerable else answer


def _both(query: Query, one: Answer, other: Answer, corpus: Corpus) -> Answer:
    both = joined(query, (*one.statements, *other.statements), corpus)
    return replace(both, confidence=one.confidence)


def _says_otherwise(query: Query, said: Sequence[Statement]) -> Only:
    """Return what tells of a passage whether it stands elsewhere and says something else."""
    texts = [fold(statement.text) for statement in said]
    apart = alternatives(query.restored)
    missing = [side for side in apart or () if not any(_holds(text, side) for text in texts)]
    sides = missing or list(apart or ())

    def otherwise(passage: Passage) -> bool:
        if any(_overlaps(passage, statement) for statement in said):
            return False
        if sides:
            return any(_holds(passage.folded, side) for side in sides)
        return not any(passage.folded in text for text in texts)

    return otherwise


def _resembles(passage: Passage, answer: Answer) -> bool:
    """Whether a passage and an answer share many pairs of words, as two wordings of a thing do.

    What the title says all passages share.
    """
    said = terms_of("\n".join(statement.text for statement in answer.statements))
    own, other = (_pairs(terms - passage.title) for terms in (passage.body, said))
    fewer = min(len(own), len(other))
    return bool(fewer) and len(own & other) >= _RESEMBLES * fewer


def _pairs(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if " " in term)


def _counted(query: Query, answer: Answer, days: int, *, alone: Alone, corpus: Corpus) -> Answer:
    """Return an answer with the window whose days a question counts, and how many there are."""

    def elsewhere(passage: Passage) -> bool:
        return not any(_overlaps(passage, statement) for statement in answer.statements)

    window = alone(replace(query, intent=Intent.PERIOD), elsewhere)
    if not window.answerable:
        return answer
    both = _both(query, answer, window, corpus)
    found = [length for s in window.statements if (length := _length(s.text))]
    if not found or days in found:
        return both
    return replace(both, warnings=(messages.counted(found[0]), *both.warnings))


def _length(text: str) -> int | None:
    """Return the days from the first to the last day of a text, both counted; None without two.

    >>> _length("Từ ngày 20/5/2024 đến hết ngày 05/8/2024.")
    78
    """
    days = [
        date(int(year), int(month), int(day))
        for said in values_of(text, Value.DAY)
        for day, month, year in _DAY.findall(said)
    ]
    return (max(days) - min(days)).days + 1 if len(days) > 1 else None


def _holds(folded: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(words)}\b", folded) is not None


def _overlaps(passage: Passage, statement: Statement) -> bool:
    cited = statement.citation
    if passage.document_id != cited.document_id:
        return False
    return passage.span.start < cited.end and cited.start < passage.span.end
