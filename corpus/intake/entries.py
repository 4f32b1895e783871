"""Write one entry of `sources.toml` without touching a letter of the others."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import fields
from enum import Enum
from itertools import pairwise

import tomli_w

from corpus.catalogue import seal
from corpus.errors import SourceError
from corpus.model import Source

# The comment lines right above an entry belong to it.
_OPENING = re.compile(r"^(?:#[^\n]*\n)*[ \t]*\[\[\s*source\s*\]\]", re.MULTILINE)
_UNREADABLE = (
    "sources.toml: không sửa tự động được (tệp không viết theo từng mục [[source]]); "
    "sửa tay, mỗi văn bản một mục [[source]]"
)


def entry_of(source: Source, *, sha256: str) -> str:
    """Return the entry that ingestion writes for a source: what is stated, the hash, its seal."""
    stated = {field.name: _plain(getattr(source, field.name)) for field in fields(source)}
    values = {name: value for name, value in stated.items() if value not in (None, [], "")}
    notes = {"sha256": sha256, "found": seal(values)}
    return "[[source]]\n" + tomli_w.dumps(values | notes)


def with_entry(text: str, entry: str, *, instead_of: int | None = None) -> str:
    """Return a catalogue with an entry in the place of another (from 0), or after the last."""
    if instead_of is None:
        body = text.rstrip("\n")
        return f"{body}\n\n{entry}" if body else entry
    blocks = _blocks(text)
    blocks[instead_of + 1] = _lead(blocks[instead_of + 1]) + entry + "\n"
    return _checked(text, "".join(blocks).rstrip("\n") + "\n", len(blocks) - 1)


def without_entry(text: str, place: int) -> str:
    """Return a catalogue without the entry at a place (from 0)."""
    blocks = _blocks(text)
    del blocks[place + 1]
    return _checked(text, "".join(blocks).rstrip("\n") + "\n", len(blocks) - 1)


def with_file(text: str, place: int, file: str) -> str:
    """Return a catalogue in which the entry at a place names another file, and nothing else new."""
    blocks = _blocks(text)
    line = tomli_w.dumps({"file": file}).rstrip("\n")
    blocks[place + 1] = re.sub(
        r"^[ \t]*file[ \t]*=.*$", lambda _: line, blocks[place + 1], count=1, flags=re.MULTILINE
    )
    return _checked(text, "".join(blocks), len(blocks) - 1)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return value.value if isinstance(value, Enum) else value


def _blocks(text: str) -> list[str]:
    """Cut a catalogue into what stands above the first entry and the entries."""
    starts = [match.start() for match in _OPENING.finditer(text)]
    edges = [0, *starts, len(text)]
    blocks = [text[start:end] for start, end in pairwise(edges)]
    if len(blocks) - 1 != len(_entries(text)):
        raise SourceError(_UNREADABLE)
    return blocks


def _lead(block: str) -> str:
    """Return the comment lines above an entry."""
    match = _OPENING.match(block)
    return block[: match[0].rfind("[[")].rstrip(" \t") if match else ""


def _checked(before: str, after: str, count: int) -> str:
    """Return the new text if it parses to as many entries, the kept ones unchanged."""
    old, new = _entries(before), _entries(after)
    kept = sum(entry in old for entry in new)
    if len(new) != count or kept < min(len(old), len(new)) - 1:
        raise SourceError(_UNREADABLE)
    return after


def _entries(text: str) -> Sequence[object]:
    try:
        entries = tomllib.loads(text).get("source", [])
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"sources.toml: không đọc được ({error}); sửa lại tệp này") from error
    return entries if isinstance(entries, list) else []
