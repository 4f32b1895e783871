"""Tell how closely a provision speaks of an award: by name, by kind, of all, or of others."""

from collections.abc import Sequence
from enum import IntEnum

from corpus.model import Document, Provision
from corpus.steps import StepKind
from retrieval.dossiers.awards import Award
from retrieval.dossiers.lists import context, inside
from retrieval.dossiers.names import folded, named
from retrieval.dossiers.terms import terms


class Closeness(IntEnum):
    """How closely; what speaks of other awards only is none."""

    NONE = 0
    ALL = 1
    KIND = 2
    NAMED = 3


def closeness(award: Award, document: Document, provision: Provision, words: str) -> Closeness:
    """Return how closely words of a provision speak of an award.

    Where they name no award the headings above them tell, the nearest first.  A heading that
    names other awards shuts out one that its article names nowhere.
    """
    return _closeness(award, document, provision, (words, *context(document, provision)))


def closeness_inside(
    award: Award, document: Document, provision: Provision, words: str
) -> Closeness:
    """Return how closely words speak of an award by themselves and what their article tells."""
    return _closeness(award, document, provision, (words, *inside(document, provision)))


def _closeness(
    award: Award, document: Document, provision: Provision, texts: Sequence[str]
) -> Closeness:
    told = (_told(award, text) for text in texts)
    close = next((known for known in told if known is not None), Closeness.ALL)
    if close in (Closeness.NONE, Closeness.NAMED):
        return close
    above = context(document, provision)
    shut = any(named(text) and not award.is_named(text) for text in above)
    return Closeness.NONE if shut and not _in_article(award, document, provision) else close


def is_for_others(award: Award, words: str) -> bool:
    """Whether an item of a list says first that it is for certain awards, and not for this one."""
    first = words.partition(";")[0]
    conditional = terms().condition.search(folded(first))
    return bool(conditional and named(first)) and not _speaks_of(award, words)


def _speaks_of(award: Award, words: str) -> bool:
    return award.is_named(words) or award.is_meant(words)


def _told(award: Award, text: str) -> Closeness | None:
    """Return how closely one text speaks of an award, None where it names no award at all."""
    plain = folded(text)
    if _speaks_of(award, text):
        return Closeness.NAMED
    broad = [kind for kind in (terms().titles, terms().forms) if kind in plain]
    if broad:
        return Closeness.KIND if award.broad in broad else Closeness.NONE
    other = any(kind in plain for kind in terms().narrow)
    return Closeness.NONE if other or named(text) else None


def _in_article(award: Award, document: Document, provision: Provision) -> bool:
    article = _article(document.provisions, provision)
    return article is not None and award.is_named(article.extent.of(document.text))


def _article(provisions: Sequence[Provision], provision: Provision) -> Provision | None:
    inside = (
        own
        for own in provisions
        if own.locator.steps[-1].kind is StepKind.ARTICLE
        and own.extent.start <= provision.span.start < own.extent.end
    )
    return next(inside, None)
