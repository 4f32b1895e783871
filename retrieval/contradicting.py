"""Find the second place of a document that says otherwise what the first says."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from corpus.normalize import fold
from corpus.store import Corpus
from retrieval import messages
from retrieval.answering import joined
from retrieval.comparing import alternatives, days_claimed
from retrieval.model import Answer, Intent, Query, Statement
from retrieval.passages import Passage
from retrieval.values import Value, values_of

Only = Callable[[Passage], bool]
Alone = Callable[[Query, Only], Answer]

_VALUES = (Value.DAY, Value.COUNT, Value.DOCUMENT, Value.DURATION, Value.PERCENT)
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def with_the_other(query: Query, answer: Answer, *, alone: Alone, corpus: Corpus) -> Answer:
    """Return an answer with the place of its document that says otherwise, where there is one."""
    if not answer.answerable:
        return answer
    if days := days_claimed(query.restored):
        return _counted(query, answer, days, alone=alone, corpus=corpus)
    other = alone(query, _says_otherwise(query, answer.statements))
    return _both(query, answer, other, corpus) if other.answerable else answer


def _both(query: Query, one: Answer, other: Answer, corpus: Corpus) -> Answer:
    both = joined(query, (*one.statements, *other.statements), corpus)
    return replace(both, confidence=one.confidence, warnings=(*both.warnings,))


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
