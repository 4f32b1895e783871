"""Tell whether a passage counts the things whose number a question asks for."""

import re
from collections.abc import Sequence

from corpus.normalize import fold

_HOW_MANY = re.compile(r"\b(?:bao nhiêu|mấy)\s+(\w+|%)", re.IGNORECASE)
# "bao nhiêu là đủ" counts nothing; "mấy loại" asks for a list, whose items nobody counted.
_NO_THINGS = frozenset({
    "là", "thì", "cũng", "có", "được", "mới", "ở", "vậy", "nữa", "tiền", "đồng", "loại", "hình",
    "hạng", "cách", "bước", "mức", "khâu", "nhóm", "nguyên", "tiêu", "điều", "khoản", "chương",
    "danh",
})  # fmt: skip
_NUMBER = r"(?:\d+(?:[.,]\d+)*|mot|hai|ba|bon|sau|bay|tam|chin|muoi)(?: \([^)]*\))?"
# One counts people, cases or collectives where another does.
_PEOPLE = frozenset({
    "người", "cá", "tập", "trường", "gương", "điển", "cán", "nhân",
})  # fmt: skip
_ANY_PEOPLE = "(?:nguoi|ca nhan|nhan vien|can bo|truong hop|tap the|guong|dien hinh|dong chi)"
_SHARE = frozenset({"%", "phần"})
_ANY_SHARE = r"(?:%|phan tram)"
# "ngày 15 tháng 8 năm 2024", "khoản 1 điểm a": what carries a number or a letter is not counted.
_CARRIES = r" (?:\d|[a-h]\b)"


def things_counted(question: str) -> tuple[str, ...]:
    """Return what a question asks the number of, by its first syllable.

    >>> things_counted("Cần bao nhiêu điểm, mấy người?"), things_counted("Gồm mấy loại?")
    (('điểm', 'người'), ())
    """
    things = (thing.casefold() for thing in _HOW_MANY.findall(question))
    return tuple(thing for thing in things if thing not in _NO_THINGS)


def counts(things: Sequence[str], folded: str) -> bool:
    """Whether folded words hold the number of one of the things.

    >>> counts(["năm"], "tu 20 nam tro len"), counts(["điểm"], "diem a khoan 1")
    (True, False)
    """
    return any(re.search(_counted(thing), folded) for thing in things)


def _counted(thing: str) -> str:
    if thing in _SHARE:
        return _ANY_SHARE
    name = _ANY_PEOPLE if thing in _PEOPLE else re.escape(fold(thing))
    return rf"\b{_NUMBER}\s+(?:\w+\s+)?{name}\b(?!{_CARRIES})"
