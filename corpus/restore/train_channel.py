"""Learn what is read for each printed word, from rendered pages and received texts (training)."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.normalize import normalize
from corpus.restore.alignment import align
from corpus.restore.channel import Sightings
from corpus.restore.confusions import cut_reading, learn
from corpus.restore.restorer import Restorer
from corpus.restore.spelling import cut, is_syllable
from corpus.restore.tokens import tokenize
from corpus.restore.weights import save_channel

# Every tenth page is held out for measuring.
HELD_OUT = 10
_ROUNDS = 2
_SURE = 0.9
_RECEIVED_WEIGHT = 4

Words = Counter[tuple[str, str]]


def train_channel(pairs: Path, received: Sequence[Sequence[str]], *, weights: Path) -> None:
    """Count readings on rendered pages, then on received texts as they are restored so far.

    `pairs` holds a JSON row [page, printed line, line as read] a line; `received` are the lines of
    damaged documents, of which nobody needs to know the right text.
    """
    printed = count_words(pairs)
    save_channel(weights, sightings(printed))
    for _ in range(_ROUNDS):
        restorer = Restorer.load(weights)
        words = Words(printed)
        for lines in received:
            for pair in restorer.sure_pairs(lines, over=_SURE):
                words[pair] += _RECEIVED_WEIGHT
        save_channel(weights, sightings(words))


def count_words(pairs: Path) -> Words:
    """Count the printed words and what was read for them, held-out pages left out."""
    words = Words()
    for page, clean, observed in read_pairs(pairs):
        if page % HELD_OUT:
            for pair in align(_words(clean), _words(observed)):
                if len(pair.clean) == len(pair.observed) == 1:
                    words[pair.clean[0], pair.observed[0]] += 1
    return words


def read_pairs(pairs: Path) -> Iterator[tuple[int, str, str]]:
    """Yield page number, printed line in normal form, and line as read."""
    with pairs.open(encoding="utf-8") as rows:
        for row in rows:
            page, clean, observed = json.loads(row)
            yield page, normalize(clean), observed


def sightings(words: Words) -> Sightings:
    """Cut every reading at its letters and count it by letter, onset and rhyme."""
    likely = {
        (clean, observed): times
        for (clean, observed), times in words.items()
        if not clean.isdecimal() and len(observed) <= 2 * len(clean) + 2
    }
    confusions = learn(likely)
    onsets, rhymes = Words(), Words()
    for (clean, observed), times in likely.items():
        reads = cut_reading(clean, observed, confusions)
        onset, rhyme = cut(clean) if is_syllable(clean.lower()) else ("", clean)
        onsets[onset, "".join(reads[: len(onset)])] += times
        rhymes[rhyme, "".join(reads[len(onset) :])] += times
    return Sightings(confusions, onsets, rhymes, Words(likely))


def _words(line: str) -> list[str]:
    return [token.word for token in tokenize(line).tokens]
