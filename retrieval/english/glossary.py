"""Look up English words and phrases of the field, in whatever form they stand.

The tables stand in `english_words/`, a file a topic, a table a kind of word.  Keys are base forms
without articles, in the spelling of America where it differs ("labor", "organize"): plurals, -ed,
-ing, possessives and the spelling of Britain are found by rule.  A key stands once in each kind;
the longest one wins.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

_TABLES = Path(__file__).parent / "words"
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$")
# An ending, and what may stand in its place in the base form.
_ENDINGS = (
    (re.compile(r"ies$"), ("y",)),
    (re.compile(r"ied$"), ("y",)),
    (re.compile(r"es$"), ("e", "")),
    (re.compile(r"(?<!s)s$"), ("",)),
    (re.compile(r"(?<=([b-df-hj-np-tv-z]))\1(?:ed|ing)$"), ("",)),
    (re.compile(r"(?:ed|ing)$"), ("e", "")),
)
# Spellings of Britain, and America's.
_SPELLINGS = (("our", "or"), ("is", "iz"), ("ence", "ense"), ("mme", "m"))
_PARTICIPLE = re.compile(r"(?:ed|en)$")


class Kind(StrEnum):
    """What a word does in a sentence, valued as its tables are named.

    Things are nouns and what qualifies them: Vietnamese puts the qualifier behind, so a row of
    them is turned round ("Cho Don district": "huyện Cho Don").  Questions and links stay where
    they stand; a link in no words falls away.  Ranks go behind whatever they qualify.
    """

    THING = "thing"
    ACT = "act"
    QUESTION = "question"
    LINK = "link"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase in Vietnamese; `of_field` where it is one of the field's own."""

    vietnamese: str
    kind: Kind
    of_field: bool


@dataclass(frozen=True, slots=True)
class Match:
    """What stands at a place: so many words, the terms they may be, and whether they are a base.

    `base` is False where the last word carries an ending ("titles", "awarded").
    """

    length: int
    terms: tuple[Term, ...]
    base: bool


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms by their words, and for each first word the lengths of the keys it opens."""

    terms: Mapping[tuple[str, ...], tuple[Term, ...]]
    lengths: Mapping[str, Sequence[int]]
    vocabulary: frozenset[str]
    irregular: Mapping[str, str]
    other_things: re.Pattern[str]

    def forms(self, word: str) -> tuple[str, ...]:
        """Return the words of any key that a word may be a form of, the nearest first.

        >>> glossary().forms("Organisations"), glossary().forms("submitting")
        (('organization',), ('submit',))
        """
        word = word.lower().replace("’", "'")
        bare = _POSSESSIVE.sub("", word)
        bases = [self.irregular[bare]] if bare in self.irregular else []
        found = dict.fromkeys((word, bare, *bases, *_bases(bare)))
        respelled = (form.replace(*pair) for form in found for pair in _SPELLINGS)
        return tuple(f for f in dict.fromkeys((*found, *respelled)) if f in self.vocabulary)

    def kinds(self, word: str) -> frozenset[Kind]:
        """Return what a word may do by itself; nothing where it is no term."""
        terms = (term for form in self.forms(word) for term in self.terms.get((form,), ()))
        return frozenset(term.kind for term in terms)

    def names_other_things(self, question: str) -> bool:
        """Whether a question holds a word of things that the field has nothing to do with.

        >>> glossary().names_other_things("How do I renew my passport?")
        True
        """
        return bool(self.other_things.search(question))

    def is_participle(self, word: str) -> bool:
        """Whether a verb's form may be the passive's ("awarded", "given", "kept")."""
        return word.lower() in self.irregular or bool(_PARTICIPLE.search(word.lower()))

    def longest(self, words: Sequence[str]) -> Match | None:
        """Return the longest key that words open with, in whatever form they stand."""
        if not words:
            return None
        forms = self.forms(words[0])
        lengths = {length for form in forms for length in self.lengths.get(form, ())}
        for length in sorted(lengths, reverse=True):
            here = words[:length]
            for key in product(*map(self.forms, here)) if len(here) == length else ():
                if key in self.terms:
                    return Match(length, self.terms[key], base=key[-1] == here[-1].lower())
        return None


@cache
def glossary() -> Glossary:
    """Return the terms of `english_words/`; they are read once."""
    tables = [
        tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(_TABLES.glob("*.toml"))
    ]
    own = frozenset(group for table in tables for group in table.get("own_groups", ()))
    terms: dict[tuple[str, ...], tuple[Term, ...]] = {}
    lengths: dict[str, set[int]] = {}
    for words, term in (row for table in tables for row in _rows(table, own=own)):
        terms[words] = (*terms.get(words, ()), term)
        lengths.setdefault(words[0], set()).add(len(words))
    return Glossary(
        terms=terms,
        lengths={first: tuple(found) for first, found in lengths.items()},
        vocabulary=frozenset(word for words in terms for word in words),
        other_things=_any_of(name for table in tables for name in table.get("other_things", ())),
        irregular={form: base for t in tables for form, base in t.get("irregular", {}).items()},
    )


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})s?\b", re.IGNORECASE)


def _rows(
    table: Mapping[str, Any], *, own: frozenset[str]
) -> Iterator[tuple[tuple[str, ...], Term]]:
    for kind in Kind:
        for group, rows in table.get(kind, {}).items():
            for words, vietnamese in rows.items():
                yield tuple(words.split()), Term(vietnamese, kind, group in own)


def _bases(word: str) -> Iterator[str]:
    for ending, endings in _ENDINGS:
        if ending.search(word):
            yield from (ending.sub(instead, word) for instead in endings)
