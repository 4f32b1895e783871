"""Tell whether a question lays documents side by side, or holds words of one against each other.

The tables stand in `comparing.toml`.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.normalize import fold, words
from retrieval.lexicon import is_content
from retrieval.model import Intent, Manner

_TABLES = Path(__file__).parent / "comparing.toml"
# "lúc ghi cán bộ, lúc ghi công chức": what stands after the word that is said twice.
_TWICE = re.compile(
    r"\b(?P<word>lúc|chỗ|khi|nơi|đoạn|phần|mục)\b(?: thì)?(?: ghi| nêu| viết| là| gọi)*"
    r" (?P<one>[^,;:?]+?)[,;]? (?:còn )?(?P=word)\b(?: thì)?(?: ghi| nêu| viết| là| gọi)*"
    r" (?P<other>[^,;:?]+)",
    re.IGNORECASE,
)
_OR = re.compile(r"(?P<one>[^,;:?]+?) hay (?:là )?(?P<other>[^,;:?]+)", re.IGNORECASE)
_MOST_WORDS = 4
# Words for a document itself.
_WHOLE = frozenset({"ke", "hoach", "van", "ban", "noi", "dung", "diem", "va", "nhau", "cho"})
_DAYS = re.compile(r"\b(?:dung|du|phai|bang)(?: la| co| tron)? (\d+) ngay\b")


@dataclass(frozen=True, slots=True)
class _Tables:
    compare: re.Pattern[str]
    conflict: re.Pattern[str]
    all: re.Pattern[str]
    spoken: re.Pattern[str]
    joints: re.Pattern[str]
    named: tuple[tuple[Intent, re.Pattern[str]], ...]


def manner_of(question: str) -> Manner:
    """Return how a question wants to be answered, by its words alone.

    >>> manner_of("Hạn nộp ở hai nơi khác nhau thế nào?"), manner_of("Ghi cho huyện hay cho xã?")
    (<Manner.COMPARE: 'compare'>, <Manner.CONFLICT: 'conflict'>)
    >>> manner_of("Hạn nộp là ngày nào?")
    <Manner.SINGLE: 'single'>
    """
    plain = _plain(question)
    if _tables().conflict.search(plain):
        return Manner.CONFLICT
    return Manner.COMPARE if _tables().compare.search(plain) else Manner.SINGLE


def means_all(question: str) -> bool:
    """Whether a question that names no plan is about each of them.

    >>> means_all("Mỗi nơi nộp hồ sơ ngày nào?"), means_all("Nộp hồ sơ ngày nào?")
    (True, False)
    """
    return bool(_tables().all.search(_plain(question)))


def intent_named(topic: str) -> Intent:
    """Return what a noun that is compared asks for.

    >>> intent_named("hạn báo cáo"), intent_named("mục đích")
    (<Intent.DEADLINE: 'deadline'>, <Intent.OTHER: 'other'>)
    """
    plain = _plain(topic)
    return next((i for i, words_ in _tables().named if words_.search(plain)), Intent.OTHER)


def compares_nothing(topic: str) -> bool:
    """Whether a topic names nothing of what documents say: they are meant as a whole.

    >>> compares_nothing("kế hoạch"), compares_nothing("hạn nộp")
    (True, False)
    """
    return all(fold(w) in _WHOLE for w in words(without_comparing(topic)) if is_content(w))


def without_comparing(topic: str) -> str:
    """Return what is compared, without the words that only say so.

    >>> without_comparing("hạn nộp hồ sơ khác nhau thế nào")
    'hạn nộp hồ sơ'
    """
    bare = _without(topic, _tables().spoken)
    return _without(bare, _tables().joints)


def _without(topic: str, spoken: re.Pattern[str]) -> str:
    """Return a topic without what matches in its folded words."""
    written = " ".join(topic.split())
    plain = fold(written)
    if len(plain) != len(written):
        return topic
    kept, position = [], 0
    for match in spoken.finditer(plain):
        kept.append(written[position : match.start()])
        position = match.end()
    return " ".join("".join([*kept, written[position:]]).split())


def alternatives(question: str) -> tuple[str, str] | None:
    """Return the folded words that tell two readings of a question apart, None where it has none.

    >>> alternatives("Chủ đề ghi cho huyện hay cho xã?")
    ('huyen', 'xa')
    >>> alternatives("Kế hoạch lúc ghi cán bộ, lúc ghi công chức, là ai?")
    ('can bo', 'cong chuc')
    """
    if found := _TWICE.search(question):
        one, other = words(found["one"]), words(found["other"])
    elif found := _OR.search(question):
        other = words(found["other"])[:_MOST_WORDS]
        one = _tail(words(found["one"]), other)
    else:
        return None
    apart = _beyond(one, other), _beyond(other, one)
    return apart if all(apart) else None


def days_claimed(question: str) -> int | None:
    """Return the number of days of which a question asks whether they are so many.

    >>> days_claimed("“75 ngày đêm” có đúng là 75 ngày không?")
    75
    """
    found = _DAYS.search(_plain(question))
    return int(found[1]) if found else None


def _tail(one: list[str], other: list[str]) -> list[str]:
    """Return the end of some words that is said in the same way as others: "cho huyện"/"cho xã"."""
    lower = [word.casefold() for word in one]
    first = other[0].casefold() if other else ""
    if first in lower:
        return one[len(lower) - 1 - lower[::-1].index(first) :]
    return one[-len(other) :]


def _beyond(said: list[str], other: list[str]) -> str:
    """Return the content words that are not said on the other side too, folded."""
    there = {fold(word) for word in other}
    own = (fold(word) for word in said if is_content(word))
    return " ".join(word for word in own if word not in there)


def _plain(question: str) -> str:
    return " ".join(words(fold(question)))


@cache
def _tables() -> _Tables:
    tables = tomllib.loads(_TABLES.read_text(encoding="utf-8"))
    parts = {name: f"(?:{'|'.join(rows)})" for name, rows in tables["parts"].items()}

    def compiled(name: str) -> re.Pattern[str]:
        pattern = "|".join(tables[name])
        for part, written in parts.items():
            pattern = pattern.replace(part, written)
        return re.compile(pattern)

    named = tuple((Intent(row["intent"]), re.compile(row["words"])) for row in tables["named"])
    return _Tables(
        compare=compiled("compare"),
        conflict=compiled("conflict"),
        all=compiled("all"),
        spoken=compiled("spoken"),
        joints=compiled("joints"),
        named=named,
    )
