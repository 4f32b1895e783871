"""Gather the names by which a question may mean a document: its issuer's and its places'."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from corpus.gazetteer import without_level
from corpus.model import Level, Source
from corpus.normalize import fold


@dataclass(frozen=True, slots=True)
class Name:
    """A name of documents, word for word, and whether it is their issuer's own."""

    words: tuple[str, ...]
    plain: tuple[str, ...]
    documents: frozenset[str]
    own: bool


@dataclass(frozen=True, slots=True)
class Names:
    """The documents of a corpus, and their names by the first folded word, the longest first.

    `places` are the folded names of all places that a document is of.
    """

    sources: tuple[Source, ...]
    by_first: Mapping[str, Sequence[Name]]
    places: frozenset[str]

    @classmethod
    def of(cls, sources: Sequence[Source]) -> Self:
        """Gather the names of issuers and places."""
        by_first: dict[str, list[Name]] = {}
        for words, documents, own in _name_table(sources):
            plain = tuple(fold(word) for word in words)
            by_first.setdefault(plain[0], []).append(Name(words, plain, documents, own))
        for names in by_first.values():
            names.sort(key=lambda name: -len(name.words))
        places = frozenset(fold(place) for source in sources for place in source.places)
        return cls(tuple(sources), by_first, places)


def _name_table(
    sources: Sequence[Source],
) -> Iterator[tuple[tuple[str, ...], frozenset[str], bool]]:
    """Yield each name with the documents it names, and whether it is their issuer's own."""
    own: dict[tuple[str, ...], set[str]] = {}
    wider: dict[tuple[str, ...], set[str]] = {}
    # "do Chính phủ quy định" asks what is laid down, not what the Government has issued.
    for source in (source for source in sources if source.level is not Level.CENTRAL):
        own.setdefault(tuple(source.issuer.split()), set()).add(source.id)
        if source.level is Level.OFFICE:
            body = source.issuer.split()
            general = tuple(body[: body.index("tỉnh") + 1]) if "tỉnh" in body else tuple(body)
            own.setdefault(general, set()).add(source.id)
        for rank, place in enumerate(source.places):
            table = own if rank == 0 and source.level is not Level.OFFICE else wider
            for spelled in (place, without_level(place)):
                table.setdefault(tuple(spelled.split()), set()).add(source.id)
    for name, documents in own.items():
        yield name, frozenset(documents), True
    for name, documents in wider.items():
        if name not in own:
            yield name, frozenset(documents), False
