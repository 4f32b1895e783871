"""Keep what was read from a file, so that the same bytes are never read twice.

A reading is a JSON file beside the corpus, named by the file's hash and by what read it.  It is a
cache and nothing else: a missing, broken or foreign one is made again.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from corpus.model import Box, PageOrigin, ReadLine, TextOrigin

READINGS = ".readings"


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read: its lines in order, and where the text of each page comes from."""

    lines: tuple[ReadLine, ...]
    pages: tuple[PageOrigin, ...]


def read_once(path: Path, *, read: Callable[[], Reading]) -> Reading:
    """Return the reading kept at a path, or make it and keep it there."""
    reading = _load(path)
    if reading is None:
        reading = read()
        _save(path, reading)
    return reading


def _load(path: Path) -> Reading | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return Reading(
            tuple(_line(row) for row in kept["lines"]), tuple(_page(row) for row in kept["pages"])
        )
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _line(row: dict[str, Any]) -> ReadLine:
    box = Box(**row.pop("box")) if row["box"] else None
    return ReadLine(**{**row, "box": box})


def _page(row: dict[str, Any]) -> PageOrigin:
    return PageOrigin(**{**row, "origin": TextOrigin(row["origin"])})


def _save(path: Path, reading: Reading) -> None:
    """Write a reading whole or not at all; a corpus that cannot be written to keeps none."""
    partial = path.with_suffix(".partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(asdict(reading), ensure_ascii=False), encoding="utf-8")
        partial.replace(path)
    except OSError:
        return
