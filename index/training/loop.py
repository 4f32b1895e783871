"""Train token vectors so that passages that belong together end up close together."""

import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer

from index.static import WEIGHTS
from index.training.batches import Batch
from index.training.damage import Tokens

_WARMING = 20
_STEPS_A_REPORT = 100


def train(
    tokenizer: Tokenizer,
    vectors: NDArray[np.float32],
    batches: Iterator[Batch],
    *,
    steps: int,
    rate: float,
) -> SentenceTransformer:
    """Return a static model after `steps` batches; the learning rate falls to nothing."""
    module = StaticEmbedding(tokenizer, embedding_weights=torch.from_numpy(vectors))
    model = SentenceTransformer(modules=[module], device="cpu")
    loss = MultipleNegativesRankingLoss(model)
    optimizer = torch.optim.Adam(model.parameters(), lr=rate)
    recent: list[float] = []
    for step, batch in enumerate(islice(batches, steps)):
        optimizer.param_groups[0]["lr"] = rate * min(1, (step + 1) / _WARMING) * (1 - step / steps)
        optimizer.zero_grad()
        value = loss([_features(batch.asking), _features(batch.answering)], torch.empty(0))
        value.backward()
        module.embedding.weight.grad[0] = 0  # type: ignore[index]  # the unknown token stays nought
        optimizer.step()
        recent.append(value.item())
        if step % _STEPS_A_REPORT == _STEPS_A_REPORT - 1:
            sys.stderr.write(f"step {step + 1} of {steps}: loss {np.mean(recent):.4f}\n")
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
    (folder / WEIGHTS).chmod(0o644)  # safetensors writes for the owner alone
