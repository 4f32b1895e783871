"""Show the lines of a source in the browser, where one was restored beside what was received.

Streamlit's own tables cannot mark some characters of a cell, and its Markdown and HTML elements
would have a parser read the document.  This component is given the lines as data and its script
sets them as `textContent`, so the browser never reads a document as HTML.
"""

from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui.source_lines import ShownLine
from ui.words import Words

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_HERE = Path(__file__).parent
_FRAME = '<div class="lines" role="region" tabindex="0"></div>'


def draw_lines(lines: Sequence[ShownLine], *, opened: str, words: Words) -> None:
    """Draw lines in a scrolling region with the marked ones in view.

    The region takes the keyboard's focus when `opened`, the name of what is shown, changes.
    """
    shown = {
        "line": words.source.line_heading,
        "text": words.source.text_heading,
        "restored": words.source.restored_heading,
        "received": words.source.received_heading,
        "region": words.source.region,
        "doubtful": words.source.doubtful,
        "confidence": words.source.confidence,
    }
    data = {
        "opened": opened,
        "words": shown,
        "compared": any(line.percent is not None for line in lines),
        "lines": [asdict(line) for line in lines],
    }
    _component()(key="source-lines", data=data)


@cache
def _component() -> "ComponentRenderer":
    return st.components.v2.component(
        "source_lines",
        html=_FRAME,
        css=(_HERE / "source_view.css").read_text(encoding="utf-8"),
        js=(_HERE / "source_view.js").read_text(encoding="utf-8"),
    )
