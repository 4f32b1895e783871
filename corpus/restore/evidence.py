"""Tell damaged Vietnamese from clean Vietnamese and from other languages, line by line."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.normalize import fold, words
from corpus.restore.vocabulary import Vocabulary

# The English model still writes é; every other Vietnamese letter is proof that marks survived.
_SURVIVING = frozenset("éÉ")
_VIETNAMESE = frozenset(
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
) - _SURVIVING  # fmt: skip
# About three words in four of clean Vietnamese bear such a letter, of damaged none.
_CLEAN, _UNCERTAIN = 0.3, 0.12
# Of Vietnamese without marks nearly every word folds to a syllable, of English one in four.
_VIETNAMESE_SHARE = 0.6
# Addresses say nothing of the language around them.
_ADDRESS = re.compile(r"\S+@\S+|\S*(?:://|www\.)\S*")
_ENOUGH, _WINDOW = 6, 24


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts over some lines: words of letters only, those with marks, those like syllables."""

    words: int = 0
    marked: int = 0
    alike: int = 0

    def __add__(self, other: "Evidence") -> "Evidence":
        """Count both together."""
        return Evidence(
            self.words + other.words, self.marked + other.marked, self.alike + other.alike
        )

    @property
    def clean(self) -> bool:
        """Whether enough marks survived."""
        return self.marked >= _CLEAN * self.words

    @property
    def vietnamese(self) -> bool:
        """Whether enough words could be Vietnamese, and there are any."""
        return self.words > 0 and self.alike >= _VIETNAMESE_SHARE * self.words


class Judge:
    """Decides line by line whether marks were lost."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Remember every folded syllable."""
        self._folded = frozenset(fold(vocabulary.words[n]) for n in vocabulary.syllables())

    def evidence(self, line: str) -> Evidence:
        """Count the words of a line, abbreviations left out."""
        text = unicodedata.normalize("NFC", line)
        found = [word for word in words(_ADDRESS.sub(" ", text)) if word.isalpha()]
        if not text.isupper():
            found = [word for word in found if not word.isupper()]
        marked = sum(not _VIETNAMESE.isdisjoint(word.lower()) for word in found)
        alike = sum(fold(word) in self._folded or not _SURVIVING.isdisjoint(word) for word in found)
        return Evidence(len(found), marked, alike)

    def damaged(self, lines: Sequence[str]) -> list[bool]:
        """Tell for each line whether it is Vietnamese that lost its marks.

        A line of six words or more speaks for itself where it is clear; any other goes with the
        lines around it.
        """
        counts = [self.evidence(line) for line in lines]
        return [_damaged(counts, place) for place in range(len(counts))]


def _damaged(counts: Sequence[Evidence], place: int) -> bool:
    own, around = counts[place], _window(counts, place)
    if own.words >= _ENOUGH and own.clean:
        return False
    if own.words >= _ENOUGH and own.marked <= _UNCERTAIN * own.words:
        return (own + own + around).vietnamese
    return around.vietnamese and not around.clean


def _window(counts: Sequence[Evidence], place: int) -> Evidence:
    """Add the lines on both sides, nearest first, until there are words enough."""
    found = counts[place]
    for far in range(1, len(counts)):
        if found.words >= _WINDOW:
            break
        for other in (place - far, place + far):
            if 0 <= other < len(counts):
                found += counts[other]
    return found
