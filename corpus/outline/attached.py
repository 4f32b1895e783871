"""Find where a document begins that another one issues: "QUY CHẾ … (Ban hành kèm theo …)"."""

import re
from collections.abc import Sequence

from corpus.normalize import fold
from corpus.numerals import is_capitals
from corpus.outline.heads import head_of

_NAMED = frozenset(
    """quy che,quy dinh,dieu le,noi quy,quy trinh,quy uoc,chuong trinh,ke hoach,de an,huong dan
    """.strip().split(",")
)
_ISSUED = re.compile(r"[(\[*_]+\s*(?:được )?(?:ban hành )?kèm theo(?!\w)", re.IGNORECASE)
_ENDS = (".", ";", ":", ",")
_SIGNED = re.compile(r"(?:TM|KT|TL|TUQ) ?\.")
_LONGEST_TITLE = 6


def attached_titles(paragraphs: Sequence[str]) -> dict[int, int]:
    """Return where each attached document's title begins and ends, as places of paragraphs.

    The title stands above "(Ban hành kèm theo …)": the name of a kind of document and the lines
    below it, or lines in capitals.

    >>> attached_titles(["Điều 2.", "QUY CHẾ", "Thi đua của xã", "(Kèm theo Quyết định số 1)"])
    {1: 4}
    """
    titles: dict[int, int] = {}
    for place, words in enumerate(paragraphs):
        if _ISSUED.match(words) and (start := _title_start(paragraphs, place)) < place:
            titles[start] = place + 1
    return titles


def _title_start(paragraphs: Sequence[str], end: int) -> int:
    """Return where the title above a place begins; `end` itself where there is none."""
    above = range(end - 1, max(-1, end - 1 - _LONGEST_TITLE), -1)
    capitals = end
    for place in above:
        words = paragraphs[place]
        if fold(words.strip(" *_:")) in _NAMED:
            return place
        if head_of(words) is not None:
            return end
        if words.endswith(_ENDS) or _SIGNED.match(words):
            break
        if capitals == place + 1 and is_capitals(words):
            capitals = place
    return capitals
