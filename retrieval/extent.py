"""Choose how much to quote: the smallest passage that surely holds the answer."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from retrieval.passages import Passage
from retrieval.values import Value

# What a thousand characters more must add to the probability that the answer is among them; twice
# as much where a date, an amount or another value is asked for.
_PER_THOUSAND, _FOR_A_VALUE = 0.2, 0.3

Numbers = NDArray[np.float64]


def shares_of(scores: Numbers) -> Numbers:
    """Return scores (n,) as the probabilities that each passage is the one that answers."""
    shares = np.exp(scores - scores.max())
    return np.asarray(shares / shares.sum())


def within(passages: Sequence[Passage]) -> NDArray[np.bool_]:
    """Return which passages (columns) lie within which (rows), each within itself (n, n)."""
    codes = {document: code for code, document in enumerate({p.document_id for p in passages})}
    document = np.array([codes[p.document_id] for p in passages])
    start = np.array([p.span.start for p in passages])
    end = np.array([p.span.end for p in passages])
    return np.asarray(
        (document[:, None] == document) & (start[:, None] <= start) & (end <= end[:, None])
    )


def best_extent(passages: Sequence[Passage], held: Numbers, *, values: Collection[Value]) -> int:
    """Return the position of the passage that holds most for its length; ties go to the first.

    `held` (n,) is the probability that the answer is within each; `values` are the kinds of values
    asked for.
    """
    price = _FOR_A_VALUE if values else _PER_THOUSAND
    lengths = np.array([len(passage.folded) for passage in passages]) / 1000
    return int(np.argmax(np.where(held > 0, held - price * lengths, -np.inf)))
