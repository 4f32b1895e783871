"""Lay out what may stand at every place of some lines, with the boundaries of sentences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from corpus.restore.channel import Option
from corpus.restore.decoding import END, Slot
from corpus.restore.figures import kept
from corpus.restore.tokens import TokenLine, ends_sentence
from corpus.restore.vocabulary import NUMBER, UNKNOWN

Item = TypeVar("Item")
Propose = Callable[[str, bool], Slot]

_BETWEEN = -1
_CAPITALS, _FEW_LETTERS = 0.6, 3


@dataclass(frozen=True, slots=True)
class Lattice:
    """The words that each place may hold, and the line each place belongs to (-1: a boundary)."""

    slots: tuple[Slot, ...]
    places: tuple[int, ...]

    def by_line(self, items: Sequence[Item], *, lines: int) -> list[list[Item]]:
        """Share out one item a slot among so many lines; boundaries are left out."""
        rows: list[list[Item]] = [[] for _ in range(lines)]
        for item, place in zip(items, self.places, strict=True):
            if place != _BETWEEN:
                rows[place].append(item)
        return rows


def lay_out(lines: Sequence[TokenLine | None], propose: Propose) -> Lattice:
    """Build the lattice of some lines; None stands for a line that nothing is known of.

    `propose` names what may stand for a word, told whether its line is set in capitals.
    """
    slots, places = list[Slot](), list[int]()
    for number, cut in enumerate(lines):
        if cut is None or not cut.tokens:
            slots.append(END)
            places.append(_BETWEEN)
            continue
        capitals = in_capitals("".join(token.word for token in cut.tokens))
        for token, stays in zip(cut.tokens, kept(cut), strict=True):
            if ends_sentence(token.gap):
                slots.append(END)
                places.append(_BETWEEN)
            slots.append(_as_received(token.word) if stays else propose(token.word, capitals))
            places.append(number)
    return Lattice((*slots, END), (*places, _BETWEEN))


def in_capitals(text: str) -> bool:
    """Tell whether most letters are capitals, of four or more.

    >>> in_capitals("HẠN NỘP HỒ SƠ"), in_capitals("UBND huyện")
    (True, False)
    """
    letters = [character for character in text if character.isalpha()]
    upper = sum(character.isupper() for character in letters)
    return len(letters) > _FEW_LETTERS and upper > _CAPITALS * len(letters)


def _as_received(word: str) -> Slot:
    return (Option(NUMBER if word.isdecimal() else UNKNOWN, word, 0.0),)
