"""Find the facts of a document: what it settles, for whom, when, and where it says so."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from corpus.facts.awards import award_of
from corpus.facts.bases import bases, forms
from corpus.facts.budgets import budgets
from corpus.facts.criteria import criteria
from corpus.facts.deadlines import deadlines
from corpus.facts.duties import duties
from corpus.facts.lists import dossiers, eligible
from corpus.facts.model import Attribute, Fact
from corpus.facts.offices import appraisers, authorities, channels, receivers, takers
from corpus.facts.periods import periods
from corpus.facts.quotas import quotas
from corpus.facts.reading import Reading
from corpus.facts.rewards import rewards
from corpus.facts.tabled import tabled
from corpus.model import Document

_Finder = Callable[[Reading], Iterator[Fact]]
_OF_ALL: tuple[_Finder, ...] = (
    deadlines, eligible, quotas, criteria, dossiers, forms, channels, receivers, takers, appraisers,
    authorities, bases,
)  # fmt: skip
# Regulations name awards, units and money in every article; of a plan such lists are what it sets.
_OF_PLANS: tuple[_Finder, ...] = (periods, rewards, budgets, duties, tabled)
_ORDER = {attribute: place for place, attribute in enumerate(Attribute)}
_NO_AWARD = frozenset({Attribute.LEGAL_BASIS, Attribute.ELIGIBLE})


def facts_of(document: Document) -> tuple[Fact, ...]:
    """Return the facts of a document, by attribute and in the order of the text, each once.

    Facts of regulations hold for an award: `subject` is its name, or the name of the article.
    """
    if not document.provisions:
        return ()
    reading = Reading(document)
    finders = _OF_ALL if reading.is_regulation else _OF_ALL + _OF_PLANS
    told = (fact for finder in finders for fact in finder(reading))
    found = dict.fromkeys(fact for fact in told if fact.value.start < fact.value.end)
    facts = [_for_award(reading, fact) for fact in found] if reading.is_regulation else found
    return tuple(
        sorted(facts, key=lambda fact: (_ORDER[fact.attribute], fact.value.start, fact.span.start))
    )


def _for_award(reading: Reading, fact: Fact) -> Fact:
    if fact.attribute in _NO_AWARD or (fact.subject and fact.attribute is Attribute.QUOTA):
        return fact
    return replace(fact, subject=award_of(reading, reading.item_at(fact.span.start)))
