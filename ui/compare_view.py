"""Show a comparison in the browser: a table that scrolls, or cards where there is little room.

Streamlit's own tables hold no buttons, and hundreds of its elements would be slow.  The script is
given the cells as data and sets them as `textContent`, so the browser reads no document as HTML.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui.compare_grid import MANY, ShownDocument, ShownRow
from ui.compare_words import CompareWords

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_HERE = Path(__file__).parent
_KEY = "compare-table"
_FRAME = '<div class="compared"></div>'


def draw_table(
    documents: Sequence[ShownDocument],
    rows: Sequence[ShownRow],
    *,
    grouped: bool,
    opened: int | None,
    on_cited: Callable[[int], None],
    words: CompareWords,
) -> None:
    """Draw a comparison; `on_cited` is called with the number of a citation that is clicked.

    `opened` is the number of the citation whose source stands open.
    """

    def cited() -> None:
        clicked: int | None = st.session_state[_KEY].cited
        if clicked is not None:
            on_cited(int(clicked))

    data = {
        "words": _words(documents, rows, words),
        "turned": len(documents) >= MANY,
        "grouped": grouped,
        "opened": opened,
        "documents": [asdict(document) for document in documents],
        "rows": [asdict(row) for row in rows],
    }
    _component()(key=_KEY, data=data, on_cited_change=cited)


def _words(
    documents: Sequence[ShownDocument], rows: Sequence[ShownRow], words: CompareWords
) -> dict[str, str]:
    names = (
        "attribute_heading", "document_heading", "silent", "differs", "more", "more_documents",
        "less", "full", "whole", "open_source", "doubtful", "sort", "table_region",
    )  # fmt: skip
    caption = words.caption.format(documents=len(documents), rows=len(rows))
    return {name: getattr(words, name) for name in names} | {"caption": caption}


@cache
def _component() -> "ComponentRenderer":
    return st.components.v2.component(
        "compare_table",
        html=_FRAME,
        css=(_HERE / "compare_view.css").read_text(encoding="utf-8"),
        js=(_HERE / "compare_view.js").read_text(encoding="utf-8"),
    )
