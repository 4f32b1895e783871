"""Weigh the words of questions and passages: folded syllables and pairs, the rare ones most."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self

from corpus.normalize import fold, words
from retrieval.lexicon import is_content, synonyms_of

# A synonym says nearly the same; a pair tells more than its two syllables apart, unless no
# passage holds it: then it may be no word at all.
_SYNONYM = 0.7
_PAIR = 1.5
_UNSEEN_PAIR = 0.1


def terms_of(text: str) -> frozenset[str]:
    """Return a passage's folded syllables and pairs of neighbours.

    >>> sorted(terms_of("Hồ sơ"))
    ['ho', 'ho so', 'so']
    """
    syllables = words(fold(text))
    pairs = (f"{one} {two}" for one, two in pairwise(syllables))
    return frozenset((*syllables, *pairs))


@dataclass(frozen=True, slots=True)
class TermWeights:
    """How much each term tells: its inverse document frequency over passages."""

    weights: Mapping[str, float]
    unseen: float

    @classmethod
    def of(cls, passages: Iterable[frozenset[str]]) -> "TermWeights":
        """Count the passages that hold each term."""
        counts: Counter[str] = Counter()
        total = 0
        for terms in passages:
            counts.update(terms)
            total += 1
        weights = {term: math.log(1 + total / count) for term, count in counts.items()}
        return cls(weights, math.log(1 + 2 * total))

    def __contains__(self, term: object) -> bool:
        """Whether any passage holds a term."""
        return term in self.weights

    def __getitem__(self, term: str) -> float:
        """Return a term's weight; a term that no passage holds weighs the most."""
        return self.weights.get(term, self.unseen)


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing a question asks about: the term that names it, its synonyms, how much it tells."""

    term: str
    synonyms: frozenset[str]
    weight: float

    @property
    def forms(self) -> frozenset[str]:
        """All terms that name it."""
        return self.synonyms | {self.term}

    def worth_in(self, terms: frozenset[str]) -> float:
        """Return 1 where a passage's terms hold the term, less for a synonym, 0 for neither."""
        if self.term in terms:
            return 1.0
        return 0.0 if self.synonyms.isdisjoint(terms) else _SYNONYM

    def weighing(self, weight: float) -> Self:
        """Return the same term with another weight."""
        return replace(self, weight=weight)


def asked_terms(
    topic: str, weights: TermWeights, *, spoken: Sequence[str] = ()
) -> tuple[Asked, ...]:
    """Return what a question asks about: its content words and pairs, each with its synonyms.

    `spoken` are folded phrases that are left out: they say only what kind of thing is asked.
    """
    syllables = _without(words(topic), spoken)
    asked: dict[str, Asked] = {}
    for position, syllable in enumerate(syllables):
        pair = syllables[position : position + 2]
        if is_content(syllable):
            asked[fold(syllable)] = _asked(syllable, weights, 1.0)
        if len(pair) > 1 and all(map(is_content, pair)):
            word = " ".join(pair)
            asked[fold(word)] = _asked(word, weights, _PAIR)
    return tuple(asked.values())


def share(asked: Sequence[Asked], text: str) -> float:
    """Return the share of what is asked that a text speaks of, by weight, 0..1."""
    total, held = sum(term.weight for term in asked), terms_of(text)
    return sum(term.weight * term.worth_in(held) for term in asked) / total if total else 0.0


def _asked(word: str, weights: TermWeights, factor: float) -> Asked:
    """Weigh a word by the most telling form that any passage holds."""
    term = fold(word)
    synonyms = frozenset(synonyms_of(word)) - {term}
    known = [weights[form] for form in (term, *synonyms) if form in weights]
    if known:
        return Asked(term, synonyms, factor * max(known))
    return Asked(term, synonyms, weights.unseen * (_UNSEEN_PAIR if " " in term else 1.0))


def _without(syllables: list[str], phrases: Sequence[str]) -> list[str]:
    """Return syllables without those that make up one of the folded phrases."""
    for phrase in phrases:
        parts = phrase.split()
        plain = [fold(syllable) for syllable in syllables]
        for start in range(len(plain) - len(parts), -1, -1):
            if plain[start : start + len(parts)] == parts:
                del syllables[start : start + len(parts)]
                del plain[start : start + len(parts)]
    return syllables
