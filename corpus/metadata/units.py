"""Find an administrative unit by its name, and the units that it lies in."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from corpus.gazetteer import BEFORE_2025, FROM_2025, ListedUnit, listed_units, split_level
from corpus.model import Level
from corpus.normalize import fold, normalize

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
        return (BEFORE_2025, FROM_2025)
    return (BEFORE_2025,) if year < REORGANISED.year else (FROM_2025,)


@cache
def _units(listed: str) -> dict[str, tuple[Unit, ...]]:
    by_code = {unit.code: unit for unit in listed_units(listed)}
    by_name: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in by_code.values():
        outwards = tuple(_outwards(unit, by_code))
        by_name[fold(outwards[0])].append(Unit(outwards[0], _LEVELS[unit.level], outwards))
    return {name: tuple(units) for name, units in by_name.items()}


def _outwards(unit: ListedUnit, by_code: Mapping[str, ListedUnit]) -> Iterator[str]:
    """Yield the name of a unit, then those of the units around it."""
    yield inside(unit.name)
    while (parent := by_code.get(unit.parent_code)) is not None:
        yield inside(parent.name)
        unit = parent


def inside(name: str) -> str:
    """Return a unit's name as it stands inside a sentence, the word of its level in small letters.

    >>> inside("Thị xã Tịnh Biên"), inside("Thành phố Hà Nội")
    ('thị xã Tịnh Biên', 'thành phố Hà Nội')
    """
    return " ".join(split_level(normalize(name))).strip()
