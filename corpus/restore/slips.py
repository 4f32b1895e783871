"""List the letter strings that a slip of the finger may have made a word of, each with its cost."""

from collections.abc import Iterator, Mapping

# Log probabilities: fingers swap and double letters more often than they strike a wrong one.
SWAPPED, DOUBLED, MISSED, EXTRA, NEIGHBOUR = -7.0, -6.0, -8.0, -8.0, -8.5
# A short word is more likely something else.
_SHORT, _EACH_SHORTER, _SHORTEST = 4, -1.5, 3
_LETTERS = "abcdeghiklmnopqrstuvxy"
# What lies beside a letter on the keyboard, among the letters that Vietnamese is written with.
_BESIDE = {
    "a": "qsx", "b": "vgn", "c": "xdv", "d": "serc", "e": "wrd", "f": "drgvc", "g": "tyhbv",
    "h": "yugnb", "i": "uok", "j": "uikhnm", "k": "iolm", "l": "okp", "m": "nk", "n": "bhm",
    "o": "ipl", "p": "ol", "q": "a", "r": "etd", "s": "adx", "t": "ryg", "u": "yih", "v": "cgb",
    "w": "qeas", "x": "csd", "y": "tuh", "z": "asx",
}  # fmt: skip


def slips(word: str) -> Mapping[str, float]:
    """Return what a folded word may have been meant to be, by the likeliest slip.

    >>> slips("khne")["khen"], slips("hoann")["hoan"], slips("thuog")["thuong"]
    (-7.0, -6.0, -8.0)
    >>> slips("tromg")["trong"], slips("khenf")["khen"], slips("ab")
    (-8.5, -8.0, {})
    """
    if len(word) < _SHORTEST:
        return {}
    less = _EACH_SHORTER * max(0, _SHORT - len(word))
    found: dict[str, float] = {}
    for other, cost in _slips(word):
        if other != word and cost + less > found.get(other, float("-inf")):
            found[other] = cost + less
    return found


def _slips(word: str) -> Iterator[tuple[str, float]]:
    for i in range(len(word)):
        before, letter, after = word[:i], word[i], word[i + 1 :]
        if i:
            yield before[:-1] + letter + before[-1] + after, SWAPPED
        yield before + after, DOUBLED if before.endswith(letter) else EXTRA
        for beside in _BESIDE.get(letter, ""):
            yield before + beside + after, NEIGHBOUR
        for missing in _LETTERS if i else "":
            yield before + missing + letter + after, MISSED
    for missing in "cghimnoptuy":
        yield word + missing, MISSED
