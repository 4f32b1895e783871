"""Write chunks one a line as JSON, and read them back the same."""

import json
from collections.abc import Sequence
from pathlib import Path

from corpus.model import Span
from index.model import Chunk


def write_chunks(path: Path, chunks: Sequence[Chunk]) -> None:
    """Write one JSON object a line; line n is row n of the vectors."""
    lines = (json.dumps(_entry(chunk), ensure_ascii=False) + "\n" for chunk in chunks)
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def read_chunks(path: Path) -> tuple[Chunk, ...]:
    """Read what `write_chunks` wrote; raises OSError, ValueError, KeyError or TypeError."""
    text = path.read_bytes().decode("utf-8")
    return tuple(_chunk(line) for line in text.split("\n") if line)


def _entry(chunk: Chunk) -> dict[str, object]:
    """Return a chunk's fields by name; `dataclasses.asdict` copies every value first."""
    fields = {name: getattr(chunk, name) for name in Chunk.__slots__}
    return fields | {"span": {"start": chunk.span.start, "end": chunk.span.end}}


def _chunk(line: str) -> Chunk:
    entry = json.loads(line)
    return Chunk(
        id=entry["id"],
        document_id=entry["document_id"],
        provision_id=entry["provision_id"],
        headings=tuple(entry["headings"]),
        body=entry["body"],
        span=Span(**entry["span"]),
        section=entry["section"],
    )
