"""Draw training batches: neighbours from one source together, sides cropped and damaged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from index.training.damage import Damage, Tokens
from index.training.texts import TextPair

_NEIGHBOURS = 8
_WINDOW = (64, 400)
_CLOZE = (8, 40)
_KEPT = 0.6
_SKIPPED = 0.4


@dataclass(frozen=True, slots=True)
class Source:
    """Tokenised pairs of one kind and how large a share of every batch they make.

    A share `cloze` of its pairs asks with words of the answering side; a share `headed`
    of the rest repeats half of the asking side before the answering one, as headings do.
    """

    asking: Sequence[Tokens]
    answering: Sequence[Tokens]
    share: float
    cloze: float = 0.0
    headed: float = 0.0


@dataclass(frozen=True, slots=True)
class Batch:
    """Two sides of equal length; row n of one belongs to row n of the other."""

    asking: list[Tokens]
    answering: list[Tokens]


def tokenize(tokenizer: Tokenizer, pairs: Sequence[TextPair]) -> tuple[list[Tokens], list[Tokens]]:
    """Return both sides of the pairs as token numbers, pairs with an empty side left out."""
    sides = []
    for texts in ([p.asking for p in pairs], [p.answering for p in pairs]):
        encodings = tokenizer.encode_batch(texts, add_special_tokens=False)
        sides.append([np.array(encoding.ids, dtype=np.int32) for encoding in encodings])
    kept = [n for n in range(len(pairs)) if len(sides[0][n]) and len(sides[1][n])]
    return [sides[0][n] for n in kept], [sides[1][n] for n in kept]


def batches(
    sources: Sequence[Source], *, size: int, damage: Damage, generator: np.random.Generator
) -> Iterator[Batch]:
    """Yield batches of about `size` pairs without end; no asking side stands in one twice."""
    while True:
        batch = Batch([], [])
        seen: set[bytes] = set()
        for source in sources:
            for number in _draw(len(source.asking), int(size * source.share), generator):
                if (key := source.asking[number].tobytes()) not in seen:
                    seen.add(key)
                    asking, answering = _sides(source, number, generator)
                    batch.asking.append(_hurt(asking, damage, generator, folded=0.35))
                    batch.answering.append(_hurt(answering, damage, generator, folded=0.1))
        yield batch


def _draw(total: int, wanted: int, generator: np.random.Generator) -> list[int]:
    """Return positions in runs of neighbours, which make hard negatives for one another."""
    starts = generator.integers(
        0, max(1, total - _NEIGHBOURS + 1), size=max(1, wanted // _NEIGHBOURS)
    )
    return sorted({int(s) + n for s in starts for n in range(_NEIGHBOURS) if s + n < total})


def _sides(source: Source, number: int, generator: np.random.Generator) -> tuple[Tokens, Tokens]:
    """Return a question or heading and its passage, or words of a passage and the passage.

    Words that are always taken out of the passage would teach that sharing words means nothing.
    """
    asking, answering = source.asking[number], source.answering[number]
    window, length = (int(generator.integers(*bounds)) for bounds in (_WINDOW, _CLOZE))
    if generator.random() < source.cloze and len(answering) > 2 * length:
        start = int(generator.integers(0, min(window, len(answering) - length)))
        taken = 0 if generator.random() < _KEPT else length
        rest = np.concatenate([asking, answering[:start], answering[start + taken :]])
        return answering[start : start + length], rest[:window]
    if generator.random() < source.headed:
        return asking, np.concatenate([asking[: len(asking) // 2], answering])[:window]
    skipped = generator.random() < _SKIPPED
    start = int(generator.integers(0, max(1, len(answering) - window))) if skipped else 0
    return asking, answering[start : start + window]


def _hurt(
    tokens: Tokens, damage: Damage, generator: np.random.Generator, *, folded: float
) -> Tokens:
    chance = generator.random()
    if chance < folded:
        return damage.undiacritise(tokens)
    return damage.misread(tokens) if chance < folded + 0.25 else tokens
