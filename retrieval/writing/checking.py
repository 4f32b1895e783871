"""Hold a sentence of a chat model to the quote that it cites."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from corpus.normalize import words
from retrieval.citation import Statement
from retrieval.model import Intent
from retrieval.writing.alignment import aligned
from retrieval.writing.parts import Part, letters, parts, quoted
from retrieval.writing.word_lists import COMMANDING, FRAME, MARKED_UP

_LONGEST_SENTENCE = 600
# A day answers these, so that much of the rest may be left out; elsewhere words are conditions.
_OF_DAYS = frozenset({Intent.DEADLINE, Intent.PERIOD, Intent.WHEN, Intent.START})
_GAP = 3
# The share of a quote's parts that its sentences have to say, where more than a day is asked for.
_SAID = 0.85


@dataclass(frozen=True, slots=True)
class Passed:
    """A sentence that stands in its quote, and the places of the quote's parts that it says."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Checker:
    """Holds sentences to one statement, as the answer to a question of an intent."""

    statement: Statement
    quote: tuple[Part, ...]
    intent: Intent
    framing: frozenset[str]

    @classmethod
    def of(cls, statement: Statement, question: str, intent: Intent) -> "Checker":
        """Return the checker of a statement; of the question its words for what is asked count."""
        asked = frozenset(word.casefold() for word in words(question))
        return cls(statement, quoted(statement.citation.quote), intent, asked & FRAME)

    def check(self, sentence: str) -> Passed | None:
        """Return a sentence that says nothing its quote does not say, None for another."""
        if len(sentence) > _LONGEST_SENTENCE or is_for_machines(sentence):
            return None
        if not letters(sentence) <= letters(self.statement.citation.quote):
            return None
        said = self._said(_without_lead(sentence, self.statement.lead))
        gap = len(self.quote) if self.intent in _OF_DAYS else _GAP
        places = aligned(said, self.quote, gap=gap) if said else None
        if places is None or self._turned_by_head(places):
            return None
        return Passed(_ended(sentence), places)

    def complete(self, places: Collection[int]) -> bool:
        """Whether parts of the quote leave out nothing: no number, no clause, few words."""
        said = frozenset(places)
        numbers = {place for place, part in enumerate(self.quote) if part.is_number}
        clauses = {part.clause for part in self.quote}
        share = len(said) / len(self.quote)
        return (
            numbers <= said
            and clauses == {self.quote[place].clause for place in said}
            and (self.intent in _OF_DAYS or share >= _SAID)
        )

    def _said(self, sentence: str) -> tuple[Part, ...]:
        """Return the parts of a sentence, without the words for what is asked."""
        known = {part.text.casefold() for part in self.quote}
        return tuple(
            part
            for part in parts(sentence)
            if part.text.casefold() in known or part.text.casefold() not in self.framing
        )

    def _turned_by_head(self, places: Collection[int]) -> bool:
        """Whether what leads a list ("không xét đối với:") turns what is said and is left out."""
        said = {self.quote[place].clause for place in places}
        heads = {p.clause for p in self.quote if p.labels and p.clause < min(said)} - said
        return any(part.turns for part in self.quote if part.clause in heads)


def is_for_machines(text: str) -> bool:
    """Whether a text has an address, markup, code or a command to whoever writes answers."""
    return bool(MARKED_UP.search(text) or COMMANDING.search(text))


def commands(text: str) -> bool:
    """Whether a text speaks to whoever writes answers."""
    return bool(COMMANDING.search(text))


def _without_lead(sentence: str, lead: str) -> str:
    """Return a sentence without the issuer that it opens with, as answers do.

    >>> _without_lead("Theo UBND xã Mẫu, cờ đỏ", "UBND xã Mẫu")
    'cờ đỏ'
    """
    led = rf"(?:theo\s+)?{re.escape(lead)}\s*[:,]\s*"
    return re.sub(rf"^{led}", "", sentence, flags=re.IGNORECASE) if lead else sentence


def _ended(sentence: str) -> str:
    capital = sentence[0].upper() + sentence[1:]
    return capital if capital.endswith((".", "!", ";")) else f"{capital}."
