"""Find documents that are cited with different days, or with their number set apart differently."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from corpus.register import written
from retrieval.compare.cited import COUNTRY, Cited
from retrieval.compare.model import Conflict
from retrieval.compare.placing import Placing, Said

_LONG = re.compile("ủy ban nhân dân", re.IGNORECASE)


def different_days(
    cited: Sequence[Cited], own: Sequence[Cited], placing: Placing
) -> Iterator[Conflict]:
    """Yield each document that is cited with different days of issue, or another than its `own`.

    Only where it must be the same one: same number, year and issuing unit; every province has a
    plan 327 of its own.
    """
    meant = {_identity(one) for one in cited}
    named = [one for one in own if _identity(one) in meant]
    for same in _grouped([*named, *cited], _identity):
        days = sorted({one.issued for one in same if one.issued})
        if len(days) > 1:
            told = " và ".join(written(day) for day in days)
            about = f"Ngày ban hành của {_name(same[0])} được ghi khác nhau: {told}."
            said = (
                Said(one.document, one.span, f"ngày {written(one.issued)}")
                for one in sorted(same, key=lambda one: str(one.issued))
                if one.issued
            )
            yield placing.doubted(about, said)


def two_spellings(cited: Sequence[Cited], placing: Placing) -> Iterator[Conflict]:
    """Yield each document whose number a single document sets apart in two ways."""
    for same in _grouped(cited, _meant):
        ways = list(dict.fromkeys(one.number for one in same))
        if len(ways) > 1:
            about = f"Số của cùng một văn bản được viết hai cách: {' và '.join(ways)}."
            yield placing.doubted(
                about, (Said(one.document, one.span, f"số {one.number}") for one in same)
            )


def _identity(cited: Cited) -> Hashable | None:
    """Return what makes a cited document the same one, None where that is open."""
    if cited.issued is None or cited.unit is None:
        return None
    return cited.figure, cited.codes, cited.year or cited.issued.year, cited.unit


def _meant(cited: Cited) -> Hashable | None:
    """Return what a cited document is the same by within one text, None where that is open."""
    if cited.issued is None or not cited.codes:
        return None
    return cited.document.id, cited.figure, cited.codes, cited.issued


def _grouped(
    cited: Iterable[Cited], key: Callable[[Cited], Hashable | None]
) -> Iterator[list[Cited]]:
    groups: dict[Hashable, list[Cited]] = {}
    for one in cited:
        if (shared := key(one)) is not None:
            groups.setdefault(shared, []).append(one)
    yield from groups.values()


def _name(cited: Cited) -> str:
    """Return how officers name a cited document, with the unit of one that is local."""
    kind = str(cited.kind or "văn bản").capitalize()
    where = "" if cited.unit == COUNTRY else f" ({_LONG.sub('UBND', cited.issuer)})"
    return f"{kind} số {cited.number}{where}"
