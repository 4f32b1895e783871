"""Train term vectors so that passages that belong together end up close together."""

import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from math import isqrt
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.losses import (
    MatryoshkaLoss,
    MultipleNegativesRankingLoss,
)
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer

from index.static import ROWS, SCALES, WEIGHTS
from index.training.batches import Batch, Terms

_WARMING = 50
_STEPS_A_REPORT = 100
_LARGEST = 127


def starting_rows(
    holding: NDArray[np.int64], *, texts: int, dimension: int, generator: np.random.Generator
) -> NDArray[np.float32]:
    """Return random rows (terms, dimension) as long as each term's inverse document frequency.

    `holding` (terms,) are how many of the `texts` hold each term; nought of them, a row of noughts.
    """
    rarity = np.log(1 + texts / np.maximum(1, holding)) * (holding > 0)
    rows = generator.standard_normal((len(holding), dimension)) / np.sqrt(dimension)
    scaled: NDArray[np.float32] = (rows * rarity[:, None]).astype(np.float32)
    return scaled


def train(  # noqa: PLR0913  (what a run is described by)
    tokenizer: Tokenizer,
    rows: NDArray[np.float32],
    batches: Iterator[Batch],
    *,
    steps: int,
    rate: float,
    dimensions: Sequence[int],
) -> SentenceTransformer:
    """Return a static model after `steps` batches; the learning rate falls to nothing.

    The leading numbers of a vector, as many as each of `dimensions` says, are to serve alone.
    """
    module = StaticEmbedding(tokenizer, embedding_weights=torch.from_numpy(rows))
    model = SentenceTransformer(modules=[module], device="cpu")
    ranking = MultipleNegativesRankingLoss(model)
    loss = MatryoshkaLoss(model, ranking, matryoshka_dims=list(dimensions))
    optimizer = torch.optim.Adam(model.parameters(), lr=rate, betas=(0.9, 0.99))
    recent: list[float] = []
    for step, batch in enumerate(islice(batches, steps)):
        optimizer.param_groups[0]["lr"] = rate * min(1, (step + 1) / _WARMING) * (1 - step / steps)
        optimizer.zero_grad()
        sides = [_features(side) for side in (batch.asking, batch.answering, batch.negative)]
        value = loss(sides, torch.empty(0))
        value.backward()
        optimizer.step()
        recent.append(value.item())
        if step % _STEPS_A_REPORT == _STEPS_A_REPORT - 1:
            sys.stderr.write(f"step {step + 1} of {steps}: loss {np.mean(recent):.4f}\n")
            recent.clear()
    return model


def save(model: SentenceTransformer, folder: Path) -> None:
    """Write the model in whole numbers of 8 bits with a scale a row; a README there is kept."""
    model.save(str(folder), create_model_card=False)
    rows = model.state_dict()["0.embedding.weight"].numpy()
    scales = np.maximum(np.abs(rows).max(axis=1), np.finfo(np.float32).tiny) / _LARGEST
    whole = np.rint(rows / scales[:, None]).astype(np.int8)
    save_file({ROWS: whole, SCALES: scales.astype(np.float32)}, folder / WEIGHTS)
    (folder / WEIGHTS).chmod(0o644)  # safetensors writes for the owner alone


def _features(side: Sequence[Terms]) -> dict[str, torch.Tensor]:
    """Return texts as StaticEmbedding reads them, spelled as `index.static.spell` does."""
    spelled = [_spelled(terms) for terms in side]
    sizes = np.array([0, *(len(terms) for terms in spelled[:-1])])
    return {
        "input_ids": torch.from_numpy(np.concatenate(spelled).astype(np.int64)),
        "offsets": torch.from_numpy(np.cumsum(sizes)),
    }


def _spelled(terms: Terms) -> Terms:
    kinds, counts = np.unique(terms, return_counts=True)
    return np.repeat(kinds, [isqrt(count) for count in counts])
