"""Answer a question in the manner that it asks for: document by document, or in two places."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from retrieval.comparing import compares_nothing
from retrieval.contradicting import Alone, contradiction, with_the_other
from retrieval.model import Answer, Manner, Query
from retrieval.together import Known, as_a_whole, side_by_side


def laid_out(
    query: Query,
    *,
    alone: Alone,
    known: Known,
    plans: Callable[[Query], Sequence[str]],
) -> Answer:
    """Return the answer of a query that is not answered as one.

    `alone` answers a query from passages that a condition allows; `plans` are those that hold what
    fits it, the best first, of which a query that names none is about.
    """
    documents = query.documents or plans(query)
    if query.manner is Manner.CONFLICT and (found := contradiction(query, documents, known)):
        return found
    if compares_nothing(query.topic) and (laid := as_a_whole(query, documents, known)):
        return laid
    if len(documents) > 1:
        return side_by_side(query, documents, alone=lambda one: alone(one, bool), known=known)
    answer = alone(replace(query, manner=Manner.SINGLE), bool)
    return with_the_other(query, answer, alone=alone, corpus=known.corpus)
