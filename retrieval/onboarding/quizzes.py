"""Make the questions of a quiz: right answers read from provisions, wrong ones from their kin."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice

from corpus.store import Corpus
from retrieval.citation import Statement
from retrieval.citing import quote
from retrieval.onboarding.elements import elements
from retrieval.onboarding.glossary import definitions
from retrieval.onboarding.granting import grants
from retrieval.onboarding.lookup import Place, look_up, plain, quoted, regulating, unled
from retrieval.onboarding.model import Definition, Lookup, Quiz, QuizWanted, Said
from retrieval.standing import dated

_WRONG = 3
_FEWEST_WRONG = 2
# So many values around the right one are looked at.
_NEAR = 8
Maker = Callable[[QuizWanted, Corpus, date], Quiz | None]


def make_quiz(wanted: QuizWanted, corpus: Corpus, *, on: date) -> Quiz | None:
    """Return a quiz as the corpus answers it on a day; None where it does not, or not one way."""
    return _MAKERS[wanted.kind](wanted, corpus, on)


def quiz_of(
    id_: str, question: Said, right: str, wrong: Iterable[str], statement: Statement
) -> Quiz | None:
    """Return a quiz whose options stand in an order of their own; None where few are wrong.

    What reads like the right answer is no wrong one.
    """
    options = {plain(option): option for option in (*wrong, right)}
    others = [option for key, option in options.items() if key != plain(right)][:_WRONG]
    if len(others) < _FEWEST_WRONG:
        return None
    shuffled = sorted((right, *others), key=partial(_place, id_))
    return Quiz(id_, question, tuple(shuffled), right, statement)


def _place(id_: str, option: str) -> str:
    return hashlib.sha256(f"{id_}\x1f{option}".encode()).hexdigest()


def _of_grants(wanted: QuizWanted, corpus: Corpus, on: date) -> Quiz | None:
    """Ask who grants an award that one provision alone has somebody grant."""
    known = grants(corpus, on=on)
    granting = [place for place, grant in enumerate(known) if grant.includes(wanted.award)]
    if len(granting) != 1 or not known[granting[0]].giver:
        return None
    right = known[granting[0]]
    nearest = sorted(range(len(known)), key=lambda place: abs(place - granting[0]))
    wrong = [known[place].giver for place in nearest if known[place].giver]
    (statement,) = quoted([right.place], corpus, on=on)
    return quiz_of(wanted.id, wanted.question, right.giver, wrong, statement)


def _of_members(wanted: QuizWanted, corpus: Corpus, on: date) -> Quiz | None:
    """Ask for an element of one list beside those of others."""
    place, own = _listed(wanted.lookup, corpus, on)
    if place is None or len(own) < wanted.pick:
        return None
    inside = {plain(element) for element in own}
    others = (element for other in wanted.others for element in _listed(other, corpus, on)[1])
    wrong = [element for element in others if plain(element) not in inside]
    (statement,) = quoted([place], corpus, on=on)
    return quiz_of(wanted.id, wanted.question, own[wanted.pick - 1], wrong, statement)


def _listed(
    lookup: Lookup | None, corpus: Corpus, on: date
) -> tuple[Place | None, tuple[str, ...]]:
    """Return the first provision that is looked up, None where there is none, and its elements."""
    places = look_up(lookup, corpus, on=on) if lookup else ()
    return (places[0], elements(places[0])) if places else (None, ())


def _of_terms(wanted: QuizWanted, corpus: Corpus, on: date) -> Quiz | None:
    """Ask which term a definition is of, beside the other terms that regulations define."""
    known = definitions(corpus, on=on)
    meant = [own for own in known if plain(own.term) == plain(wanted.term)]
    if len(meant) != 1 or (saying := _without_term(meant[0])) is None:
        return None
    wrong = [own.term for own in known if own is not meant[0]]
    quiz = quiz_of(wanted.id, wanted.question, meant[0].term, wrong, meant[0].statement)
    return replace(quiz, quoted=saying) if quiz else None


def _without_term(definition: Definition) -> str | None:
    """Return what a definition says, without the term; None where it uses the term again."""
    _, _, saying = definition.statement.text.partition(definition.term)
    saying = re.sub(r"^\W*(?:(?:là|bao gồm|gồm)\b)?\W*", "", saying)
    used = f" {plain(definition.term)} " in f" {plain(saying)} "
    return saying if saying and not used else None


def _of_values(wanted: QuizWanted, corpus: Corpus, on: date) -> Quiz | None:
    """Ask for the value that a provision holds, beside those of its kin."""
    unit = re.compile(wanted.unit)
    places = look_up(wanted.lookup, corpus, on=on) if wanted.lookup else ()
    if not places or not (found := unit.search(places[0].own)):
        return None
    near = islice(_others(found[0], unit, _nearest(places[0], corpus, on)), _NEAR)
    wrong = sorted(near, key=lambda value: _shape(value) != _shape(found[0]))
    own = quote(places[0].document, places[0].provision, places[0].provision.span)
    (statement,) = unled(dated([own], corpus, on=on))
    return quiz_of(wanted.id, wanted.question, found[0], wrong, statement)


def _others(right: str, unit: re.Pattern[str], places: Iterable[Place]) -> Iterator[str]:
    """Yield the values of a form that provisions hold, each once, but not the right one."""
    seen = {_same(right)}
    for place in places:
        for match in unit.finditer(place.own):
            if _same(match[0]) not in seen:
                seen.add(_same(match[0]))
                yield match[0]


def _nearest(place: Place, corpus: Corpus, on: date) -> Iterator[Place]:
    """Yield the provisions of the regulations in force, those of one's own list first."""
    start = place.provision.span.start
    own = [Place(place.document, provision) for provision in place.document.provisions]
    around = [p for p in own if p.provision.extent.start <= start < p.provision.extent.end]
    for whole in reversed(around):
        yield from whole.under
    yield from own
    for article in regulating(corpus, on=on):
        yield from (article, *article.under)


def _shape(value: str) -> str:
    """Return a value with its digits alike: wrong answers are best written like the right one."""
    return re.sub(r"\d", "0", value)


def _same(value: str) -> str:
    """Return a value so that "05 năm" and "5 năm" are one."""
    return re.sub(r"\b0+(?=\d)", "", plain(value))


_MAKERS: Mapping[str, Maker] = {
    "grants": _of_grants,
    "member": _of_members,
    "term": _of_terms,
    "value": _of_values,
}
