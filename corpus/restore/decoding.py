"""Choose the likeliest sentence among the words that each place may hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, fsum, log

from corpus.restore.channel import Option
from corpus.restore.language_model import LanguageModel
from corpus.restore.memory import Memory
from corpus.restore.vocabulary import BOUNDARY

# Chosen on held-out rendered pages: wider costs time and changes fewer than one word in a thousand.
_BEAM = 10
_BREADTH = 14.0
_WEIGHED = 8
# Differences count this much in a word's probability: the models are surer than they are right.
_DOUBT = 0.6

# The share of a word's probability that comes from how the document goes on after the word before.
_PAIRS_SHARE = 0.2
NOTHING = Memory()
_NO_PAIRS: Mapping[int, float] = {}

_Path = tuple[float, int, int, object]
Slot = tuple[Option, ...]
END: Slot = (Option(BOUNDARY, "", 0.0),)


@dataclass(frozen=True, slots=True)
class Choice:
    """The word chosen for a place and how likely it is among the place's words, 0 to 1."""

    option: Option
    probability: float


def decode(
    slots: Sequence[Slot], model: LanguageModel, *, memory: Memory = NOTHING, width: int = _BEAM
) -> list[Option]:
    """Return one option a slot: the likeliest sequence by a beam search over trigrams.

    The pairs of `memory` are mixed with the model's probabilities; `width` paths are kept.
    """
    beam: list[_Path] = [(0.0, BOUNDARY, BOUNDARY, None)]
    rest = log(1 - _PAIRS_SHARE) if memory.pairs else 0.0
    for slot in slots:
        best: dict[tuple[int, int], _Path] = {}
        items = [(option.word, option.cost, option) for option in slot]
        for total, before, previous, path in beam:
            triple, backoff, pair, further, unigram = model.following(before, previous)
            row = memory.pairs.get(previous, _NO_PAIRS)
            for word, cost, option in items:
                score = triple(word)
                if score is None:
                    score = pair(word)
                    score = backoff + (further + unigram[word] if score is None else score)
                score += rest
                if word in row:
                    score = log(exp(score) + _PAIRS_SHARE * row[word])
                reached = total + cost + score
                state = previous, word
                known = best.get(state)
                if known is None or reached > known[0]:
                    best[state] = (reached, previous, word, (option, path))
        beam = sorted(best.values(), key=_total, reverse=True)[:width]
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


def _total(entry: _Path) -> float:
    return entry[0]


def _unwind(path: object) -> list[Option]:
    options = list[Option]()
    while isinstance(path, tuple):
        option, path = path
        options.append(option)
    return options[::-1]
