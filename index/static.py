"""Embed with a static sentence-transformers model from its own files, without loading torch.

A text's vector is the mean of its tokens' vectors: no more is needed than the tokenizer and one
matrix, and a command answers seconds earlier.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load
from tokenizers import Tokenizer

from corpus.normalize import normalize
from index.errors import EncoderFault

WEIGHTS = "model.safetensors"
TOKENIZER = "tokenizer.json"
_MATRIX = "embedding.weight"


class StaticEncoder:
    """An Encoder that agrees with SentenceTransformer(folder) to 1e-6."""

    def __init__(
        self, tokenizer: Tokenizer, weights: NDArray[np.float32], *, fingerprint: str
    ) -> None:
        self._tokenizer = tokenizer
        self._weights = weights
        self.fingerprint = fingerprint
        self.dimension = int(weights.shape[1])

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read a model's folder; raises EncoderFault where it is missing or broken."""
        try:
            stored = (folder / WEIGHTS).read_bytes()
            spelled = (folder / TOKENIZER).read_bytes()
            weights = load(stored)[_MATRIX].astype(np.float32)
            # tokenizers raises no narrower class than ValueError for a file that it cannot read
            tokenizer = Tokenizer.from_buffer(spelled)
        except (OSError, ValueError, KeyError, SafetensorError) as error:
            raise EncoderFault(
                f"{folder}: không nạp được bộ mã hóa ({error}); "
                "chép lại thư mục này từ bản phát hành của chương trình"
            ) from error
        return cls(tokenizer, weights, fingerprint=hashlib.sha256(stored + spelled).hexdigest())

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows (n, dimension); a text without a known word is a row of noughts."""
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        plain = [normalize(text.replace("\n", " ")) for text in texts]
        encodings = self._tokenizer.encode_batch_fast(plain, add_special_tokens=False)
        for row, encoding in zip(rows, encodings, strict=True):
            if encoding.ids:
                row[:] = self._weights[encoding.ids].mean(axis=0)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        np.divide(rows, lengths, out=rows, where=lengths > 0)
        return rows
