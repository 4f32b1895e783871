"""Find the facts of a document: what it settles, for whom, when, and where it says so."""

from corpus.facts.bases import bases, forms
from corpus.facts.criteria import criteria
from corpus.facts.duties import budgets, duties
from corpus.facts.lists import dossiers, eligible, rewards
from corpus.facts.model import Attribute, Fact
from corpus.facts.offices import appraisers, authorities, channels, receivers
from corpus.facts.quotas import quotas
from corpus.facts.reading import Reading
from corpus.facts.times import deadlines, periods
from corpus.model import Document

_FINDERS = (
    periods, deadlines, eligible, quotas, criteria, dossiers, forms, channels, receivers, appraisers,
    authorities, rewards, bases, budgets, duties,
)  # fmt: skip
_ORDER = {attribute: place for place, attribute in enumerate(Attribute)}


def facts_of(document: Document) -> tuple[Fact, ...]:
    """Return the facts of a document, by attribute and in the order of the text, each once."""
    if not document.provisions:
        return ()
    reading = Reading(document)
    found = dict.fromkeys(fact for finder in _FINDERS for fact in finder(reading))
    return tuple(
        sorted(found, key=lambda fact: (_ORDER[fact.attribute], fact.value.start, fact.span.start))
    )
