"""Tell which known documents a text can mean by the name it gives one."""

from datetime import date

from corpus.model import Kind
from corpus.normalize import fold
from corpus.references.law_names import same_name
from corpus.references.library import Known, Library
from corpus.references.model import Named
from corpus.references.numbers import Number, number_at

# How many edits a misread code may be from the right one.
_MOST_EDITS = 1
_ISSUER_WORDS = 2


def documents_named(
    named: Named, library: Library, *, home: str | None, on: date | None
) -> tuple[Known, ...]:
    """Return the documents that a name can mean; on a day, those in force where there are any.

    `home` is the id of the document that names it, which "Luật này" means.
    """
    if named.this:
        own = library.document(home) if home else None
        return (own,) if own is not None and _is_kind(named, own) else ()
    fitting = tuple(known for known in library.known if _fits(named, known))
    if len(fitting) > 1 and on is not None:
        return tuple(known for known in fitting if library.in_force(known.id, on)) or fitting
    return fitting


def _fits(named: Named, known: Known) -> bool:
    if not (_is_kind(named, known) and _is_time(named, known) and _is_issuer(named, known)):
        return False
    if named.normalized is not None:
        number = number_at(named.normalized, 0)
        return number is not None and known.number is not None and _same(number, known.number)
    return named.title is not None and known.kind is Kind.LAW and _has_title(named.title, known)


def _is_kind(named: Named, known: Known) -> bool:
    """Whether a name is of a document's kind; rules and regulations are brought by others."""
    return named.kind in {None, Kind.OTHER, known.kind}


def _is_time(named: Named, known: Known) -> bool:
    """Whether day and year, as far as both are known, are the same."""
    if named.issued is not None and known.issued is not None:
        return named.issued == known.issued
    year = (known.number.year if known.number else None) or known.year
    return named.year is None or year is None or named.year == year


def _is_issuer(named: Named, known: Known) -> bool:
    if named.issuer is None:
        return True
    said = " ".join(fold(named.issuer).split()[-_ISSUER_WORDS:])
    return said in fold(" ; ".join((known.issuer, *known.places)))


def _has_title(title: str, known: Known) -> bool:
    own = known.title.partition(" ")[2] if fold(known.title).startswith("luat ") else known.title
    return same_name(title, own)


def _same(named: Number, known: Number) -> bool:
    """Whether two numbers are one, as far as both are written; a code may be misread."""
    if named.figure != known.figure or (named.year and known.year and named.year != known.year):
        return False
    if not named.codes or not known.codes or named.codes == known.codes:
        return True
    return bool(named.year) and _misread(named, known)


def _misread(named: Number, known: Number) -> bool:
    if named.kind is not None and named.kind is not known.kind:
        return False
    return _edits("-".join(named.codes), "-".join(known.codes)) <= _MOST_EDITS


def _edits(one: str, other: str) -> int:
    """Return how many letters differ; many where the lengths do."""
    if len(one) != len(other):
        return max(len(one), len(other))
    return sum(left != right for left, right in zip(one, other, strict=True))
