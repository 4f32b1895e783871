"""Choose the likeliest sentence among the words that each place may hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum

from corpus.restore.channel import Option
from corpus.restore.language_model import LanguageModel
from corpus.restore.vocabulary import BOUNDARY

# Chosen on held-out rendered pages: wider costs time and changes fewer than one word in a thousand.
_BEAM = 10
_BREADTH = 14.0
_WEIGHED = 8
# Differences count this much in a word's probability: the models are surer than they are right.
_DOUBT = 0.6

Slot = tuple[Option, ...]
END: Slot = (Option(BOUNDARY, "", 0.0),)


@dataclass(frozen=True, slots=True)
class Choice:
    """The word chosen for a place and how likely it is among the place's words, 0 to 1."""

    option: Option
    probability: float


def decode(slots: Sequence[Slot], model: LanguageModel) -> list[Option]:
    """Return one option a slot: the likeliest sequence by a beam search over trigrams."""
    beam: list[tuple[float, int, int, object]] = [(0.0, BOUNDARY, BOUNDARY, None)]
    for slot in slots:
        best: dict[tuple[int, int], tuple[float, int, int, object]] = {}
        for total, before, previous, path in beam:
            triple, backoff, pair, further, unigram = model.following(before, previous)
            for option in slot:
                word = option.word
                score = triple(word)
                if score is None:
                    score = pair(word)
                    score = backoff + (further + unigram[word] if score is None else score)
                reached = total + option.cost + score
                state = previous, word
                known = best.get(state)
                if known is None or reached > known[0]:
                    best[state] = (reached, previous, word, (option, path))
        beam = sorted(best.values(), key=_total, reverse=True)[:_BEAM]
        floor = beam[0][0] - _BREADTH
        beam = [entry for entry in beam if entry[0] > floor]
    return _unwind(beam[0][3])


def weigh(slots: Sequence[Slot], chosen: Sequence[Option], model: LanguageModel) -> list[Choice]:
    """Say how likely each chosen option is, the words around it being right."""
    words = [BOUNDARY, BOUNDARY, *(option.word for option in chosen), BOUNDARY, BOUNDARY]
    choices = list[Choice]()
    for place, (slot, option) in enumerate(zip(slots, chosen, strict=True)):
        if len(slot) == 1:
            choices.append(Choice(option, 1.0))
            continue
        around = words[place : place + 5]
        scores = [_around(model, around, other) for other in slot[:_WEIGHED]]
        mine = _around(model, around, option)
        total = fsum(exp(min(_DOUBT * (score - mine), 50.0)) for score in scores)
        choices.append(Choice(option, 1.0 / max(total, 1.0)))
    return choices


def _around(model: LanguageModel, words: Sequence[int], option: Option) -> float:
    a, b, _, d, e = words
    word = option.word
    return option.cost + model.score(a, b, word) + model.score(b, word, d) + model.score(word, d, e)


def _total(entry: tuple[float, int, int, object]) -> float:
    return entry[0]


def _unwind(path: object) -> list[Option]:
    options = list[Option]()
    while isinstance(path, tuple):
        option, path = path
        options.append(option)
    return options[::-1]
