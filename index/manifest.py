"""Say what an index folder holds and what it was made from, so that no other is ever searched."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

MANIFEST = "manifest.json"
FORMAT = 2


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index was made from, and the SHA-256 of each of its files by relative path.

    `prefixes` are what the encoder reads before a question and before a passage.
    """

    format: int
    corpus: str
    encoder: str
    prefixes: Mapping[str, str]
    dimension: int
    chunks: int
    files: Mapping[str, str]

    def to_json(self) -> str:
        """Return the one spelling that `from_json` accepts."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Parse a manifest; raises ValueError for anything that `to_json` would not write."""
        try:
            manifest = cls(**json.loads(text))
        except (TypeError, RecursionError) as error:
            raise ValueError(f"not a manifest: {error}") from error
        texts = (manifest.corpus, manifest.encoder)
        tables = (manifest.files, manifest.prefixes)
        counts = (manifest.format, manifest.dimension, manifest.chunks)
        if not (_all(texts, str) and _all(counts, int) and _all(tables, dict)):
            raise ValueError("a field of another type")
        # One spelling only: a byte changed between the values is a change too.
        if manifest.to_json() != text:
            raise ValueError("not spelled as a manifest is")
        return manifest


def format_of(text: str) -> int:
    """Return the format that a manifest names, whichever it is; raises ValueError without one."""
    entry = json.loads(text)
    if not isinstance(entry, dict) or type(entry.get("format")) is not int:
        raise ValueError("not a manifest: it names no format")
    return int(entry["format"])


def hash_files(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file under a folder by relative path, the manifest left out."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != folder / MANIFEST
    }


def _all(values: Iterable[object], kind: type) -> bool:
    return all(type(value) is kind for value in values)
