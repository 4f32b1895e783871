"""Keep what restoration made of a file, so that the same bytes are never restored twice.

A reading is a JSON file beside the corpus, named by the file's hash and the restorer's.  It is a
cache and nothing else: a missing, broken or foreign one is made again.
"""

import json
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from corpus.restore.restorer import RestoredLine, Restorer

READINGS = ".readings"


def restore_once(
    received: Sequence[str], *, sha256: str, folder: Path, restorer: Restorer
) -> tuple[RestoredLine, ...]:
    """Return the restored lines of a file, from an earlier reading where there is one."""
    path = folder / READINGS / f"{sha256[:16]}-{restorer.fingerprint[:16]}.json"
    lines = _load(path)
    if lines is None or len(lines) != len(received):
        lines = restorer.restore(received)
        _save(path, lines)
    return lines


def _load(path: Path) -> tuple[RestoredLine, ...] | None:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return tuple(RestoredLine(str(t), float(c), bool(d)) for t, c, d in rows)
    except (OSError, ValueError, TypeError):
        return None


def _save(path: Path, lines: Sequence[RestoredLine]) -> None:
    """Write a reading whole or not at all; a corpus that cannot be written to has no readings."""
    partial = path.with_suffix(".partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(
            json.dumps([astuple(line) for line in lines], ensure_ascii=False), encoding="utf-8"
        )
        partial.replace(path)
    except OSError:
        return
