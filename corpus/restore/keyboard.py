"""List the Vietnamese words that a typed word may mean, where marks were left out."""

import unicodedata
from collections import defaultdict
from math import log

from corpus.normalize import fold, normalize
from corpus.restore.channel import Option, as_read
from corpus.restore.tokens import Case, case_of, set_case
from corpus.restore.vocabulary import Vocabulary

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WRONG = -7.0
# Who types one mark of a word seldom leaves out the other.
_HALF = -4.0
_MISTYPED = -9.0
_SHORTEST_TYPO = 4
_LETTERS = "aceghimnoptuy"

# The tone of a syllable and, letter by letter, the other marks.
Marks = tuple[str, tuple[str, ...]]


class Keyboard:
    """Candidates of typed words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Index the syllables by their letters without marks."""
        self._vocabulary = vocabulary
        self._alike: dict[str, list[int]] = defaultdict(list)
        self._marks: dict[int, Marks] = {}
        for number in vocabulary.syllables():
            word = vocabulary.words[number]
            self._alike[fold(word)].append(number)
            self._marks[number] = _marks(word)

    def options(self, omission: float, typed: str, capitals: bool) -> tuple[Option, ...]:  # noqa: FBT001
        """Return the words that may be meant; never empty.

        `omission` is the share of marks that the writer leaves out, between 0 and 1; `capitals`
        tells that the whole question is in capitals, so that capitals mean no abbreviation.
        """
        kept = as_read(typed, self._vocabulary)
        case = case_of(typed)
        if not typed.isalpha() or (case is Case.UPPER and not capitals):
            return tuple(kept)
        plain = fold(typed)
        if plain in self._alike:
            return self._marked(typed, case=case, omission=omission)
        repaired = [
            Option(number, set_case(self._vocabulary.words[number], case), _MISTYPED)
            for other in _slips(plain)
            for number in self._alike.get(other, ())
        ]
        return (*kept, *repaired)

    def _marked(self, typed: str, *, case: Case, omission: float) -> tuple[Option, ...]:
        plain = normalize(typed).lower()
        marks = _marks(plain)
        options = list[Option]()
        for number in self._alike[fold(typed)]:
            word = self._vocabulary.words[number]
            cost = _cost(marks, self._marks[number], omission=omission)
            text = typed if word == plain else set_case(word, case)
            options.append(Option(number, text, cost))
        return tuple(options)


def _marks(word: str) -> Marks:
    """Return the tone of a syllable and, letter by letter, the other marks.

    >>> _marks("nộp") == ("\u0323", ("", "\u0302", ""))
    True
    """
    tone, shapes = "", list[str]()
    for character in unicodedata.normalize("NFD", word):
        if character in _TONES:
            tone = character
        elif unicodedata.combining(character):
            shapes[-1] += character
        else:
            shapes.append("-" if character == "đ" else "")
    return tone, tuple(shapes)


def _cost(typed: Marks, meant: Marks, *, omission: float) -> float:
    """Return the log probability that a word is typed so."""
    if typed == meant:
        return log(1 - omission) if meant[0] or any(meant[1]) else 0.0
    pairs = [(typed[0], meant[0]), *zip(typed[1], meant[1], strict=False)]
    half = any(left for left, _ in pairs)
    wrong = sum(left not in (right, "") for left, right in pairs)
    return log(omission) + _WRONG * wrong + _HALF * half


def _slips(word: str) -> list[str]:
    """Return what a slip may have made this word of: letters swapped, doubled or left out.

    >>> "khen" in _slips("khne"), "thuong" in _slips("thuog"), "hoan" in _slips("hoann")
    (True, True, True)
    """
    if len(word) < _SHORTEST_TYPO:
        return []
    inner = range(1, len(word))
    swaps = [word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :] for i in inner]
    doubles = [word[:i] + word[i + 1 :] for i in inner if word[i] == word[i - 1]]
    missing = [word[:i] + letter + word[i:] for i in inner for letter in _LETTERS]
    return sorted({*swaps, *doubles, *missing} - {word})
