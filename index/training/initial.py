"""Give every token a vector to start from: short where it is frequent, near what it stands with."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from corpus.normalize import fold
from index.training.damage import Tokens

Vectors = NDArray[np.float32]

_SMOOTHING = 1e-2
_PASSAGES = 40_000
_ITERATIONS = 2


def lengths(counts: Counter[str], vocabulary: Sequence[str]) -> Vectors:
    """Return a / (a + p) for each token, 0 for the first, the unknown one.

    A token's p is the share of its folded form, so that both forms weigh the same.
    Source: S. Arora, Y. Liang, T. Ma, "A simple but tough-to-beat baseline for sentence
    embeddings", 2017.
    """
    folded: Counter[str] = Counter()
    for token in vocabulary:
        folded[fold(token)] += counts[token]
    shares = np.array([folded[fold(token)] for token in vocabulary]) / max(1, counts.total())
    weights: Vectors = (_SMOOTHING / (_SMOOTHING + shares)).astype(np.float32)
    weights[0] = 0
    return weights


def random_directions(
    _: Sequence[Tokens],
    vocabulary: Sequence[str],
    *,
    dimension: int,
    generator: np.random.Generator,
) -> Vectors:
    """Return unit directions (tokens, dimension) that know nothing."""
    return _unit(generator.standard_normal((len(vocabulary), dimension)).astype(np.float32))


def passage_directions(
    passages: Sequence[Tokens],
    vocabulary: Sequence[str],
    *,
    dimension: int,
    generator: np.random.Generator,
) -> Vectors:
    """Return unit directions (tokens, dimension) by the passages that tokens stand in.

    They are the left factors of a truncated decomposition of tokens by passages, weighted by
    inverse document frequency (S. Deerwester and others, "Indexing by latent semantic analysis",
    1990).  A folded token takes the mean of the accented ones that it may stand for.
    """
    drawn = generator.permutation(len(passages))[:_PASSAGES]
    kinds = [np.unique(passages[number]) for number in drawn]
    columns = np.repeat(np.arange(len(kinds)), [len(kind) for kind in kinds])
    rows = np.concatenate(kinds).astype(np.int64)
    holding = np.bincount(rows, minlength=len(vocabulary))
    weights = np.log(len(kinds) / (1 + holding)).clip(0.1)[rows]
    weights /= np.sqrt(np.bincount(columns, weights**2))[columns]
    matrix = torch.sparse_coo_tensor(
        torch.from_numpy(np.stack([rows, columns])),
        torch.from_numpy(weights.astype(np.float32)),
        (len(vocabulary), len(kinds)),
        check_invariants=False,
    ).coalesce()
    torch.manual_seed(int(generator.integers(2**31)))
    left, strengths, _ = torch.svd_lowrank(matrix, q=dimension, niter=_ITERATIONS)
    vectors = (left * strengths.sqrt()).numpy()
    return _unit(_with_folded(_unit(vectors), holding, vocabulary))


def _with_folded(vectors: Vectors, counts: NDArray[np.int64], vocabulary: Sequence[str]) -> Vectors:
    """Return the vectors with each folded token's replaced by its accented ones' weighted sum."""
    numbers = {token: number for number, token in enumerate(vocabulary)}
    folded = np.array([numbers.get(fold(token), n) for n, token in enumerate(vocabulary)])
    sums = np.zeros_like(vectors)
    np.add.at(sums, folded, vectors * (counts[:, None] + 1))
    return np.where(np.any(sums, axis=1, keepdims=True), sums, vectors)


def _unit(vectors: Vectors) -> Vectors:
    sizes: Vectors = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return vectors / sizes


START = {"random": random_directions, "passages": passage_directions}
