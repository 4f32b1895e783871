"""Read from one regulation what it wants of a proposal for an award: contents and details."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.model import Document, Provision
from corpus.validity import State
from retrieval.compare.model import Entry
from retrieval.dossiers.awards import Award
from retrieval.dossiers.closeness import Closeness, closeness, closeness_inside, is_for_others
from retrieval.dossiers.entries import Day, body, is_gap
from retrieval.dossiers.lists import DossierList, dossier_lists, headed
from retrieval.dossiers.model import Aspect, Contents, Item
from retrieval.dossiers.names import folded
from retrieval.dossiers.terms import terms
from retrieval.register import held
from retrieval.standing import standing

# Where a text of another award's level says nothing of this one.
_LEVELLED = frozenset({Aspect.DEADLINE, Aspect.APPRAISER, Aspect.COPIES})


@dataclass(frozen=True, slots=True)
class Rule:
    """A provision that answers for an aspect, and how closely it speaks of the award."""

    aspect: Aspect
    close: Closeness
    entry: Entry


def contents_of(award: Award, document: Document, day: Day) -> tuple[Contents, ...]:
    """Return the lists of a regulation for an award: its own, else those of its kind."""
    lists = [(_list_closeness(award, one), one) for one in dossier_lists(document)]
    closest = max((close for close, _ in lists), default=Closeness.NONE)
    kept = [one for close, one in lists if close is closest and close is not Closeness.NONE]
    made = (_contents(award, one, day) for one in kept)
    return tuple(one for one in made if one.items)


def demands_of(award: Award, document: Document, day: Day) -> tuple[Item, ...]:
    """Return the papers that a regulation wants for the award by name, outside of its lists."""
    listed = {p.provision.locator.id for one in dossier_lists(document) for p in one.items}
    found = (p for p in document.provisions if p.locator.id not in listed)
    return tuple(
        Item(day.entry(document, provision, body(document, provision)))
        for provision in found
        if _is_demand(document, provision) and _names(award, document, provision)
    )


def rules_of(award: Award, document: Document, day: Day) -> Iterator[Rule]:
    """Yield the provisions of a regulation that answer for an aspect of an award."""
    for provision in document.provisions:
        heading, span = headed(document, provision), body(document, provision)
        words = span.of(document.text).strip()
        if not words or words.endswith(":") or is_gap(document, span):
            continue
        for aspect, said in terms().aspects.items():
            if not said.heading.search(heading) or said.not_heading.search(heading):
                continue
            if not said.says.search(folded(words)):
                continue
            close = closeness_inside(award, document, provision, words)
            if close is not Closeness.NONE:
                yield Rule(aspect, close, day.entry(document, provision, span))


def replacing(rule: Rule, day: Day) -> Rule | None:
    """Return the rule that took the place of another by a day, as far as it is held."""
    state = standing(rule.entry.citation, day.corpus, on=day.on)
    change = state.changes[0] if state.state is State.REPLACED else None
    document = held(change.by, day.corpus) if change else None
    if change is None or document is None:
        return None
    found = (own for own in document.provisions if own.locator.id == change.at)
    entries = [day.entry(document, own, body(document, own)) for own in found]
    return Rule(rule.aspect, rule.close, entries[0]) if entries else None


def details_of(rules: tuple[Rule, ...]) -> dict[Aspect, tuple[Entry, ...]]:
    """Return what rules say of each aspect: who decides and proposes by the closest only."""
    central = is_central(rules)
    details: dict[Aspect, tuple[Entry, ...]] = {}
    for aspect in Aspect:
        own = [rule for rule in rules if rule.aspect is aspect]
        if aspect is Aspect.AUTHORITY:
            own = [rule for rule in own if rule.close is Closeness.NAMED]
        elif aspect in _LEVELLED:
            own = [rule for rule in own if _fits_level(rule, central=central)]
        else:
            closest = max((rule.close for rule in own), default=Closeness.NONE)
            own = [rule for rule in own if rule.close is closest > Closeness.ALL]
        details[aspect] = tuple(dict.fromkeys(rule.entry for rule in own))
    return details


def is_central(rules: tuple[Rule, ...]) -> bool:
    """Whether all who decide on an award are above provinces and ministries."""
    decided = [
        bool(terms().central.search(folded(rule.entry.value)))
        for rule in rules
        if rule.aspect is Aspect.AUTHORITY and rule.close is Closeness.NAMED
    ]
    return bool(decided) and all(decided)


def _fits_level(rule: Rule, *, central: bool) -> bool:
    if rule.close is Closeness.NAMED:
        return True
    says_central = bool(terms().central.search(folded(rule.entry.value)))
    return central == says_central if rule.aspect is Aspect.COPIES else central or not says_central


def _list_closeness(award: Award, one: DossierList) -> Closeness:
    words = one.lead.span.of(one.document.text)
    close = closeness(award, one.document, one.lead.provision, words)
    if close is Closeness.ALL and not terms().general.search(folded(words)):
        return Closeness.NONE
    return close


def _contents(award: Award, one: DossierList, day: Day) -> Contents:
    items = tuple(
        Item(day.entry(one.document, piece.provision, piece.span))
        for piece in one.items
        if not is_for_others(award, piece.span.of(one.document.text))
    )
    return Contents(day.entry(one.document, one.lead.provision, one.lead.span), items)


def _names(award: Award, document: Document, provision: Provision) -> bool:
    words = body(document, provision).of(document.text)
    return closeness(award, document, provision, words) is Closeness.NAMED


def _is_demand(document: Document, provision: Provision) -> bool:
    span = body(document, provision)
    says = terms().demand.search(folded(span.of(document.text)))
    return bool(says) and "ho so" in headed(document, provision)
