"""Make entries of a checklist from the facts of documents."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from corpus.facts.model import Attribute, Fact
from corpus.model import Document
from retrieval.citing import cite
from retrieval.compare.model import Entry
from retrieval.dossiers.entries import Day
from retrieval.dossiers.model import Aspect

Facts = Mapping[str, Sequence[Fact]]
NO_FACTS: Facts = MappingProxyType({})
# What each aspect is called among facts.
ATTRIBUTES: Mapping[Aspect, Attribute] = {
    Aspect.RECEIVER: Attribute.RECEIVER,
    Aspect.CHANNEL: Attribute.CHANNEL,
    Aspect.DEADLINE: Attribute.SUBMISSION_DEADLINE,
    Aspect.FORM: Attribute.FORM,
    Aspect.APPRAISER: Attribute.APPRAISER,
    Aspect.AUTHORITY: Attribute.AUTHORITY,
    Aspect.QUOTA: Attribute.QUOTA,
}
# Of these a provision that speaks of an award says what it says in fewer words as a fact.
_SHORTER = (Aspect.DEADLINE, Aspect.APPRAISER)
_COPIES = re.compile(
    r"\b(?:\d+|một|hai|ba) bộ\b(?: hồ sơ)?(?: ?\(?bản (?:chính|sao)\)?)?", re.IGNORECASE
)
_BESIDE = (Aspect.RECEIVER, Aspect.CHANNEL)


def entry_of(fact: Fact, document: Document, day: Day) -> Entry:
    """Return a fact as an entry: its fewest words, the whole statement cited."""
    provision = next(p for p in document.provisions if p.locator == fact.locator)
    citation = day.dated(cite(document, provision, fact.span))
    value = fact.value.of(document.text)
    return Entry(value, citation, fact.subject, fact.normalised, fact.when)


def with_facts(
    details: Mapping[Aspect, tuple[Entry, ...]], facts: Facts, day: Day
) -> dict[Aspect, tuple[Entry, ...]]:
    """Return details with what facts say of the same provisions, in fewer words or beside them."""
    given = dict(details)
    about = (*details.get(Aspect.DEADLINE, ()), *details.get(Aspect.COPIES, ()))
    for aspect in _SHORTER:
        given[aspect] = tuple(
            made for entry in details[aspect] for made in _in_facts(entry, aspect, facts, day)
        )
    for aspect in _BESIDE:
        beside = (made for entry in about for made in _at(entry, aspect, facts, day))
        given[aspect] = tuple(dict.fromkeys((*details.get(aspect, ()), *beside)))
    given[Aspect.COPIES] = tuple(copies_of(entry) or entry for entry in details[Aspect.COPIES])
    return given


def copies_of(entry: Entry) -> Entry | None:
    """Return how many copies an entry wants, in its words; None where it gives no number."""
    said = _COPIES.search(entry.value)
    return Entry(said[0], entry.citation) if said else None


def _in_facts(entry: Entry, aspect: Aspect, facts: Facts, day: Day) -> tuple[Entry, ...]:
    return tuple(_at(entry, aspect, facts, day)) or (entry,)


def _at(entry: Entry, aspect: Aspect, facts: Facts, day: Day) -> Iterator[Entry]:
    """Yield the facts of an aspect that stand in the provision of an entry."""
    cited = entry.citation
    for fact in facts.get(cited.document_id, ()):
        if fact.attribute is ATTRIBUTES[aspect] and fact.locator.id == cited.provision_id:
            yield entry_of(fact, day.corpus.document(cited.document_id), day)
