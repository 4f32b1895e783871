"""Number the words the language model knows and remember how each is usually set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.restore.tokens import Case, set_case

BOUNDARY, UNKNOWN, NUMBER = 0, 1, 2
SPECIAL = ("<s>", "<unk>", "<num>")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words in small letters by number; abbreviations keep their own spelling ("NĐ", "TTg")."""

    words: tuple[str, ...]
    spellings: dict[str, str]
    numbers: dict[str, int]

    @classmethod
    def of(cls, words: Sequence[str], *, spellings: dict[str, str]) -> Vocabulary:
        """Number words in their order; the first three are the special ones."""
        return cls(tuple(words), spellings, {word: number for number, word in enumerate(words)})

    def number(self, word: str) -> int:
        """Return the number of a word in any case; digits share one number.

        >>> Vocabulary.of(("<s>", "<unk>", "<num>", "và"), spellings={}).number("Và")
        3
        """
        if word.isdecimal():
            return NUMBER
        return self.numbers.get(word.lower(), UNKNOWN)

    def spell(self, number: int, *, case: Case) -> str:
        """Write a word in a case; an abbreviation in capitals takes its own spelling."""
        word = self.words[number]
        if case is Case.UPPER and word in self.spellings:
            return self.spellings[word]
        return set_case(word, case)
