"""Read which documents the held texts repeal, replace or end, and from which day."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.legislation import Change, Confidence, Legislation, Regulation, What
from corpus.locator import Locator, Step, StepKind
from corpus.metadata.dates import dates_in
from corpus.metadata.identity import document_id
from corpus.metadata.reading import Metadata
from corpus.model import Document, Kind, Level, Provision, Source

# Only these say it; a text without them is not looked at closely.
_SAYS = ("ãi bỏ", "hay thế", "hết hiệu lực")
_KINDS = "|".join(kind for kind in Kind if kind is not Kind.OTHER)
_NUMBER = r"\d{1,5}(?:/\d{4})?/[A-ZĐ][A-ZĐa-z]*(?:-[A-ZĐ][A-ZĐa-z]*)*\d{0,2}"
# "Quyết định số 13/2024/QĐ-UBND", "Luật Thi đua, khen thưởng số 15/2003/QH11"; before it, where
# only a part is meant, "khoản 3 Điều 5".
_ITEM = (
    rf"(?P<parts>(?:(?:các )?(?:điểm|khoản|điều)\b[^.;]*?)?)"
    rf"(?P<kind>{_KINDS})\b(?P<name>[^.;\d]{{0,60}}?)\bsố:? (?P<number>{_NUMBER})"
)
_FIRST = re.compile(rf"(?:toàn bộ |các )?{_ITEM}", re.IGNORECASE)
_NEXT = re.compile(rf"(?:[,;]|\bvà) (?:các )?{_ITEM}", re.IGNORECASE)
_REPEALS = re.compile(
    rf"(?:^|[.;:] |\d\. )(?:bãi bỏ|(?:{_KINDS}) này [^.;]*?(?:bãi bỏ|thay thế)) "
    r"(?P<said>.+?)(?:\.\s|\.$|$)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:^|\. |\d\. |[a-zđ]\) )(?P<said>[^.]*?) hết hiệu lực(?P<when>[^.;]*)", re.IGNORECASE
)
# A regulation ends together with those that amended it; they are named, but not meant.
_AMENDED_BY = re.compile(r"(?:đã )?được sửa đổi.*", re.IGNORECASE)
_PARTLY = re.compile(r"\btrừ\b", re.IGNORECASE)
_LISTED = r"\d{1,3}[a-zđ]?(?:(?:, | và )\d{1,3}[a-zđ]?)*\b"
_ARTICLES = re.compile(rf"điều (?P<articles>{_LISTED})", re.IGNORECASE)
_CLAUSES = re.compile(rf"khoản (?P<clauses>{_LISTED})", re.IGNORECASE)
_POINTS = re.compile(r"điểm (?P<points>[a-zđ]\b(?:(?:, | và )[a-zđ]\b)*)", re.IGNORECASE)
_BETWEEN = re.compile(r", | và ")
# Numbers of which there is one in the country: "06/2022/QH15", "98/2023/NĐ-CP", "01/2024/TT-BNV".
_CENTRAL = re.compile(r"/(?:QH\d+|(?:NĐ|NQ|QĐ|CT|TT|TTLT)-(?:CP|TTg|CTN|B[A-ZĐ]+))$")
# A number is followed by its day: " ngày 31 tháng 12 năm 2023".
_DATE = 30
_ISSUERS = {Kind.LAW: "Quốc hội", Kind.DECREE: "Chính phủ"}


@dataclass(frozen=True, slots=True)
class Repeal:
    """A document that another one repeals, wholly or in the provisions named, from a day on."""

    kind: Kind
    number: str
    on: date
    at: str
    confidence: Confidence
    provisions: tuple[str, ...] = ()
    issued: date | None = None


def with_repeals(known: Legislation, documents: Sequence[Document]) -> Legislation:
    """Return what is known of regulations with what the held texts say that they repeal.

    What is known already is not said twice.
    """
    regulations = {regulation.id: regulation for regulation in known.regulations}
    changes = list(known.changes)
    said = {_key(change) for change in known.changes}
    for document in documents:
        for repeal in repeals_of(document):
            target = _target(repeal, document, documents, regulations)
            change = _change(repeal, document, target)
            if _key(change) not in said and target.id != document.id:
                changes.append(change)
                said.add(_key(change))
                for regulation in (target, Regulation.of(document.source)):
                    regulations.setdefault(regulation.id, regulation)
    in_order = sorted(changes, key=lambda change: change.on)
    return Legislation(tuple(regulations.values()), tuple(in_order))


def repeals_of(document: Document) -> Iterator[Repeal]:
    """Yield what a document's own words repeal; nothing where no day can be told."""
    if not any(words in document.text for words in _SAYS):
        return
    for provision in document.provisions:
        words = " ".join(provision.span.of(document.text).split())
        if any(said in words for said in _SAYS):
            repeals = _repeals(document, provision, words)
            yield from (repeal for repeal in repeals if _may_repeal(document.source, repeal.number))


