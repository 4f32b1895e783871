"""The values that measuring hands on: questions, replies and outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place that answers a question: lines of the file as received (1-based), or a provision.

    At least one of `lines` and `provision` is given.
    """

    document: str
    lines: tuple[int, int] | None
    provision: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one document says to a question that compares, and its lines (1-based, as received)."""

    value: str
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its known answer.

    Every inner tuple of `must_include` needs one of its strings in the answer; the answer may hold
    none of `must_not_include`.  `history` are the user's earlier questions, oldest first; `cells`
    are what each document compared says, None where it is silent.
    """

    id: str
    question: str
    variant: str
    intent: str
    documents: tuple[str, ...]
    asked_on: date
    answerable: bool
    must_include: tuple[tuple[str, ...], ...]
    must_not_include: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    history: tuple[str, ...] = ()
    cells: Mapping[str, Cell | None] = field(default_factory=dict)

    @property
    def evident_documents(self) -> tuple[str, ...]:
        """The documents that its evidence stands in, each once."""
        return tuple(dict.fromkeys(piece.document for piece in self.evidence))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a citation or a hit stands; `lines` are 1-based, of the file as received."""

    document: str
    lines: tuple[int, int]
    provision: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A cited place, the words quoted from it and what is said of its validity."""

    place: Place
    quote: str
    validity: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back for a question, as a reader could see it, with the seconds that it took.

    There is one citation a statement.  `reason` says why there is no answer; `confidence` is how
    probably the answer is right or, where there is none, would have been; None: not judged.
    `rephrased` are the lines of the text that a chat model wrote; `silence` the line, before the
    statements, that says which documents compared are silent.
    """

    text: str
    answered: bool
    citations: tuple[Cited, ...]
    warnings: tuple[str, ...]
    hits: tuple[Place, ...]
    seconds: float
    reason: str | None = None
    confidence: float | None = None
    rephrased: tuple[str, ...] = ()
    silence: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a reply measures up to its question; None where a measure does not apply.

    `right` and `falsely_refused` apply to answerable questions, `refused` to the others; precision,
    recall and the two recalls of the search are shares of 1; `faults` says what is misgrounded;
    `over_five` is an answer of more than five statements where no list was asked for;
    `filled_cells` and `empty_cells` tell of each document compared whether what it says, or that it
    is silent, is shown.
    """

    question: Question
    reply: Reply
    right: bool | None
    refused: bool | None
    falsely_refused: bool | None
    citation_precision: float | None
    citation_recall: float | None
    recall_at_5: float | None
    recall_at_10: float | None
    faults: tuple[str, ...]
    anachronism: bool
    over_five: bool
    filled_cells: tuple[bool, ...] = ()
    empty_cells: tuple[bool, ...] = ()

    @property
    def met(self) -> bool:
        """Whether the question was answered right or, where unanswerable, refused."""
        return bool(self.right if self.question.answerable else self.refused)
