"""Write a comparison for a terminal: as a table where that fits, else row after row."""

import textwrap
from collections.abc import Iterator, Sequence

from corpus.model import Source
from retrieval.compare.choosing import names_of
from retrieval.compare.model import Comparison, Row
from retrieval.compare.wording import SILENT, Notes, place, short

_NARROWEST, _LABELS, _BETWEEN = 22, 18, " | "


def terminal_text(comparison: Comparison, *, width: int) -> str:
    """Return a comparison as lines of at most `width` letters: table, citations, conflicts."""
    notes = Notes.of(comparison)
    names = names_of(comparison.sources)
    columns = len(comparison.sources)
    room = (width - _LABELS) // max(columns, 1) - len(_BETWEEN)
    cells = [_cells(row, comparison.sources, notes) for row in comparison.rows]
    if room >= _NARROWEST:
        header = ["", *(names[source.id] for source in comparison.sources)]
        lines = [line for row in (header, *cells) for line in _table_row(row, room)]
    else:
        lines = [line for row in cells for line in _block(row, list(names.values()), width)]
    lines += [
        "",
        *(f"[{n}] {c.document_id}, {place(c)}" for n, c in enumerate(notes.citations, start=1)),
    ]
    for conflict in comparison.conflicts:
        lines += ["", *textwrap.wrap(f"! {conflict.about}", width, subsequent_indent="  ")]
        lines += [
            line
            for value, citation in zip(conflict.values, conflict.citations, strict=True)
            for line in _wrapped(f"- {value} ({place(citation)})", width, "  ")
        ]
    return "\n".join(lines) + "\n"


def _cells(row: Row, sources: Sequence[Source], notes: Notes) -> list[str]:
    texts = [
        "\n".join(f"{short(e)} [{notes.number(e.citation)}]" for e in row.cells[source.id])
        for source in sources
    ]
    return [row.label, *(text or SILENT for text in texts)]


def _table_row(texts: Sequence[str], room: int) -> Iterator[str]:
    """Yield the lines of a row of the table, under them a rule."""
    rooms = [_LABELS, *(room for _ in texts[1:])]
    columns = [_lines(text, wide) for text, wide in zip(texts, rooms, strict=True)]
    for line in range(max(map(len, columns), default=0)):
        parts = [column[line] if line < len(column) else "" for column in columns]
        filled = (part.ljust(wide) for part, wide in zip(parts, rooms, strict=True))
        yield _BETWEEN.join(filled).rstrip()
    yield "-+-".join("-" * wide for wide in rooms)


def _block(texts: Sequence[str], names: Sequence[str], width: int) -> Iterator[str]:
    """Yield the lines of a row where there is no room for columns: a paragraph a document."""
    yield ""
    yield texts[0].upper()
    for name, text in zip(names, texts[1:], strict=True):
        yield from _wrapped(f"{name}: {'; '.join(text.splitlines())}", width, "  ")


def _lines(text: str, room: int) -> list[str]:
    return [line for part in text.splitlines() for line in textwrap.wrap(part, room)]


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=f"{indent}    ")
