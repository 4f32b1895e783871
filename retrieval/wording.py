"""Put what people say into the words that documents write: "bà con" into "nhân dân".

The tables stand in `wording.toml`.
"""

import re
import tomllib
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from corpus.normalize import fold

_TABLES = Path(__file__).parent / "wording.toml"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Saying:
    """A phrase as it is said, its syllables folded, and what documents write for it, or nothing."""

    said: tuple[str, ...]
    plain: tuple[str, ...]
    written: str

    def is_said(self, typed: Sequence[str], restored: Sequence[str], pairs: Container[str]) -> bool:
        """Whether syllables in small letters are the phrase, as far as their diacritics tell."""
        if self.said in (tuple(typed), tuple(restored)):
            return True
        spelled = zip(typed, self.plain, self.said, strict=True)
        if any(word not in spellings for word, *spellings in spelled):
            return False
        return any(f"{one} {two}" not in pairs for one, two in pairwise(self.plain))


@dataclass(frozen=True, slots=True)
class _Change:
    """Words `start` to `end` of a question that documents write otherwise."""

    start: int
    end: int
    written: str
    said: tuple[str, ...]

    def is_in(self, own: Container[str]) -> bool:
        """Whether documents say the phrase themselves: they hold all its pairs of syllables."""
        neighbours = [f"{one}_{two}" for one, two in pairwise(self.said)]
        return bool(neighbours) and all(pair in own for pair in neighbours)


def in_documents_words(
    typed: str, restored: str, *, pairs: Container[str], own: Container[str] = ()
) -> tuple[str, str]:
    """Return a question, as typed and with its diacritics, in the words that documents write.

    `pairs` are folded pairs of syllables that the documents hold: a phrase typed without
    diacritics is none where they hold all of it, nor is a syllable.  `own` are their pairs with
    diacritics ("hồ_sơ"): a phrase made of these is the documents' own and is left.  What the
    question says in documents' words too is left, and what is said twice is written once.

    >>> in_documents_words("ba con", "Bà con được khen không?", pairs=())[1]
    'nhân dân được khen không?'
    """
    words, bare = list(_WORD.finditer(restored)), list(_WORD.finditer(typed))
    if len(bare) != len(words):
        typed, bare = restored, words
    as_typed, syllables = ([word[0].casefold() for word in found] for found in (bare, words))
    said = (change for change in _changes(as_typed, syllables, pairs) if not change.is_in(own))
    changes = tuple(_once(said, syllables))
    return _with(changes, typed, bare), _with(changes, restored, words)


def _changes(
    typed: Sequence[str], restored: Sequence[str], pairs: Container[str]
) -> Iterator[_Change]:
    """Yield what is said otherwise than documents write it, at each word the longest phrase."""
    plain = [fold(word) for word in restored]
    position = 0
    while position < len(plain):
        for saying in _sayings().get(plain[position], ()):
            here = slice(position, position + len(saying.plain))
            if tuple(plain[here]) == saying.plain and saying.is_said(
                typed[here], restored[here], pairs
            ):
                yield _Change(here.start, here.stop, saying.written, saying.said)
                position = here.stop
                break
        else:
            position += 1


def _once(changes: Iterator[_Change], question: Sequence[str]) -> Iterator[_Change]:
    """Yield changes without those to what a question says beside the phrase; what recurs goes."""
    written: set[str] = set()
    for change in changes:
        if change.written in written:
            yield replace(change, written="")
        elif not change.written or not _says_beside(question, change):
            yield change
            written.add(change.written)


def _says_beside(question: Sequence[str], change: _Change) -> bool:
    """Whether a question says what documents write, not only within the phrase itself."""
    written = [word.casefold() for word in _WORD.findall(change.written)]
    size = len(written)
    found = (at for at in range(len(question) - size + 1) if question[at : at + size] == written)
    return any(at < change.start or at + size > change.end for at in found)


def _with(changes: Sequence[_Change], text: str, words: Sequence[re.Match[str]]) -> str:
    """Return a text whose words were changed."""
    for change in reversed(changes):
        start, end = words[change.start].start(), words[change.end - 1].end()
        text = text[:start] + change.written + text[end:]
    return text


@cache
def _sayings() -> Mapping[str, Sequence[_Saying]]:
    """Return the phrases by their first syllable, folded, the longest first."""
    tables = tomllib.loads(_TABLES.read_text(encoding="utf-8"))
    said = [(phrase, written) for written, phrases in tables["said"].items() for phrase in phrases]
    said += [(phrase, "") for phrase in tables["fillers"]["phrases"]]
    sayings: dict[str, list[_Saying]] = {}
    for phrase, written in sorted(said, key=lambda one: -len(one[0].split())):
        syllables, plain = phrase.casefold().split(), fold(phrase).split()
        saying = _Saying(tuple(syllables), tuple(plain), written)
        sayings.setdefault(plain[0], []).append(saying)
    return sayings
