"""Models of a handful of terms, made in the test that needs them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

TERMS = ("[UNK]", "ho", "so", "thi", "dua", "khen", "ho_so", "thi_dua", "dua_khen")


def random_rows(*, terms: int = len(TERMS), dimension: int = 8) -> NDArray[np.float32]:
    """Return rows (terms, dimension) of which the first, the unknown term's, is noughts."""
    rows = np.random.default_rng(0).standard_normal((terms, dimension)).astype(np.float32)
    rows[0] = 0
    return rows


def save_static(folder: Path, *, terms: Sequence[str] = TERMS, dimension: int = 8) -> Path:
    """Write a static model in the form that ships, and return its folder."""
    from index.training import loop  # noqa: PLC0415  (torch)

    rows = random_rows(terms=len(terms), dimension=dimension)
    loop.save(_model(rows, terms, {}), folder)
    return folder


def save_sentence_model(
    folder: Path, *, prompts: Mapping[str, str], default: str = "", shift: float = 0
) -> Path:
    """Write a model as sentence-transformers does, with its prompts, and return its folder.

    `shift` is added to every number of it.
    """
    model = _model(random_rows() + np.float32(shift), TERMS, prompts)
    model.default_prompt_name = default or None
    model.save(str(folder), create_model_card=False)
    return folder


def _model(
    rows: NDArray[np.float32], terms: Sequence[str], prompts: Mapping[str, str]
) -> "SentenceTransformer":
    import torch  # noqa: PLC0415  (seconds to import)
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding  # noqa: PLC0415

    from index.training.vocabulary import make_tokenizer  # noqa: PLC0415

    module = StaticEmbedding(make_tokenizer(terms), embedding_weights=torch.from_numpy(rows))
    return SentenceTransformer(modules=[module], device="cpu", prompts=dict(prompts))
