"""Read `terms.toml`: the field's words for dossiers, their lists, their deadlines, their awards."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from retrieval.dossiers.model import Aspect

_TABLES = Path(__file__).parent / "terms.toml"


@dataclass(frozen=True, slots=True)
class AspectTerms:
    """Under which headings provisions answer for an aspect, and what they then say."""

    heading: re.Pattern[str]
    not_heading: re.Pattern[str]
    says: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Terms:
    """The tables of `terms.toml`, compiled."""

    opens: re.Pattern[str]
    other: re.Pattern[str]
    general: re.Pattern[str]
    papers: re.Pattern[str]
    demand: re.Pattern[str]
    condition: re.Pattern[str]
    central: re.Pattern[str]
    aspects: Mapping[Aspect, AspectTerms]
    narrow: tuple[str, ...]
    titles: str
    forms: str
    name_begins: re.Pattern[str]
    before_name: re.Pattern[str]
    name_ends: re.Pattern[str]
    longest_name: int
    givers: Mapping[str, re.Pattern[str]]
    of_several: tuple[str, ...]


@cache
def terms() -> Terms:
    """Return the tables; they are read once."""
    tables = tomllib.loads(_TABLES.read_text(encoding="utf-8"))
    name, giver, kind = tables["name"], tables["giver"], tables["kind"]
    return Terms(
        opens=re.compile(tables["list"]["opens"]),
        other=re.compile(tables["list"]["other"]),
        general=re.compile(tables["list"]["general"]),
        papers=re.compile(tables["list"]["papers"]),
        demand=re.compile(tables["demand"]["says"]),
        condition=re.compile(tables["condition"]["says"]),
        central=re.compile(tables["central"]["says"]),
        aspects={Aspect(row["name"]): _aspect(row) for row in tables["aspect"]},
        narrow=tuple(kind["narrow"]),
        titles=kind["titles"],
        forms=kind["forms"],
        name_begins=re.compile(rf"(?:{name['begins']})\b"),
        before_name=re.compile(name["before"]),
        name_ends=re.compile(name["ends"]),
        longest_name=name["longest"],
        givers={who: re.compile(giver[who]) for who in ("central", "unit")},
        of_several=tuple(giver["several"]),
    )


def _aspect(row: Mapping[str, str]) -> AspectTerms:
    return AspectTerms(*(re.compile(row[part]) for part in ("heading", "not_heading", "says")))
