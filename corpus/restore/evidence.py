"""Tell damaged Vietnamese from clean Vietnamese and from other languages, line by line."""

import unicodedata
from collections.abc import Iterator, Sequence
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
        found = [word for word in words(_without_addresses(text)) if word.isalpha()]
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
        return [_damaged(own, around) for own, around in zip(counts, windows(counts), strict=True)]


def windows(counts: Sequence[Evidence]) -> Iterator[Evidence]:
    """Yield for each line its words with those around it: nearest first, until there are enough.

    Two lines that are equally far are added together.  Lines without words are passed over, so
    that any number of them costs nothing.
    """
    worded = [place for place, count in enumerate(counts) if count.words]
    behind = 0
    for place, own in enumerate(counts):
        yield _window(counts, worded, place, behind)
        behind += bool(own.words)


def _without_addresses(text: str) -> str:
    """Leave out web and mail addresses: they say nothing of the language around them."""
    return " ".join(piece for piece in text.split() if not _is_address(piece))


def _is_address(piece: str) -> bool:
    return "@" in piece[1:-1] or "://" in piece or "www." in piece


def _damaged(own: Evidence, around: Evidence) -> bool:
    if own.words >= _ENOUGH and own.clean:
        return False
    if own.words >= _ENOUGH and own.marked <= _UNCERTAIN * own.words:
        return (own + own + around).vietnamese
    return around.vietnamese and not around.clean


def _window(counts: Sequence[Evidence], worded: Sequence[int], place: int, behind: int) -> Evidence:
    """Add to the line at a place those of the `worded` lines, of which `behind` come before it."""
    found = counts[place]
    before, after = behind - 1, behind + bool(found.words)
    while found.words < _WINDOW and (before >= 0 or after < len(worded)):
        left = place - worded[before] if before >= 0 else len(counts)
        right = worded[after] - place if after < len(worded) else len(counts)
        if left <= right:
            found += counts[worded[before]]
            before -= 1
        if right <= left:
            found += counts[worded[after]]
            after += 1
    return found
