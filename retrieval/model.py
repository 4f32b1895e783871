"""The values that retrieval hands on: queries and answers."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Self

from corpus.references.model import Target
from retrieval.citation import Citation, Statement
from retrieval.compare.model import Comparison


class Intent(StrEnum):
    """What kind of thing a question asks for."""

    VALIDITY = "validity"
    PLACE = "place"
    DEADLINE = "deadline"
    PERIOD = "period"
    WHEN = "when"
    START = "start"
    QUOTA = "quota"
    DOSSIER = "dossier"
    CRITERIA = "criteria"
    ELIGIBILITY = "eligibility"
    AUTHORITY = "authority"
    RESPONSIBILITY = "responsibility"
    MOVEMENT = "movement"
    OCCASION = "occasion"
    FORM = "form"
    TEMPLATE = "template"
    CHANNEL = "channel"
    REFERENCE = "reference"
    AMOUNT = "amount"
    PERCENT = "percent"
    COPIES = "copies"
    CONTACT = "contact"
    REASON = "reason"
    ANNEX = "annex"
    NUMBER = "number"
    SIGNER = "signer"
    DOCUMENTS = "documents"
    OTHER = "other"


class Manner(StrEnum):
    """How a question is answered: as one, document by document, or where words disagree."""

    SINGLE = "single"
    COMPARE = "compare"
    CONFLICT = "conflict"


class Reason(StrEnum):
    """Why a question gets no answer."""

    NOT_IN_CORPUS = "not_in_corpus"
    SILENT = "silent"
    OUT_OF_DOMAIN = "out_of_domain"
    AMBIGUOUS = "ambiguous"
    NOT_IN_FORCE = "not_in_force"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something a question refers to that there is not: why it is refused, and what is said."""

    reason: Reason
    message: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What the reader set right of how a question was understood; None where that stands.

    `restored` is the question to be read as it is written; `documents` the only ids it is about
    (empty: any document).  One that is `alone` follows on from no earlier question.
    """

    restored: str | None = None
    intent: Intent | None = None
    documents: tuple[str, ...] | None = None
    alone: bool = False
    manner: Manner | None = None


UNCORRECTED = Correction()


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question of a conversation, and what the reader set right of it."""

    question: str
    correction: Correction = UNCORRECTED


@dataclass(frozen=True, slots=True)
class Query:
    """A question as understood.

    `restored` is the question with its diacritics; `topic` the words of it that name no document;
    `context` what it keeps of the topics of the questions before, where it leans on them, and
    `leaning` what a word of that counts, 0..1; `earlier` are those questions themselves, `near`
    the provisions that the last of them was answered from, which do not answer what asks of
    something `other`; `kind` is the question, this or an earlier one, that says what kind of thing
    is asked.  `documents` are the ids it is about (empty: all); `missing` the places or plans that
    it names and the corpus does not hold; `within` the only ids to be searched, where the reader
    chose (None: all); `gone` the ids of documents that are no rule on the day.  `provisions` are
    those it refers to, `whole` tells that it asks for their words themselves; `fault` what it
    refers to and there is not; `asks_source` that it asks, beside the thing, where that stands;
    `manner` how it is to be answered, and `each` that so every plan is asked, as it names none;
    `correction` is what the reader set right, which stands in the other parts.
    """

    question: str
    restored: str
    topic: str
    context: str
    intent: Intent
    asks_who: bool
    documents: tuple[str, ...]
    on: date
    missing: tuple[str, ...] = ()
    within: frozenset[str] | None = None
    gone: frozenset[str] = frozenset()
    provisions: tuple[Target, ...] = ()
    whole: bool = False
    fault: Fault | None = None
    correction: Correction = UNCORRECTED
    leaning: float = 0.0
    earlier: str = ""
    near: tuple[Target, ...] = ()
    other: bool = False
    kind: str = ""
    asks_source: bool = False
    manner: Manner = Manner.SINGLE
    each: bool = False

    @property
    def compares(self) -> bool:
        """Whether it is answered document by document."""
        return self.manner is Manner.COMPARE

    @property
    def searched(self) -> str:
        """The words that are searched for; those of the question itself count twice."""
        return f"{self.context} {self.topic} {self.topic}" if self.context else self.topic


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that an ambiguous question may mean: what to call it, and the question for it."""

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer made of cited statements, or the reason why there is none.

    `message` is what the reader sees first when there are no statements, or a note before them.
    `confidence` is how probably the answer is right, 0 to 1, None where that was not judged;
    `nearest` are statements that came closest to a question that is refused and do not answer it;
    `choices` are what the question may mean, where the reader is asked back; `comparison` the same
    statements document by document, where these are compared.
    `written_by` is the chat model that rephrased statements, None where none did; `dropped` counts
    the sentences of its that did not stand in their quotes.
    """

    query: Query
    statements: tuple[Statement, ...]
    reason: Reason | None
    message: str
    warnings: tuple[str, ...]
    seconds: float
    confidence: float | None = None
    nearest: tuple[Statement, ...] = ()
    choices: tuple[Choice, ...] = ()
    written_by: str | None = None
    dropped: int = 0
    comparison: Comparison | None = None

    @property
    def answerable(self) -> bool:
        """Whether the corpus answers the question."""
        return self.reason is None

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The places the statements stand on, in the order of the statements."""
        return tuple(statement.citation for statement in self.statements)

    @property
    def text(self) -> str:
        """The answer as plain text: one statement a line after its lead, or the message."""
        lines = [f"{s.lead}: {s.text}" if s.lead else s.text for s in self.statements]
        return "\n".join([self.message, *lines] if self.message else lines)

    def taking(self, seconds: float) -> Self:
        """Return the same answer with the time it took, in seconds."""
        return replace(self, seconds=seconds)
