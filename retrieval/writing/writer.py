"""Have a chat model rephrase an answer; what of it stands in the quotes takes their place.

A statement is shown in the model's words only where these leave nothing of it out; every other
statement stays as it was found.  So no answer is worse for the model, however it behaves.
"""

import logging
import os
from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace

from corpus.register import REGISTER
from retrieval.citation import Statement
from retrieval.model import Answer, Intent
from retrieval.writing.checking import Checker, Passed, commands
from retrieval.writing.draft import Sentence, sentences
from retrieval.writing.model import NoDraft, write
from retrieval.writing.prompt import messages
from retrieval.writing.settings import Settings, read_settings

_LOG = logging.getLogger(__name__)
# Longer statements are read as they are; a small model would lose the thread.
_LONGEST, _LONGEST_TOGETHER = 1_500, 6_000
# Where fewer of a draft's sentences stand, its writer is not to be trusted with any.
_STANDING = 0.5


@dataclass(frozen=True, slots=True)
class Writer:
    """Rephrases answers with the chat model that the settings name."""

    settings: Settings

    @classmethod
    def set_up(cls) -> "Writer | None":
        """Return the writer that the environment asks for, None where it asks for none.

        Raises ChatModelFault for a setting that cannot be used.
        """
        settings = read_settings(os.environ)
        return cls(settings) if settings else None

    def rephrased(self, answer: Answer) -> Generator[Answer]:
        """Yield an answer anew whenever more of it stands in the model's words; the last is final.

        None is yielded where there is nothing to rephrase or to tell.  Takes no longer than the
        settings allow; ends without an error whatever the model's server does.
        """
        told = _told(answer)
        if not told:
            return
        draft = _Draft.of(answer, told)
        shown = answer
        with closing(self._sentences(answer, told)) as written:
            for sentence in written:
                draft = draft.with_sentence(sentence)
                now = draft.answer(self.settings.model)
                if now.statements != shown.statements:
                    shown = now
                    yield now
        if (final := draft.answer(self.settings.model)) != shown:
            yield final

    def _sentences(self, answer: Answer, told: Mapping[int, Statement]) -> Generator[Sentence]:
        """Yield the sentences that the model writes, as far as it writes any."""
        pieces = write(messages(answer.query.restored, told), self.settings)
        try:
            with closing(pieces):
                yield from sentences(pieces)
        except NoDraft as fault:
            _LOG.warning("%s: %s", self.settings.model, fault)


def _told(answer: Answer) -> Mapping[int, Statement]:
    """Return the statements that a model may rephrase, by their numbers from 1.

    Provisions whose very words were asked for, what is said of validity, and what commands whoever
    writes answers stay as they are; a refusal has none.
    """
    if answer.query.whole or answer.query.intent is Intent.VALIDITY:
        return {}
    told, length = {}, 0
    for number, statement in enumerate(answer.statements, start=1):
        length += len(statement.text)
        if length > _LONGEST_TOGETHER:
            break
        about_validity = statement.citation.document_id == REGISTER
        if len(statement.text) <= _LONGEST and not (about_validity or commands(statement.text)):
            told[number] = statement
    return told


@dataclass(frozen=True, slots=True)
class _Draft:
    """The answer that is rephrased, and the sentences so far that stand, by their statement."""

    found: Answer
    checkers: Mapping[int, Checker]
    passed: Mapping[int, tuple[Passed, ...]]
    dropped: int = 0

    @classmethod
    def of(cls, answer: Answer, told: Mapping[int, Statement]) -> "_Draft":
        query = answer.query
        checkers = {n: Checker.of(s, query.restored, query.intent) for n, s in told.items()}
        return cls(answer, checkers, {})

    def with_sentence(self, sentence: Sentence) -> "_Draft":
        """Return the draft with one sentence more: under the first place it stands in, or none."""
        for number in sentence.places:
            if number in self.checkers and (passed := self.checkers[number].check(sentence.text)):
                before = self.passed.get(number, ())
                after = before if passed in before else (*before, passed)
                return replace(self, passed={**self.passed, number: after})
        return replace(self, dropped=self.dropped + 1)

    def answer(self, model: str) -> Answer:
        """Return the answer as far as it is rephrased: as found where too few sentences stand."""
        standing = sum(map(len, self.passed.values()))
        if standing < _STANDING * (standing + self.dropped):
            return replace(self.found, dropped=self.dropped)
        statements = tuple(
            self._statement(number, statement)
            for number, statement in enumerate(self.found.statements, start=1)
        )
        by = model if any(statement.rephrased for statement in statements) else None
        return replace(self.found, statements=statements, written_by=by, dropped=self.dropped)

    def _statement(self, number: int, statement: Statement) -> Statement:
        passed = self.passed.get(number, ())
        said = {place for sentence in passed for place in sentence.places}
        if not passed or not self.checkers[number].complete(said):
            return statement
        text = "\n".join(sentence.text for sentence in passed)
        return replace(statement, text=text, rephrased=True)
