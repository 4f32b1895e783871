"""The values that the corpus hands on, and the glossary of legal words the code uses.

Glossary: law = luật, decree = nghị định, circular = thông tư, decision = quyết định,
plan = kế hoạch; part = phần, chapter = chương, section = mục (Mục 1; I., II. in a plan),
subsection = tiểu mục, article = Điều, clause = khoản (1., 2.1.), point = điểm (a, b, …),
dash = gạch đầu dòng (-), plus = dấu cộng (+), paragraph = đoạn; appendix = phụ lục, form = mẫu,
attached document = văn bản kèm theo.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.locator import Locator


class Kind(StrEnum):
    """Kinds of documents, valued by the Vietnamese word that a reader sees."""

    LAW = "luật"
    DECREE = "nghị định"
    CIRCULAR = "thông tư"
    DECISION = "quyết định"
    PLAN = "kế hoạch"
    RESOLUTION = "nghị quyết"
    DIRECTIVE = "chỉ thị"
    GUIDELINE = "hướng dẫn"
    REPORT = "báo cáo"
    PROPOSAL = "tờ trình"
    NOTICE = "thông báo"
    LETTER = "công văn"
    OTHER = "văn bản"


class Level(StrEnum):
    """Levels of the body that issued a document, as they were on the day of issue."""

    CENTRAL = "trung ương"
    PROVINCE = "tỉnh"
    DISTRICT = "huyện"
    COMMUNE = "xã"
    OFFICE = "cơ quan"


class TextOrigin(StrEnum):
    """Where a document's text comes from."""

    DIGITAL = "digital"
    OCR = "ocr"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` (included) to `end` (excluded) of a document's text.

    >>> Span(4, 7).of("hạn nộp hồ sơ")
    'nộp'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of the text that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether both spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in PDF points (1/72 inch), origin at the bottom left."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line of a file as received and as read, before it has a place in a text.

    `confidence` runs from 0 to 1; `damaged` tells that the text was restored or read from an
    image; `page` counts from 1, `box` is the place on it; both are None where there are no pages.
    """

    received: str
    text: str
    confidence: float = 1.0
    damaged: bool = False
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source file: as received, as read, and where it stands in the text.

    `number` counts from 1 in the file as received; `span` is empty for a line that carries no
    text of its own (blank lines and page furniture); `confidence` runs from 0 to 1.  `page` counts
    from 1, and `box` is the line's place on it; both are None where the format has no pages.
    """

    number: int
    received: str
    text: str
    span: Span
    confidence: float
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class PageOrigin:
    """Where the text of one page comes from; `note` says in Vietnamese what was decided, and why.

    `width` and `height` are in PDF points.
    """

    number: int
    origin: TextOrigin
    width: float
    height: float
    note: str


@dataclass(frozen=True, slots=True)
class Source:
    """What the catalogue states of a document; what the document does not state stays empty.

    `digest` names the file that tells the document in the project's own words: `file` itself, or,
    where `file` is the official text, what stands in for the articles that it does not hold.
    """

    id: str
    file: str
    kind: Kind
    title: str
    issuer: str
    level: Level
    number: str | None = None
    places: tuple[str, ...] = ()
    year: int | None = None
    issued: date | None = None
    effective: date | None = None
    expires: date | None = None
    signer: str | None = None
    status: str | None = None
    rests_on: tuple[str, ...] = ()
    digest: str | None = None

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files that the document is read from."""
        return (self.file,) if self.digest in (None, self.file) else (self.file, str(self.digest))


@dataclass(frozen=True, slots=True)
class Provision:
    """The smallest unit an answer may cite: a locator and the characters of its own.

    `span` covers the provision's own words; `extent` covers them and everything under it.
    Own spans tile the document's text; `headings` are the spans it stands under, outermost first.
    """

    document_id: str
    locator: Locator
    span: Span
    extent: Span
    headings: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it can be cited: its catalogue entry, its text, its lines, its outline.

    `origin` is the least sure of its pages'; `pages` is empty where the format has none;
    `provisions` stand in the order of the text.  `digest` covers what is told in the project's own
    words; lines of a digest behind an official text are numbered on from its last.
    """

    source: Source
    sha256: str
    origin: TextOrigin
    text: str
    lines: tuple[Line, ...]
    pages: tuple[PageOrigin, ...] = ()
    provisions: tuple[Provision, ...] = ()
    digest: Span | None = None

    @property
    def id(self) -> str:
        """The document's id, the same in every revision."""
        return self.source.id

    def is_digest(self, span: Span) -> bool:
        """Whether a span is told in the project's own words, not in the document's."""
        return self.digest is not None and self.digest.overlaps(span)

    def lines_of(self, span: Span) -> tuple[Line, ...]:
        """Return the lines that a span touches, in order."""
        return tuple(line for line in self.lines if line.span.overlaps(span))

    def line_range(self, span: Span) -> tuple[int, int]:
        """Return the first and last line number (1-based, as received) that a span touches."""
        touched = self.lines_of(span)
        return touched[0].number, touched[-1].number
