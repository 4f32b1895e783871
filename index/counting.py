"""Count the terms of many texts at once, each distinct line of them read a single time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """Which text holds which term how often: entry n of the three arrays belong together.

    `counts` are 1 or more, no text has two entries for a term, and entries stand in the order of
    what they were grouped by.
    """

    texts: Numbers
    terms: Numbers
    counts: Numbers


def number_texts(
    texts: Iterable[str], number_line: Callable[[str], Sequence[int] | Numbers]
) -> list[Numbers]:
    r"""Return the numbers of each text's terms, line by line; `number_line` sees no line twice.

    >>> [numbers.tolist() for numbers in number_texts(["a\nbb", "bb"], lambda line: [len(line)])]
    [[1, 2], [2]]
    """
    known: dict[str, Numbers] = {}
    numbered = []
    for text in texts:
        lines = text.split("\n")
        for line in lines:
            if line not in known:
                known[line] = np.array(number_line(line), dtype=np.int64)
        numbered.append(np.concatenate([known[line] for line in lines]))
    return numbered


def count_by_text(numbered: Sequence[Numbers], *, terms: int) -> Counts:
    """Return the counts text by text, terms ascending; `terms` is above every number."""
    flat, rows = _flat(numbered)
    keys, counts = np.unique(rows * terms + flat, return_counts=True)
    return Counts(keys // terms, keys % terms, counts)


def count_by_term(numbered: Sequence[Numbers]) -> Counts:
    """Return the counts term by term, texts ascending."""
    flat, rows = _flat(numbered)
    keys, counts = np.unique(flat * len(numbered) + rows, return_counts=True)
    return Counts(keys % len(numbered), keys // len(numbered), counts)


def _flat(numbered: Sequence[Numbers]) -> tuple[Numbers, Numbers]:
    """Return all terms in one array, and the text of each."""
    rows = np.repeat(np.arange(len(numbered)), [len(numbers) for numbers in numbered])
    return np.concatenate(numbered), rows
