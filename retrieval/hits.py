"""The values that searching hands on: hits, and the stage that gave each its score."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from index.model import Chunk


class Stage(StrEnum):
    """The stage of a search that gave a hit its score."""

    DENSE = "dense"
    LEXICAL = "lexical"
    FUSED = "fused"
    RERANKED = "reranked"


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that a search found: rank from 1, a score (higher is better), its stage.

    `also` are chunks of other documents that say the same.
    """

    chunk: Chunk
    rank: int
    score: float
    stage: Stage
    also: tuple[Chunk, ...] = ()

    def at(self, rank: int) -> Self:
        """Return the same hit at another rank."""
        return replace(self, rank=rank)

    def joined_by(self, chunk: Chunk) -> Self:
        """Return the hit with another document's chunk that says the same."""
        return replace(self, also=(*self.also, chunk))
