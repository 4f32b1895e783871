"""Turn lines or a question that lost their diacritics back into Vietnamese."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from corpus.restore.channel import Channel, Option
from corpus.restore.decoding import END, Slot, decode, weigh
from corpus.restore.evidence import Evidence, Judge
from corpus.restore.keyboard import Keyboard
from corpus.restore.language_model import LanguageModel
from corpus.restore.tokens import Case, Token, TokenLine, ends_sentence, set_case, tokenize
from corpus.restore.vocabulary import NUMBER, UNKNOWN
from corpus.restore.weights import WEIGHTS, Weights, load_weights

# Raised whenever the same weights restore differently.
_BEHAVIOUR = 1
_ADDRESS = re.compile(r"\S*(?:@\S*\.|://|www\.)\S*|\S*\w\.(?:com|vn|org|net)\b\S*", re.IGNORECASE)
# Numbers and codes that nothing may change: 06/8/2024, 98/2023, 1.2, 30%, 1), QH15, CT01.
_FIGURES = re.compile(
    r"\d+(?:[.,/:–-]\d+)+|\d+%|(?<!\S)\d+(?:\.\d+)*[.)](?!\w)|\d+(?=/\w)|(?<=/)\w*\d\w*"
    r"|\b[A-ZĐ]{2,}\d+[A-Z]?\b"
)
_SHORT, _FEW_LETTERS = 2, 3
_CAPITALS = 0.6
_MARKED_SHARE = 0.78


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

    def __init__(self, weights: Weights) -> None:
        """Build the models from the weights."""
        self.fingerprint = sha256(f"{_BEHAVIOUR} {weights.sha256}".encode()).hexdigest()
        self._model = LanguageModel(weights.language)
        self._channel = Channel(weights.vocabulary, weights.sightings, self._model.priors)
        self._keyboard = Keyboard(weights.vocabulary)
        self._judge = Judge(weights.vocabulary)

    @classmethod
    def load(cls, folder: Path = WEIGHTS) -> "Restorer":
        """Open the weights of a folder; raises RestorationError where they are missing or broken."""
        return cls(load_weights(folder))

    def restore(self, lines: Sequence[str]) -> tuple[RestoredLine, ...]:
        """Restore lines of one document, as many as given; clean and foreign lines stay untouched."""
        damaged = self._judge.damaged(lines)
        chosen = [
            tokenize(line) if hurt else None for line, hurt in zip(lines, damaged, strict=True)
        ]
        slots, places = self._slots(chosen)
        options = decode(slots, self._model)
        choices = weigh(slots, options, self._model)
        words: dict[int, list[Option]] = {}
        shares: dict[int, list[float]] = {}
        for choice, place in zip(choices, places, strict=True):
            if place >= 0:
                words.setdefault(place, []).append(choice.option)
                shares.setdefault(place, []).append(choice.probability)
        return tuple(
            RestoredLine(line, 1.0, damaged=False)
            if cut is None
            else _join(cut, words.get(place, []), shares.get(place, []))
            for place, (line, cut) in enumerate(zip(lines, chosen, strict=True))
        )

    def restore_question(self, question: str) -> str:
        """Put the marks back that a question was typed without; other languages stay untouched."""
        evidence = self._judge.evidence(question)
        if not evidence.vietnamese:
            return question
        cut = tokenize(question)
        omission, capitals = _omission(evidence), _in_capitals(question)
        slots = list[Slot]()
        for token, kept in zip(cut.tokens, _kept(cut), strict=True):
            if ends_sentence(token.gap):
                slots.append(END)
            slots.append(
                (_as_typed(token),)
                if kept
                else self._keyboard.options(token.word, omission=omission, capitals=capitals)
            )
        slots.append(END)
        words = [option for option in decode(slots, self._model) if option != END[0]]
        return _join(cut, words, []).text

    def pairs(self, lines: Sequence[str], *, surer_than: float) -> list[tuple[str, str]]:
        """Return each word chosen with more than this probability, and what was received for it."""
        cuts = [tokenize(line) for line in lines]
        slots, places = self._slots(cuts)
        choices = weigh(slots, decode(slots, self._model), self._model)
        received = iter([token.word for cut in cuts for token in cut.tokens])
        found = [
            (choice, next(received))
            for choice, place in zip(choices, places, strict=True)
            if place >= 0
        ]
        return [
            (choice.option.text, word)
            for choice, word in found
            if choice.probability > surer_than and choice.option.word not in (NUMBER, UNKNOWN)
        ]

    def _slots(self, lines: Sequence[TokenLine | None]) -> tuple[list[Slot], list[int]]:
        """Return what may stand at every place, and the line of each place (-1 at a boundary)."""
        slots, places = list[Slot](), list[int]()
        for number, cut in enumerate(lines):
            if cut is None or not cut.tokens:
                slots.append(END)
                places.append(-1)
                continue
            capitals = _in_capitals("".join(token.word for token in cut.tokens))
            for token, kept in zip(cut.tokens, _kept(cut), strict=True):
                if ends_sentence(token.gap):
                    slots.append(END)
                    places.append(-1)
                options = self._channel.options(token.word, capitals=capitals)
                slots.append((_as_typed(token),) if kept else options)
                places.append(number)
        return [*slots, END], [*places, -1]


def _join(cut: TokenLine, words: Sequence[Option], shares: Sequence[float]) -> RestoredLine:
    texts = [option.text for option in words]
    if not _in_capitals("".join(texts)):
        texts = [_calm(text, texts[place - 1 : place + 2]) for place, text in enumerate(texts)]
    text = "".join(t.gap + word for t, word in zip(cut.tokens, texts, strict=True)) + cut.rest
    confidence = sum(shares) / len(shares) if shares else 1.0
    return RestoredLine(text, confidence, damaged=True)


def _calm(text: str, around: Sequence[str]) -> str:
    """Set a two-letter syllable as a word, not in capitals, where its neighbours are words.

    A mark on a small letter makes the English model read a capital: "BO" for "Bộ".
    """
    marked = len(text) == _SHORT and text.isupper() and not text.isascii()
    alone = sum(word.isupper() and len(word) >= _SHORT for word in around) <= 1
    return set_case(text.lower(), Case.TITLE) if marked and alone and text != "TƯ" else text


def _as_typed(token: Token) -> Option:
    return Option(NUMBER if token.word.isdecimal() else UNKNOWN, token.word, 0.0)


def _kept(cut: TokenLine) -> list[bool]:
    """Tell for each word whether it stands in an address or a figure that nothing may change."""
    line = "".join(token.gap + token.word for token in cut.tokens) + cut.rest
    spans = [match.span() for kind in (_ADDRESS, _FIGURES) for match in kind.finditer(line)]
    kept, end = list[bool](), 0
    for token in cut.tokens:
        start = end + len(token.gap)
        end = start + len(token.word)
        kept.append(any(first <= start and end <= last for first, last in spans))
    return kept


def _in_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) > _FEW_LETTERS and sum(c.isupper() for c in letters) > _CAPITALS * len(
        letters
    )


def _omission(evidence: Evidence) -> float:
    """Guess the share of marks left out from how many words bear one."""
    typed = evidence.marked / max(1, evidence.words)
    return min(0.97, max(0.03, 1 - typed / _MARKED_SHARE))
