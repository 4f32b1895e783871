"""Remember which words and pairs of words a document uses, from a first reading of it.

A ward's plan says "phường" where most texts say "phương"; what one line leaves open, the other
lines of the same document decide.
Sources: R. Kuhn and R. De Mori, "A cache-based natural language model", 1990 (pairs); R. Kneser,
J. Peters and D. Klakow, "Language model adaptation using dynamic marginals", 1997 (words).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, exp, log

from corpus.restore.channel import Option
from corpus.restore.vocabulary import BOUNDARY, SPECIAL

# A word counts by how far its probability lies above this one, so that guesses teach little.
_SURE = 0.8
# Taken from every pair's count: what was seen once may be a fault that was made once.
_DISCOUNT = 0.5
# How much of a word's greater share in the document goes to its cost, and how many words of other
# texts the document's own are weighed against; like `_FEWER`, chosen on rendered pages.
_TRUST, _OTHERS = 0.8, 1000.0
# So many of the likeliest words of a place are tried again, of many this share.
_FEWER, _FEWER_OF_MANY = 32, 2 / 3


@dataclass(frozen=True, slots=True)
class Memory:
    """How often a document surely used each word; the shares of the words after each word."""

    words: Mapping[int, float] = field(default_factory=dict)
    pairs: Mapping[int, Mapping[int, float]] = field(default_factory=dict)


def remember(words: Sequence[int], probabilities: Sequence[float]) -> Memory:
    """Count a document's word numbers, in order, each as far as it is sure.

    >>> remember([0, 5, 6, 0, 5, 6, 0], [1.0] * 7).pairs[5]
    {6: 0.6}
    """
    trust = [max(0.0, (probability - _SURE) / (1 - _SURE)) for probability in probabilities]
    alone, pairs = defaultdict[int, float](float), defaultdict[tuple[int, int], float](float)
    for place, (word, sure) in enumerate(zip(words, trust, strict=True)):
        alone[word] += sure
        if place and sure and trust[place - 1]:
            pairs[words[place - 1], word] += sure * trust[place - 1]
    rows = defaultdict[int, dict[int, float]](dict)
    for (previous, word), times in pairs.items():
        if times > _DISCOUNT and (word == BOUNDARY or word >= len(SPECIAL)):
            rows[previous][word] = (times - _DISCOUNT) / (alone[previous] + _DISCOUNT)
    counts = {word: times for word, times in alone.items() if word >= len(SPECIAL)}
    return Memory(counts, dict(rows))


def reweigh(
    slots: Sequence[Sequence[Option]], memory: Memory, priors: Sequence[float]
) -> list[tuple[Option, ...]]:
    """Add to every option how much likelier the document makes its word; keep the likeliest.

    `priors` are the natural logarithms of each word's probability in other texts.
    """
    total = sum(memory.words.values())
    absent = _TRUST * log(_OTHERS / (total + _OTHERS))
    shares = {
        word: (times + _OTHERS * exp(priors[word])) / (total + _OTHERS)
        for word, times in memory.words.items()
    }
    gains = {word: _TRUST * (log(share) - priors[word]) for word, share in shares.items()}
    known: dict[int, tuple[Option, ...]] = {}

    def gain(option: Option) -> float:
        return gains.get(option.word, absent) if option.word >= len(SPECIAL) else 0.0

    def weighed(slot: Sequence[Option]) -> tuple[Option, ...]:
        found = [Option(o.word, o.text, o.cost + gain(o)) for o in slot]
        fewer = max(_FEWER, ceil(_FEWER_OF_MANY * len(slot)))
        return tuple(sorted(found, key=lambda o: -o.cost - priors[o.word])[:fewer])

    # The channel gives equal words the same slot, so each needs weighing once.
    for slot in slots:
        if id(slot) not in known:
            known[id(slot)] = weighed(slot) if len(slot) > 1 else tuple(slot)
    return [known[id(slot)] for slot in slots]
