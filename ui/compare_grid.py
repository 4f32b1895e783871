"""Lay a comparison out as the plain data that the table in the browser is built from."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.model import Level, Source
from corpus.store import Corpus
from retrieval.citation import Citation
from retrieval.compare.choosing import province_of
from retrieval.compare.model import Comparison, Entry, Row
from ui.compare_words import CompareWords
from ui.naming import day_name, document_name, place_name
from ui.source_lines import SURE
from ui.words import Words

# From this many on, each document has a row of its own.
MANY = 7


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """One thing that a cell says; `full` is its whole wording, empty where `text` is that.

    `key` is what a column is sorted by; `doubt` the confidence in percent of a doubtful reading,
    None of a sure one; `conflicts` tells that a conflict is cited here; `marks` are what else is to
    be known of the place.
    """

    text: str
    subject: str
    full: str
    number: int
    place: str
    key: str
    doubt: int | None
    conflicts: bool
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """The heading of a document: who issued it, which it is, how it stands, its province."""

    name: str
    detail: str
    validity: str
    group: str


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One attribute: its label, whether documents differ, and what each document's cell says."""

    label: str
    differs: bool
    cells: tuple[tuple[ShownEntry, ...], ...]


@dataclass(frozen=True, slots=True)
class ShownValue:
    """One of the values of a conflict, with the number and the place of its citation."""

    text: str
    number: int
    place: str


@dataclass(frozen=True, slots=True)
class ShownConflict:
    """What cannot all be right: what it is about, and its values."""

    about: str
    values: tuple[ShownValue, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A comparison as it is shown: headings of documents, rows, conflicts."""

    documents: tuple[ShownDocument, ...]
    rows: tuple[ShownRow, ...]
    conflicts: tuple[ShownConflict, ...]

    @property
    def doubtful(self) -> bool:
        """Whether any cell says something doubtful."""
        return any(e.doubt is not None for row in self.rows for cell in row.cells for e in cell)


def grid_of(
    comparison: Comparison, numbers: Mapping[Citation, int], corpus: Corpus, words: Words
) -> Grid:
    """Return a comparison as it is shown, its citations numbered."""
    return Grid(
        _documents(comparison, words),
        _rows(comparison, numbers, words),
        _conflicts(comparison, numbers, corpus, words),
    )


def numbered(comparison: Comparison) -> Mapping[Citation, int]:
    """Return the number of each place cited, from 1, as the table reads: line after line.

    What conflicts alone cite comes last.
    """
    rows, ids = comparison.rows, [source.id for source in comparison.sources]
    turned = len(ids) >= MANY
    lines = (
        ((row, name) for name in ids for row in rows)
        if turned
        else ((row, name) for row in rows for name in ids)
    )
    cells = (entry.citation for row, name in lines for entry in row.cells.get(name, ()))
    apart = (citation for conflict in comparison.conflicts for citation in conflict.citations)
    return {c: number for number, c in enumerate(dict.fromkeys((*cells, *apart)), start=1)}


def _documents(comparison: Comparison, words: Words) -> tuple[ShownDocument, ...]:
    """Return the headings of the documents compared, in their order."""
    standing = _standing(comparison)
    return tuple(
        ShownDocument(
            name=source.issuer,
            detail=_detail(source, words),
            validity=standing.get(source.id, ""),
            group=province(source, words.compare),
        )
        for source in comparison.sources
    )


def _rows(
    comparison: Comparison, numbers: Mapping[Citation, int], words: Words
) -> tuple[ShownRow, ...]:
    """Return the rows of a comparison with their cells in the order of its documents."""
    standing = _standing(comparison)
    conflicting = frozenset(c for conflict in comparison.conflicts for c in conflict.citations)

    def shown(entry: Entry) -> ShownEntry:
        citation = entry.citation
        said_above = standing.get(citation.document_id) == citation.validity
        marks = ("" if said_above else citation.validity, citation.digest and words.summary)
        return ShownEntry(
            text=entry.value,
            subject=entry.subject,
            full="" if citation.quote.strip() == entry.value.strip() else citation.quote,
            number=numbers[citation],
            place=f"{citation.label}, {place_name(citation, words)}",
            key=(entry.when.iso if entry.when else entry.normalised) or entry.value,
            doubt=round(citation.confidence * 100) if citation.confidence < SURE else None,
            conflicts=citation in conflicting,
            marks=tuple(mark for mark in marks if mark),
        )

    return tuple(
        ShownRow(
            label=row_label(row, words.compare),
            differs=row.differs,
            cells=tuple(
                tuple(map(shown, row.cells.get(source.id, ()))) for source in comparison.sources
            ),
        )
        for row in comparison.rows
    )


def _conflicts(
    comparison: Comparison, numbers: Mapping[Citation, int], corpus: Corpus, words: Words
) -> tuple[ShownConflict, ...]:
    """Return the conflicts of a comparison; each value with the place it stands in."""

    def shown(value: str, citation: Citation) -> ShownValue:
        source = corpus.document(citation.document_id).source
        place = f"{document_name(source, words)}, {citation.label}, {place_name(citation, words)}"
        return ShownValue(value, numbers[citation], place)

    return tuple(
        ShownConflict(conflict.about, tuple(map(shown, conflict.values, conflict.citations)))
        for conflict in comparison.conflicts
    )


def row_label(row: Row, own: CompareWords) -> str:
    """Return an attribute's name in the page's language; a question's own words."""
    names = {attribute.value: name for attribute, name in own.attribute_names.items()}
    return names.get(row.attribute, row.label)


def province(source: Source, own: CompareWords) -> str:
    """Return the province that a document is listed under; what a central body issues has none."""
    if source.level is Level.CENTRAL:
        return own.central
    name = province_of(source) or own.no_province
    return name[:1].upper() + name[1:]


def _detail(source: Source, words: Words) -> str:
    name = document_name(source, words) if source.number else source.kind.value.capitalize()
    day = day_name(source.issued) if source.issued else str(source.year or "")
    return " · ".join(filter(None, (name, day)))


def _standing(comparison: Comparison) -> Mapping[str, str]:
    """Return how a document stands, where all that is cited of it stands so."""
    found: dict[str, set[str]] = {}
    for row in comparison.rows:
        for name, cell in row.cells.items():
            said = found.setdefault(name, set())
            said.update(entry.citation.validity for entry in cell if entry.citation.validity)
    return {name: next(iter(said)) for name, said in found.items() if len(said) == 1}
