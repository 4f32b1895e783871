"""Say what systems found: as tables for a person, as JSON for scripts, as Markdown for a page."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from eval.rank_measures import Figures
from eval.report import figure
from eval.search_tables import Table


def tables_json(tables: Sequence[Table]) -> dict[str, Any]:
    """Return every table as one JSON object."""
    return {"tables": [asdict(table) for table in tables]}


def tables_text(tables: Sequence[Table]) -> str:
    """Return the tables, a row for each system and way of typing, a column for each measure."""
    return "\n".join(map(_text, tables))


def tables_markdown(tables: Sequence[Table]) -> str:
    """Return one Markdown table a set of questions, a row for each part and system of it.

    A cell is recall@10 and, where ranks were measured, MRR@10.
    """
    names = dict.fromkeys(table.name for table in tables)
    return "\n".join(
        line for name in names for line in _markdown([t for t in tables if t.name == name])
    )


def _markdown(tables: Sequence[Table]) -> Iterable[str]:
    typings = list(next(iter(tables[0].systems.values())))
    yield ""
    yield f"| {' | '.join((tables[0].name, *typings))} |"
    yield "|---" * (len(typings) + 1) + "|"
    for table in tables:
        asked = f"{table.part}: {table.questions} questions, {table.passages} passages"
        yield f"| *{asked}* |" + " |" * len(typings)
        for system, typed in table.systems.items():
            cells = (_cell(found) for found in typed.values())
            yield f"| {' | '.join((system, *cells))} |"


def _cell(found: Figures) -> str:
    return " / ".join(figure(found[name]) for name in ("R@10", "MRR@10") if name in found)


def _text(table: Table) -> str:
    asked = f"{table.questions} questions, {table.passages} passages"
    rows = [(s, t, f) for s, typed in table.systems.items() for t, f in typed.items()]
    measures = list(rows[0][2])
    lines = [
        f"{table.name}, {table.part}: {asked}",
        f"{'system':<12}{'questions':<16}" + "".join(f"{name:>9}" for name in measures),
        *(
            f"{system:<12}{typing:<16}" + "".join(f"{figure(found[m]):>9}" for m in measures)
            for system, typing, found in rows
        ),
    ]
    return "".join(f"{line}\n" for line in lines)