def _repeals(document: Document, provision: Provision, words: str) -> Iterator[Repeal]:
    own = document.source.effective
    if own is None and document.source.kind is Kind.PLAN:
        own = document.source.issued  # a plan holds from the day it was signed
    for said, when in _clauses(words):
        day = next((found.day for found in dates_in(when) if found.day), own)
        items = list(_items(_AMENDED_BY.sub("", said) if when else said))
        if day is None:
            continue
        sure = Confidence.SINGLE if _PARTLY.search(said + when) else Confidence.VERIFIED
        for item in items:
            kind = Kind(item["kind"].lower())
            parts = tuple(_provisions(item["parts"]))
            if bool(parts) == bool(item["parts"].strip()):
                dated = next(iter(dates_in(item.string[item.end() : item.end() + _DATE])), None)
                issued = dated.day if dated else None
                yield Repeal(kind, item["number"], day, provision.locator.id, sure, parts, issued)


def _may_repeal(by: Source, number: str) -> bool:
    """Whether an issuer may repeal what bears a number: no local one what a central one issued.

    A regulation is repealed by who issued it or a body above (Law 80/2015/QH13, Article 12), so a
    commune's plan that says that a law has ended says nothing.
    """
    return by.level is Level.CENTRAL or not _CENTRAL.search(number)


def _clauses(words: str) -> Iterator[tuple[str, str]]:
    """Yield what is said to be repealed, and the words that say from when ("" where none do)."""
    for found in _REPEALS.finditer(words):
        yield found["said"], ""
    for found in _ENDS.finditer(words):
        yield found["said"], found["when"] or " "


def _items(said: str) -> Iterator[re.Match[str]]:
    """Yield the documents that a phrase opens with and lists on; a title may name others.

    "Thông tư số 1 thi hành Nghị định số 2 và Thông tư số 3" lists 1 and 3.
    """
    first = _FIRST.match(said)
    if first is None:
        return
    yield first
    for item in _NEXT.finditer(said, first.end()):
        if item["kind"].lower() == first["kind"].lower():
            yield item


def _provisions(parts: str) -> Iterator[str]:
    """Yield the ids of the provisions named: "khoản 3, khoản 4 Điều 5" are d5.k3 and d5.k4."""
    begins = 0
    for found in _ARTICLES.finditer(parts):
        before = parts[begins : found.start()]
        begins = found.end()
        clauses = _values(_CLAUSES, before)
        points = _values(_POINTS, before) if len(clauses) == 1 else []
        for article in _BETWEEN.split(found["articles"]):
            for clause in clauses or [""]:
                for point in points or [""]:
                    yield _id(article, clause, point)


def _values(pattern: re.Pattern[str], text: str) -> list[str]:
    return [value for found in pattern.finditer(text) for value in _BETWEEN.split(found[1])]


def _id(article: str, clause: str, point: str) -> str:
    steps = zip(
        (StepKind.ARTICLE, StepKind.CLAUSE, StepKind.POINT), (article, clause, point), strict=True
    )
    return Locator(tuple(Step(kind, value.lower()) for kind, value in steps if value)).id


def _change(repeal: Repeal, by: Document, target: Regulation) -> Change:
    what = What.AMENDED if repeal.provisions else What.ENDS
    return Change(
        target.id, what, repeal.on, repeal.confidence, repeal.provisions, by.id, repeal.at
    )


def _key(change: Change) -> tuple[str, What, str | None]:
    """What two changes that are the same share: a document ends once, but many may amend it."""
    return change.of, change.what, None if change.what is What.ENDS else change.by


def _target(
    repeal: Repeal, by: Document, held: Sequence[Document], known: Mapping[str, Regulation]
) -> Regulation:
    """Return the document repealed: one held, one known, or one known by its number alone."""
    for document in held:
        if document.id != by.id and _is_meant(repeal, document.source, by.source):
            return Regulation.of(document.source)
    made = _made(repeal, by)
    return known.get(made.id, made)


def _is_meant(repeal: Repeal, source: Source, by: Source) -> bool:
    """Whether a source is what is repealed: its number, its day, its place where it is local."""
    if source.number != repeal.number:
        return False
    if repeal.issued and source.issued and repeal.issued != source.issued:
        return False
    return bool(_CENTRAL.search(repeal.number)) or source.places[:1] == by.places[:1]


def _made(repeal: Repeal, by: Document) -> Regulation:
    central = bool(_CENTRAL.search(repeal.number))
    stated = Metadata(
        number=repeal.number,
        kind=repeal.kind,
        issuer=by.source.issuer,
        level=Level.CENTRAL if central else by.source.level,
        places=() if central else by.source.places,
        year=repeal.issued.year if repeal.issued else None,
    )
    issuer = _ISSUERS.get(repeal.kind, by.source.issuer)
    title = f"{repeal.kind.capitalize()} số {repeal.number}"
    number, kind = repeal.number, repeal.kind
    return Regulation(document_id(stated), number, kind, title, issuer, repeal.issued)
