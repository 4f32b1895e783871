"""Make the path of a day: every item looked up in the corpus, what it does not answer left out."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from corpus.register import REGISTER
from corpus.store import Corpus
from corpus.validity import State
from retrieval.citation import Statement
from retrieval.model import Answer
from retrieval.onboarding.changing import ask_of_changes, quiz_changes, read_changes
from retrieval.onboarding.lookup import look_up, quoted, unled
from retrieval.onboarding.model import Path, Reading, ReadingWanted, Step, StepWanted
from retrieval.onboarding.plans import Facts, quiz_plans, read_plans
from retrieval.onboarding.quizzes import make_quiz
from retrieval.onboarding.table import shipped_steps
from retrieval.standing import told

Ask = Callable[[str], Answer]
PLANS = "plans"
_GONE = (State.ENDED, State.SUSPENDED, State.NOT_YET)


def path_on(day: date, corpus: Corpus, ask: Ask) -> Path:
    """Return the path as it is read on a day; `ask` asks on that day.

    The step on the plans of a place is bare until `at_place` fills it in.
    """
    steps = tuple(_asked(_step(wanted, corpus, day), ask) for wanted in shipped_steps())
    return Path(day, steps, _notes(steps, corpus, day))


def at_place(path: Path, place: str, corpus: Corpus, facts: Facts, ask: Ask) -> Path:
    """Return a path with what the plans of a place settle in the step on them."""
    bare = [_bare(wanted, ()) for wanted in shipped_steps() if wanted.made_of == PLANS]
    filled = {step.id: _of_place(step, place, corpus, facts, path.on) for step in bare}
    asked = {id_: _asked(step, ask) for id_, step in filled.items()}
    return replace(path, steps=tuple(asked.get(step.id, step) for step in path.steps))


def _of_place(step: Step, place: str, corpus: Corpus, facts: Facts, day: date) -> Step:
    readings, silent = read_plans(place, corpus, facts, on=day)
    return replace(
        step,
        readings=readings,
        missing=silent,
        quizzes=quiz_plans(place, corpus, facts, on=day),
        questions=tuple(question.format(place=place) for question in step.questions),
    )


def _step(wanted: StepWanted, corpus: Corpus, day: date) -> Step:
    """Return a step with what the corpus says on a day; its questions are still to be asked."""
    if wanted.made_of == "changes":
        step = _bare(wanted, read_changes(corpus, on=day))
        asked = ask_of_changes(corpus, on=day)
        return replace(step, quizzes=quiz_changes(corpus, on=day), questions=asked)
    if wanted.made_of == PLANS:
        return replace(_bare(wanted, ()), questions=())
    return _listed(wanted, corpus, day)


def _listed(wanted: StepWanted, corpus: Corpus, day: date) -> Step:
    readings = [_reading(reading, corpus, day) for reading in wanted.readings]
    quizzes = [quiz for own in wanted.quizzes if (quiz := make_quiz(own, corpus, on=day))]
    step = _bare(wanted, (reading for reading in readings if reading.statements))
    return replace(
        step,
        quizzes=tuple(quizzes),
        missing=tuple(reading.lead for reading in readings if not reading.statements),
        left_out=len(wanted.quizzes) - len(quizzes),
    )


def _bare(wanted: StepWanted, readings: Iterable[Reading]) -> Step:
    of_place = wanted.made_of == PLANS
    step = Step(wanted.id, wanted.title, wanted.lead, tuple(readings), wanted.questions)
    return replace(step, of_place=of_place)


def _reading(wanted: ReadingWanted, corpus: Corpus, day: date) -> Reading:
    places = (place for lookup in wanted.lookups for place in look_up(lookup, corpus, on=day))
    unique = {place.id: place for place in places}
    return Reading(wanted.lead, quoted(unique.values(), corpus, on=day))


def _asked(step: Step, ask: Ask) -> Step:
    """Return a step with the questions that get an answer that holds; the others are left out."""
    kept = tuple(question for question in step.questions if _holds(ask(question)))
    return replace(step, questions=kept, left_out=step.left_out + len(step.questions) - len(kept))


def _holds(answer: Answer) -> bool:
    """Whether a question is answered, and not by what is no rule on the day alone.

    The register's notes on validity are no rules; an answer of these alone is one on validity.
    """
    rules = [c.validity or "" for c in answer.citations if c.document_id != REGISTER]
    return answer.answerable and not (rules and all(words.startswith(_GONE) for words in rules))


def _notes(steps: Iterable[Step], corpus: Corpus, day: date) -> tuple[Statement, ...]:
    """Return what is to be known before the quotes: what they do not simply hold after."""
    readings = (reading for step in steps for reading in step.readings)
    said = dict.fromkeys(s for r in readings for s in r.statements)
    rules = [s for s in said if s.citation.document_id != REGISTER]
    notes = [s for s in told(rules, corpus, on=day).statements if s not in rules]
    return unled(notes)
