"""Say a comparison as the JSON that scripts rely on."""

from collections.abc import Sequence

from retrieval.compare.model import Comparison, Conflict, Entry
from retrieval.report import Json, citation_json


def comparison_json(comparison: Comparison) -> Json:
    """Return a comparison as one JSON object; the cell of a document that is silent is null."""
    return {
        "documents": [source.id for source in comparison.sources],
        "rows": [
            {
                "attribute": row.attribute,
                "label": row.label,
                "cells": {id_: _cell_json(entries) for id_, entries in row.cells.items()},
            }
            for row in comparison.rows
        ],
        "conflicts": [_conflict_json(conflict) for conflict in comparison.conflicts],
    }


def entry_text(entry: Entry) -> str:
    """Return a value behind whom it holds for."""
    return f"{entry.subject}: {entry.value}" if entry.subject else entry.value


def _cell_json(entries: Sequence[Entry]) -> Json | None:
    """Return a cell; `normalised` is one string, or of several entries a list in their order."""
    if not entries:
        return None
    normalised = [entry.normalised for entry in entries]
    return {
        "value": "; ".join(map(entry_text, entries)),
        "normalised": normalised if len(normalised) > 1 else normalised[0],
        "citations": [citation_json(entry.citation) for entry in entries],
    }


def _conflict_json(conflict: Conflict) -> Json:
    return {
        "about": conflict.about,
        "values": list(conflict.values),
        "citations": [citation_json(citation) for citation in conflict.citations],
    }
