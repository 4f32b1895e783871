"""Strip Vietnamese letters of their marks."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

MARKS = {ord("đ"): "d", ord("Đ"): "D"}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return text without diacritics, in small letters.

    >>> fold("Đợt thi đua cao điểm")
    'dot thi dua cao diem'
    """
    bare = unicodedata.normalize("NFD", text.translate(MARKS).lower())
    return unicodedata.normalize("NFC", "".join(c for c in bare if not unicodedata.combining(c)))
