"""Say how found facts match the labels: as JSON for scripts, as tables and places for a person."""

from typing import Any

from eval.fact_labels import Stated
from eval.fact_matching import Matches, grouped
from eval.report import figure

Json = dict[str, Any]

_GROUPS = ("attribute", "document")
_COLUMNS = ("precision", "recall", "subjects", "found", "labelled", "uncounted")
_SHORT = 120


def matches_json(matches: Matches) -> Json:
    """Return the figures over all and of every group, and the differences with their places."""
    return {
        "summary": _figures(matches),
        "groups": {
            name: {key: _figures(group) for key, group in grouped(matches, name).items()}
            for name in _GROUPS
        },
        "wrong": [_stated_json(fact) for fact in matches.wrong],
        "missed": [_stated_json(label.stated) for label in matches.missed],
        "uncounted": [_stated_json(fact) for fact in matches.uncounted],
    }


def matches_text(matches: Matches) -> str:
    """Return the differences with their places, then the tables of figures, over all last."""
    wrong = [f"wrong   {_told(fact)}" for fact in matches.wrong]
    missed = [f"missed  {_told(label.stated)}" for label in matches.missed]
    differences = ["\n".join(lines) for lines in (wrong, missed) if lines]
    tables = [_table(name, grouped(matches, name)) for name in _GROUPS]
    return "\n\n".join([*differences, *tables, _table("all", {"": matches})]) + "\n"


def _figures(matches: Matches) -> Json:
    return {name: _value(matches, name) for name in _COLUMNS}


def _value(matches: Matches, name: str) -> float | None:
    value = getattr(matches, name)
    if isinstance(value, tuple):
        return len(value)
    return round(value, 4) if isinstance(value, float) else value


def _stated_json(stated: Stated) -> Json:
    return {
        "document": stated.document,
        "attribute": str(stated.attribute),
        "lines": list(stated.lines),
        "value": stated.value,
        "normalised": stated.normalised,
        "subject": stated.subject,
    }


def _told(stated: Stated) -> str:
    first, last = stated.lines
    place = f"{stated.document}:{first}" + (f"-{last}" if last > first else "")
    details = "".join(f" [{detail}]" for detail in (stated.normalised, stated.subject) if detail)
    value = stated.value
    said = value if len(value) <= _SHORT else f"{value[:_SHORT]}…"
    return f"{place}  {stated.attribute}  {said}{details}"


def _table(name: str, groups: dict[str, Matches]) -> str:
    width = max(24, *map(len, groups)) + 1 if groups else 25
    rows = [f"{name:<{width}}" + "".join(f"{column:>10}" for column in _COLUMNS)]
    rows += [
        f"{key:<{width}}" + "".join(f"{figure(_value(group, c)):>10}" for c in _COLUMNS)
        for key, group in groups.items()
    ]
    return "\n".join(rows)
