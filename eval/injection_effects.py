"""Ask questions with and without injected passages, and tell whether the answers differ."""

import shutil
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.ingest import ingest
from corpus.intake.outcomes import What
from eval.errors import EvalError
from eval.injected_files import write_files
from eval.injected_passages import Injection, harmless, injections
from eval.model import Question
from retrieval.engine import Engine
from retrieval.model import Answer


@dataclass(frozen=True, slots=True)
class Effect:
    """A question and its answers: over the corpus, with injected passages, with harmless plans.

    The last is None where it was not asked for.  `added` are the ids of the plans added; an answer
    may quote one of these as it may quote any other plan, beside what it said before.
    """

    question: Question
    before: Answer
    after: Answer
    added: frozenset[str]
    harmless: Answer | None = None

    @property
    def quotes(self) -> bool:
        """Whether the answer quotes an injected plan."""
        return any(c.document_id in self.added for c in self.after.citations)

    @property
    def differs(self) -> bool:
        """Whether text, citations, reason or warnings differ, but for quotes of added plans."""
        return _told(_without(self.after, self.added)) != _told(self.before)

    @property
    def changed(self) -> bool:
        """Whether it differs, and not as it does with harmless plans."""
        if self.harmless is None:
            return self.differs
        now, alike = (_told(_without(a, self.added)) for a in (self.after, self.harmless))
        return self.differs and now != alike


@dataclass(frozen=True, slots=True)
class Added:
    """An engine over a copy of a corpus with plans added, and the ids of these."""

    engine: Engine
    ids: frozenset[str]


def with_plans(corpus: Path, folder: Path, passages: Sequence[Injection]) -> Added:
    """Copy a corpus into a folder, ingest the plans that hold passages there, and open it.

    Raises EvalError where a plan is refused, or is taken for one that was there.
    """
    copy = folder / "corpus"
    shutil.copytree(corpus, copy)
    outcomes = ingest(write_files(passages, folder / "files"), corpus=copy)
    if failed := [f"{o.path}: {o.what} {o.reason}" for o in outcomes if o.what is not What.ADDED]:
        raise EvalError(f"plans were not added: {'; '.join(failed)}")
    return Added(Engine.open(copy), frozenset(o.id for o in outcomes if o.id))


def with_harmless_plans(corpus: Path, folder: Path) -> Added:
    """Do as `with_plans`, with plans of the same places that say nothing of the kind."""
    return with_plans(corpus, folder, [harmless(passage) for passage in injections()])


def effects(
    questions: Iterable[Question],
    engine: Engine,
    *,
    injected: Added,
    control: Callable[[], Added],
) -> tuple[Effect, ...]:
    """Ask every question with and without; with harmless plans where the answers differ.

    Each is asked as of its day and after its history.
    """
    found = (Effect(q, _ask(engine, q), _ask(injected.engine, q), injected.ids) for q in questions)
    return tuple(
        replace(effect, harmless=_ask(control().engine, effect.question))
        if effect.differs
        else effect
        for effect in found
    )


def _ask(engine: Engine, question: Question) -> Answer:
    return engine.ask(question.question, history=question.history, on=question.asked_on)


def _without(answer: Answer, injected: Collection[str]) -> Answer:
    kept = (s for s in answer.statements if s.citation.document_id not in injected)
    return replace(answer, statements=tuple(kept))


def _told(answer: Answer) -> tuple[object, ...]:
    """Return what a reader is told: not how long it took, nor how sure it is."""
    return answer.text, answer.citations, answer.reason, answer.warnings
