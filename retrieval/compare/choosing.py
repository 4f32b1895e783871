"""Choose the documents to compare: by place, level and year, sorted, grouped by province."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from corpus.gazetteer import BEFORE_2025, FROM_2025, listed_units, without_level
from corpus.model import Document, Kind, Level, Source
from corpus.normalize import fold
from retrieval.filters import EVERYTHING, Filter

_LEVELS = list(Level)


def plans_of(documents: Iterable[Document], *, among: Filter = EVERYTHING) -> tuple[Document, ...]:
    """Return the plans that a filter allows, in the order of `in_order`."""
    plans = [d for d in documents if d.source.kind is Kind.PLAN and among.allows(d.source)]
    return tuple(sorted(plans, key=lambda document: order_of(document.source)))


def order_of(source: Source) -> tuple[bool, str, int, str, int, str]:
    """Return what documents are sorted by: province, level, place, the newest year first.

    Documents of no known province come last.
    """
    province = province_of(source)
    place = fold(without_level(source.places[0])) if source.places else ""
    level, year = _LEVELS.index(source.level), -(source.year or 0)
    return province is None, fold(province or ""), level, place, year, source.id


def by_province(sources: Iterable[Source]) -> Mapping[str | None, tuple[Source, ...]]:
    """Return sources grouped by their province, sorted; the last group, None, names no province."""
    groups: dict[str | None, list[Source]] = {}
    for source in sorted(sources, key=order_of):
        groups.setdefault(province_of(source), []).append(source)
    return {province: tuple(group) for province, group in groups.items()}


def province_of(source: Source) -> str | None:
    """Return the province that a document's place lies in, with its level as the document has it.

    >>> province_of(Source("a", "a.txt", Kind.PLAN, "", "", Level.COMMUNE,
    ...                    places=("xã Cao Lâu", "huyện Cao Lộc", "tỉnh Lạng Sơn")))
    'tỉnh Lạng Sơn'
    """
    return next((place for place in reversed(source.places) if fold(place) in _provinces()), None)


def names_of(sources: Sequence[Source]) -> Mapping[str, str]:
    """Return by document id what a reader tells each by: its issuer, and what sets it apart.

    Number and year follow the issuer; of documents that still share their name the id does.
    """
    names = {source.id: _name(source) for source in sources}
    shared = list(names.values())
    return {
        id_: f"{name} ({id_})" if shared.count(name) > 1 else name for id_, name in names.items()
    }


def _name(source: Source) -> str:
    """Return the issuer with number and year.

    >>> _name(Source("a", "a.txt", Kind.PLAN, "", "UBND xã Mẫu", Level.COMMUNE,
    ...              number="5/KH-UBND", year=2024))
    'UBND xã Mẫu – 5/KH-UBND, 2024'
    """
    about = ", ".join(filter(None, (source.number, str(source.year or ""))))
    return f"{source.issuer} – {about}" if about else source.issuer


@cache
def _provinces() -> frozenset[str]:
    lists = (BEFORE_2025, FROM_2025)
    return frozenset(
        fold(unit.name) for listed in lists for unit in listed_units(listed) if not unit.parent_code
    )
