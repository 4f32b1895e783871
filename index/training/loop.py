"""Train token vectors until a time is up: passages that belong together end up close together."""

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer

from index.training.batches import Batch
from index.training.damage import Tokens

_SMOOTHING = 1e-3
_STEPS_A_REPORT = 50


def initial_vectors(
    counts: Counter[str], vocabulary: Sequence[str], *, dimension: int, seed: int
) -> NDArray[np.float32]:
    """Return random directions (tokens, dimension), shorter the more frequent the token.

    Lengths are a / (a + p): S. Arora, Y. Liang, T. Ma, "A simple but tough-to-beat baseline for
    sentence embeddings", 2017.  The first token, the unknown one, has length 0.
    """
    frequency = np.array([counts[token] for token in vocabulary], dtype=np.float64)
    lengths = _SMOOTHING / (_SMOOTHING + frequency / frequency.sum())
    lengths[0] = 0
    directions = np.random.default_rng(seed).standard_normal((len(vocabulary), dimension))
    vectors: NDArray[np.float64] = directions * lengths[:, None] / np.sqrt(dimension)
    return vectors.astype(np.float32)


def train(
    tokenizer: Tokenizer,
    vectors: NDArray[np.float32],
    batches: Iterator[Batch],
    *,
    seconds: float,
    rate: float,
) -> SentenceTransformer:
    """Return a static model after training for `seconds`; the learning rate falls to nothing."""
    module = StaticEmbedding(tokenizer, embedding_weights=torch.from_numpy(vectors))
    model = SentenceTransformer(modules=[module], device="cpu")
    loss = MultipleNegativesRankingLoss(model)
    optimizer = torch.optim.Adam(model.parameters(), lr=rate)
    started = time.perf_counter()
    recent: list[float] = []
    for step, batch in enumerate(batches):
        done = (time.perf_counter() - started) / seconds
        if done >= 1:
            break
        optimizer.param_groups[0]["lr"] = rate * min(1.0, (step + 1) / 20) * (1 - done)
        optimizer.zero_grad()
        value = loss([_features(batch.asking), _features(batch.answering)], torch.empty(0))
        value.backward()
        module.embedding.weight.grad[0] = 0  # type: ignore[index]  # the unknown token stays nought
        optimizer.step()
        recent.append(value.item())
        if step % _STEPS_A_REPORT == 0:
            sys.stderr.write(f"{done:4.0%}  step {step}  loss {np.mean(recent):.4f}\n")
            recent.clear()
    return model


def _features(side: Sequence[Tokens]) -> dict[str, torch.Tensor]:
    sizes = np.array([0, *(len(tokens) for tokens in side[:-1])])
    return {
        "input_ids": torch.from_numpy(np.concatenate(side).astype(np.int64)),
        "offsets": torch.from_numpy(np.cumsum(sizes)),
    }


def save(model: SentenceTransformer, folder: Path) -> None:
    """Write the model in half precision, weights as safetensors; a README there is kept."""
    model.half()
    model.save(str(folder), create_model_card=False, safe_serialization=True)
