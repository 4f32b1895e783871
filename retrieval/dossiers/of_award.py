"""Make the checklist of an award from the regulations that hold on a day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from corpus.model import Document, Kind, Level
from corpus.store import Corpus
from retrieval.compare.model import Entry
from retrieval.dossiers.awards import REGULATIONS, Award
from retrieval.dossiers.closeness import Closeness
from retrieval.dossiers.entries import Day
from retrieval.dossiers.facts import NO_FACTS, Facts, with_facts
from retrieval.dossiers.model import Checklist, Contents, Item
from retrieval.dossiers.past import changes_told, past_rules, unheld
from retrieval.dossiers.rules import contents_of, demands_of, details_of, replacing, rules_of


def regulations(corpus: Corpus, *, local: str | None = None) -> tuple[Document, ...]:
    """Return the regulations of a corpus, of the local ones only that with an id, where given."""
    return tuple(
        document
        for document in corpus.documents
        if document.source.kind in REGULATIONS
        and (local is None or document.source.level is Level.CENTRAL or document.id == local)
    )


def of_award(
    award: Award,
    corpus: Corpus,
    *,
    on: date,
    facts: Facts = NO_FACTS,
    local: str | None = None,
) -> Checklist:
    """Return what a proposal for an award needs on a day.

    What is no rule on the day is left out and told under `past`; `facts` are those of the
    documents by their id; `local` is the one local regulation to go by, all where it is None.
    """
    day = Day(corpus, on)
    documents = regulations(corpus, local=local)
    lists = [one for document in documents for one in contents_of(award, document, day)]
    rules = [rule for document in documents for rule in rules_of(award, document, day)]
    rules += [new for rule in rules if (new := replacing(rule, day))]
    holding = [one for one in lists if day.holds(one.lead)]
    contents, general = _by_detail(holding, corpus)
    demanded = (item for document in documents for item in demands_of(award, document, day))
    gone = [one.lead for one in lists if day.ended(one.lead)]
    gone += [r.entry for r in rules if r.close is Closeness.NAMED and day.ended(r.entry)]
    notes = changes_told([one.lead for one in holding], day)
    return Checklist(
        subject=award.title,
        on=on,
        contents=_with(contents, [item for item in demanded if day.holds(item.entry)]),
        details=with_facts(details_of(tuple(r for r in rules if day.holds(r.entry))), facts, day),
        general=general,
        criteria=tuple(_criteria(award, documents, day)),
        past=past_rules(gone, day),
        notes=notes.statements,
        unheld=unheld(documents, holding, day),
        warnings=notes.warnings,
    )


def _by_detail(
    lists: Sequence[Contents], corpus: Corpus
) -> tuple[tuple[Contents, ...], tuple[Contents, ...]]:
    """Return the lists to go by, and those of the law where a regulation below it has its own."""
    laws = tuple(one for one in lists if _kind(one, corpus) is Kind.LAW)
    below = tuple(one for one in lists if _kind(one, corpus) is not Kind.LAW)
    return (below, laws) if below else (laws, ())


def _kind(contents: Contents, corpus: Corpus) -> Kind:
    return corpus.document(contents.lead.citation.document_id).source.kind


def _with(contents: tuple[Contents, ...], more: Sequence[Item]) -> tuple[Contents, ...]:
    """Return lists with more items at the end of the first one."""
    if not contents:
        return tuple(Contents(item.entry, (item,)) for item in more)
    first, *rest = contents
    return (replace(first, items=(*first.items, *more)), *rest)


def _criteria(award: Award, documents: Sequence[Document], day: Day) -> Iterator[Entry]:
    held = {document.id: document for document in documents}
    for place in award.places:
        if document := held.get(place.document_id):
            entry = day.entry(document, place.provision, place.provision.span)
            if day.holds(entry):
                yield entry
