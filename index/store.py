"""Open an index folder, and refuse one that does not belong to this corpus and this encoder."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from corpus.store import SHIPPED_CORPUS, Corpus
from index.chunking import chunk_corpus
from index.encoder import Encoder
from index.errors import BrokenIndex, ForeignIndex, MissingIndex, StaleIndex
from index.lexical import LexicalIndex
from index.manifest import FORMAT, MANIFEST, Manifest, hash_files
from index.model import Chunk, Ranking
from index.records import read_chunks
from index.vectors import FaissVectors, NumpyVectors, VectorIndex, Vectors

INDEX = ".index"
CHUNKS = "chunks.jsonl"
VECTORS = "vectors.npy"
FAISS = "vectors.faiss"
LEXICAL = "lexical"
OWN_NAMES = frozenset({MANIFEST, CHUNKS, VECTORS, FAISS, LEXICAL})


@dataclass(frozen=True, slots=True)
class Index:
    """Chunks that can be searched by meaning and by words; row n of either search is chunk n."""

    chunks: tuple[Chunk, ...]
    encoder: Encoder
    vectors: VectorIndex
    words: LexicalIndex

    @classmethod
    def of(cls, chunks: Sequence[Chunk], *, encoder: Encoder) -> Self:
        """Return the index of chunks in memory: it finds what one built in a folder would."""
        vectors = encoder.encode([chunk.text for chunk in chunks])
        return cls(tuple(chunks), encoder, FaissVectors.of(vectors), LexicalIndex.of(chunks))

    def dense(self, question: str, *, limit: int) -> Ranking:
        """Return the chunks whose vectors are nearest to the question's; scores are cosines."""
        return self.vectors.search(self.encoder.encode([question])[0], limit=limit)

    def lexical(self, question: str, *, limit: int) -> Ranking:
        """Return the chunks that share the most telling words with the question, by BM25."""
        return self.words.search(question, limit=limit)


def index_folder(corpus_folder: Path) -> Path:
    """Return the folder of a corpus' index where none is named."""
    return corpus_folder / INDEX


def open_index(folder: Path, *, corpus: Corpus, encoder: Encoder) -> Index:
    """Open the index that was built of this very corpus with this very encoder.

    Raises MissingIndex, ForeignIndex (format or encoder), StaleIndex (corpus) or BrokenIndex.
    """
    manifest = read_manifest(folder)
    if manifest.encoder != encoder.fingerprint:
        raise ForeignIndex(_message(folder, "được dựng bằng bộ mã hóa khác"))
    if manifest.corpus != corpus.fingerprint:
        raise StaleIndex(_message(folder, "cũ hơn kho văn bản"))
    chunks, vectors = read_vectors(folder, manifest)
    if chunks != chunk_corpus(corpus):
        raise StaleIndex(_message(folder, "không khớp cách chia đoạn hiện nay"))
    try:
        nearest = FaissVectors.load(folder / FAISS)
        words = LexicalIndex.load(folder / LEXICAL, size=len(chunks))
    except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        raise BrokenIndex(_message(folder, f"bị hỏng ({error})")) from error
    if len(nearest) != len(vectors):
        raise BrokenIndex(_message(folder, "bị hỏng (số véc-tơ không khớp)", file=FAISS))
    return Index(chunks, encoder, nearest, words)


def read_manifest(folder: Path) -> Manifest:
    """Read what a folder says of itself; raises MissingIndex, BrokenIndex or ForeignIndex."""
    try:
        manifest = Manifest.from_json((folder / MANIFEST).read_bytes().decode("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise MissingIndex(_message(folder, "chưa có")) from None
    except (OSError, ValueError) as error:
        raise BrokenIndex(_message(folder, f"không đọc được ({error})", file=MANIFEST)) from error
    if manifest.format != FORMAT:
        raise ForeignIndex(_message(folder, f"có định dạng {manifest.format}, không phải {FORMAT}"))
    return manifest


def read_vectors(folder: Path, manifest: Manifest) -> tuple[tuple[Chunk, ...], Vectors]:
    """Return the chunks and their vectors (n, d) after checking every file; raises BrokenIndex."""
    try:
        if differing := _differing(manifest.files, hash_files(folder)):
            raise BrokenIndex(_message(folder, "có tệp thiếu, thừa hoặc bị sửa", file=differing[0]))
        chunks = read_chunks(folder / CHUNKS)
        vectors = NumpyVectors.load(folder / VECTORS).vectors
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenIndex(_message(folder, f"bị hỏng ({error})")) from error
    expected = (manifest.chunks, manifest.dimension)
    if len(chunks) != manifest.chunks or vectors.shape != expected or vectors.dtype != np.float32:
        raise BrokenIndex(_message(folder, "bị hỏng (số đoạn và số véc-tơ không khớp)"))
    return chunks, vectors


def build_command(folder: Path) -> str:
    """Return the command that builds the index in a folder, as it can be pasted into a shell.

    >>> build_command(Path("kho/.index"))
    'python -m index.build --corpus kho'
    """
    if folder == index_folder(SHIPPED_CORPUS):
        return "python -m index.build"
    if folder.name == INDEX:
        return f"python -m index.build --corpus {shlex.quote(str(folder.parent))}"
    return f"python -m index.build --index {shlex.quote(str(folder))}"


def _differing(promised: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """Return the relative paths, sorted, that stand on one side only or with another hash."""
    return sorted({name for name, _ in promised.items() ^ found.items()})


def _message(folder: Path, what: str, *, file: str = "") -> str:
    return f"{folder / file}: chỉ mục {what}; dựng lại bằng: {build_command(folder)}"
