"""Turn texts into unit vectors: the shipped static model, or any sentence-transformers model."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.normalize import normalize
from index.errors import EncoderFault
from index.static import StaticEncoder

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

SHIPPED_ENCODER = Path(__file__).parent / "encoder_model"

_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


class Encoder(Protocol):
    """Anything that embeds texts; equal fingerprints promise equal vectors for equal texts."""

    @property
    def fingerprint(self) -> str:
        """A hash or name that changes whenever the vectors would."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows (n, dimension); a text without a known word is a row of noughts."""


class SentenceEncoder:
    """A sentence-transformers model as an Encoder; texts are normalised before they are read."""

    def __init__(self, model: "SentenceTransformer", *, fingerprint: str) -> None:
        self._model = model
        self.fingerprint = fingerprint
        self.dimension = int(model.get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows (n, dimension); a text without a known word is a row of noughts."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        vectors = self._model.encode(
            [normalize(text.replace("\n", " ")) for text in texts],
            normalize_embeddings=True,
            show_progress_bar=False,
        )
        return np.ascontiguousarray(vectors, dtype=np.float32)


def load_encoder(name: str | None = None) -> Encoder:
    """Load the shipped model, or another by its sentence-transformers name or folder, offline.

    Only safetensors weights are read and no code that comes with a model is run.
    Raises EncoderFault where there is no such model on this machine.
    """
    os.environ.update(_OFFLINE)
    return StaticEncoder.load(SHIPPED_ENCODER) if name is None else load_sentence_encoder(name)


def load_sentence_encoder(name: str) -> SentenceEncoder:
    """Load a model with sentence-transformers, as `load_encoder` does where one is named."""
    os.environ.update(_OFFLINE)
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  (seconds to import)

    try:
        model = SentenceTransformer(
            name,
            device="cpu",
            local_files_only=True,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True},
        )
    except (OSError, ValueError) as error:
        raise EncoderFault(
            f"{name}: không có mô hình sentence-transformers này trên máy; "
            "chọn thư mục của một mô hình đã tải về"
        ) from error
    return SentenceEncoder(model.float(), fingerprint=_fingerprint(model, name))


def _fingerprint(model: "SentenceTransformer", name: str) -> str:
    """Return the hash of the name, the weights, and the tokenizer where the model has a folder."""
    digest = hashlib.sha256(Path(name).name.encode())
    for key, tensor in model.state_dict().items():
        digest.update(key.encode())
        digest.update(np.ascontiguousarray(tensor.float().numpy()).tobytes())
    for path in sorted(Path(name).glob("*tokenizer*.json")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
