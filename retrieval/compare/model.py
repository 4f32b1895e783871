"""The values that a comparison is made of: cells with citations, rows, conflicts."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.facts.model import When
from corpus.model import Source
from retrieval.citation import Citation


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a cell says: the short words, whom they hold for, their citation.

    `normalised` and `when` are the value for programs, as a fact has them.
    """

    value: str
    citation: Citation
    subject: str = ""
    normalised: str = ""
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One attribute over the documents compared; a document that is silent has no entries.

    `attribute` is the name that commands take, or a question in a person's own words; `label` is
    what a reader sees.
    """

    attribute: str
    label: str
    cells: Mapping[str, tuple[Entry, ...]]

    @property
    def differs(self) -> bool:
        """Whether two documents that are not silent say different things."""
        said = {
            tuple(sorted({entry.normalised or entry.value.casefold() for entry in cell}))
            for cell in self.cells.values()
            if cell
        }
        return len(said) > 1


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values that cannot all be right, each with its citation; `about` tells what they are of."""

    about: str
    values: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Documents side by side: a row an attribute, and where the documents contradict."""

    sources: tuple[Source, ...]
    rows: tuple[Row, ...]
    conflicts: tuple[Conflict, ...]
