"""The values that the path of a new officer is made of: what its table asks for, what it shows."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from corpus.model import Kind
from corpus.normalize import words
from retrieval.citation import Statement

SYLLABLES_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class Said:
    """Words of our own in both languages of the pages."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """Which provisions are meant, by what regulations in force call them and say in them.

    `article` is how the heading of the article begins; `holding` the words that a provision under
    it has in its own text, `starting` those that it starts with after its number, one provision for
    each; where both are empty the whole article is meant.
    """

    of: Kind
    article: str
    holding: tuple[str, ...] = ()
    starting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingWanted:
    """A piece of reading: a lead of ours, and the provisions that are quoted under it."""

    lead: Said
    lookups: tuple[Lookup, ...]


@dataclass(frozen=True, slots=True)
class QuizWanted:
    """A question of a quiz: what it asks, and from where its options are read.

    `kind` is "grants" (who grants the `award`), "member" (which element stands in the list that is
    looked up: its `pick`-th, beside elements of the `others`), "term" (what the `term` means) or
    "value" (the value of the form `unit` that the provision holds, beside those of its siblings).
    """

    id: str
    kind: str
    question: Said
    lookup: Lookup | None = None
    others: tuple[Lookup, ...] = ()
    award: str = ""
    term: str = ""
    unit: str = ""
    pick: int = 1


@dataclass(frozen=True, slots=True)
class StepWanted:
    """A step as the table asks for it; `made_of` names what is not listed in the table itself.

    That is "changes" (what changed in the years before the day) or "plans" (those of a place).
    """

    id: str
    title: Said
    lead: Said
    readings: tuple[ReadingWanted, ...] = ()
    questions: tuple[str, ...] = ()
    quizzes: tuple[QuizWanted, ...] = ()
    made_of: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A lead of ours and what the corpus says under it, each statement with its place.

    `document` is the name of the one document that it is all of, empty where it may be of several.
    """

    lead: Said
    statements: tuple[Statement, ...]
    document: str = ""


@dataclass(frozen=True, slots=True)
class Quiz:
    """A question with options of which one is right; `statement` is where that stands.

    `quoted` are words of the corpus that the question shows, empty where it shows none.
    """

    id: str
    question: Said
    options: tuple[str, ...]
    right: str
    statement: Statement
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step as it is read on a day.

    `missing` is the reading that the corpus does not hold on that day, `left_out` how many
    questions and quizzes it does not answer; `of_place` tells that it is about one place's plans.
    """

    id: str
    title: Said
    lead: Said
    readings: tuple[Reading, ...] = ()
    questions: tuple[str, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    missing: tuple[Said, ...] = ()
    left_out: int = 0
    of_place: bool = False

    @property
    def minutes(self) -> int:
        """How many minutes the reading takes, at 200 syllables a minute, rounded up."""
        texts = [self.lead.vi]
        for reading in self.readings:
            texts += [reading.lead.vi, *(statement.text for statement in reading.statements)]
        syllables = sum(len(words(text)) for text in texts)
        return math.ceil(syllables / SYLLABLES_A_MINUTE)


@dataclass(frozen=True, slots=True)
class Path:
    """The steps on a day, and what is to be known of how the quoted texts stand on it."""

    on: date
    steps: tuple[Step, ...]
    notes: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and the provision that says what it means."""

    term: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms that regulations in force define, and the field's short forms written out."""

    definitions: tuple[Definition, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
