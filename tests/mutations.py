"""Damage good files in ways that disks, mail and people do; the same seed does the same."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable, Sequence

Mutation = Callable[[random.Random, bytes, Sequence[bytes]], bytes]


def mutated(seed: int, files: Sequence[bytes], *, others: Sequence[bytes]) -> bytes:
    """Return one of the files after one to three damages; others may be joined to it."""
    chance = random.Random(seed)  # noqa: S311  (repeatable, not secret)
    content = chance.choice(files)
    for _ in range(chance.randint(1, 3)):
        content = chance.choice(_MUTATIONS)(chance, content, others)
    return content


def _flip(chance: random.Random, content: bytes, _: Sequence[bytes]) -> bytes:
    """Change one to fifty bytes."""
    damaged = bytearray(content)
    for _flipped in range(chance.randint(1, 50) if damaged else 0):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def _cut(chance: random.Random, content: bytes, _: Sequence[bytes]) -> bytes:
    """Keep the beginning."""
    return content[: chance.randrange(len(content) + 1)]


def _lose(chance: random.Random, content: bytes, _: Sequence[bytes]) -> bytes:
    """Lose a piece from the middle."""
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return content[:start] + content[end:]


def _join(chance: random.Random, content: bytes, good: Sequence[bytes]) -> bytes:
    """Put another file behind it."""
    return content + chance.choice(good)


def _repeat(chance: random.Random, content: bytes, _: Sequence[bytes]) -> bytes:
    """Repeat a piece up to a thousand times."""
    start = chance.randrange(len(content) + 1)
    piece = content[start : start + chance.randint(1, 30)]
    return content[:start] + piece * chance.randint(2, 1000) + content[start:]


def _zeros(chance: random.Random, content: bytes, _: Sequence[bytes]) -> bytes:
    """Overwrite a piece with zero bytes, as a broken download does."""
    start = chance.randrange(len(content) + 1)
    size = chance.randint(1, 600)
    return content[:start] + b"\0" * size + content[start + size :]


def _repack(chance: random.Random, content: bytes, good: Sequence[bytes]) -> bytes:
    """Damage a part of an archive and pack it again, so that its checksums are right."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content
    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
            parts = {name: old.read(name) for name in old.namelist()}
            hurt = chance.choice(sorted(parts))
            parts[hurt] = chance.choice(_PLAIN)(chance, parts[hurt], good[:1])
            for name, part in parts.items():
                new.writestr(name, part)
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, NotImplementedError):
        return content
    return packed.getvalue()


_PLAIN: Sequence[Mutation] = (_flip, _cut, _lose, _join, _repeat, _zeros)
_MUTATIONS: Sequence[Mutation] = (*_PLAIN, _repack, _repack)
