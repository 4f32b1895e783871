"""Pair the words of a clean line with the words read for them (training only)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.normalize import fold

# Words further apart than this in two readings of one line are not compared.
_BAND = 4
_GAP = 0.7


@dataclass(frozen=True, slots=True)
class WordPair:
    """Printed words and the words read for them: one for one, or two against one."""

    clean: tuple[str, ...]
    observed: tuple[str, ...]


@lru_cache(maxsize=1 << 18)
def distance(left: str, right: str) -> int:
    """Count the insertions, deletions and substitutions between two strings.

    >>> distance("lap", "1ap"), distance("", "ab")
    (1, 2)
    """
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def align(clean: Sequence[str], observed: Sequence[str]) -> Iterator[WordPair]:
    """Yield the cheapest pairing of two word sequences, in order, without words that have no pair.

    >>> [pair.observed for pair in align(["thành", "lập"], ["thanh", "1ap"])]
    [('thanh',), ('1ap',)]
    """
    left, right = [fold(word) for word in clean], [fold(word) for word in observed]
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(left) + 1):
        for j in range(max(0, i - _BAND), min(len(right), i + _BAND) + 1):
            for di, dj in ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1)):
                if i < di or j < dj or (i - di, j - dj) not in best:
                    continue
                cost = best[i - di, j - dj][0] + _cost(left[i - di : i], right[j - dj : j])
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, (di, dj))
    yield from _trace(best, clean, observed)


def _trace(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]],
    clean: Sequence[str],
    observed: Sequence[str],
) -> Iterator[WordPair]:
    i, j = len(clean), len(observed)
    found = list[WordPair]()
    while (i, j) in best and (i or j):
        di, dj = best[i, j][1]
        if di and dj:
            found.append(WordPair(tuple(clean[i - di : i]), tuple(observed[j - dj : j])))
        i, j = i - di, j - dj
    yield from reversed(found)


def _cost(left: Sequence[str], right: Sequence[str]) -> float:
    if not left or not right:
        return _GAP
    one, other = "".join(left), "".join(right)
    share = distance(one, other) / max(len(one), len(other), 1)
    return share + 0.3 * (len(left) + len(right) - 2)
