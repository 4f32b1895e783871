"""List the Vietnamese words that a typed word may mean, where marks were left out."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log

from corpus.normalize import fold, normalize
from corpus.restore.channel import Option, as_read
from corpus.restore.keys import Composed, apart, spelled, telex
from corpus.restore.slips import slips
from corpus.restore.tokens import Case, case_of, set_case
from corpus.restore.vocabulary import Vocabulary

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WRONG = -5.0
# Who types one mark of a word seldom leaves out the other.
_HALF = -4.0
# Keys of Telex that no program listened to are hardly ever meant as letters.
_KEYS, _STRUCK = -1.0, -4.0
_LAST_KEYS = frozenset("sfrxjwz")
_LETTERS = re.compile(r"[^\W\d_]+")
# Of a mistyped word, each mark typed that the word meant does not bear, and each that it does.
_STRAY, _LOST = -3.0, -2.0
# A capital within a question opens a name, which need not be Vietnamese.
_NAME = -2.0

# The tone of a syllable and, letter by letter, the other marks.
Marks = tuple[str, tuple[str, ...]]


class Keyboard:
    """Candidates of typed words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Index the syllables by their letters without marks."""
        self._vocabulary = vocabulary
        self._alike: dict[str, list[int]] = defaultdict(list)
        self._marks: dict[int, Marks] = {}
        self._counts: dict[int, Counter[str]] = {}
        self._spelled: dict[Composed, int] = {}
        for number in vocabulary.syllables():
            word = vocabulary.words[number]
            self._alike[fold(word)].append(number)
            self._marks[number] = _marks(word)
            self._counts[number] = _count(word)
            # Texts hold "đựơc" too: the word with its tone where it is written is meant.
            if spelled(*apart(word)) == word:
                self._spelled[apart(word)] = number

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
            marked = self._marked(typed, case=case, omission=omission)
            return (*marked, *self._composed(typed, case))
        return (*kept, *self._composed(typed, case), *self._repaired(typed, case))

    def from_telex(self, question: str) -> str:
        """Return a question with every word composed that the keys of Telex alone make a word."""
        return _LETTERS.sub(lambda match: self._made(match[0]), question)

    def _made(self, typed: str) -> str:
        made = telex(typed.lower())
        known = fold(typed) in self._alike or made not in self._spelled
        if known or made is None:
            return typed
        return set_case(self._vocabulary.words[self._spelled[made]], case_of(typed))

    def _composed(self, typed: str, case: Case) -> Iterator[Option]:
        """Yield the words that the keys of Telex make of what was typed, with and without the last.

        A key struck by mistake leaves a word that has its marks ("khôngf").
        """
        word = normalize(typed).lower()
        makings = [(telex(word), _KEYS)]
        if word[-1:] in _LAST_KEYS:
            makings.append((apart(word[:-1]), _STRUCK))
        for made, cost in makings:
            number = self._spelled.get(made) if made else None
            if number is not None:
                yield Option(number, set_case(self._vocabulary.words[number], case), cost)

    def _repaired(self, typed: str, case: Case) -> Iterator[Option]:
        """Yield the words that a slip of the finger may have made this of; marks typed count."""
        marks = _count(normalize(typed).lower())
        name = _NAME if case is Case.TITLE else 0.0
        for other, cost in slips(fold(typed)).items():
            for number in self._alike.get(other, ()):
                meant = self._counts[number]
                lost, stray = (meant - marks).total(), (marks - meant).total()
                total = cost + name + _LOST * lost + _STRAY * stray
                yield Option(number, set_case(self._vocabulary.words[number], case), total)

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


def _count(word: str) -> Counter[str]:
    """Return the marks of a word, wherever they stand; the bar of "đ" is one.

    >>> _count("đường") == Counter({"-": 1, "\u031b": 2, "\u0300": 1})
    True
    """
    letters = unicodedata.normalize("NFD", word)
    return Counter("-" if c == "đ" else c for c in letters if c == "đ" or unicodedata.combining(c))


def _cost(typed: Marks, meant: Marks, *, omission: float) -> float:
    """Return the log probability that a word is typed so."""
    if typed == meant:
        return log(1 - omission) if meant[0] or any(meant[1]) else 0.0
    pairs = [(typed[0], meant[0]), *zip(typed[1], meant[1], strict=False)]
    half = any(left for left, _ in pairs)
    wrong = sum(left not in (right, "") for left, right in pairs)
    return log(omission) + _WRONG * wrong + _HALF * half
