"""Bring several readings of one sheet together: lines, the words in them, what each reading says.

Readings at different sizes fail at different places, so what two of three say is mostly right.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from corpus.extract.tesseract import Word, WordLine

# Two boxes are of one line, or one word, when the smaller shares this much of its side.
_SAME_LINE, _SAME_WORD = 0.35, 0.35
# Strokes of a signature or a seal make "words" taller than any heading.
_TALLEST, _SURE = 2.2, 0.85
# A reading that saw nothing here says so less surely than one that saw a word.
_UNSEEN = 0.6


@dataclass(frozen=True, slots=True)
class Place:
    """One word's place in a line: what the readings say, likeliest first, and its box in dots.

    `variants` pairs each text ("" for nothing) with its support, the sum of confidences.
    """

    variants: tuple[tuple[str, float], ...]
    left: float
    top: float
    right: float
    bottom: float

    @property
    def text(self) -> str:
        """What most readings say."""
        return self.variants[0][0]

    @property
    def sure(self) -> float:
        """The share of the support that stands behind the text, 0 to 1."""
        total = sum(support for _, support in self.variants)
        return self.variants[0][1] / total if total else 0.0

    def reading(self, *variants: tuple[str, float]) -> "Place":
        """Return the same place with other variants."""
        return replace(self, variants=variants)


def merge_readings(readings: Sequence[Sequence[WordLine]]) -> list[tuple[Place, ...]]:
    """Return the lines of a sheet from top to bottom, each as places from left to right.

    Words at one height make one line, so that the two halves of a letterhead stand side by side.
    """
    heights = [word.bottom - word.top for lines in readings for line in lines for word in line]
    usual = median(heights) if heights else 0.0
    rows = list[_Row]()
    for number, lines in enumerate(readings):
        for line in lines:
            words = [word for word in line if _is_text(word, usual)]
            if words:
                _put(rows, _Row.of(number, words))
    rows.sort(key=lambda row: row.middle)
    return [tuple(_places(row.words, readings=len(readings))) for row in rows]


@dataclass(slots=True)
class _Row:
    """Words of several readings at one height; `top` and `bottom` are those of the first found."""

    top: float
    bottom: float
    words: list[tuple[int, Word]]

    @classmethod
    def of(cls, reading: int, words: Sequence[Word]) -> "_Row":
        return cls(
            median(word.top for word in words),
            median(word.bottom for word in words),
            [(reading, word) for word in words],
        )

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def _is_text(word: Word, usual: float) -> bool:
    return word.bottom - word.top <= _TALLEST * usual or word.confidence > _SURE


def _put(rows: list[_Row], new: _Row) -> None:
    """Join a row to the one at its height, or add it."""
    nearest = min(rows, key=lambda row: abs(row.middle - new.middle), default=None)
    if nearest and _share(nearest.top, nearest.bottom, new.top, new.bottom) >= _SAME_LINE:
        nearest.words += new.words
    else:
        rows.append(new)


def _share(low: float, high: float, other_low: float, other_high: float) -> float:
    shared = min(high, other_high) - max(low, other_low)
    return shared / max(1.0, min(high - low, other_high - other_low))


def _places(words: Iterable[tuple[int, Word]], *, readings: int) -> Iterator[Place]:
    group, end = list[tuple[int, Word]](), 0.0
    for reading, word in sorted(words, key=lambda pair: pair[1].left):
        width = min((word.right - word.left), *(w.right - w.left for _, w in group or [(0, word)]))
        if group and end - word.left < _SAME_WORD * max(1.0, width):
            yield _place(group, readings=readings)
            group, end = [], 0.0
        group.append((reading, word))
        end = max(end, word.right)
    if group:
        yield _place(group, readings=readings)


def _place(group: Sequence[tuple[int, Word]], *, readings: int) -> Place:
    support = dict[str, float]()
    for number in range(readings):
        words = [word for reading, word in group if reading == number]
        text = " ".join(word.text for word in words)
        sure = min((word.confidence for word in words), default=_UNSEEN)
        support[text] = support.get(text, 0.0) + sure
    ranked = sorted(support.items(), key=lambda pair: -pair[1])
    agreed = [word for _, word in group if word.text in ranked[0][0].split()] or [
        word for _, word in group
    ]
    return Place(
        tuple(ranked),
        min(word.left for word in agreed),
        min(word.top for word in agreed),
        max(word.right for word in agreed),
        max(word.bottom for word in agreed),
    )
