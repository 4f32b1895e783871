"""Know the names of Vietnam's administrative units, before and after 01/07/2025.

Source: the units' public list, `corpus/places/*.csv` (code, level, name, parent code).
"""

import csv
from functools import cache
from pathlib import Path

from corpus.normalize import fold

_LISTS = Path(__file__).parent / "places"
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


@cache
def unit_names() -> frozenset[str]:
    """Return the folded names of all units, each with the word of its level.

    >>> "huyen ba be" in unit_names(), "ba be" in unit_names()
    (True, False)
    """
    names: set[str] = set()
    for path in sorted(_LISTS.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            names.update(fold(unit["name"]) for unit in csv.DictReader(lines))
    return frozenset(names)


def without_level(name: str) -> str:
    """Return a unit's name without the word of its level.

    >>> without_level("huyện Chợ Đồn"), without_level("thị xã Tịnh Biên")
    ('Chợ Đồn', 'Tịnh Biên')
    """
    parts = name.split()
    for level in LEVEL_WORDS:
        if tuple(part.lower() for part in parts[: len(level)]) == level:
            return " ".join(parts[len(level) :])
    return name
