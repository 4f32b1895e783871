"""Pick out of the words that answer the values that a question asks for."""

from retrieval.intent import expectation_of, measures_asked
from retrieval.model import Query
from retrieval.values import Value, values_of

# Signs of an answer rather than values of their own.
_NO_VALUES = frozenset(
    {Value.ENUMERATION, Value.CONDITION, Value.START, Value.NAMES, Value.OCCASION}
)
# A day says its month and year too.
_WITHIN = {Value.MONTH: Value.DAY, Value.YEAR: Value.DAY}
# More of them, and nothing is picked out.
_MOST = 3


def picked(query: Query, words: str) -> tuple[str, ...]:
    """Return the values of the kinds asked for, as the words state them; none where there are many.

    What stands within another of them is left out.
    """
    kinds = (expectation_of(query.intent).needs | measures_asked(query.restored)) - _NO_VALUES
    found = {kind: values_of(words, kind) for kind in Value if kind in kinds}
    said = [
        value
        for kind, values in found.items()
        if not found.get(_WITHIN.get(kind, kind)) or kind not in _WITHIN
        for value in values
    ]
    whole = [one for one in said if not any(one != other and one in other for other in said)]
    return tuple(whole) if len(whole) <= _MOST else ()
