"""Documents for the tests of facts, made of the text of a plan as ingestion reads it."""

from dataclasses import dataclass
from pathlib import Path

from corpus.metadata.reading import read_metadata
from corpus.model import Document, Kind, Level, ReadLine, Source, TextOrigin
from corpus.normalize import normalize
from corpus.outline.outline import outline_document
from corpus.outline.paragraphs import join_lines

CASES = Path(__file__).parent / "facts"
_FACTS = "=== facts"


@dataclass(frozen=True, slots=True)
class Case:
    """A plan and the lines that tell its facts: attribute | value | subject | normalised."""

    name: str
    text: str
    facts: tuple[str, ...]


def cases() -> tuple[Case, ...]:
    """Return the plans of the table, each with all of its facts."""
    return tuple(_case(path) for path in sorted(CASES.glob("*.txt")))


def document_of(text: str, kind: Kind | None = None, *, confidence: float = 1.0) -> Document:
    """Return a text as a document, its kind and year read from it."""
    lines = [normalize(line) for line in text.split("\n")]
    stated = read_metadata(lines)
    joined, placed = join_lines([ReadLine(line, line, confidence) for line in lines])
    kind = kind or stated.kind or Kind.PLAN
    source = Source(
        id="thu",
        file="thu.txt",
        kind=kind,
        title=stated.title or "Văn bản",
        issuer=stated.issuer or "UBND",
        level=Level.COMMUNE,
        year=stated.year,
    )
    provisions = outline_document(source.id, kind, joined)
    return Document(source, "0" * 64, TextOrigin.DIGITAL, joined, placed, provisions=provisions)


def _case(path: Path) -> Case:
    text, _, told = path.read_text(encoding="utf-8").partition(_FACTS + "\n")
    return Case(path.stem, text.rstrip("\n"), tuple(told.splitlines()))
