"""Turn texts into unit vectors: the shipped static model, or any sentence-transformers model."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError

from corpus.normalize import normalize
from index.errors import EncoderFault
from index.model import Prefixes
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
    """Anything that embeds texts; equal fingerprints promise equal vectors for equal texts.

    Either method returns unit rows (n, dimension); a text without a known word is noughts.
    """

    @property
    def fingerprint(self) -> str:
        """A hash or name that changes whenever the vectors would."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    @property
    def prefixes(self) -> Prefixes:
        """What stands before every question and passage as the model reads it."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed passages."""

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed questions, which some models read another way than passages."""


class SentenceEncoder:
    """A sentence-transformers model as an Encoder; texts are normalised before they are read."""

    def __init__(
        self, model: "SentenceTransformer", *, fingerprint: str, prefixes: Prefixes
    ) -> None:
        self._model = model
        self.prefixes = prefixes
        self.fingerprint = fingerprint
        self.dimension = int(model.get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed passages as unit rows (n, dimension)."""
        return self._encode(texts, self.prefixes.passage)

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed questions as unit rows (n, dimension)."""
        return self._encode(texts, self.prefixes.question)

    def _encode(self, texts: Sequence[str], prefix: str) -> NDArray[np.float32]:
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        vectors = self._model.encode(
            [prefix + normalize(text.replace("\n", " ")) for text in texts],
            prompt="",  # else a model's default prompt would stand before the prefix
            normalize_embeddings=True,
            show_progress_bar=False,
        )
        return np.ascontiguousarray(vectors, dtype=np.float32)


def load_encoder(name: str | None = None) -> Encoder:
    """Load the model that the settings name, offline: the shipped one where they name none.

    `ENCODER` is a sentence-transformers name or folder, `ENCODER_DIMENSION` keeps that many of
    the leading numbers of a vector, `ENCODER_QUESTION_PREFIX` and `ENCODER_PASSAGE_PREFIX` stand
    in for the prompts that a model brings.  `name` takes the place of `ENCODER`.
    Raises EncoderFault where there is no such model on this machine.
    """
    os.environ.update(_OFFLINE)
    name = name or os.environ.get("ENCODER") or None
    dimension = _dimension(os.environ.get("ENCODER_DIMENSION") or None)
    if name is None:
        return StaticEncoder.load(SHIPPED_ENCODER, dimension=dimension)
    return load_sentence_encoder(name, dimension=dimension)


def load_sentence_encoder(name: str, *, dimension: int | None = None) -> SentenceEncoder:
    """Load a model with sentence-transformers, as `load_encoder` does where one is named.

    Only safetensors weights are read and no code that comes with a model is run.
    """
    os.environ.update(_OFFLINE)
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  (seconds to import)

    try:
        model = SentenceTransformer(
            name,
            device="cpu",
            local_files_only=True,
            trust_remote_code=False,
            truncate_dim=dimension,
            model_kwargs={"use_safetensors": True},
        )
    except (OSError, ValueError, SafetensorError) as error:
        raise EncoderFault(
            f"{name}: không có mô hình sentence-transformers này trên máy; "
            "chọn thư mục của một mô hình đã tải về"
        ) from error
    prefixes = _prefixes(model)
    fingerprint = _fingerprint(model, name, settings=f"{Path(name).name} {dimension} {prefixes}")
    return SentenceEncoder(model.float(), fingerprint=fingerprint, prefixes=prefixes)


def _dimension(setting: str | None) -> int | None:
    if setting is None or (setting.isdecimal() and int(setting) > 0):
        return int(setting) if setting else None
    raise EncoderFault(f"ENCODER_DIMENSION={setting}: phải là số nguyên dương, ví dụ 128")


def _prefixes(model: "SentenceTransformer") -> Prefixes:
    """Return the prefixes that the settings name, else the prompts that the model brings."""
    prompts = model.prompts
    question = prompts.get("query") or ""
    passage = prompts.get("document") or prompts.get("passage") or ""
    return Prefixes(
        question=os.environ.get("ENCODER_QUESTION_PREFIX", question),
        passage=os.environ.get("ENCODER_PASSAGE_PREFIX", passage),
    )


def _fingerprint(model: "SentenceTransformer", name: str, *, settings: str) -> str:
    """Return the hash of the settings, the weights, and the tokenizer where there is a folder."""
    digest = hashlib.sha256(settings.encode())
    for key, tensor in model.state_dict().items():
        digest.update(key.encode())
        digest.update(np.ascontiguousarray(tensor.float().numpy()).tobytes())
    for path in sorted(Path(name).glob("*tokenizer*.json")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
