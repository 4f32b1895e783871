"""Type a question as staff do: with its diacritics, without them, or with every second one."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from itertools import count

from corpus.normalize import fold

Typing = Callable[[str, str], str]

_SYLLABLE = re.compile(r"\w+")


def as_written(question: str, _: str) -> str:
    """Return the question as it is."""
    return question


def undiacritised(question: str, _: str) -> str:
    """Return the question folded: in lower case, without diacritics."""
    return fold(question)


def half_typed(question: str, question_id: str) -> str:
    """Fold every second syllable; the id decides whether the first or the second is the first.

    >>> half_typed("Hạn nộp hồ sơ", "q3"), half_typed("Hạn nộp hồ sơ", "q1")
    ('Hạn nop hồ so', 'han nộp ho sơ')
    """
    turns = count(hashlib.sha256(question_id.encode()).digest()[1])
    return _SYLLABLE.sub(
        lambda syllable: fold(syllable[0]) if next(turns) % 2 else syllable[0],
        unicodedata.normalize("NFC", question),
    )


TYPINGS: Mapping[str, Typing] = {
    "accented": as_written,
    "undiacritised": undiacritised,
    "half-typed": half_typed,
}
