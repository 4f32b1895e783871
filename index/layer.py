"""Texts that can be searched by meaning and by words, and scored row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from index.lexical import LexicalIndex
from index.vectors import FaissVectors, NumpyVectors, VectorIndex, Vectors

VECTORS = "vectors.npy"
FAISS = "vectors.faiss"
LEXICAL = "lexical"


@dataclass(frozen=True, slots=True)
class Layer:
    """Row n of either index is text n."""

    vectors: VectorIndex
    words: LexicalIndex

    @classmethod
    def of(cls, texts: Sequence[str], vectors: Vectors) -> Self:
        """Return a layer of texts whose vectors are known."""
        return cls(FaissVectors.of(vectors), LexicalIndex.of(texts))

    @classmethod
    def load(cls, folder: Path, *, size: int, dimension: int) -> Self:
        """Read a layer of `size` texts; raises what reading any of its files raises."""
        nearest = FaissVectors.load(folder / FAISS)
        if (len(nearest), nearest.dimension) != (size, dimension):
            raise ValueError(f"{folder / FAISS}: not {size} vectors of {dimension}")
        return cls(nearest, LexicalIndex.load(folder / LEXICAL, size=size))


def write_layer(folder: Path, texts: Sequence[str], vectors: Vectors) -> None:
    """Write a layer into a new folder, its vectors in FAISS's and in numpy's form."""
    folder.mkdir(parents=True)
    layer = Layer.of(texts, vectors)
    NumpyVectors(vectors).save(folder / VECTORS)
    layer.vectors.save(folder / FAISS)
    layer.words.save(folder / LEXICAL)
