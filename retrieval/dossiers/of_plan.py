"""Make the checklist of a plan from what the plan lists and settles."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from corpus.facts.model import Attribute, Fact
from corpus.model import Document, Span
from corpus.store import Corpus
from retrieval.cautions import cautions
from retrieval.citation import Statement
from retrieval.compare.model import Entry
from retrieval.dossiers.awards import Award, awards
from retrieval.dossiers.entries import Day
from retrieval.dossiers.facts import ATTRIBUTES, copies_of, entry_of
from retrieval.dossiers.lists import dossier_lists
from retrieval.dossiers.model import Aspect, Checklist, Contents, Item
from retrieval.dossiers.names import folded, named
from retrieval.dossiers.of_award import of_award, regulations

# What a receiver of reports gets is no dossier.
_NO_DOSSIER = re.compile(r"bao cao|dien hinh|danh sach dang ky")
_PROPOSAL = re.compile(r"^Tờ trình\b.*?\bcủa\s+(?P<who>.+)$", re.IGNORECASE | re.DOTALL)


def of_plan(
    document: Document, corpus: Corpus, *, on: date, facts: Sequence[Fact] = ()
) -> Checklist:
    """Return what a plan wants of a dossier; where it lists nothing, what the law wants.

    `facts` are those of the plan.
    """
    day = Day(corpus, on)
    contents = tuple(_listed(document, facts, day)) or tuple(_told(document, facts, day))
    laws = () if contents else _by_law(document, facts, day)
    details = {aspect: tuple(_details(aspect, document, facts, day)) for aspect in Aspect}
    details[Aspect.PROPOSER] = tuple(_proposers(contents))
    details[Aspect.COPIES] = tuple(_copies(contents))
    return Checklist(
        subject=document.source.title,
        on=on,
        contents=contents,
        details=details,
        document=document.id,
        general=tuple(dict.fromkeys(one for law in laws for one in law.shown)),
        notes=tuple(dict.fromkeys(note for law in laws for note in law.notes)),
        unheld=tuple(dict.fromkeys(new for law in laws for new in law.unheld)),
        warnings=tuple(_warnings(document, contents, day)),
    )


def _listed(document: Document, facts: Sequence[Fact], day: Day) -> Iterator[Contents]:
    """Yield the lists of a plan, each item with the forms that stand in its words."""
    for one in dossier_lists(document):
        items = (
            Item(
                day.entry(document, piece.provision, piece.span),
                tuple(
                    entry_of(fact, document, day)
                    for fact in facts
                    if fact.attribute is Attribute.FORM and fact.value.overlaps(piece.span)
                ),
            )
            for piece in one.items
        )
        yield Contents(day.entry(document, one.lead.provision, one.lead.span), tuple(items))


def _told(document: Document, facts: Sequence[Fact], day: Day) -> Iterator[Contents]:
    """Yield the papers that facts tell of, under the sentence they stand in."""
    papers: dict[Span, list[Entry]] = {}
    for fact in facts:
        # "Hồ sơ gửi về …" says where the dossier goes, not what is in it.
        whole = folded(fact.value.of(document.text)).startswith("ho so")
        if fact.attribute is Attribute.DOSSIER and not whole:
            papers.setdefault(fact.span, []).append(entry_of(fact, document, day))
    for own in papers.values():
        yield Contents(own[0], tuple(Item(entry) for entry in own))


def _details(
    aspect: Aspect, document: Document, facts: Sequence[Fact], day: Day
) -> Iterator[Entry]:
    for fact in facts:
        if fact.attribute is ATTRIBUTES.get(aspect) and _is_of_dossier(fact):
            yield entry_of(fact, document, day)


def _is_of_dossier(fact: Fact) -> bool:
    receives = fact.attribute in (Attribute.RECEIVER, Attribute.CHANNEL)
    return not (receives and _NO_DOSSIER.match(folded(fact.subject)))


def _proposers(contents: Sequence[Contents]) -> Iterator[Entry]:
    """Yield whose proposal a dossier begins with, as its list says."""
    for item in (item for one in contents for item in one.items):
        if said := _PROPOSAL.match(item.entry.value):
            yield Entry(said["who"], item.entry.citation)


def _copies(contents: Sequence[Contents]) -> Iterator[Entry]:
    for one in contents:
        for entry in dict.fromkeys((one.lead, *(item.entry for item in one.items))):
            if told := copies_of(entry):
                yield told


def _by_law(document: Document, facts: Sequence[Fact], day: Day) -> tuple[Checklist, ...]:
    """Return what the regulations of the country want for the awards that a plan gives."""
    return tuple(
        of_award(award, day.corpus, on=day.on, local="")
        for award in awards_of(document, facts, day)
    )


def awards_of(document: Document, facts: Sequence[Fact], day: Day) -> tuple[Award, ...]:
    """Return the awards that a plan promises, else those that its text names.

    Of a plan that names none one of each kind, which all awards of that kind go by.
    """
    known = awards(regulations(day.corpus, local=""))
    promised = " ; ".join(
        fact.value.of(document.text) for fact in facts if fact.attribute is Attribute.REWARDS
    )
    for text in (promised, document.text):
        names = named(text)
        if found := tuple(a for a in known if any(name.means(a.name) for name in names)):
            return found
    plain = {a.broad: a for a in known if not a.narrow and not a.name.giver}
    return tuple(plain.values())


def _warnings(document: Document, contents: Sequence[Contents], day: Day) -> Iterator[str]:
    entries = [entry for one in contents for entry in (one.lead, *(i.entry for i in one.items))]
    if not entries:
        whole = next(p for p in document.provisions if p.span.of(document.text).strip())
        entries = [day.entry(document, whole, whole.span)]
    said = [Statement("", entry.citation.quote, entry.citation) for entry in entries]
    yield from cautions(said, day.corpus, on=day.on)
