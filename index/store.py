"""Open an index folder, and refuse one that does not belong to this corpus and this encoder."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from corpus.store import SHIPPED_CORPUS, Corpus
from index.chunking import chunk_corpus, section_rows, section_texts
from index.encoder import Encoder
from index.errors import BrokenIndex, ForeignIndex, MissingIndex, StaleIndex
from index.layer import VECTORS, Layer
from index.lexical import FIELDS
from index.manifest import FORMAT, MANIFEST, Manifest, format_of, hash_files
from index.model import Chunk, Ranking
from index.ranking import best_rows
from index.records import read_chunks
from index.vectors import NumpyVectors, Vectors

INDEX = ".index"
CHUNKS = "chunks.jsonl"
# The layer of the chunks themselves and that of the sections they stand in.
OWN, AROUND = "own", "around"
# With what format 1 left in a folder.
OWN_NAMES = frozenset({MANIFEST, CHUNKS, OWN, AROUND, "vectors.npy", "vectors.faiss", "lexical"})


@dataclass(frozen=True, slots=True)
class Index:
    """Chunks and the sections they stand in; row n of `own` is chunk n.

    `sections` (n,) are the rows of `around` that the chunks' sections have, `documents` the rows
    of each document's chunks.
    """

    chunks: tuple[Chunk, ...]
    sections: NDArray[np.int64]
    encoder: Encoder
    own: Layer
    around: Layer
    documents: Mapping[str, NDArray[np.int64]]

    @classmethod
    def of(cls, chunks: Sequence[Chunk], *, encoder: Encoder) -> Self:
        """Return the index of chunks in memory: it finds what one built in a folder would."""
        texts = [chunk.text for chunk in chunks]
        wider = section_texts(chunks)
        return cls(
            chunks=tuple(chunks),
            sections=section_rows(chunks),
            encoder=encoder,
            own=Layer.of(texts, encoder.encode(texts)),
            around=Layer.of(wider, encoder.encode(wider)),
            documents=_rows_by_document(chunks),
        )

    def rows_of(self, document_id: str) -> NDArray[np.int64]:
        """Return the ascending rows of a document's chunks; none for one that is not indexed."""
        return self.documents.get(document_id, np.zeros(0, dtype=np.int64))

    def dense(self, question: str, *, limit: int) -> Ranking:
        """Return the chunks nearest to a question by meaning, they and their sections alike."""
        vector = self.encoder.encode_questions([question])[0]
        own, around = (
            layer.vectors.scores(vector, np.arange(len(layer.words))) for layer in self._layers
        )
        return best_rows(own + around[self.sections], limit=limit)

    def lexical(self, question: str, *, limit: int) -> Ranking:
        """Return the chunks that share the most telling words with a question, by BM25.

        Words with and without diacritics count alike, in a chunk and in its section.
        """
        own, around = (
            np.sum([layer.words.scores(question, field=field) for field in FIELDS], axis=0)
            for layer in self._layers
        )
        return best_rows(own + around[self.sections], limit=limit)

    @property
    def _layers(self) -> tuple[Layer, Layer]:
        return self.own, self.around


def index_folder(corpus_folder: Path) -> Path:
    """Return the folder of a corpus' index where none is named."""
    return corpus_folder / INDEX


def open_index(folder: Path, *, corpus: Corpus, encoder: Encoder) -> Index:
    """Open the index that was built of this very corpus with this very encoder.

    Raises MissingIndex, ForeignIndex (encoder), StaleIndex (format or corpus) or BrokenIndex.
    """
    manifest = read_manifest(folder)
    if manifest.encoder != encoder.fingerprint:
        raise ForeignIndex(_message(folder, "được dựng bằng bộ mã hóa khác"))
    if manifest.corpus != corpus.fingerprint:
        raise StaleIndex(_message(folder, "cũ hơn kho văn bản"))
    chunks = read_sound_chunks(folder, manifest)
    if chunks != chunk_corpus(corpus):
        raise StaleIndex(_message(folder, "không khớp cách chia đoạn hiện nay"))
    try:
        sections = section_rows(chunks)
        width = manifest.dimension
        own = Layer.load(folder / OWN, size=len(chunks), dimension=width)
        around = Layer.load(folder / AROUND, size=len(np.unique(sections)), dimension=width)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        raise BrokenIndex(_message(folder, f"bị hỏng ({error})")) from error
    return Index(chunks, sections, encoder, own, around, _rows_by_document(chunks))


def read_manifest(folder: Path) -> Manifest:
    """Read what a folder says of itself; raises MissingIndex, BrokenIndex or StaleIndex."""
    try:
        text = (folder / MANIFEST).read_bytes().decode("utf-8")
        if (written := format_of(text)) != FORMAT:
            raise StaleIndex(_message(folder, f"có định dạng {written}, không phải {FORMAT}"))
        return Manifest.from_json(text)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingIndex(_message(folder, "chưa có")) from None
    except (OSError, ValueError) as error:
        raise BrokenIndex(_message(folder, f"không đọc được ({error})", file=MANIFEST)) from error


def read_sound_chunks(folder: Path, manifest: Manifest) -> tuple[Chunk, ...]:
    """Return the chunks of a folder whose files are all as promised; raises BrokenIndex."""
    try:
        if differing := _differing(manifest.files, hash_files(folder)):
            raise BrokenIndex(_message(folder, "có tệp thiếu, thừa hoặc bị sửa", file=differing[0]))
        chunks = read_chunks(folder / CHUNKS)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenIndex(_message(folder, f"bị hỏng ({error})")) from error
    if len(chunks) != manifest.chunks:
        raise BrokenIndex(_message(folder, "bị hỏng (số đoạn không khớp)"))
    return chunks


def read_vectors(folder: Path, manifest: Manifest) -> tuple[tuple[Chunk, ...], dict[str, Vectors]]:
    """Return the chunks, and every vector by its text, of a folder whose files are all sound.

    Raises BrokenIndex.
    """
    chunks = read_sound_chunks(folder, manifest)
    try:
        own, around = (
            NumpyVectors.load(folder / layer / VECTORS).vectors for layer in (OWN, AROUND)
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenIndex(_message(folder, f"bị hỏng ({error})")) from error
    texts = ([chunk.text for chunk in chunks], section_texts(chunks))
    for rows, layer in zip((own, around), texts, strict=True):
        if rows.shape != (len(layer), manifest.dimension) or rows.dtype != np.float32:
            raise BrokenIndex(_message(folder, "bị hỏng (số đoạn và số véc-tơ không khớp)"))
    known = dict(zip(texts[0], own, strict=True)) | dict(zip(texts[1], around, strict=True))
    return chunks, known


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


def _rows_by_document(chunks: Sequence[Chunk]) -> dict[str, NDArray[np.int64]]:
    rows: dict[str, list[int]] = {}
    for row, chunk in enumerate(chunks):
        rows.setdefault(chunk.document_id, []).append(row)
    return {document: np.array(own, dtype=np.int64) for document, own in rows.items()}


def _differing(promised: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """Return the relative paths, sorted, that stand on one side only or with another hash."""
    return sorted({name for name, _ in promised.items() ^ found.items()})


def _message(folder: Path, what: str, *, file: str = "") -> str:
    return f"{folder / file}: chỉ mục {what}; dựng lại bằng: {build_command(folder)}"
