"""Cut words into the parts that a rephrasing is held to: words, numbers, clauses, segments."""

import re
from dataclasses import dataclass

from retrieval.writing.word_lists import BOUNDING, FREE, HARMLESS, JOINING, TURNING

_NUMBERING = re.compile(r"^[ \t]*\d{1,2}(?:\.\d{1,2})*[.)][ \t]+", re.MULTILINE)
_ITEM = re.compile(r"(?:^|(?<=[:;.]))[ \t]*(?:[-+*•–]|[a-zđ]\))[ \t]+", re.MULTILINE)
_LETTER = re.compile(r"(?<!\w)[a-zđ]\)")
# An address, a number with all that is written to it, a word, or a mark.
_PART = re.compile(
    r"\w+://[^\s,;]+|[^\W\d_]+(?:[.@][^\W\d_]+)+|\w*\d(?:[\w.,/:-]*\w)?%?|[^\W\d_]+|\S|\n"
)
_ENDS_CLAUSE, _ENDS_SEGMENT = frozenset(".;\n!?"), frozenset(",:()…–")
# So many words before a number, and after it, may bound it.
_BEFORE, _AFTER = 4, 2


@dataclass(frozen=True, slots=True)
class Part:
    """A word or number that carries meaning.

    `clause` and `segment` count from 0; `opens` tells that it is the first of its segment, `labels`
    that its segment ends in a colon, `turns` that it turns what is said or bounds of whom it holds.
    Of a number, `bounds` are the words that bound it, `unit` the word that follows at once.
    """

    text: str
    clause: int
    segment: int
    opens: bool
    labels: bool
    turns: bool
    bounds: tuple[str, ...] = ()
    unit: str = ""

    @property
    def is_number(self) -> bool:
        """Whether there is a digit in it."""
        return any(letter.isdigit() for letter in self.text)

    @property
    def is_name(self) -> bool:
        """Whether it opens with a capital."""
        return self.text[0].isupper()

    def says(self, other: "Part") -> bool:
        """Whether another part may stand for it: the same word in the same role, or number."""
        if (self.text.casefold(), self.turns) != (other.text.casefold(), other.turns):
            return False
        return not self.is_number or (self.bounds, self.unit) == (other.bounds, other.unit)


def quoted(text: str) -> tuple[Part, ...]:
    """Return the parts of a quote; the numbering of its lines is none of them."""
    return parts(_NUMBERING.sub("", text))


def letters(text: str) -> frozenset[str]:
    """Return the letters that enumerate items.

    >>> sorted(letters("a) cờ; b) bằng (của tỉnh)"))
    ['a)', 'b)']
    """
    return frozenset(_LETTER.findall(text))


def parts(text: str) -> tuple[Part, ...]:
    """Return the parts of a text that carry meaning; letters and dashes before items are none.

    >>> [part.text for part in parts("a) Cá nhân: không quá 15% của huyện")]
    ['Cá', 'nhân', 'không', 'quá', '15%', 'huyện']
    """
    words = _PART.findall(_ITEM.sub(" ", text))
    labelled = _labelled(words)
    made: list[Part] = []
    clause = segment = 0
    for position, word in enumerate(words):
        if _carries(word):
            opens = not made or made[-1].segment != segment
            bounds, unit = _around(words, position) if _has_digit(word) else ((), "")
            turns = _turns(words, position)
            labels = segment in labelled
            made.append(Part(word, clause, segment, opens, labels, turns, bounds, unit))
        clause += word in _ENDS_CLAUSE
        segment += _ends_segment(word)
    return tuple(made)


def _carries(word: str) -> bool:
    return word[0].isalnum() and word.casefold() not in FREE


def _turns(words: list[str], position: int) -> bool:
    before, word, after = (
        words[p].casefold() if 0 <= p < len(words) else ""
        for p in (position - 1, position, position + 1)
    )
    return word in TURNING and not {(before, word), (word, after)} & HARMLESS


def _ends_segment(word: str) -> bool:
    return word in _ENDS_CLAUSE or word in _ENDS_SEGMENT or word.casefold() in JOINING


def _labelled(words: list[str]) -> frozenset[int]:
    """Return the segments that a colon ends."""
    found, segment = set(), 0
    for word in words:
        if word == ":":
            found.add(segment)
        segment += _ends_segment(word)
    return frozenset(found)


def _around(words: list[str], position: int) -> tuple[tuple[str, ...], str]:
    """Return what bounds the number at a position, and the word that follows it at once."""
    before: list[str] = []
    for word in reversed(words[:position]):
        if _has_digit(word) or not word[0].isalnum() or len(before) == _BEFORE:
            break
        if word.casefold() not in FREE:
            before.insert(0, word.casefold())
    after = [word.casefold() for word in words[position + 1 : position + 1 + _AFTER]]
    follows = after[0] if after and after[0][0].isalpha() else ""
    unit = "" if follows in FREE - {"ngày"} or follows in BOUNDING else follows
    bounds = [word for word in before if word in BOUNDING]
    if follows == "trở":
        bounds += after
    return tuple(bounds), unit


def _has_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)
