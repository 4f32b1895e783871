"""Tell by which names a body is called: by its kind, written out or short, and by its place.

The kinds of bodies stand in `bodies.toml`.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from corpus.gazetteer import LEVEL_WORDS, without_level
from corpus.model import Level, Source
from corpus.normalize import fold
from retrieval.lexicon import expand

_TABLES = Path(__file__).parent / "bodies.toml"
_WORD = re.compile(r"\w+")
_LEVEL = "|".join(" ".join(level) for level in LEVEL_WORDS)
_PARTY = re.compile(r"(?:tinh|thanh|huyen|quan|thi|dang) (?:uy|doan)\b")
_WHOLE_NAME = 3

Words = tuple[str, ...]


def names_of_body(source: Source) -> frozenset[Words]:
    """Return the names of an office that issued a document, each as its words.

    An office of a unit ("Sở Xây dựng tỉnh Nghệ An") is named with its place alone; one with a name
    of its own ("Trường THPT Hoa Ban") also without, and with the place behind.
    """
    if source.level is not Level.OFFICE:
        return frozenset()
    office, place = _parted(source)
    said = (f"{kind} {rest}".strip() for kind, rest in _called(office, place))
    written = {name for one in said for name in (one, expand(one))}
    return frozenset(w for w in (tuple(_WORD.findall(one)) for one in written) if len(w) > 1)


def kinds_of_body(source: Source) -> frozenset[Words]:
    """Return what an office of a unit is called without it: "Sở Xây dựng", "Sở XD"."""
    office, place = _parted(source) if source.level is Level.OFFICE else ("", "")
    kinds = (f"{kind} {own}".strip() for kind, own in _kinds(office)) if place else ()
    written = {name for one in kinds for name in (one, expand(one))}
    return frozenset(w for w in (tuple(_WORD.findall(one)) for one in written) if len(w) > 1)


def serves_its_place(source: Source) -> bool:
    """Whether an office is that of a district or a commune, by whose name it may be meant."""
    return source.level is Level.OFFICE and len(source.places) > 1 and bool(_parted(source)[1])


def _parted(source: Source) -> tuple[str, str]:
    """Return the office's own name and, where its name ends in it, its unit."""
    place = source.places[0] if source.places else ""
    issuer = source.issuer
    for written in (place, without_level(place)):
        if written and fold(issuer).endswith(f" {fold(written)}"):
            return issuer[: -len(written)].strip(), place
    return issuer, ""


def _called(office: str, place: str) -> Iterator[tuple[str, str]]:
    """Yield the names of an office before its place, or before the name that is its own."""
    for kind, own in _kinds(office):
        if place:
            for where in (place, without_level(place)):
                yield kind, f"{own} {where}".strip()
        elif len(f"{kind} {own}".split()) >= _WHOLE_NAME or _PARTY.match(fold(office)):
            yield kind, own


def _kinds(office: str) -> Iterator[tuple[str, str]]:
    """Yield an office's name cut after its kind, with each name that the kind has."""
    yield office, ""
    plain = " ".join(_WORD.findall(fold(office)))
    words = _WORD.findall(office)
    for row in _same():
        for known, others in row.items():
            size = len(known.split())
            if f"{plain} ".startswith(f"{known} "):
                yield from ((other, " ".join(words[size:])) for other in others)
                break


@cache
def _same() -> tuple[dict[str, tuple[str, ...]], ...]:
    """Return for each kind of body its names by each of them, folded, the longest first.

    A name that several kinds have ("Trường") tells none of them.
    """
    rows = tomllib.loads(_TABLES.read_text(encoding="utf-8"))["same"]
    plain = [{" ".join(_WORD.findall(fold(name))): tuple(row) for name in row} for row in rows]
    kinds = Counter(name for row in plain for name in row)
    return tuple(
        {name: row[name] for name in sorted(row, key=len, reverse=True) if kinds[name] == 1}
        for row in plain
    )
