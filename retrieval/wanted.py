"""Say what a passage of one document must hold to answer a question, and how much it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.normalize import fold
from retrieval.intent import Expectation, expectation_of, measures_asked
from retrieval.model import Query
from retrieval.passages import Passage, Shape
from retrieval.terms import Asked, TermWeights, asked_terms
from retrieval.values import Value

# What a term is worth where it stands: in the words quoted, in a heading above, in the list below.
_IN_HEADINGS = 0.8
_IN_LIST = 0.6
# What the title says, every passage of the document is about: it tells none from another.
_OF_TITLE = 0.25
# A passage whose label names the kind of thing asked ("Thời gian thực hiện: …") speaks to it.
_LABEL = 0.5
_LABEL_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question wants of one document.

    `needs` are the kinds of values of which a passage must hold one (none: anything),
    `of_title` are the terms asked about that its title names, `own` the others; `about` are words
    of which a passage must hold one (none: anything).
    """

    query: Query
    expectation: Expectation
    needs: frozenset[Value]
    own: tuple[Asked, ...]
    of_title: tuple[Asked, ...]
    about: tuple[str, ...]

    @classmethod
    def of(cls, query: Query, asked: Sequence[Asked], title: frozenset[str]) -> "Wanted":
        """Work out what a query wants, the terms it asks about told apart by a title's terms."""
        expectation = expectation_of(query.intent)
        searched = fold(query.searched)
        return cls(
            query=query,
            expectation=expectation,
            needs=expectation.needs
            and expectation.needs | measures_asked(query.kind or query.restored),
            own=tuple(term for term in asked if not term.worth_in(title)),
            of_title=tuple(term for term in asked if term.worth_in(title)),
            about=tuple(word for word in expectation.about if word in searched),
        )

    def coverage(self, passage: Passage) -> float:
        """Return the share of what is asked that a passage speaks of, by weight, 0..1.

        Where a question is about the plan as a whole, a label that names what is asked adds to it.
        """
        own = sum(term.weight for term in self.own)
        whole = _OF_TITLE * sum(term.weight for term in self.of_title)
        labelled = any(sign in passage.folded[:_LABEL_LENGTH] for sign in self.expectation.signs)
        if not own + whole:
            return float(labelled)
        covered = sum(term.weight * _worth(term, passage) for term in self.own)
        return (covered + whole + labelled * _LABEL * whole) / (own + whole)

    def share_of_own(self, terms: frozenset[str]) -> float:
        """Return the share of what is asked beyond the title that some terms hold, 0..1."""
        total = sum(term.weight for term in self.own)
        held = sum(term.weight * term.worth_in(terms) for term in self.own)
        return held / total if total else 0.0

    def signs_in(self, words: str) -> int:
        """Count the signs of an answer in folded words."""
        return sum(sign in words for sign in self.expectation.signs)

    def has_value(self, passage: Passage) -> bool:
        """Whether a passage states a value of the kind asked for; False where none is."""
        return not self.needs.isdisjoint(passage.values)

    def may_answer(self, passage: Passage) -> bool:
        """Whether a passage holds what an answer must, and is more than a heading."""
        if self.about and not any(word in passage.folded for word in self.about):
            return False
        if self.needs and not self.has_value(passage):
            return False
        return passage.shape is not Shape.HEADING or passage.folded.endswith(":")


def what_is_asked(query: Query, weights: TermWeights) -> tuple[Asked, ...]:
    """Return the terms of a query; those of the questions before weigh less."""
    spoken = expectation_of(query.intent).spoken
    now = asked_terms(query.topic, weights, spoken=spoken)
    before = asked_terms(query.context, weights, spoken=spoken)
    return (*now, *(term.weighing(term.weight * query.leaning) for term in before))


def known_share(asked: Sequence[Asked], weights: TermWeights) -> float:
    """Return the share of the pairs of words asked about that any passage holds, 0..1.

    Single syllables tell nothing: nearly each of them is part of some word of the field.
    """
    pairs = [term for term in asked if " " in term.term]
    known = sum(any(form in weights for form in term.forms) for term in pairs)
    return known / len(pairs) if pairs else 0.0


def _worth(term: Asked, passage: Passage) -> float:
    return max(
        term.worth_in(passage.body),
        _IN_HEADINGS * term.worth_in(passage.headings),
        _IN_LIST * term.worth_in(passage.listed),
    )
