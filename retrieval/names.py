"""Gather the names by which a question may mean a document: its issuer's and its places'."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from corpus.gazetteer import LEVEL_WORDS, split_level, without_level
from corpus.model import Level, Source
from corpus.normalize import fold
from retrieval.calling import kinds_of_body, names_of_body, serves_its_place
from retrieval.lexicon import lexicon

_LEVELS = frozenset(" ".join(level) for level in LEVEL_WORDS)
_SHORT_LEVELS = {
    "t.": "tỉnh", "tp.": "thành phố", "tx.": "thị xã", "tt.": "thị trấn", "h.": "huyện",
    "q.": "quận", "x.": "xã", "p.": "phường",
}  # fmt: skip
_FOLDED_LEVELS = frozenset(map(fold, _LEVELS))
_PLACE_WORDS = ("ở", "o", "tại", "tai", "bên")
_AHEAD = sorted({*_LEVELS, *map(fold, _LEVELS), *_SHORT_LEVELS, *_PLACE_WORDS}, key=len)[::-1]
_WORD = re.compile(r"\w+")
_INITIALS = re.compile(
    rf"(?<!\w)(?P<level>(?i:{'|'.join(map(re.escape, _AHEAD))}))(?P<gap>\s*)"
    r"(?<=[\s.])(?P<initials>[A-ZĐ]{2,4})(?![\w/-])"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of documents, word for word, and whether it is their issuer's own.

    One `in_row` names an office without its place: it counts beside another name only.
    """

    words: tuple[str, ...]
    plain: tuple[str, ...]
    documents: frozenset[str]
    own: bool
    in_row: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """The documents of a corpus, and their names by the first folded word, the longest first.

    `places` are the folded names of all places that a document is of; `initials` those names, as
    written and with their level, by their first letters ("CĐ").
    """

    sources: tuple[Source, ...]
    by_first: Mapping[str, Sequence[Name]]
    places: frozenset[str]
    initials: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, sources: Sequence[Source]) -> Self:
        """Gather the names of issuers and places."""
        by_first: dict[str, list[Name]] = {}
        table = list(_name_table(sources))
        offices = _offices(sources, {words for words, _, _ in table})
        for words, documents, own, in_row in (*((*row, False) for row in table), *offices):
            plain = tuple(fold(word) for word in words)
            by_first.setdefault(plain[0], []).append(Name(words, plain, documents, own, in_row))
        for names in by_first.values():
            names.sort(key=lambda name: -len(name.words))
        places = frozenset(fold(place) for source in sources for place in source.places)
        return cls(tuple(sources), by_first, places, _initials(sources))

    def written_out(self, question: str) -> str:
        """Return a question with the initials of a place written out, where one place has them.

        They count in capitals after the word of a level, of which the place is then, or after a
        word of place, unless the field has another meaning for them.
        """
        return _INITIALS.sub(self._written_out, question)

    def _written_out(self, match: re.Match[str]) -> str:
        said = match["level"].casefold()
        level = fold(_SHORT_LEVELS.get(said, said))
        is_level = level in _FOLDED_LEVELS
        meant = [
            place
            for place in self.initials.get(match["initials"], ())
            if not is_level or fold(split_level(place)[0]) in (level, "")
        ]
        if len(meant) != 1 or not (is_level or match["initials"] not in lexicon().abbreviations):
            return match[0]
        return f"{match['level']}{match['gap'] or ' '}{without_level(meant[0])}"


def _initials(sources: Sequence[Source]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for place in {place for source in sources for place in source.places}:
        letters = "".join(word[0] for word in without_level(place).split()).upper()
        found.setdefault(letters, set()).add(place)
    return {letters: frozenset(places) for letters, places in found.items()}


def _name_table(
    sources: Sequence[Source],
) -> Iterator[tuple[tuple[str, ...], frozenset[str], bool]]:
    """Yield each name with the documents it names, and whether it is their issuer's own."""
    own: dict[tuple[str, ...], set[str]] = {}
    wider: dict[tuple[str, ...], set[str]] = {}
    # "do Chính phủ quy định" asks what is laid down, not what the Government has issued.
    local = [source for source in sources if source.level is not Level.CENTRAL]
    governed = {s.places[0] for s in local if s.places and s.level is not Level.OFFICE}
    for source in local:
        for words in _names_of_issuer(source):
            own.setdefault(words, set()).add(source.id)
        for rank, place in enumerate(source.places):
            is_own = source.level is not Level.OFFICE
            # Where a place has no plan of its own, that of its office is meant by its name.
            is_own |= place not in governed and serves_its_place(source)
            table = own if rank == 0 and is_own else wider
            for spelled in (place, without_level(place)):
                table.setdefault(tuple(spelled.split()), set()).add(source.id)
    for name, documents in own.items():
        yield name, frozenset(documents), True
    for name, documents in wider.items():
        if name not in own:
            yield name, frozenset(documents), False


def _names_of_issuer(source: Source) -> Iterator[tuple[str, ...]]:
    """Yield what an issuer is called: an office of a province also without the province's name."""
    body = tuple(_WORD.findall(source.issuer))
    yield body
    yield from names_of_body(source)
    if source.level is Level.OFFICE and "tỉnh" in body:
        yield body[: body.index("tỉnh") + 1]


def _offices(
    sources: Sequence[Source], taken: Container[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], frozenset[str], bool, bool]]:
    """Yield the kind of office that one document alone is of, without its place."""
    found: dict[tuple[str, ...], set[str]] = {}
    for source in sources:
        for words in kinds_of_body(source):
            found.setdefault(words, set()).add(source.id)
    for words, documents in found.items():
        if len(documents) == 1 and words not in taken:
            yield words, frozenset(documents), True, True
