"""Hold the words of a question as typed and restored, and tell whether they say a name."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from corpus.gazetteer import LEVEL_WORDS, province_names, unit_names
from corpus.normalize import fold
from corpus.restore.slips import slips
from retrieval.names import Name

WORD = re.compile(r"\w+")
JOINS = frozenset({"va", "voi", "hay", "con", "so"})
LEVELS = frozenset(tuple(fold(word) for word in level) for level in LEVEL_WORDS)
# Without diacritics, names of two words may be other words ("cho đơn vị" for "Chợ Đồn").
_AMBIGUOUS = 2


@dataclass(frozen=True, slots=True)
class AskedWords:
    """A question's words as typed, restored and folded, and the folded whole."""

    typed: tuple[str, ...]
    restored: tuple[str, ...]
    plain: tuple[str, ...]
    folded: str
    pairs: Container[str]

    @classmethod
    def of(cls, typed: str, restored: str, pairs: Container[str]) -> "AskedWords":
        """Cut a question into words; where restoration changed their count, its words count."""
        typed_words = tuple(WORD.findall(typed))
        restored_words = tuple(WORD.findall(restored))
        if len(typed_words) != len(restored_words):
            typed_words = restored_words
        plain = tuple(fold(word) for word in restored_words)
        return cls(typed_words, restored_words, plain, fold(restored), pairs)

    def says(self, named: Name, start: int) -> bool:
        """Whether the words from `start` on are a name, as far as their diacritics tell."""
        name = named.words
        here = slice(start, start + len(name))
        if self.plain[here] != named.plain:
            return self._slips_into(named, here)
        spelled = zip(self.typed[here], self.restored[here], name, strict=True)
        if any(_denies(typed, w) and read.casefold() != w.casefold() for typed, read, w in spelled):
            return False
        sure = self.plain[max(0, start - 1) : start] in LEVELS or self._restored_as(name, here)
        if sure or len(name) > _AMBIGUOUS or all(word.istitle() for word in self.typed[here]):
            return True
        pair = self.plain[here.stop - 1 : here.stop + 1]
        return len(pair) == 1 or pair[1] in JOINS or " ".join(pair) not in self.pairs

    def _slips_into(self, named: Name, here: slice) -> bool:
        """Whether words are a name but for a slip in one of them: "phường Nhơn Hug".

        They count after the word of a level or all in capitals, and where they name no other unit.
        """
        pairs = list(zip(self.plain[here], named.plain, strict=False))
        wrong = [(word, meant) for word, meant in pairs if word != meant]
        if len(pairs) != len(named.plain) or len(pairs) < _AMBIGUOUS or len(wrong) != 1:
            return False
        ((word, meant),) = wrong
        level, name = self.plain[here.start - 1 : here.start], " ".join(self.plain[here])
        capitals = all(typed[0].isupper() for typed in self.typed[here])
        other = name in province_names() or " ".join((*level, name)) in unit_names()
        return (capitals or level in LEVELS) and not other and meant in slips(word)

    def _restored_as(self, name: Sequence[str], here: slice) -> bool:
        return [w.casefold() for w in self.restored[here]] == [w.casefold() for w in name]

    def without(self, spans: Sequence[tuple[int, int]], years: set[int]) -> str:
        """Return the restored words but those of some spans and the numbers of some years."""
        dropped = {position for start, end in spans for position in range(start, end)}
        for position, word in enumerate(self.plain):
            if word.isdecimal() and int(word) in years:
                dropped.add(position)
        return " ".join(
            word for position, word in enumerate(self.restored) if position not in dropped
        )


def _denies(typed: str, word: str) -> bool:
    """Whether a typed syllable carries diacritics that a name's syllable does not."""
    return typed.casefold() not in {fold(typed), word.casefold()}
