"""Say what systems found: as tables for a person, as JSON for scripts."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from eval.report import figure
from eval.search_tables import Table


def tables_json(tables: Sequence[Table]) -> dict[str, Any]:
    """Return every table as one JSON object."""
    return {"tables": [asdict(table) for table in tables]}


def tables_text(tables: Sequence[Table]) -> str:
    """Return the tables, a row for each system and way of typing, a column for each measure."""
    return "\n".join(map(_text, tables))


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
