"""Tell a document's references, both ways, as lines for people and as values for programs."""

from collections.abc import Iterator

from corpus.locator import Locator
from corpus.references.graph import Graph, Link
from corpus.references.library import Library
from corpus.references.model import Outcome, Target

_CAPTIONS = {True: "Viện dẫn:", False: "Được viện dẫn tại:"}
_MAYBE = "có thể là "


def references_json(document: str, graph: Graph, library: Library) -> dict[str, object]:
    """Return {"id", "references", "referred_by"}: what stands in a document, what leads to it.

    Each is {"document", "provision", "label", "words", "outcome", "targets": [{"document",
    "provision", "label", "name"}], "why"}; labels and ids of whole documents are null.
    """
    both = {"references": graph.of(document), "referred_by": graph.to(document)}
    told = {way: [_link_json(link, library) for link in links] for way, links in both.items()}
    return {"id": document, **told}


def references_told(document: str, graph: Graph, library: Library) -> str:
    """Return the references of a document, then those that lead to it, a line each."""
    lines: list[str] = []
    for outwards, links in ((True, graph.of(document)), (False, graph.to(document))):
        lines += [_CAPTIONS[outwards], *_lines(links, library, outwards=outwards)]
    return "\n".join(lines)


def target_name(target: Target, library: Library, *, within: str | None = None) -> str:
    """Return the label of a target and the name of its document; that of `within` is not said."""
    label = Locator.from_id(target.provision).label if target.provision else ""
    known = library.document(target.document)
    name = known.name if known else target.document
    return ", ".join(filter(None, (label, "" if label and target.document == within else name)))


def _lines(links: tuple[Link, ...], library: Library, *, outwards: bool) -> Iterator[str]:
    for link in links:
        home = Target(link.home.document, link.home.provision)
        place = target_name(home, library, within=link.home.document if outwards else None)
        yield f"  {place}: “{link.words}” → {_leads(link, library)}"
    if not links:
        yield "  (không có)"


def _leads(link: Link, library: Library) -> str:
    """Return where a reference leads; where it leads nowhere, why."""
    if link.resolution.outcome not in OPENS:
        return link.why or link.resolution.outcome.value
    names = (target_name(t, library, within=link.home.document) for t in link.resolution.targets)
    maybe = _MAYBE if link.resolution.outcome is Outcome.CANDIDATES else ""
    return maybe + "; ".join(filter(None, (*names, link.why)))


# Outcomes whose targets can be opened, or one of them.
OPENS = frozenset({Outcome.PROVISIONS, Outcome.DOCUMENT, Outcome.CANDIDATES})


def _link_json(link: Link, library: Library) -> dict[str, object]:
    home = Target(link.home.document, link.home.provision)
    return {
        **_target_json(home, library),
        "words": link.words,
        "outcome": link.resolution.outcome.value,
        "targets": [_target_json(target, library) for target in link.resolution.targets],
        "why": link.why or None,
    }


def _target_json(target: Target, library: Library) -> dict[str, object]:
    known = library.document(target.document)
    return {
        "document": target.document,
        "provision": target.provision,
        "label": Locator.from_id(target.provision).label if target.provision else None,
        "name": known.name if known else None,
    }
