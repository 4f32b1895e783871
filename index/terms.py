"""Write a text as the terms that search counts: folded syllables and pairs of neighbours.

Folding lets a question without diacritics match; pairs bring back the compounds ("thi_dua") that
Vietnamese writes as two syllables.
"""

from functools import lru_cache
from itertools import pairwise

from corpus.normalize import fold, words


def terms(text: str) -> list[str]:
    """Return the folded syllables of a text, then its pairs of neighbours; no pair spans two lines.

    >>> terms("Hồ sơ khen")
    ['ho', 'so', 'khen', 'ho_so', 'so_khen']
    """
    return with_pairs(fold(text))


def with_pairs(text: str) -> list[str]:
    r"""Return the syllables of a text as they are, then the pairs of neighbours in each line.

    >>> with_pairs("hồ sơ\nkhen")
    ['hồ', 'sơ', 'khen', 'hồ_sơ']
    """
    lines = [_of_line(line) for line in text.split("\n")]
    return [term for part in (0, 1) for line in lines for term in line[part]]


# Headings stand above many chunks, and every line of a chunk in its section again.
@lru_cache(maxsize=1 << 15)
def _of_line(line: str) -> tuple[list[str], list[str]]:
    """Return the syllables of a line and its pairs."""
    syllables = words(line)
    return syllables, [f"{left}_{right}" for left, right in pairwise(syllables)]
