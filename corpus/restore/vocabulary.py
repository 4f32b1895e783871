"""Number the words the language model knows and remember how abbreviations are spelled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.restore.spelling import is_syllable

BOUNDARY, UNKNOWN, NUMBER = 0, 1, 2
SPECIAL = ("<s>", "<unk>", "<num>")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words in small letters by number; abbreviations keep their own spelling ("NĐ", "TTg")."""

    words: tuple[str, ...]
    spellings: Mapping[str, str]
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, words: Sequence[str], *, spellings: Mapping[str, str]) -> "Vocabulary":
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

    def syllables(self) -> list[int]:
        """Return the numbers of the words that are spelled as Vietnamese syllables."""
        start = len(SPECIAL)
        return [n for n, word in enumerate(self.words) if n >= start and is_syllable(word)]
