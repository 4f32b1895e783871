"""The values of a reference as found, and of what it was resolved to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.model import Kind, Span
from corpus.steps import StepKind


@dataclass(frozen=True, slots=True)
class Place:
    """One step that a reference names; `value` is None for "Điều này", "khoản này".

    Values are written as locators write them: "5", "đ", "3.1", "III", "08".
    """

    kind: StepKind
    value: str | None


# The steps that a reference names, outermost first.
Path = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A document as a text names it; what the text does not say is None.

    `number` is as written, `normalized` as offices write it ("98/2023/NĐ-CP", or the part that
    was written: "98/2023", "98"); `title` is a law's name without the word "Luật"; `this` tells
    "Luật này"; `attached` tells the document that this one brings ("Quy chế ban hành kèm theo").
    """

    span: Span
    kind: Kind | None = None
    number: str | None = None
    normalized: str | None = None
    title: str | None = None
    issued: date | None = None
    year: int | None = None
    issuer: str | None = None
    this: bool = False
    attached: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A span of a text that refers to provisions, or to a document as a whole (no paths).

    `document` may stand outside the span: in "Điều 5, Điều 7 Luật này" both articles have it.
    """

    span: Span
    document: Named | None
    paths: tuple[Path, ...]


class Outcome(StrEnum):
    """What a reference was resolved to."""

    PROVISIONS = "provisions"
    DOCUMENT = "document"
    CANDIDATES = "candidates"
    NOT_HELD = "not held"
    NO_SUCH_PROVISION = "no such provision"
    UNKNOWN = "unknown"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Target:
    """A document, or with a locator id one of its provisions."""

    document: str
    provision: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a reference leads.

    `targets` are the provisions of PROVISIONS, the document of DOCUMENT, NOT_HELD and
    NO_SUCH_PROVISION, the choices of CANDIDATES; none where the document is UNKNOWN, or UNSTATED
    by a question.  `missing` says in Vietnamese of each place that was not found why not.
    """

    outcome: Outcome
    targets: tuple[Target, ...] = ()
    missing: tuple[str, ...] = ()
