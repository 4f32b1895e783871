"""Tell which paragraphs stand inside a quotation that runs over several of them.

An amending article quotes whole provisions of another law; their numbers open nothing here.
"""

import re
from collections.abc import Sequence

# An opening sign and its closing one; the straight one is its own.
_SIGNS = ("“”", '""', "«»")
_AFTER_COLON = {signs: re.compile(rf":[ *_]{{0,3}}{signs[0]}") for signs in _SIGNS}
_BLANKS = " (*_"


def quoted(paragraphs: Sequence[str]) -> list[bool]:
    """Return for each paragraph whether it begins in a quotation that runs over several.

    A quotation of provisions follows a colon ("sửa đổi như sau:").  One that nothing closes before
    the next one opens is a slip of the pen and covers nothing.

    >>> quoted(["1. Sửa đổi như sau:", "“2. Hồ sơ gồm:", "a) Tờ trình.”.", "2. Bãi bỏ Điều 7."])
    [False, True, True, False]
    """
    inside = [False] * len(paragraphs)
    start, depth, signs = 0, 0, ""
    before = ""
    for index, words in enumerate(paragraphs):
        opened = _opened(words)
        at_start = bool(opened) and before.endswith(":") and _begins(words, opened)
        if opened and (at_start or _AFTER_COLON[opened].search(words)):
            start, signs, depth = index + (not at_start), opened, _balance(words, opened)
        elif depth:
            depth -= _closed(words, signs)
            if depth <= 0:
                inside[start : index + 1] = [True] * (index + 1 - start)
                depth = 0
        before = words
    return inside


def _opened(words: str) -> str:
    """Return the signs of a quotation that a paragraph leaves open, if any."""
    return next((signs for signs in _SIGNS if _balance(words, signs) > 0), "")


def _begins(words: str, signs: str) -> bool:
    return words.lstrip(_BLANKS).startswith(signs[0])


def _balance(words: str, signs: str) -> int:
    """Return the quotations opened less those closed; an odd straight sign opens one."""
    if signs[0] == signs[1]:
        return words.count(signs[0]) % 2
    return words.count(signs[0]) - words.count(signs[1])


def _closed(words: str, signs: str) -> int:
    balance = _balance(words, signs)
    return balance if signs[0] == signs[1] else -balance
