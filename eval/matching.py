"""Find a phrase in a text as whole words, after NFC and casefold."""

import re
import unicodedata
from collections.abc import Iterable


def plain(text: str) -> str:
    r"""Return a text in NFC and lower case, every run of blanks and line breaks one blank.

    >>> plain("Hạn  nộp\nHỒ SƠ ")
    'hạn nộp hồ sơ'
    """
    composed = unicodedata.normalize("NFC", text).casefold()
    return " ".join(unicodedata.normalize("NFC", composed).split())


def contains(text: str, phrase: str) -> bool:
    """Whether a phrase stands in a text and no letter or digit carries on at either end.

    An end of the phrase that is itself punctuation may touch anything.

    >>> contains("từ 15 năm", "5 năm"), contains("đến hết 06/8/2024", "06/8")
    (False, True)
    """
    wanted = plain(phrase)
    before = r"(?<!\w)" if re.match(r"\w", wanted) else ""
    after = r"(?!\w)" if re.search(r"\w$", wanted) else ""
    return re.search(before + re.escape(wanted) + after, plain(text)) is not None


def contains_any(texts: Iterable[str], phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands in one of the texts."""
    wanted = tuple(phrases)
    return any(contains(text, phrase) for text in texts for phrase in wanted)
