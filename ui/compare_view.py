"""Show a comparison in the browser: a table that scrolls, or cards where there is little room.

Streamlit's own tables hold no buttons, and hundreds of its elements would be slow.  The script is
given the cells as data and sets them as `textContent`, so the browser reads no document as HTML.
"""

from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui.compare_grid import MANY, Grid
from ui.compare_words import CompareWords

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_HERE = Path(__file__).parent
_KEY = "compare-table"
_FRAME = '<div class="comparison"><div class="above"></div><div class="compared"></div></div>'
_SCRIPTS = ("compare_parts.js", "compare_tables.js", "compare_view.js")


def draw_grid(
    grid: Grid,
    *,
    grouped: bool,
    opened: int | None,
    on_cited: Callable[[int], None],
    words: CompareWords,
) -> None:
    """Draw conflicts and the table; `on_cited` takes the number of a citation that is clicked.

    `opened` is the number of the citation whose source stands open.
    """

    def cited() -> None:
        clicked: int | None = st.session_state[_KEY].cited
        if clicked is not None:
            on_cited(int(clicked))

    data = {
        "words": _words(grid, words),
        "turned": len(grid.documents) >= MANY,
        "grouped": grouped,
        "opened": opened,
        **asdict(grid),
    }
    _component()(key=_KEY, data=data, on_cited_change=cited)


def _words(grid: Grid, words: CompareWords) -> dict[str, str]:
    """Return the words that the script shows, those filled in that are the same throughout."""
    names = (
        "attribute_heading", "document_heading", "silent", "differs", "more", "more_documents",
        "less", "full", "whole", "open_source", "conflict_mark", "conflicts_more", "doubtful",
        "sort", "table_region",
    )  # fmt: skip
    counts = {"documents": len(grid.documents), "rows": len(grid.rows)}
    filled = {
        "caption": words.caption.format(**counts),
        "conflicts": words.conflicts.format(count=len(grid.conflicts)),
        "note": " ".join((words.citation_note, words.doubt_note if grid.doubtful else "")),
    }
    return {name: getattr(words, name) for name in names} | filled


@cache
def _component() -> "ComponentRenderer":
    return st.components.v2.component(
        "compare_table",
        html=_FRAME,
        css=(_HERE / "compare_view.css").read_text(encoding="utf-8"),
        js="".join((_HERE / name).read_text(encoding="utf-8") for name in _SCRIPTS),
    )
