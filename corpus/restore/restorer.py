"""Turn lines or a question that lost their diacritics back into Vietnamese."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from corpus.numerals import with_clean_numeral
from corpus.restore.channel import Channel
from corpus.restore.decoding import Choice, Slot, decode, weigh
from corpus.restore.evidence import Evidence, Judge
from corpus.restore.keyboard import Keyboard
from corpus.restore.keys import from_vni
from corpus.restore.language_model import LanguageModel
from corpus.restore.lattice import in_capitals, lay_out
from corpus.restore.memory import remember, reweigh
from corpus.restore.spelling import is_syllable
from corpus.restore.tokens import Case, TokenLine, set_case, tokenize
from corpus.restore.vocabulary import NUMBER, UNKNOWN
from corpus.restore.weights import WEIGHTS, Weights, load_weights

# Raised whenever the same weights restore differently.
_BEHAVIOUR = 5
# About this share of the words of clean Vietnamese bears a mark.
_MARKED_SHARE = 0.78
_NEVER, _ALWAYS = 0.005, 0.97
_SHORT = 2
# Of a question typed in the keys of Telex nearly every word is a syllable once they are composed.
_TELEX_SHARE = 0.9
# The first reading of a document only finds its common words: fewer options and paths will do.
_FIRST_OPTIONS, _FIRST_WIDTH = 16, 4
_QUESTION_WIDTH = 5
# What follows so many of the commonest words is unpacked at once, or early questions would wait.
_COMMON = 1000


@dataclass(frozen=True, slots=True)
class RestoredLine:
    """A line after restoration.

    `confidence` is the share of its words expected to be right, 0 to 1; `damaged` tells that the
    line was taken for Vietnamese without its marks; where it was not, `text` is as received.
    """

    text: str
    confidence: float
    damaged: bool


class Restorer:
    """Restores documents that an English reading damaged, and questions typed without marks."""

    def __init__(self, weights: Weights, *, readings: int = 2) -> None:
        """Build the models from the weights; `readings` of 1 leaves out the second, to compare."""
        self._readings = readings
        self.fingerprint = sha256(f"{_BEHAVIOUR} {weights.sha256}".encode()).hexdigest()
        self._model = LanguageModel(weights.language)
        self._model.warm(_COMMON)
        self._priors: list[float] = self._model.priors.tolist()
        self._channel = Channel(weights.vocabulary, weights.sightings, self._model.priors)
        self._keyboard = Keyboard(weights.vocabulary)
        self._judge = Judge(weights.vocabulary)

    @classmethod
    def load(cls, folder: Path = WEIGHTS) -> "Restorer":
        """Open the weights of a folder; raises RestorationError where one is missing or broken."""
        return cls(load_weights(folder))

    def restore(self, lines: Sequence[str]) -> tuple[RestoredLine, ...]:
        """Restore the lines of one document, as many as given; clean and foreign ones stay."""
        damaged = self._judge.damaged(lines)
        cuts = [
            tokenize(with_clean_numeral(unicodedata.normalize("NFC", line))) if hurt else None
            for line, hurt in zip(lines, damaged, strict=True)
        ]
        rows = self._choose(cuts)
        return tuple(
            _rebuild(cut, row) if cut else RestoredLine(line, 1.0, damaged=False)
            for line, cut, row in zip(lines, cuts, rows, strict=True)
        )

    def restore_question(self, question: str) -> str:
        """Put the marks back that a question was typed without; other languages stay untouched.

        Slips of the finger are mended, and what the keys of Telex or VNI left is composed.
        """
        received = from_vni(unicodedata.normalize("NFC", question))
        evidence = self._judge.evidence(received)
        if not evidence.vietnamese:
            received = self._keyboard.from_telex(received)
            evidence = self._judge.evidence(received)
            if evidence.alike < _TELEX_SHARE * max(1, evidence.words):
                return question
        cut = tokenize(received)
        propose = partial(self._keyboard.options, _omission(evidence))
        lattice = lay_out([cut], propose)
        (row,) = lattice.by_line(decode(lattice.slots, self._model, width=_QUESTION_WIDTH), lines=1)
        restored = _join(cut, [option.text for option in row])
        return question if restored == unicodedata.normalize("NFC", question) else restored

    def sure_pairs(self, lines: Sequence[str], *, over: float) -> list[tuple[str, str]]:
        """Return each word chosen with more than this probability, and what was received for it."""
        cuts = [tokenize(line) for line in lines]
        return [
            (choice.option.text, token.word)
            for cut, row in zip(cuts, self._choose(cuts), strict=True)
            for token, choice in zip(cut.tokens, row, strict=True)
            if choice.probability > over and choice.option.word not in (NUMBER, UNKNOWN)
        ]

    def _choose(self, cuts: Sequence[TokenLine | None]) -> list[list[Choice]]:
        """Read a document twice: quickly, then knowing which words it uses."""
        lattice = lay_out(cuts, self._read)
        if self._readings == 1:
            once = decode(lattice.slots, self._model)
            return lattice.by_line(weigh(lattice.slots, once, self._model), lines=len(cuts))
        narrow = [slot[:_FIRST_OPTIONS] for slot in lattice.slots]
        first = weigh(narrow, decode(narrow, self._model, width=_FIRST_WIDTH), self._model)
        memory = remember([c.option.word for c in first], [c.probability for c in first])
        slots = reweigh(lattice.slots, memory, self._priors)
        again = weigh(slots, decode(slots, self._model, memory=memory), self._model)
        return lattice.by_line(again, lines=len(cuts))

    def _read(self, word: str, capitals: bool) -> Slot:  # noqa: FBT001  (the shape of Propose)
        return self._channel.options(word, capitals=capitals)


def _omission(evidence: Evidence) -> float:
    """Guess the share of marks left out from how many words bear one."""
    typed = evidence.marked / max(1, evidence.words)
    return min(_ALWAYS, max(_NEVER, 1 - typed / _MARKED_SHARE))


def _rebuild(cut: TokenLine, row: Sequence[Choice]) -> RestoredLine:
    texts = [choice.option.text for choice in row]
    if not in_capitals("".join(texts)):
        around = ["", *texts, ""]
        texts = [_calm(text, around[place : place + 3]) for place, text in enumerate(texts)]
    confidence = sum(choice.probability for choice in row) / len(row) if row else 1.0
    return RestoredLine(_join(cut, texts), confidence, damaged=True)


def _join(cut: TokenLine, texts: Sequence[str]) -> str:
    return "".join(t.gap + text for t, text in zip(cut.tokens, texts, strict=True)) + cut.rest


def _calm(text: str, around: Sequence[str]) -> str:
    """Set a two-letter syllable as a word, not in capitals, where its neighbours are words.

    A mark on a small letter makes the English model read a capital: "BO" for "Bộ".
    """
    if len(text) != _SHORT or not text.isupper() or text.isascii() or text == "TƯ":
        return text
    shouted = sum(word.isupper() and len(word) >= _SHORT for word in around) > 1
    return text if shouted or not is_syllable(text.lower()) else set_case(text.lower(), Case.TITLE)
