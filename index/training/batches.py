"""Draw training batches: neighbours from one source together, asked in different ways."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from index.terms import terms
from index.training.texts import Passage

Terms = NDArray[np.int32]

_NEIGHBOURS = 8
# Lengths in terms: of a passage as shown, of a hard negative, of words that ask for the rest.
_WINDOW, _NEGATIVE, _CLOZE = (60, 480), (60, 400), (6, 60)
# Words that are always taken out of the passage would teach that sharing words means nothing.
_LEFT_IN = 0.5
_NEAR = 6
# How often the subject and the heading stand before the passage, and the passage starts later.
_SUBJECT, _HEADING, _LATER = 0.3, 0.6, 0.15
_NOTHING = np.zeros(0, dtype=np.int32)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A passage as term numbers; `whole` are those of its heading and all its sentences."""

    asking: Terms
    heading: Terms
    sentences: tuple[Terms, ...]

    @property
    def whole(self) -> Terms:
        """The heading and all sentences."""
        return np.concatenate([self.heading, *self.sentences])


@dataclass(frozen=True, slots=True)
class Source:
    """Passages of one kind, how large a share of every batch they make, and how they are asked.

    A share `cloze` of them is asked with words of one of their own sentences; `negatives` are
    passages that only look right, by the position of the passage that they look like.
    """

    passages: Sequence[Numbered]
    share: float
    cloze: float = 0.0
    negatives: Mapping[int, Sequence[Terms]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Batch:
    """Three sides of equal length: what asks, what answers, and what only looks as if it did."""

    asking: list[Terms]
    answering: list[Terms]
    negative: list[Terms]


def number(passage: Passage, numbers: Mapping[str, int]) -> Numbered:
    """Return a passage as the numbers of the terms that are known."""

    def known(text: str) -> Terms:
        return np.array([numbers[t] for t in terms(text) if t in numbers], dtype=np.int32)

    sentences = tuple(t for t in map(known, passage.sentences) if len(t))
    return Numbered(known(passage.asking), known(passage.heading), sentences)


def batches(
    sources: Sequence[Source], *, size: int, generator: np.random.Generator
) -> Iterator[Batch]:
    """Yield batches of at most `size` rows without end; no asking side stands in one twice."""
    while True:
        batch = Batch([], [], [])
        seen: set[bytes] = set()
        for source in sources:
            for position in _draw(len(source.passages), int(size * source.share), generator):
                asking, answering = _sides(source, position, generator)
                if len(asking) and len(answering) and (key := asking.tobytes()) not in seen:
                    seen.add(key)
                    batch.asking.append(asking)
                    batch.answering.append(answering)
                    batch.negative.append(_negative(source, position, generator))
        yield batch


def _draw(total: int, wanted: int, generator: np.random.Generator) -> list[int]:
    """Return at most so many positions, in runs of neighbours: hard negatives for one another."""
    starts = generator.integers(
        0, max(1, total - _NEIGHBOURS + 1), size=max(1, wanted // _NEIGHBOURS)
    )
    drawn = sorted({int(s) + n for s in starts for n in range(_NEIGHBOURS) if s + n < total})
    return drawn[:wanted]


def _sides(source: Source, position: int, generator: np.random.Generator) -> tuple[Terms, Terms]:
    """Return what asks for a passage and the passage, both as they are drawn this time."""
    passage = source.passages[position]
    if len(passage.sentences) > 1 and generator.random() < source.cloze:
        return _cloze(passage, generator)
    subject_too = not len(passage.heading) or generator.random() < 1 / 2
    asking = np.concatenate([passage.asking, passage.heading]) if subject_too else passage.heading
    late = generator.random() < _LATER
    first = int(generator.integers(len(passage.sentences))) if late and passage.sentences else 0
    return asking, _shown(passage, passage.sentences[first:], generator)


def _cloze(passage: Numbered, generator: np.random.Generator) -> tuple[Terms, Terms]:
    """Return words of one sentence and the sentences around it, with it or without."""
    sentences = passage.sentences
    chosen = int(generator.integers(len(sentences)))
    least, most = _CLOZE
    asking = sentences[chosen]
    if len(asking) < least:
        return _NOTHING, _NOTHING
    if len(asking) > most:
        start = int(generator.integers(len(asking) // 2))
        asking = asking[start : start + most]
    left_in = generator.random() < _LEFT_IN
    first = max(0, chosen - int(generator.integers(_NEAR)))
    around = [s for n, s in enumerate(sentences) if n >= first and (left_in or n != chosen)]
    return asking, _shown(passage, around, generator)


def _shown(passage: Numbered, sentences: Sequence[Terms], generator: np.random.Generator) -> Terms:
    """Return sentences up to a length drawn, under subject and heading as often as set."""
    subject = passage.asking if len(passage.heading) and generator.random() < _SUBJECT else _NOTHING
    heading = passage.heading if generator.random() < _HEADING else _NOTHING
    length = int(generator.integers(*_WINDOW))
    return np.concatenate([subject, heading, *sentences])[: length + len(heading)]


def _negative(source: Source, position: int, generator: np.random.Generator) -> Terms:
    """Return a passage that only looks right; a random other one where none is known."""
    known = source.negatives.get(position)
    if known:
        chosen = known[int(generator.integers(len(known)))]
    else:
        drawn = int(generator.integers(len(source.passages)))
        # The passage itself is no negative of its own: the one before it stands in.
        chosen = source.passages[drawn - (drawn == position)].whole
    return chosen[: int(generator.integers(*_NEGATIVE))]
