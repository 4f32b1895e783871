"""Tell what a run gained and lost against the one before, and whether that is more than noise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import comb

from eval.records import Run

# Below this chance, losses are taken for a regression: 5 without a gain (1 in 32), 4 are not.
LEVEL = 0.05


@dataclass(frozen=True, slots=True)
class Change:
    """The ids of the questions that a run gained and lost against the one before, in order."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]

    @property
    def chance(self) -> float:
        """How probable so many losses are, or more, if a change is as often a gain as a loss."""
        return chance(gained=len(self.gained), lost=len(self.lost))

    @property
    def is_regression(self) -> bool:
        """Whether losses outweigh gains beyond noise."""
        return self.chance < LEVEL


def change(before: Iterable[Run], now: Mapping[str, bool]) -> Change:
    """Return what is met now and was not before, and the reverse; new questions are neither."""
    earlier = {name: met for run in before for name, met in run.met.items()}
    return Change(
        gained=tuple(name for name, met in now.items() if met and earlier.get(name) is False),
        lost=tuple(name for name, met in now.items() if not met and earlier.get(name) is True),
    )


def chance(*, gained: int, lost: int) -> float:
    """Return the exact one-sided sign test (binomial, one half) of losses among changed questions.

    >>> chance(gained=0, lost=5), chance(gained=0, lost=0)
    (0.03125, 1.0)
    """
    changed = gained + lost
    as_many: int = sum(comb(changed, losses) for losses in range(lost, changed + 1))
    return as_many / (1 << changed)
