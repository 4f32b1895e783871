"""Write a name that stands in capitals as it is written within a sentence."""

import re
from collections.abc import Sequence

from corpus.normalize import fold
from corpus.numerals import is_capitals

# "THPT", "GD&ĐT", "MTTQ": what has no vowel is no word.
_ACRONYM = re.compile(r"[B-DF-HJ-NP-TV-XZĐ&]{2,}")
_ACRONYMS = frozenset({"UBND", "HĐND", "UBMTTQ", "ĐTN", "CLB", "BHXH", "KT&HT", "VH&TT", "IT"})
_PROPER = ("Hồ Chí Minh", "Việt Nam", "Tổ quốc", "Phụ nữ")
# A school and its like bear a name of their own after what they are.
_KINDS = (
    "trường", "trung học phổ thông", "trung học cơ sở", "tiểu học", "mầm non", "mẫu giáo",
    "cao đẳng", "đại học", "trung cấp", "phổ thông dân tộc", "dân tộc", "nội trú", "bán trú",
    "chuyên", "liên cấp", "chính trị", "sư phạm", "y tế", "nghề", "bệnh viện", "đa khoa",
    "khu vực", "phục hồi chức năng", "và", "thpt", "thcs",
)  # fmt: skip
_KIND = re.compile(rf"(?:(?:{'|'.join(map(re.escape, _KINDS))})(?: |$))+", re.IGNORECASE)


def sentence_case(words: str, kinds: Sequence[str]) -> str:
    """Write a name in capitals as it stands in a sentence; others stay as they are.

    `kinds` are the words that open the names of bodies.

    >>> sentence_case("BAN THI ĐUA - KHEN THƯỞNG", ["Ban"]), sentence_case("SỞ NỘI VỤ", ["Sở"])
    ('Ban Thi đua - Khen thưởng', 'Sở Nội vụ')
    >>> sentence_case("TRƯỜNG THPT NGUYỄN DU", ["Trường"])
    'Trường THPT Nguyễn Du'
    """
    if not is_capitals(words):
        return words
    kind = next((w for w in kinds if fold(f"{words} ").startswith(fold(w) + " ")), "")
    kind = kind or ("Bộ" if fold(words).startswith("bo ") else "")
    own = words[len(kind) :].strip()
    if kind in ("Trường", "Bệnh viện") and (said := _KIND.match(own)):
        name = " ".join(word[:1] + word[1:].lower() for word in own[said.end() :].split())
        return " ".join(part for part in (kind, _small(own[: said.end()]), name) if part)
    return f"{kind} {' - '.join(_small(part) for part in own.split(' - '))}".strip()


def _small(words: str) -> str:
    """Write words with one capital in front, acronyms and the names of the field as they are."""
    parts = [w if _is_acronym(w) else w.lower() for w in words.split()]
    if parts and not _is_acronym(parts[0]):
        parts[0] = parts[0][:1].upper() + parts[0][1:]
    text = " ".join(parts)
    for name in _PROPER:
        text = re.sub(rf"(?<= ){name}\b", name, text, flags=re.IGNORECASE)
    return text


def _is_acronym(word: str) -> bool:
    return word in _ACRONYMS or _ACRONYM.fullmatch(word) is not None
