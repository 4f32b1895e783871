"""Write and read the learned weights: plain arrays, no pickled objects."""

import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.errors import RestorationError
from corpus.restore.channel import Sightings
from corpus.restore.vocabulary import Vocabulary

WEIGHTS = Path(__file__).parent / "weights"
LANGUAGE, CHANNEL = "language.npz", "channel.npz"
_ARRAYS = {
    "unigram", "unigram_backoff",
    "bigram_count", "bigram_word", "bigram", "bigram_backoff",
    "trigram_count", "trigram_word", "trigram",
}  # fmt: skip
TRAIN = "python -m corpus.restore.train"

Arrays = dict[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Weights:
    """Everything that restoration learned, with a hash of the files it was read from."""

    vocabulary: Vocabulary
    language: Mapping[str, NDArray[Any]]
    sightings: Sightings
    sha256: str


def load_weights(folder: Path) -> Weights:
    """Read the weights of a folder; raises RestorationError where one is missing or broken."""
    language, first = _read(folder / LANGUAGE)
    channel, second = _read(folder / CHANNEL)
    try:
        spellings = _lines(language.pop("spellings"))
        vocabulary = Vocabulary.of(
            _lines(language.pop("words")), spellings={text.lower(): text for text in spellings}
        )
        sightings = Sightings(
            confusions=_nested(_table(channel, "letters")),
            onsets=_table(channel, "onsets"),
            rhymes=_table(channel, "rhymes"),
            words=_table(channel, "whole"),
        )
    except (KeyError, ValueError) as error:
        raise _broken(folder, error) from error
    if set(language) != _ARRAYS or len(language["unigram"]) != len(vocabulary.words):
        raise _broken(folder, ValueError("thiếu bảng hoặc số từ không khớp"))
    return Weights(vocabulary, language, sightings, sha256(first + second).hexdigest())


def save_language(
    folder: Path, *, words: Sequence[str], spellings: Sequence[str], language: Mapping[str, Any]
) -> None:
    """Write the vocabulary and the arrays of the language model."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / LANGUAGE, words=_blob(words), spellings=_blob(spellings), **language
    )


def save_channel(folder: Path, sightings: Sightings) -> None:
    """Write what was counted on rendered pages."""
    folder.mkdir(parents=True, exist_ok=True)
    letters = {
        (letter, read): share for letter, row in sightings.confusions.items()
        for read, share in row.items()
    }  # fmt: skip
    arrays: dict[str, Any] = {}
    for name, table in (
        ("letters", letters),
        ("onsets", sightings.onsets),
        ("rhymes", sightings.rhymes),
        ("whole", sightings.words),
    ):
        rows = sorted(table.items())
        arrays[f"{name}_text"] = _blob([f"{unit}\t{read}" for (unit, read), _ in rows])
        arrays[f"{name}_count"] = np.array([value for _, value in rows], dtype=np.float32)
    np.savez_compressed(folder / CHANNEL, **arrays)


def _read(path: Path) -> tuple[Arrays, bytes]:
    try:
        content = path.read_bytes()
        with np.load(BytesIO(content), allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}, content
    except FileNotFoundError as error:
        raise RestorationError(
            f"thiếu trọng số phục hồi {path}; chép lại tệp ấy hoặc chạy: {TRAIN}"
        ) from error
    except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise _broken(path, error) from error


def _broken(path: Path, error: Exception) -> RestorationError:
    return RestorationError(
        f"trọng số phục hồi hỏng hoặc khác phiên bản: {path} ({error}); chạy lại: {TRAIN}"
    )


def _blob(lines: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


def _lines(blob: NDArray[np.uint8]) -> list[str]:
    return blob.tobytes().decode().split("\n")


def _table(arrays: Arrays, name: str) -> dict[tuple[str, str], float]:
    values = arrays[f"{name}_count"].tolist()
    table = dict[tuple[str, str], float]()
    for line, value in zip(_lines(arrays[f"{name}_text"]), values, strict=True):
        unit, _, read = line.partition("\t")
        table[unit, read] = value
    return table


def _nested(table: Mapping[tuple[str, str], float]) -> dict[str, dict[str, float]]:
    rows: dict[str, dict[str, float]] = {}
    for (letter, read), share in table.items():
        rows.setdefault(letter, {})[read] = share
    return rows
