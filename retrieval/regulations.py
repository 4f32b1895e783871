"""Find which regulations a question names, whether the corpus holds their texts or not."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from corpus.legislation import Change, Regulation, What
from corpus.model import Kind
from corpus.normalize import fold, normalize
from corpus.store import Corpus

_KINDS = {
    "luat": Kind.LAW,
    "nghi dinh": Kind.DECREE,
    "nd": Kind.DECREE,
    "thong tu": Kind.CIRCULAR,
    "tt": Kind.CIRCULAR,
    "quyet dinh": Kind.DECISION,
    "qd": Kind.DECISION,
    "nghi quyet": Kind.RESOLUTION,
    "chi thi": Kind.DIRECTIVE,
}
# "nghi dinh 98", "thong tu so 01/2024", "luat 06/2026/qh16", "13/2024/qd-ubnd".
_WRITTEN = re.compile(
    rf"(?:\b(?P<kind>{'|'.join(_KINDS)}) ?(?:so )?(?P<figure>\d{{1,4}})"
    r"|(?<![\w/])(?P<bare>\d{1,4}))"
    r"(?:/(?P<year>(?:19|20)\d\d))?(?:/(?P<symbol>[a-z]+\d*(?:-[a-z]+)*))?(?![\d/])"
)
_LAW = re.compile(
    r"\bluat (?P<amends>sua doi,?(?: bo sung)?(?: mot so dieu)?(?: cua)? )?(?:luat )?"
    r"(?:thi dua,?(?: va)? khen thuong)(?: (?:sua doi )?(?:nam )?(?P<year>(?:19|20)\d\d))?"
)
_THE_LAW = "luat thi dua, khen thuong"
_AMENDS = "sua doi"
# "luat cu", "nghi dinh moi"; "luat moi duoc sua" says when, not which.
_AGED = re.compile(
    r"\b(?P<kind>luat|nghi dinh|thong tu) "
    r"(?:(?P<old>cu|truoc day|truoc do)|moi(?! duoc)|hien hanh)\b"
)
_POINTING = re.compile(
    r"\b(?P<kind>luật|nghị định|thông tư|quyết định|nghị quyết|văn bản) "
    r"(?:đó|ấy|này|trên|nói trên)\b"
)
# What a body is called before the name of its place.
_OFFICE = re.compile(r"^(?:ubnd|hdnd|van phong|so|ban|uy ban nhan dan)\b ?(?:tinh|thanh pho)? ?")
_OF = (" cua ", " do ")
_CENTRAL = frozenset({Kind.LAW, Kind.DECREE})


def regulations_named(question: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the ids of the regulations that a question names, in its order.

    A number may lack its year or its symbol where the kind is written; the law on emulation and
    commendation is named by its title, with the year of an older one.
    """
    folded = " ".join(fold(question).split())
    known = _known(corpus)
    found = [*_by_number(folded, known), *_by_title(folded, known)]
    return tuple(dict.fromkeys(regulation.id for _, regulation in sorted(found, key=_place)))


def by_age(question: str, corpus: Corpus, *, on: date) -> tuple[str, ...]:
    """Return the regulations that a question means by "luật cũ", "nghị định mới" on a day.

    The old one is the one replaced last, the new one the one that replaced it; before anything of
    the kind has been replaced, the first that will be.
    """
    found = []
    for match in _AGED.finditer(" ".join(fold(question).split())):
        kind = _KINDS[match["kind"]]
        ends = [
            change
            for change in corpus.legislation.changes
            if change.what is What.ENDS and change.by and _kind_of(change.of, corpus) is kind
        ]
        replaced = [c for c in ends if _kind_of(c.by or "", corpus) is kind]
        come = [c for c in replaced if c.on <= on]
        last = max(come, key=_day, default=None) or min(replaced, key=_day, default=None)
        if last and last.by:
            found.append(last.of if match["old"] else last.by)
    return tuple(dict.fromkeys(found))


def pointed_at(question: str, near: Sequence[str], corpus: Corpus) -> tuple[str, ...]:
    """Return those of the documents spoken of that a question points at: "luật đó", "văn bản ấy".

    The words are compared with their diacritics: "quyết định do …" points at nothing.
    """
    found = _POINTING.search(normalize(question).casefold())
    if not found:
        return ()
    kind = _KINDS.get(fold(found["kind"]))
    return tuple(d for d in dict.fromkeys(near) if kind is None or _kind_of(d, corpus) is kind)


def writes_a_number(question: str) -> bool:
    """Whether a question writes the number of a regulation, known or not.

    >>> writes_a_number("Nghị định 45/2010 còn hiệu lực không?"), writes_a_number("Còn hạn không?")
    (True, False)
    """
    return any(m["kind"] or m["symbol"] for m in _WRITTEN.finditer(fold(question)))


def _kind_of(regulation: str, corpus: Corpus) -> Kind | None:
    return next((known.kind for known in _known(corpus) if known.id == regulation), None)


def _day(change: Change) -> date:
    return change.on


def _known(corpus: Corpus) -> tuple[Regulation, ...]:
    """Return the regulations known, and those that are held and have a number."""
    held = (
        Regulation.of(document.source)
        for document in corpus.documents
        if document.source.number and document.source.kind in _KINDS.values()
    )
    by_id = {regulation.id: regulation for regulation in held}
    return tuple((by_id | {r.id: r for r in corpus.legislation.regulations}).values())


def _by_number(folded: str, known: tuple[Regulation, ...]) -> Iterator[tuple[int, Regulation]]:
    for match in _WRITTEN.finditer(folded):
        if match["bare"] and not match["symbol"]:
            continue
        for regulation in known:
            if _has_number(regulation, match) and _is_of(regulation, folded[match.end() :]):
                yield match.start(), regulation


def _has_number(regulation: Regulation, match: re.Match[str]) -> bool:
    """Whether a regulation has the kind, the figure and what else of a number is written."""
    figure, _, rest = fold(regulation.number).partition("/")
    year, _, symbol = rest.partition("/")
    kind = _KINDS.get(match["kind"] or "", regulation.kind)
    return (
        kind is regulation.kind
        and figure.lstrip("0") == (match["figure"] or match["bare"]).lstrip("0")
        and match["year"] in (None, year)
        and match["symbol"] in (None, symbol)
    )


def _is_of(regulation: Regulation, after: str) -> bool:
    """Whether the words after a number do not speak against a regulation's issuer.

    Laws and decrees have one issuer; of others, a question that goes on "của …" names theirs.
    """
    if regulation.kind in _CENTRAL or not after.startswith(_OF):
        return True
    issuer = fold(regulation.issuer)
    return (_OFFICE.sub("", issuer) or issuer) in after


def _by_title(folded: str, known: tuple[Regulation, ...]) -> Iterator[tuple[int, Regulation]]:
    """Yield the laws that a question names by their title, the one it amends not with them."""
    for match in _LAW.finditer(folded):
        laws = [r for r in known if r.kind is Kind.LAW and _THE_LAW in fold(r.title)]
        amending = [r for r in laws if _AMENDS in fold(r.title)]
        chosen = amending if match["amends"] else [r for r in laws if r not in amending]
        of_year = [r for r in chosen if match["year"] in r.number.split("/")]
        newest = sorted(chosen, key=lambda r: r.number.split("/")[1])[-1:]
        for regulation in of_year if match["year"] else newest:
            yield match.start(), regulation


def _place(found: tuple[int, Regulation]) -> int:
    return found[0]
