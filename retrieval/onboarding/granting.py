"""Read from the articles on authority who grants what."""

import re
from dataclasses import dataclass
from datetime import date

from corpus.model import Kind
from corpus.store import Corpus
from retrieval.onboarding.lookup import Place, articles, in_force, plain, unmarked
from retrieval.onboarding.model import Lookup

_AUTHORITY = Lookup(Kind.LAW, "Thẩm quyền")
_DECIDES = "quyet dinh tang"
_OFFICES = "Chủ tịch|Chính phủ|Thủ tướng|Ủy ban|Bộ trưởng"
_NAME = rf"(?:{_OFFICES})(?:(?! quy định| thì)[^.;:,“”])*?"
_GIVER = rf"(?:^|(?<=[.,] )|(?<=\bdo ))(?P<giver>{_NAME})"
_DECIDES_ON = r"(?: thì)? quyết định (?:việc )?tặng\b"
# "Chính phủ quyết định tặng cờ": who before what; "Cờ do Chính phủ quyết định tặng": after it.
_BEFORE = re.compile(rf"{_GIVER}{_DECIDES_ON}:?[^.]*\w", re.MULTILINE)
_AFTER = re.compile(rf"\w[^.]* {_GIVER}{_DECIDES_ON}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Grant:
    """A provision that says who grants what; `giver` is empty where it names no single office."""

    place: Place
    giver: str

    def includes(self, award: str) -> bool:
        """Whether an award, whole words of it, is among what is granted."""
        return f" {plain(award)} " in f" {plain(self.place.own)} "


def grants(corpus: Corpus, *, on: date) -> tuple[Grant, ...]:
    """Return every provision on a day that says who decides to grant what."""
    found = articles(_AUTHORITY, corpus, on=on)
    places = [place for article in found for place in (article, *article.under)]
    leaves = [place for place in places if not place.under]
    read = (_grant(place) for place in in_force(leaves, corpus, on=on))
    return tuple(grant for grant in read if grant)


def _grant(place: Place) -> Grant | None:
    text = unmarked(place.own)
    found = _BEFORE.search(text) or _AFTER.search(text)
    if found:
        return Grant(place, found["giver"].strip())
    said = plain(text).replace("quyet dinh viec tang", _DECIDES)
    return Grant(place, "") if _DECIDES in said else None
