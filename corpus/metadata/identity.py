"""Name a document by what it says of itself: `kh-153-ubnd-cho-don-2024`, `nd-98-2023-nd-cp`."""

import re
from collections.abc import Collection

from corpus.gazetteer import without_level
from corpus.metadata.bodies import LEVEL
from corpus.metadata.reading import Metadata, initials
from corpus.model import Level
from corpus.normalize import fold

_YEARLY = re.compile(r"(?P<figure>\d+[a-z]?)/(?P<year>\d{4})/")
_UNIT = re.compile(rf"\b{LEVEL}\b.*", re.IGNORECASE)
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_ABBREVIATION = re.compile(r"[A-ZĐ]{2,}")
_LONGEST = 100


def document_id(found: Metadata, *, fallback: str = "van-ban") -> str:
    """Return the id of a document; a part that it does not state is left out.

    Local documents are `kind-number-issuer-place-year`, legal ones (their number holds the year)
    `kind-number`, a province's legal ones `kind-number-year-place`.  One that states neither
    issuer nor number is named by its kind and the fallback.
    """
    kind = initials(found.kind) if found.kind else ""
    if found.issuer is None and found.number is None:
        return plain(f"{kind}-{fallback}") or "van-ban"
    yearly = _YEARLY.match(found.number or "")
    if yearly is None:
        figure = (found.number or "").partition("/")[0]
        parts = [kind, figure, _issuer(found), _place(found), str(found.year or "")]
    elif found.level is Level.CENTRAL or not found.places:
        parts = [kind, found.number or ""]
    else:
        parts = [kind, yearly["figure"], yearly["year"], _place(found)]
    return plain("-".join(part for part in parts if part))


def free_id(wanted: str, taken: Collection[str]) -> str:
    """Return an id that nothing has yet, with a number behind it where it is taken.

    >>> free_id("kh-ubnd-2023", {"kh-ubnd-2023", "kh-ubnd-2023-2"})
    'kh-ubnd-2023-3'
    """
    count, free = 1, wanted
    while free in taken:
        count += 1
        free = f"{wanted}-{count}"
    return free


def plain(text: str) -> str:
    """Return a text in small Latin letters, figures and hyphens, at most 100 of them.

    >>> plain("0124/KH-UBND Đắk Lắk")
    '0124-kh-ubnd-dak-lak'
    """
    return _NOT_PLAIN.sub("-", fold(text)).strip("-")[:_LONGEST].strip("-")


def _issuer(found: Metadata) -> str:
    """Abbreviate an issuer without its unit: "Văn phòng UBND tỉnh" is vp-ubnd."""
    parts: list[str] = []
    letters = ""
    for word in re.findall(r"[^\W\d_]+", _UNIT.sub("", found.issuer or "")):
        if _ABBREVIATION.fullmatch(word):
            parts += [letters, word]
            letters = ""
        else:
            letters += word[0]
    return "-".join(part for part in [*parts, letters] if part)


def _place(found: Metadata) -> str:
    return without_level(found.places[0]) if found.places else ""
