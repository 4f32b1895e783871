"""The values that files are written from: sheets of a workbook, papers made of parts."""

from dataclasses import dataclass

DASH, BOX = "–", "☐"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of a workbook; `note` stands above it, empty for none; rows are as long as header."""

    name: str
    note: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a paper; level 1 is the highest."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of a paper; line breaks in it are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a list after its mark: a dash, a box to tick, or a number of its own.

    `small` is printed under it in small letters, as a citation is; empty for none.
    """

    text: str
    small: str = ""
    mark: str = DASH


@dataclass(frozen=True, slots=True)
class Items:
    """A list of points."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header repeats on each page; rows are as long as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Part = Heading | Paragraph | Items | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper to print: its title, a note under the title (empty for none), its parts."""

    title: str
    note: str
    parts: tuple[Part, ...]
