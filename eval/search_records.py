"""Keep the figures of measured searches in one file; figures only, no question and no passage."""

import json
from collections.abc import Sequence
from pathlib import Path

from eval.errors import EvalError
from eval.records import SEARCHES
from eval.search_report import tables_json
from eval.search_tables import Table


def write_tables(tables: Sequence[Table], folder: Path) -> Path:
    """Write tables as JSON, each in the place of the recorded one of its name and part.

    Raises EvalError where the folder cannot be written or what it holds cannot be read.
    """
    kept = {(table.name, table.part): table for table in (*read_tables(folder), *tables)}
    path = folder / SEARCHES
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(tables_json(list(kept.values())), ensure_ascii=False, indent=1)
        path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise EvalError(f"{path}: cannot be written ({error})") from error
    return path


def read_tables(folder: Path) -> tuple[Table, ...]:
    """Return the recorded tables of a folder; none where nothing was recorded.

    Raises EvalError, naming the file, for a record that cannot be read.
    """
    path = folder / SEARCHES
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))["tables"]
        return tuple(Table(**entry) for entry in entries)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise EvalError(
            f"{path}: no recorded search ({error!r}); delete it and record one: "
            "python -m eval.retrieval --record"
        ) from error
