"""Know the names of Vietnam's administrative units, before and after 01/07/2025.

Source: the units' public list, `corpus/places/*.csv` (code, level, name, parent code).
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.normalize import fold, normalize

_LISTS = Path(__file__).parent / "places"
BEFORE_2025, FROM_2025 = "units_before_2025-07-01.csv", "units_from_2025-07-01.csv"
_PERSONS = frozenset({"Hồ Chí Minh"})
LEVEL_WORDS = (
    ("thành", "phố"),
    ("thị", "xã"),
    ("thị", "trấn"),
    ("tỉnh",),
    ("huyện",),
    ("quận",),
    ("xã",),
    ("phường",),
    ("đặc", "khu"),
)


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """One row of a list: `parent_code` is the code of the unit around it, empty for a province."""

    code: str
    level: str
    name: str
    parent_code: str


def listed_units(listed: str) -> Iterator[ListedUnit]:
    """Yield the units of the list of that file name, in its order."""
    with (_LISTS / listed).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield ListedUnit(**row)


@cache
def unit_names() -> frozenset[str]:
    """Return the folded names of all units, each with the word of its level.

    >>> "huyen ba be" in unit_names(), "ba be" in unit_names()
    (True, False)
    """
    lists = (BEFORE_2025, FROM_2025)
    return frozenset(fold(unit.name) for listed in lists for unit in listed_units(listed))


@cache
def province_names() -> Mapping[str, str]:
    """Return the provinces' names without their level, by their folded form.

    Left out is what also names a person: an order bears Hồ Chí Minh's name more often than a city.

    >>> province_names()["bac ninh"], "ho chi minh" in province_names()
    ('Bắc Ninh', False)
    """
    lists = (BEFORE_2025, FROM_2025)
    provinces = (unit for listed in lists for unit in listed_units(listed) if not unit.parent_code)
    names = (normalize(without_level(unit.name)) for unit in provinces)
    return {fold(name): name for name in names if name not in _PERSONS}


def successors(name: str) -> frozenset[str]:
    """Return the folded names, without levels, of what a unit became on 01/07/2025.

    A province is the one that it went into, a district the communes that were made in it; the
    units' codes tell, which the new communes took over from one of their own.  A name without its
    level stands for every unit of that name.

    >>> sorted(successors("tỉnh Bắc Kạn")), "cho don" in successors("huyện Chợ Đồn")
    (['thai nguyen'], True)
    """
    return _succession().get(fold(name), frozenset())


@cache
def _succession() -> Mapping[str, frozenset[str]]:
    before = {unit.code: unit for unit in listed_units(BEFORE_2025)}
    now = {unit.code: unit for unit in listed_units(FROM_2025)}
    became: dict[str, set[str]] = {}
    for unit in now.values():
        place: ListedUnit | None = before.get(unit.code) if unit.parent_code else None
        while place is not None:
            new = unit if place.parent_code else now[unit.parent_code]
            for name in (place.name, without_level(place.name)):
                became.setdefault(fold(name), set()).add(fold(without_level(new.name)))
            place = before.get(place.parent_code)
    return {name: frozenset(names) for name, names in became.items()}


def split_level(name: str) -> tuple[str, str]:
    """Return the word of a unit's level in small letters, empty where there is none, and the rest.

    >>> split_level("Thị xã Tịnh Biên"), split_level("Chợ Đồn")
    (('thị xã', 'Tịnh Biên'), ('', 'Chợ Đồn'))
    """
    parts = name.split()
    for level in LEVEL_WORDS:
        if tuple(part.lower() for part in parts[: len(level)]) == level:
            return " ".join(level), " ".join(parts[len(level) :])
    return "", " ".join(parts)


def without_level(name: str) -> str:
    """Return a unit's name without the word of its level.

    >>> without_level("huyện Chợ Đồn"), without_level("thị xã Tịnh Biên")
    ('Chợ Đồn', 'Tịnh Biên')
    """
    return split_level(name)[1]
