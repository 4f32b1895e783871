"""Bring an index up to date with its corpus, embedding only what is new.

python -m index.build [--corpus DIR] [--index DIR]
"""

import argparse
import errno
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from tqdm import tqdm

from corpus.errors import CorpusError
from corpus.store import SHIPPED_CORPUS, Corpus, open_corpus
from index.chunking import chunk_corpus, section_texts
from index.encoder import Encoder, load_encoder
from index.errors import IndexFault, OccupiedFolder
from index.layer import write_layer
from index.manifest import FORMAT, MANIFEST, Manifest, hash_files
from index.model import Chunk
from index.records import write_chunks
from index.store import (
    AROUND,
    CHUNKS,
    OWN,
    OWN_NAMES,
    index_folder,
    read_manifest,
    read_vectors,
)
from index.vectors import Vectors

Progress = Callable[[Sequence[Sequence[str]]], Iterable[Sequence[str]]]

_TEXTS_A_BATCH = 32
_ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class BuildReport:
    """How many chunks were embedded, took their vector from the earlier index, or left it."""

    embedded: int
    reused: int
    removed: int


def build_index(
    corpus: Corpus, folder: Path, *, encoder: Encoder, progress: Progress = iter
) -> BuildReport:
    """Write the index of a corpus into a folder, whole or not at all.

    Vectors of texts that an earlier index in the folder holds are taken from it, if it is sound
    and of the same encoder.  `progress` wraps the batches of texts as they are embedded.
    Raises OccupiedFolder where the folder holds anything but an index, OSError where it cannot be
    written.
    """
    _refuse_occupied(folder)
    chunks = chunk_corpus(corpus)
    texts = [chunk.text for chunk in chunks]
    sections = section_texts(chunks)
    before, earlier = _earlier(folder, encoder)
    new = [text for text in dict.fromkeys((*texts, *sections)) if text not in earlier]
    known = earlier | dict(zip(new, _embed(new, encoder, progress), strict=True))
    layers = {
        name: (layer, _rows(layer, known, encoder))
        for name, layer in ((OWN, texts), (AROUND, sections))
    }
    _write(folder, chunks, layers, corpus=corpus, encoder=encoder)
    embedded = set(new)
    fresh = sum(text in embedded for text in texts)
    return BuildReport(fresh, len(chunks) - fresh, len(before.difference(texts)))


def main(arguments: Sequence[str] | None = None) -> int:
    """Build an index, with progress on standard error and one line about it on standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=SHIPPED_CORPUS)
    parser.add_argument("--index", type=Path, default=None)
    options = parser.parse_args(arguments)
    started = time.perf_counter()
    folder = options.index or index_folder(options.corpus)
    try:
        corpus = open_corpus(
            options.corpus, progress=lambda s: tqdm(s, desc="Đọc văn bản", unit="văn bản")
        )
        report = build_index(
            corpus,
            folder,
            encoder=load_encoder(),
            progress=lambda batches: tqdm(batches, desc="Mã hóa đoạn", unit="lô"),
        )
    except (CorpusError, IndexFault) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"{folder}: không ghi được chỉ mục ({error}); chọn --index khác\n")
        return 1
    sys.stdout.write(
        f"{folder}: {report.embedded + report.reused} đoạn, mã hóa {report.embedded}, "
        f"dùng lại {report.reused}, bỏ {report.removed}, {time.perf_counter() - started:.1f} giây\n"
    )
    return 0


def _refuse_occupied(folder: Path) -> None:
    """Raise OccupiedFolder rather than replace a folder that holds a user's own files."""
    try:
        names = {path.name for path in folder.iterdir()}
    except FileNotFoundError:
        return
    except NotADirectoryError:
        names = {folder.name}
    if names - OWN_NAMES:
        raise OccupiedFolder(
            f"{folder}: không phải thư mục chỉ mục, có tệp khác bên trong; "
            "chọn thư mục khác: python -m index.build --index THƯ_MỤC"
        )


def _earlier(folder: Path, encoder: Encoder) -> tuple[frozenset[str], dict[str, Vectors]]:
    """Return the chunks' texts and all vectors by text of an earlier index, if it can be used."""
    try:
        manifest = read_manifest(folder)
        if manifest.encoder != encoder.fingerprint:
            return frozenset(), {}
        chunks, known = read_vectors(folder, manifest)
    except IndexFault:
        return frozenset(), {}
    return frozenset(chunk.text for chunk in chunks), known


def _rows(texts: Sequence[str], known: Mapping[str, Vectors], encoder: Encoder) -> Vectors:
    """Return the vectors of texts as one matrix (n, dimension)."""
    rows = np.zeros((len(texts), encoder.dimension), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        row[:] = known[text]
    return rows


def _embed(texts: Sequence[str], encoder: Encoder, progress: Progress) -> list[Vectors]:
    size = _TEXTS_A_BATCH
    batches = [texts[start : start + size] for start in range(0, len(texts), size)]
    return [vector for batch in progress(batches) for vector in encoder.encode(batch)]


def _write(
    folder: Path,
    chunks: Sequence[Chunk],
    layers: Mapping[str, tuple[Sequence[str], Vectors]],
    *,
    corpus: Corpus,
    encoder: Encoder,
) -> None:
    """Write every file into a sibling folder, the manifest last, and let it take the place."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".index-", dir=folder.parent) as temporary:
        partial = Path(temporary) / "new"
        partial.mkdir()
        write_chunks(partial / CHUNKS, chunks)
        for name, (texts, vectors) in layers.items():
            write_layer(partial / name, texts, vectors)
        manifest = Manifest(
            format=FORMAT,
            corpus=corpus.fingerprint,
            encoder=encoder.fingerprint,
            prefixes=asdict(encoder.prefixes),
            dimension=encoder.dimension,
            chunks=len(chunks),
            files=hash_files(partial),
        )
        (partial / MANIFEST).write_text(manifest.to_json(), encoding="utf-8", newline="\n")
        _replace(folder, partial)


def _replace(folder: Path, partial: Path) -> None:
    """Let a finished folder take the place of another; of two builds at once the last one stays."""
    for attempt in range(_ATTEMPTS):
        with suppress(FileNotFoundError):
            folder.rename(partial.with_name(f"old-{attempt}"))
        try:
            partial.rename(folder)
        except OSError as error:
            # Another build has put its own there since the line above: move that one aside too.
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST) or attempt == _ATTEMPTS - 1:
                raise
        else:
            return


if __name__ == "__main__":
    sys.exit(main())
