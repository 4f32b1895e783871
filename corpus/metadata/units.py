"""Find an administrative unit by its name, and the units that it lies in."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from corpus.gazetteer import LEVEL_WORDS
from corpus.model import Level
from corpus.normalize import fold, normalize

_LISTS = Path(__file__).parent.parent / "places"
_BEFORE, _AFTER = "units_before_2025-07-01.csv", "units_from_2025-07-01.csv"
# Districts were abolished on this day, and provinces and communes merged.
REORGANISED = date(2025, 7, 1)
_LEVELS = {"tỉnh": Level.PROVINCE, "huyện": Level.DISTRICT, "xã": Level.COMMUNE}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its name as written inside a sentence ("huyện Chợ Đồn") and where it lies.

    `outwards` holds its own name first, then those of the units around it.
    """

    name: str
    level: Level
    outwards: tuple[str, ...]


def find_units(name: str, *, year: int | None = None) -> tuple[Unit, ...]:
    """Return the units of that name, the word of its level included, in the order of the list.

    The list is that of the year; where the year is unknown, or is 2025 itself, both count.

    >>> [unit.outwards for unit in find_units("huyện Chợ Đồn", year=2024)]
    [('huyện Chợ Đồn', 'tỉnh Bắc Kạn')]
    """
    found: dict[tuple[str, ...], Unit] = {}
    for listed in _lists(year):
        for unit in _units(listed).get(fold(normalize(name)), ()):
            found.setdefault(unit.outwards, unit)
    return tuple(found.values())


def _lists(year: int | None) -> tuple[str, ...]:
    if year is None or year == REORGANISED.year:
        return (_BEFORE, _AFTER)
    return (_BEFORE,) if year < REORGANISED.year else (_AFTER,)


@cache
def _units(listed: str) -> dict[str, tuple[Unit, ...]]:
    with (_LISTS / listed).open(encoding="utf-8", newline="") as lines:
        rows = {row["code"]: row for row in csv.DictReader(lines)}
    by_name: defaultdict[str, list[Unit]] = defaultdict(list)
    for row in rows.values():
        outwards = tuple(_outwards(row, rows))
        by_name[fold(outwards[0])].append(Unit(outwards[0], _LEVELS[row["level"]], outwards))
    return {name: tuple(units) for name, units in by_name.items()}


def _outwards(row: dict[str, str], rows: dict[str, dict[str, str]]) -> list[str]:
    names = [inside(row["name"])]
    while (parent := rows.get(row["parent_code"])) is not None:
        names.append(inside(parent["name"]))
        row = parent
    return names


def inside(name: str) -> str:
    """Return a unit's name as it stands inside a sentence, the word of its level in small letters.

    >>> inside("Thị xã Tịnh Biên"), inside("Thành phố Hà Nội")
    ('thị xã Tịnh Biên', 'thành phố Hà Nội')
    """
    parts = normalize(name).split()
    for level in LEVEL_WORDS:
        if tuple(part.lower() for part in parts[: len(level)]) == level:
            return " ".join([*level, *parts[len(level) :]])
    return " ".join(parts)
