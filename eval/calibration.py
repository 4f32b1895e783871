"""Hold the confidence of answers against how many of them are right."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from eval.model import Outcome

BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer that was shown: its confidence, 0 to 1, and whether it was right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of about the same confidence: its mean, how many are right, how many they are."""

    confidence: float
    right: int
    count: int

    @property
    def share(self) -> float:
        """The share of them that is right."""
        return self.right / self.count


def judged(outcomes: Sequence[Outcome]) -> tuple[Judged, ...]:
    """Return the answers that state a confidence; one to a question that has none is wrong.

    What a refusal would have said is not known, so it is neither right nor wrong.
    """
    return tuple(
        Judged(o.reply.confidence, bool(o.right))
        for o in outcomes
        if o.reply.answered and o.reply.confidence is not None
    )


def bins(answers: Sequence[Judged], *, count: int = BINS) -> tuple[Bin, ...]:
    """Return at most `count` bins of about as many answers, from the least confident upwards.

    Answers of one confidence stay together, so the order of the answers makes no difference.
    """
    equals = [
        list(group) for _, group in groupby(sorted(answers, key=_confidence), key=_confidence)
    ]
    found: list[list[Judged]] = []
    placed = 0
    for group in equals:
        # A group goes where its middle lies among all answers.
        place = int((placed + len(group) / 2) / len(answers) * count)
        placed += len(group)
        while len(found) <= place:
            found.append([])
        found[place] += group
    return tuple(_bin(group) for group in found if group)


def calibration_error(found: Sequence[Bin]) -> float | None:
    """Return the mean distance of confidence and share right, a bin weighing what it holds.

    This is the expected calibration error (Naeini 2015); None where there is no bin.

    >>> calibration_error([Bin(0.9, 8, 10), Bin(0.5, 15, 30)])
    0.025
    """
    total = sum(b.count for b in found)
    if not total:
        return None
    return round(sum(b.count * abs(b.confidence - b.share) for b in found) / total, 4)


def _bin(answers: Sequence[Judged]) -> Bin:
    mean = sum(answer.confidence for answer in answers) / len(answers)
    return Bin(mean, sum(answer.right for answer in answers), len(answers))


def _confidence(answer: Judged) -> float:
    return answer.confidence
