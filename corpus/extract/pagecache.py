"""Keep the lines read from a page's image, so that the same image is never read twice.

An entry is a JSON file named by what was read and by what read it.  A missing, broken or foreign
one is made again.  Entries stay when their document goes: the same page may come again in another
file; the folder can be deleted at any time.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.extract.model import Box, PageLine

# Beside a corpus, as its readings are.
PAGES = ".pages"

Lines = tuple[PageLine, ...]


def page_key(pixels: NDArray[np.uint8], *, reader: str) -> str:
    """Return the name of a page's image as read by a reader (its name, version and data)."""
    content = sha256(f"{reader} {pixels.shape}".encode())
    content.update(np.ascontiguousarray(pixels).data)
    return content.hexdigest()


def read_once(folder: Path | None, key: str, *, read: Callable[[], Lines]) -> Lines:
    """Return the lines kept under a key, or read them and keep them; without a folder, read."""
    if folder is None:
        return read()
    path = folder / f"{key}.json"
    lines = _load(path)
    if lines is None:
        lines = read()
        _save(path, lines)
    return lines


def rows_of(lines: Sequence[PageLine]) -> list[dict[str, Any]]:
    """Return lines as plain values for JSON."""
    return [asdict(line) for line in lines]


def lines_from(rows: Sequence[dict[str, Any]]) -> Lines:
    """Return the lines that `rows_of` gave; raises KeyError or TypeError for anything else."""
    return tuple(
        PageLine(
            str(row["text"]), Box(**row["box"]) if row["box"] else None, float(row["confidence"])
        )
        for row in rows
    )


@contextmanager
def forgotten_on(folder: Path, *failures: type[BaseException]) -> Iterator[None]:
    """Delete the entries made meanwhile where it ends in such a failure, and in no other way."""
    before = _entries(folder)
    try:
        yield
    except failures:
        for entry in _entries(folder) - before:
            entry.unlink(missing_ok=True)
        if folder.is_dir() and not before:
            folder.rmdir()
        raise


def _entries(folder: Path) -> frozenset[Path]:
    return frozenset(folder.iterdir()) if folder.is_dir() else frozenset()


def _load(path: Path) -> Lines | None:
    try:
        return lines_from(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _save(path: Path, lines: Lines) -> None:
    """Write an entry whole or not at all; a folder that cannot be written to keeps none."""
    partial = path.with_suffix(f".{os.getpid()}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(rows_of(lines), ensure_ascii=False), encoding="utf-8")
        partial.replace(path)
    except OSError:
        return
