"""Know the documents that references may name, held or not, and what the held ones contain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus.legislation import Legislation, What
from corpus.locator import Locator
from corpus.model import Document, Kind
from corpus.normalize import fold
from corpus.references.numbers import Number, number_at
from corpus.steps import Step, StepKind, Steps

# How the title of a document tells that it holds a part of the text alone.
_EXCERPT = "(trich)"


@dataclass(frozen=True, slots=True)
class Outline:
    """The locators of a held document in order; `partial` where it holds excerpts or a digest."""

    locators: tuple[Locator, ...]
    attached_from: int | None
    partial: bool

    @classmethod
    def of(cls, document: Document, *, articles: int | None) -> "Outline":
        """Return the outline of a document; `articles` is how many it has in truth, where known."""
        locators = tuple(provision.locator for provision in document.provisions)
        attached = (n for n, own in enumerate(locators) if own.steps[-1].kind is StepKind.ATTACHED)
        held = {own.steps[0].value for own in locators if own.steps[0].kind is StepKind.ARTICLE}
        excerpt = document.digest is not None or _EXCERPT in fold(document.source.title)
        partial = excerpt if articles is None else len(held) < articles
        return cls(locators, next(attached, None), partial)

    def in_attached(self, locator: str) -> bool:
        """Whether a provision is of the document that this one brings."""
        if self.attached_from is None:
            return False
        return any(own.id == locator for own in self.locators[self.attached_from :])

    def children(self, steps: Steps) -> tuple[Step, ...]:
        """Return the steps that stand right under a path, in order, each once."""
        depth = len(steps)
        under = (own.steps for own in self.locators if own.steps[:depth] == steps)
        return tuple(dict.fromkeys(own[depth] for own in under if len(own) > depth))


@dataclass(frozen=True, slots=True)
class Known:
    """A document by what references name it with; `outline` is None where it is not held."""

    id: str
    kind: Kind
    title: str
    number: Number | None
    issuer: str
    places: tuple[str, ...] = ()
    effective: date | None = None
    issued: date | None = None
    year: int | None = None
    articles: int | None = None
    outline: Outline | None = None

    @property
    def name(self) -> str:
        """How officers name it, without a number by its title.

        >>> Known("luat", Kind.LAW, "Luật Giá", None, "Quốc hội").name
        'Luật Giá'
        """
        if self.number is None:
            return self.title
        return f"{self.kind.capitalize()} số {self.number.normalized}"


@dataclass(frozen=True, slots=True)
class Library:
    """The documents that are known, held ones first, and when they are in force."""

    known: tuple[Known, ...]
    legislation: Legislation

    @classmethod
    def of(cls, documents: Sequence[Document], legislation: Legislation) -> "Library":
        """Return the library of the documents held and of the regulations known."""
        held = tuple(_held(document, legislation) for document in documents)
        ids = {document.id for document in held}
        others = tuple(
            Known(
                id=regulation.id,
                kind=regulation.kind,
                title=regulation.title,
                number=number_at(regulation.number, 0),
                issuer=regulation.issuer,
                issued=regulation.issued,
                year=regulation.issued.year if regulation.issued else None,
                articles=regulation.articles,
            )
            for regulation in legislation.regulations
            if regulation.id not in ids
        )
        return cls((*held, *others), legislation)

    def document(self, document_id: str) -> Known | None:
        """Return a document by its id, None for one that is not known."""
        return next((known for known in self.known if known.id == document_id), None)

    def begins(self, document_id: str) -> date | None:
        """Return the day from which a document is in force, or was issued, as far as known."""
        begun = (c.on for c in self.legislation.changes_of(document_id) if c.what is What.BEGINS)
        if (day := next(begun, None)) is not None:
            return day
        known = self.document(document_id)
        return (known.effective or known.issued) if known is not None else None

    def in_force(self, document_id: str, on: date) -> bool:
        """Whether no change keeps a document out of force on a day."""
        changes = self.legislation.changes_of(document_id)
        whole = [change for change in changes if not change.provisions]
        return not any(
            (change.what is What.BEGINS and on < change.on)
            or (change.what is What.ENDS and change.on <= on)
            for change in whole
        )


def _held(document: Document, legislation: Legislation) -> Known:
    source = document.source
    regulation = legislation.regulation(source.id)
    articles = regulation.articles if regulation else None
    return Known(
        id=source.id,
        kind=source.kind,
        title=source.title,
        number=number_at(source.number, 0) if source.number else None,
        issuer=source.issuer,
        places=source.places,
        effective=source.effective,
        issued=source.issued or (regulation.issued if regulation else None),
        year=source.year or (source.issued.year if source.issued else None),
        articles=articles,
        outline=Outline.of(document, articles=articles),
    )
