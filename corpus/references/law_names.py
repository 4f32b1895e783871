"""Tell where the name of a law ends: "Luật Thi đua, khen thưởng quy định" names four syllables.

`law_names.txt` lists the names of laws, codes and ordinances, and how offices abbreviate some.
"""

import re
from functools import cache
from pathlib import Path

from corpus.normalize import fold
from corpus.references.plain import Plain

_LIST = Path(__file__).with_name("law_names.txt")
# A comma, "và" and "&" do not tell names apart: "Thi đua - Khen thưởng", "Hôn nhân & gia đình".
_WORD = re.compile(r"(?:, ?|[ \n]{1,2}| ?- ?)?(?P<word>[^\W\d_]+)")
_LONGEST = 24
_MOST_UNLISTED = 12
# A name that is not listed ends before these words.
_ENDS = frozenset(
    fold(
        "quy số năm ngày này được có là thì của cho theo để phải đã do về khi trong tại hoặc nếu"
        " hiện mà thuộc như không từ đến sẽ ban vừa cũng nêu trên hay áp điều mục khoản chương nghị"
    ).split()
)
_AMENDING = re.compile(
    r"sua doi(?:(?:, | va | )bo sung)?(?: (?:mot so|cac))?(?: dieu(?: \d{1,3}[a-z]?)?)?"
    r"(?:(?: va|,)? (?:dieu )?\d{1,3}){0,9}(?: cua)?(?: cac)? (?:bo luat|luat|phap lenh) "
)
_ANOTHER = re.compile(r"(?:,| va|;) (?:bo luat|luat) ")
_ABBREVIATED = {"tdkt": "thi dua khen thuong"}


def law_name_at(text: Plain, position: int) -> int:
    """Return where the law's name that starts at a position ends, the position where none does.

    A name that is not listed counts where it starts with a capital, up to a word that ends it.
    The name of an amending law runs on over the names of the laws that it amends.
    """
    amending = _AMENDING.match(text.folded, position)
    if amending is None:
        return _listed(text, position) or _unlisted(text, position)
    end = law_name_at(text, amending.end())
    while (another := _ANOTHER.match(text.folded, end)) is not None:
        end = _listed(text, another.end()) or _unlisted(text, another.end())
        if end == another.end():
            return another.start()
    return end if end > amending.end() else position


def same_name(one: str, other: str) -> bool:
    """Whether two names are of the same law, commas and abbreviations aside.

    >>> same_name("thi đua - khen thưởng", "Thi đua, khen thưởng"), same_name("TĐKT", "Giá")
    (True, False)
    """
    return _key(one) == _key(other)


def _key(name: str) -> str:
    words = " ".join(re.findall(r"[^\W_]+", fold(name)))
    return _ABBREVIATED.get(words.replace(" ", ""), words)


@cache
def _names() -> frozenset[tuple[str, ...]]:
    """The folded words of every listed name."""
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(tuple(re.findall(r"[^\W\d_]+", fold(line))) for line in lines)


def _listed(text: Plain, position: int) -> int:
    """Return the end of the longest listed name, 0 where none is at the position."""
    words: tuple[str, ...] = ()
    found, end = 0, position
    while len(words) < _LONGEST and (match := _WORD.match(text.folded, end)) is not None:
        words, end = (*words, match["word"]), match.end()
        if words in _names():
            found = end
    return found


def _unlisted(text: Plain, position: int) -> int:
    if not text.written[position : position + 1].isupper():
        return position
    end = position
    for _ in range(_MOST_UNLISTED):
        match = re.match(r"(?:,? ?)([^\W\d_]+)", text.folded[end : end + 40])
        if match is None or match[1] in _ENDS:
            break
        if text.written[end] == "," and text.written[end + match.start(1)].isupper():
            break
        end += match.end()
    return end
