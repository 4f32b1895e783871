"""Fold a text letter by letter, so that what is found in it has its place in the text."""

import unicodedata
from dataclasses import dataclass

from corpus.model import Span
from corpus.normalize import fold

_DASHES = "‐‑‒–—−"
_MARKS = range(0x300, 0x370)
# Cyrillic capitals stand in numbers that were typed with the wrong keyboard: "NĐ-СР".
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХаеорсхÐƉ", "ABEKMHOPCTXaeopcxĐĐ")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as written and folded, letter for letter, without combining marks.

    `offsets` are the places of the letters in the text, None where they are the same.
    """

    written: str
    folded: str
    offsets: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the characters of the text that letters `start` to `end` stand for."""
        if self.offsets is None:
            return Span(start, end)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def plain(text: str) -> Plain:
    """Return a text beside its folding, both of the same length.

    >>> plain("Điều 5 – NĐ").folded
    'dieu 5 - nd'
    """
    text = text.translate(_LOOKALIKES)
    if not any(ord(letter) in _MARKS for letter in text):
        return Plain(text, text.translate(_FOLDED))
    offsets = tuple(i for i, letter in enumerate(text) if ord(letter) not in _MARKS)
    written = "".join(text[i] for i in offsets)
    return Plain(written, written.translate(_FOLDED), offsets)


def says(written: str, word: str) -> bool:
    """Whether letters stand for a word: spelled so, or typed or scanned without its marks.

    >>> says("Khoản", "khoản"), says("khoan", "khoản"), says("khoán", "khoản")
    (True, True, False)
    """
    letters = written.casefold()
    return letters == word or letters.replace("đ", "d").isascii() or letters in _SCANNED


# How plans that were read with the wrong language model spell cues.
_SCANNED = frozenset(
    {"diéu", "điéu", "diém", "điém", "diêu", "điêm", "diêm", "khoàn", "mâu", "mẩu"}
)


class _Folded(dict[int, str]):
    """Letters by their code point, each folded to one letter, worked out when first seen."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter != "\n" and (letter.isspace() or unicodedata.category(letter) == "Zs"):
            return self.setdefault(code, " ")
        if letter in _DASHES:
            return self.setdefault(code, "-")
        return self.setdefault(code, (fold(letter) or letter)[0])


_FOLDED = _Folded()
