"""Learn what the wrong model reads for each printed letter (training only).

Every printed letter is read as a string of none to three characters; the cheapest cutting is found
for each pair of words, counted, and the costs set anew from the counts (hard EM).
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from math import log

from corpus.normalize import fold

LONGEST = 3
_ROUNDS = 4
_SMOOTHING = 0.05
_FLOOR = 1e-7
# The share of a letter's readings that comes from its kin: ộ, ợ and ọ are damaged alike.
_KIN = 0.1
_TONES = "\u0300\u0301\u0303\u0309\u0323"

Confusions = dict[str, dict[str, float]]


def learn(pairs: Mapping[tuple[str, str], int]) -> Confusions:
    """Return for each printed letter the probability of each string read for it."""
    confusions: Confusions = {}
    for _ in range(_ROUNDS):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for (clean, observed), times in pairs.items():
            for letter, read in zip(clean, cut_reading(clean, observed, confusions), strict=True):
                counts[letter][read] += times
        confusions = {
            letter: {read: times / row.total() for read, times in row.items()}
            for letter, row in counts.items()
        }
    return share_among_kin(confusions)


def share_among_kin(confusions: Confusions) -> Confusions:
    """Mix each letter's readings with those of the letters of the same base and tone.

    >>> shared = share_among_kin({"ộ": {"o": 1.0}, "ợ": {"g": 1.0}})
    >>> round(shared["ộ"]["g"], 2), round(shared["ộ"]["o"], 2)
    (0.05, 0.95)
    """
    kin: dict[tuple[str, str], list[str]] = defaultdict(list)
    for letter in confusions:
        kin[base_and_tone(letter)].append(letter)
    mixed: Confusions = {}
    for letters in kin.values():
        pool: dict[str, float] = defaultdict(float)
        for letter in letters:
            for read, share in confusions[letter].items():
                pool[read] += share / len(letters)
        for letter in letters:
            own = confusions[letter]
            mixed[letter] = {
                read: (1 - _KIN) * own.get(read, 0.0) + _KIN * share for read, share in pool.items()
            }
    return mixed


def base_and_tone(letter: str) -> tuple[str, str]:
    """Return a letter without its marks, in its case, and its tone mark.

    >>> base_and_tone("Ộ") == ("O", "\u0323")
    True
    """
    apart = unicodedata.normalize("NFD", letter)
    return apart[0], "".join(mark for mark in apart[1:] if mark in _TONES)


def cut_reading(clean: str, observed: str, confusions: Confusions) -> list[str]:
    """Cut what was read into one string for each printed letter.

    >>> cut_reading("mới", "m6i", {})
    ['m', '6', 'i']
    """
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for letter in clean:
        row: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            for end in range(start, min(start + LONGEST, len(observed)) + 1):
                total = cost + _cost(letter, observed[start:end], confusions)
                if end not in row or total < row[end][0]:
                    row[end] = (total, start)
        best.append(row)
    end, cuts = len(observed), list[str]()
    if end not in best[-1]:
        return [observed, *[""] * (len(clean) - 1)] if clean else []
    for row in best[:0:-1]:
        start = row[end][1]
        cuts.append(observed[start:end])
        end = start
    return cuts[::-1]


def _cost(letter: str, read: str, confusions: Confusions) -> float:
    known = confusions.get(letter)
    if known:
        return -log(known.get(read, 0) + _SMOOTHING * _guess(letter, read))
    return -log(_guess(letter, read))


def _guess(letter: str, read: str) -> float:
    """Say how likely a reading looks before anything was counted."""
    if len(read) == 1:
        return 0.8 if fold(letter) == fold(read) else 0.01
    return 0.004 if read == "" else max(_FLOOR, 0.004 ** len(read))
