"""Choose the word that was printed among what readings say, by the words around it.

A reader mistakes a mark here and there ("thị đua" for "thi đua").  The language model that
restores damaged texts tells which syllable fits; a syllable that no reading names must fit far
better than one that was read.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

from corpus.extract.numerals import choose_figure, repair_figures
from corpus.extract.vote import Place
from corpus.normalize import fold, normalize
from corpus.restore.channel import Option
from corpus.restore.decoding import END, Slot, decode
from corpus.restore.language_model import LanguageModel
from corpus.restore.tokens import TokenLine, case_of, ends_sentence, set_case, tokenize
from corpus.restore.vocabulary import BOUNDARY, UNKNOWN
from corpus.restore.weights import Weights

# Support of a syllable that differs from the one read in one mark, in the thin bar of a đ alone, in
# more; of any reading at all.
_ONE_MARK, _BAR, _TWO_MARKS, _LEAST = 0.01, 0.05, 0.0005, 0.02
# What a word that the model does not know costs beside one it knows.
_UNHEARD = -8.0
# What readings say weighs this much against the language model.
_TRUST = 1.3
_TONES = "\u0300\u0301\u0303\u0309\u0323"


class Proofreader:
    """Chooses words with the weights of the restoration."""

    def __init__(self, weights: Weights) -> None:
        """Index the syllables by their letters without marks."""
        self._vocabulary = weights.vocabulary
        self._model = LanguageModel(weights.language)
        self._alike: dict[str, list[str]] = defaultdict(list)
        for number in weights.vocabulary.syllables():
            word = weights.vocabulary.words[number]
            self._alike[fold(word)].append(word)

    def read(self, lines: Sequence[Sequence[Place]]) -> list[list[str]]:
        """Return the text of every place of every line, in order; "" where nothing stands."""
        texts = [_figures(line) for line in lines]
        cuts = [[tokenize(text) for text in line] for line in texts]
        slots = list[Slot]()
        spans = list[list[tuple[int, int]]]()
        for line, row in zip(lines, cuts, strict=True):
            spans.append([])
            for place, cut in zip(line, row, strict=True):
                start = len(slots)
                slots += self._slots(place, cut)
                spans[-1].append((start, len(slots)))
        chosen = decode([*slots, END], self._model)
        return [
            [_joined(cut, chosen[start:end]) for cut, (start, end) in zip(row, ends, strict=True)]
            for row, ends in zip(cuts, spans, strict=True)
        ]

    def _slots(self, place: Place, cut: TokenLine) -> list[Slot]:
        """Return one slot a word of the place, and boundaries where a sentence ends."""
        slots = list[Slot]()
        read = _words_read(place, words=len(cut.tokens))
        for token, words in zip(cut.tokens, read, strict=True):
            if ends_sentence(token.gap):
                slots.append(END)
            known = words if token.word in words else {token.word: _LEAST}
            slots.append(self._options(known) if _is_plain(cut) else (self._as_read(token.word),))
        if slots and ends_sentence(cut.rest + " "):
            slots.append(END)
        return slots

    def _as_read(self, word: str, cost: float = 0.0) -> Option:
        number = self._vocabulary.number(word)
        return Option(number, word, cost + (_UNHEARD if number == UNKNOWN else 0.0))

    def _options(self, read: Mapping[str, float]) -> Slot:
        total = sum(read.values())
        support = dict(read)
        for seen, weight in read.items():
            for other in self._alike.get(fold(seen), ()):
                spelled = set_case(other, case_of(seen))
                if spelled.lower() != normalize(seen).lower():
                    share = weight * _doubt(seen.lower(), other)
                    support[spelled] = max(support.get(spelled, 0.0), share)
        return tuple(
            self._as_read(text, _TRUST * log(max(weight, 1e-9) / (total + _LEAST)))
            for text, weight in support.items()
        )


def _figures(line: Sequence[Place]) -> list[str]:
    texts, before = list[str](), ""
    for place in line:
        variants = [repair_figures(text) for text, _ in place.variants]
        text = choose_figure(variants, before=before) or variants[0]
        texts.append(text)
        before = text or before
    return texts


def _words_read(place: Place, *, words: int) -> list[dict[str, float]]:
    """Return for each word of a place the readings of it, with the support of each."""
    found: list[dict[str, float]] = [{} for _ in range(words)]
    for text, support in place.variants:
        tokens = tokenize(text).tokens
        if len(tokens) == words:
            for token, row in zip(tokens, found, strict=True):
                row[token.word] = row.get(token.word, 0.0) + max(support, _LEAST)
    return found


def _is_plain(cut: TokenLine) -> bool:
    """Tell whether a place holds words only: nothing in a number or a code may be changed."""
    return all(token.word.isalpha() and "/" not in token.gap for token in cut.tokens)


def _doubt(read: str, other: str) -> float:
    """Return how likely a syllable was printed, where another with the same letters was read."""
    if read == other.replace("đ", "d"):
        return _BAR
    apart = sum(a != b for a, b in zip(_marks(read), _marks(other), strict=False))
    return _ONE_MARK if apart <= 1 else _TWO_MARKS


def _marks(word: str) -> tuple[str, ...]:
    """Return the tone of a syllable, then each letter with its other marks."""
    tone, letters = "", list[str]()
    for character in unicodedata.normalize("NFD", word):
        if character in _TONES:
            tone = character
        elif unicodedata.combining(character) and letters:
            letters[-1] += character
        else:
            letters.append(character)
    return tone, *letters


def _joined(cut: TokenLine, chosen: Sequence[Option]) -> str:
    texts = [option.text for option in chosen if option.word != BOUNDARY]
    words = zip(cut.tokens, texts, strict=True)
    return "".join(token.gap + text for token, text in words) + cut.rest
