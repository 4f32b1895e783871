"""List the awards that regulations tell of, read from the headings of their articles."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.model import Document, Kind, Provision
from corpus.outline.markers import marker_of
from corpus.steps import StepKind
from retrieval.dossiers.names import Name, folded, named
from retrieval.dossiers.terms import terms

# What officers' own plans and letters lay down binds nobody else.
REGULATIONS = frozenset(
    {Kind.LAW, Kind.DECREE, Kind.CIRCULAR, Kind.DECISION, Kind.RESOLUTION, Kind.GUIDELINE}
)
_QUOTED = re.compile(r"[“\"](?P<name>[^“”\"]{4,80})[”\"](?P<grade>\s+hạng\s+(?:Nhất|Nhì|Ba))?")
_DANH_HIEU = re.compile(r"^(?:Các\s+)?danh hiệu\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^Điều\s+\w+[.:]?\s*", re.IGNORECASE)
# A clause that says more than a name heads nothing.
_LONGEST_HEADING = 160


@dataclass(frozen=True, slots=True)
class Place:
    """An article, or a clause, that an award's name heads."""

    document_id: str
    provision: Provision


@dataclass(frozen=True, slots=True)
class Award:
    """An award: its name as it is shown and as texts name it, its kinds, the places it heads.

    `narrow` and `broad` are the folded words by which texts speak of awards of its kind.
    """

    title: str
    name: Name
    narrow: frozenset[str]
    broad: str
    places: tuple[Place, ...]

    def is_named(self, text: str) -> bool:
        """Whether a text names the award itself."""
        return any(name.means(self.name) for name in named(text))

    def is_meant(self, text: str) -> bool:
        """Whether a text speaks of awards of its kind: all orders, all titles of honour."""
        plain = f" {folded(text)} "
        return any(f" {kind} " in plain for kind in self.narrow)


def awards(documents: Sequence[Document]) -> tuple[Award, ...]:
    """Return the awards that the regulations among documents have articles of, in their order.

    One that several regulations tell of stands once, under the name that the first gives it; one
    whose name others only make more precise ("Bằng khen", "Huân chương") is a kind, no award.
    """
    found: dict[Name, Award] = {}
    regulations = (d for d in documents if d.source.kind in REGULATIONS)
    for document in sorted(regulations, key=_rank):
        for award in _told_by(document):
            held = found.get(award.name)
            found[award.name] = (
                replace(held, places=(*held.places, *award.places)) if held else award
            )
    real = (award for award in found.values() if not _is_kind(award.name, found))
    return tuple(sorted((_by_article(award) for award in real), key=_where))


def award_called(words: str, among: Sequence[Award]) -> Award | None:
    """Return the award that a person names, with or without diacritics; None for none of them."""
    exact = [award for award in among if folded(award.title) == folded(words)]
    meant = [a for name in named(words) for a in among if a.name == name]
    wider = [a for name in named(words) for a in among if name.means(a.name)]
    return next(iter([*exact, *meant, *wider]), None)


def _by_article(award: Award) -> Award:
    """Return an award without the clauses that only list it, where articles are about it."""
    kinds = ((place, place.provision.locator.steps[-1].kind) for place in award.places)
    articles = tuple(place for place, kind in kinds if kind is StepKind.ARTICLE)
    return replace(award, places=articles or award.places)


def _where(award: Award) -> tuple[bool, str, int]:
    first = award.places[0] if award.places else None
    return (first is None, *((first.document_id, first.provision.span.start) if first else ("", 0)))


def _rank(document: Document) -> tuple[int, str]:
    order = [Kind.LAW, Kind.DECREE, Kind.CIRCULAR]
    kind = document.source.kind
    return (order.index(kind) if kind in order else len(order), document.id)


def _told_by(document: Document) -> Iterator[Award]:
    for provision in document.provisions:
        heading = heading_of(document, provision)
        if heading is None:
            continue
        above = folded(" ".join(span.of(document.text) for span in provision.headings))
        place = (Place(document.id, provision),) if _sets_criteria(heading) else ()
        for title in _titles(heading):
            for name in named(title)[:1]:
                kind, broad = _narrow(title, above), _broad(title, above)
                yield Award(_capital(title), name, kind, broad, place)


def heading_of(document: Document, provision: Provision) -> str | None:
    """Return the words of an article's heading, or of a clause that is one; None for others."""
    step = provision.locator.steps[-1].kind
    line = provision.span.of(document.text).strip().partition("\n")[0]
    if step is StepKind.ARTICLE:
        return _ARTICLE.sub("", line)
    marker = marker_of(line)
    if step is not StepKind.CLAUSE or marker is None or len(line) > _LONGEST_HEADING:
        return None
    words = line[marker.length :]
    return words if _is_pure(words) else None


def _titles(heading: str) -> Iterator[str]:
    """Yield the names of awards in a heading: those in quotation marks, else its own."""
    quoted = [f"{m['name']}{m['grade'] or ''}" for m in _QUOTED.finditer(heading)]
    yield from quoted
    plain = _DANH_HIEU.sub("", heading)
    if not quoted and (plain != heading or terms().name_begins.match(folded(plain))):
        yield _cut(plain)


def _cut(heading: str) -> str:
    """Return a heading without marks at its end, as far as it names an award."""
    words = re.findall(r"\S+", heading)
    for length in range(1, len(words) + 1):
        if found := terms().name_ends.search(folded(" ".join(words[:length]))):
            words = words[: length - found[0].count(" ") - 1]
            break
    return " ".join(words[: terms().longest_name]).rstrip(" .,;:")


def _is_pure(heading: str) -> bool:
    """Whether a heading holds names of awards and nothing else."""
    if not _QUOTED.search(heading):
        return bool(named(heading)[:1]) and _cut(_DANH_HIEU.sub("", heading)) == _DANH_HIEU.sub(
            "", heading
        ).rstrip(" .,;:")
    return not _DANH_HIEU.sub("", _QUOTED.sub("", heading)).strip(" .,;:")


def _sets_criteria(heading: str) -> bool:
    return _is_pure(heading) or "tieu chuan" in folded(heading)


def _narrow(title: str, above: str) -> frozenset[str]:
    said = (kind for kind in terms().narrow if kind in above or folded(title).startswith(kind))
    return frozenset(said)


def _broad(title: str, above: str) -> str:
    """Return the broad kind of an award: a title of emulation, or a form of commendation."""
    if terms().titles in above and terms().forms not in above:
        return terms().titles
    is_title = "thi dua" in folded(title) or "tien tien" in folded(title)
    return terms().titles if is_title and "khen thuong" not in above else terms().forms


def _is_kind(name: Name, among: Iterable[Name]) -> bool:
    """Whether a name says less than another that begins the same: no giver, or no grade."""
    return any(other != name and name.means(other) for other in among)


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]
