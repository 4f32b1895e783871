"""Lay a comparison out as the sheets of a workbook, a paper to print, separated values."""

from collections.abc import Iterator, Sequence
from datetime import date

from corpus.model import Source
from corpus.register import written
from corpus.validity import State
from retrieval.citation import Citation
from retrieval.compare.choosing import names_of
from retrieval.compare.model import Comparison, Conflict, Row
from retrieval.compare.wording import SILENT, Notes, lines, place, short
from retrieval.exports.model import Heading, Item, Items, Paper, Paragraph, Part, Sheet, Table

# More documents do not fit beside each other on a sheet of paper.
_BESIDE = 5
_NO_CONFLICTS = "Không thấy mâu thuẫn giữa các văn bản."


def sheets_of(comparison: Comparison, *, on: date) -> tuple[Sheet, Sheet, Sheet]:
    """Return the table, a row a citation, and the conflicts, each as a sheet."""
    return _table_sheet(comparison, on), entries_sheet(comparison), _conflicts_sheet(comparison)


def _table_sheet(comparison: Comparison, on: date) -> Sheet:
    names = names_of(comparison.sources)
    rows = tuple(
        (row.label, *("\n".join(map(short, row.cells[source.id])) or SILENT
                      for source in comparison.sources))
        for row in comparison.rows
    )  # fmt: skip
    header = ("Nội dung", *(names[source.id] for source in comparison.sources))
    return Sheet("So sánh", _note(on), header, rows)


def entries_sheet(comparison: Comparison) -> Sheet:
    """Return one row for each thing that a cell says, with the place it stands in.

    A document that is silent on an attribute has one row that says so.
    """
    names = names_of(comparison.sources)
    header = (
        "Văn bản", "Mã văn bản", "Nội dung", "Áp dụng cho", "Giá trị", "Giá trị chuẩn hóa",
        "Trích dẫn", "Vị trí", "Dòng", "Hiệu lực",
    )  # fmt: skip
    rows = [
        (names[source.id], source.id, row.label, *told)
        for row in comparison.rows
        for source in comparison.sources
        for told in _told(row, source)
    ]
    return Sheet("Trích dẫn", "", header, tuple(rows))


def _told(row: Row, source: Source) -> Iterator[tuple[str, ...]]:
    for entry in row.cells[source.id]:
        citation = entry.citation
        yield (
            entry.subject, entry.value, entry.normalised, citation.quote, citation.label,
            lines(citation), citation.validity or "",
        )  # fmt: skip
    if not row.cells[source.id]:
        yield ("", SILENT, "", "", "", "", "")


def _conflicts_sheet(comparison: Comparison) -> Sheet:
    header = ("Mâu thuẫn", "Văn bản nêu", "Trích dẫn", "Mã văn bản", "Vị trí", "Dòng")
    rows = tuple(
        (conflict.about, value, c.quote, c.document_id, c.label, lines(c))
        for conflict in comparison.conflicts
        for value, c in zip(conflict.values, conflict.citations, strict=True)
    )
    return Sheet("Mâu thuẫn", "" if rows else _NO_CONFLICTS, header, rows)


def paper_of(comparison: Comparison, *, on: date) -> Paper:
    """Return the table with numbers of notes, the conflicts, and the notes with what they quote."""
    notes = Notes.of(comparison)
    names = names_of(comparison.sources)
    parts: list[Part] = [
        _table(comparison.rows, comparison.sources[start : start + _BESIDE], notes)
        for start in range(0, len(comparison.sources), _BESIDE)
    ]
    parts.append(Heading("Mâu thuẫn cần xem lại"))
    for conflict in comparison.conflicts:
        parts += _conflict(conflict)
    if not comparison.conflicts:
        parts.append(Paragraph(_NO_CONFLICTS))
    cited = (
        Item(f"{names[c.document_id]}: {place(c)}{_standing(c)}", f"“{c.quote}”", f"[{number}]")
        for number, c in enumerate(notes.citations, start=1)
    )
    parts += [Heading("Trích dẫn"), Items(tuple(cited))]
    kinds = {source.kind.value for source in comparison.sources}
    title = f"So sánh {len(comparison.sources)} {kinds.pop() if len(kinds) == 1 else 'văn bản'}"
    return Paper(title, _note(on), tuple(parts))


def _table(rows: Sequence[Row], sources: Sequence[Source], notes: Notes) -> Table:
    names = names_of(sources)
    header = ("Nội dung", *(names[source.id] for source in sources))
    cells = tuple((row.label, *(_noted(row, s, notes) for s in sources)) for row in rows)
    return Table(header, cells)


def _noted(row: Row, source: Source, notes: Notes) -> str:
    said = (f"{short(e)} [{notes.number(e.citation)}]" for e in row.cells[source.id])
    return "\n".join(said) or SILENT


def _conflict(conflict: Conflict) -> tuple[Part, ...]:
    said = zip(conflict.values, conflict.citations, strict=True)
    items = (Item(value, f"“{citation.quote}” – {place(citation)}") for value, citation in said)
    return Paragraph(conflict.about), Items(tuple(items))


def _standing(citation: Citation) -> str:
    """Return how a citation stands, where that is known."""
    known = citation.validity and citation.validity != State.UNKNOWN
    return f" ({citation.validity})" if known else ""


def _note(on: date) -> str:
    return f"Tính đến ngày {written(on)}. Ô ghi “{SILENT}” là văn bản không quy định điều đó."
