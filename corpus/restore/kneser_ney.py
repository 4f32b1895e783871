"""Estimate a trigram model from counted words and prune it to a size (training only).

Source: S. F. Chen and J. Goodman, "An empirical study of smoothing techniques", 1999; pruning
after A. Stolcke, "Entropy-based pruning of backoff language models", 1998, without its
correction for the changed back-off weight.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.restore.language_model import Arrays, quantise, quantise_backoff

Keys = NDArray[np.int64]
Numbers = NDArray[np.float64]
# Discounts for counts of one, two, and three or more; fixed, because repeated domain lines bend
# the counts of counts from which they would be estimated.
DISCOUNTS = np.array([0.0, 0.7, 1.05, 1.35])


@dataclass(frozen=True, slots=True)
class Order:
    """The n-grams of one order: sorted keys, counts, smoothed probabilities.

    `below` is what the order below gives each without its first word; the lowest has none.
    """

    keys: Keys
    counts: Numbers
    probability: Numbers
    below: Numbers


def estimate(stream: NDArray[np.int32], *, words: int, bigrams: int, trigrams: int) -> Arrays:
    """Return the arrays of a `LanguageModel` of at most so many bigrams and trigrams.

    `stream` (n,) holds word numbers below `words`.  Bigrams that begin a kept trigram are kept.
    """
    wide = stream.astype(np.int64)
    pairs = wide[:-1] * words + wide[1:]
    triple_keys, triple_counts = np.unique(pairs[:-1] * words + wide[2:], return_counts=True)
    uni = _unigrams(np.unique(pairs), words=words)
    bi = _higher(*_continuations(triple_keys, words=words), lower=uni, words=words)
    tri = _higher(triple_keys, triple_counts.astype(np.float64), lower=bi, words=words)
    tri = _prune(_repeated(tri), keep=trigrams, needed=np.zeros(0, dtype=bool))
    needed = np.isin(bi.keys, np.unique(tri.keys // words))
    bi = _prune(bi, keep=bigrams, needed=needed)
    return _pack(uni, bi, tri, words=words)


def _unigrams(pairs: Keys, *, words: int) -> Order:
    """Share out the mass by how many different words stand before each word, plus one."""
    follows = np.bincount(pairs % words, minlength=words).astype(np.float64) + 0.5
    share = follows / follows.sum()
    return Order(np.arange(words), follows, share, share)


def _continuations(triples: Keys, *, words: int) -> tuple[Keys, Numbers]:
    """Count how many different words stand before each pair."""
    keys, counts = np.unique(triples % (words * words), return_counts=True)
    return keys, counts.astype(np.float64)


def _higher(keys: Keys, counts: Numbers, *, lower: Order, words: int) -> Order:
    """Discount counts and interpolate them with the order below."""
    history, place = np.unique(keys // words, return_inverse=True)
    totals = np.bincount(place, weights=counts)
    discount = DISCOUNTS[np.minimum(counts, 3).astype(np.int64)]
    freed = np.bincount(place, weights=discount, minlength=len(history)) / totals
    shorter = np.searchsorted(lower.keys, keys % int(words ** _length(lower, words)))
    below = lower.probability[shorter]
    probability = (counts - discount) / totals[place] + freed[place] * below
    return Order(keys, counts, probability, below)


def _length(order: Order, words: int) -> int:
    """Return 1 for single words, 2 for pairs."""
    return 1 if len(order.keys) == words else 2


def _prune(order: Order, *, keep: int, needed: NDArray[np.bool_]) -> Order:
    """Keep the n-grams whose loss would change the likelihood most, and those that are needed."""
    cost = order.counts * np.abs(np.log(order.probability / order.below))
    cost[np.flatnonzero(needed)] = np.inf
    best = np.argsort(-cost, kind="stable")[:keep]
    return _some(order, np.union1d(best, np.flatnonzero(needed)))


def _repeated(order: Order) -> Order:
    """Leave out what was seen once: single sightings are noise more often than knowledge."""
    return _some(order, np.flatnonzero(order.counts > 1))


def _some(order: Order, kept: NDArray[np.intp]) -> Order:
    return Order(order.keys[kept], order.counts[kept], order.probability[kept], order.below[kept])


def _backoff(order: Order, below: Numbers, histories: Keys, *, words: int) -> Numbers:
    """Give each history the mass its kept n-grams leave, over what the lower order gives them."""
    place = np.searchsorted(histories, order.keys // words)
    kept = np.bincount(place, weights=order.probability, minlength=len(histories))
    under = np.bincount(place, weights=below, minlength=len(histories))
    return np.maximum(1 - kept, 1e-4) / np.maximum(1 - under, 1e-4)


def _pack(uni: Order, bi: Order, tri: Order, *, words: int) -> Arrays:
    """Lay the orders out as the rows that `LanguageModel` unpacks."""
    uni_backoff = _backoff(bi, bi.below, uni.keys, words=words)
    # What pruned bigrams would have given must be what the model will give at run time.
    below = _kept_lower(tri.keys, uni, bi, uni_backoff, words)
    bi_backoff = _backoff(tri, below, bi.keys, words=words)
    starts = np.bincount(bi.keys // words, minlength=words)
    places = np.searchsorted(bi.keys, tri.keys // words)
    return {
        "unigram": quantise(np.log(uni.probability)),
        "unigram_backoff": quantise_backoff(np.log(uni_backoff)),
        "bigram_count": starts.astype(np.uint16),
        "bigram_word": (bi.keys % words).astype(np.uint16),
        "bigram": quantise(np.log(bi.probability)),
        "bigram_backoff": quantise_backoff(np.log(bi_backoff)),
        "trigram_count": np.bincount(places, minlength=len(bi.keys)).astype(np.uint16),
        "trigram_word": (tri.keys % words).astype(np.uint16),
        "trigram": quantise(np.log(tri.probability)),
    }


def _kept_lower(keys: Keys, uni: Order, bi: Order, backoff: Numbers, words: int) -> Numbers:
    pair = keys % (words * words)
    place = np.minimum(np.searchsorted(bi.keys, pair), len(bi.keys) - 1)
    known = bi.keys[place] == pair
    backed = backoff[pair // words] * uni.probability[pair % words]
    return np.where(known, bi.probability[place], backed)
