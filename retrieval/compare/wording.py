"""Number the citations of a comparison, and say in Vietnamese where each stands."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from retrieval.citation import Citation
from retrieval.compare.model import Comparison, Entry

SILENT = "không nêu trong văn bản"
# Letters of a value, and of whom it holds for, that a table shows.
_LONGEST, _LONGEST_SUBJECT = 220, 90

# A document and the characters of it that are quoted.
_Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Notes:
    """The citations of a table in its order, each place once, and their numbers from 1."""

    citations: tuple[Citation, ...]
    numbers: Mapping[_Place, int]

    @classmethod
    def of(cls, comparison: Comparison) -> Self:
        """Return the notes of the entries of a comparison."""
        entries = (e for row in comparison.rows for cell in row.cells.values() for e in cell)
        first: dict[_Place, Citation] = {}
        for entry in entries:
            first.setdefault(_place(entry.citation), entry.citation)
        return cls(tuple(first.values()), {key: n for n, key in enumerate(first, start=1)})

    def number(self, citation: Citation) -> int:
        """Return the number of the note that a citation of the comparison stands in."""
        return self.numbers[_place(citation)]


def short(entry: Entry) -> str:
    """Return a value behind whom it holds for, a long one cut at a word: its note has the whole."""
    told = textwrap.shorten(entry.value, _LONGEST, placeholder=" …")
    subject = textwrap.shorten(entry.subject, _LONGEST_SUBJECT, placeholder=" …")
    return f"{subject}: {told}" if subject else told


def place(citation: Citation) -> str:
    """Return where a citation stands in its document: provision, page, lines as received."""
    page = f", trang {citation.page}" if citation.page else ""
    return f"{citation.label}{page}, dòng {lines(citation)}"


def lines(citation: Citation) -> str:
    """Return the lines of a citation: "12", or "12–14"."""
    first, last = citation.lines
    return str(first) if first == last else f"{first}–{last}"


def _place(citation: Citation) -> _Place:
    return citation.document_id, citation.start, citation.end
