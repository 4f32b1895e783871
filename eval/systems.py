"""Put our search, and each leg of it, behind the one contract that every measured system keeps."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Protocol

from corpus.references.library import Library
from corpus.restore.restorer import Restorer
from corpus.store import Corpus
from index.encoder import Encoder
from index.model import Chunk, Ranking
from index.store import Index
from retrieval.engine import Engine
from retrieval.hits import Hit
from retrieval.names import Names
from retrieval.reader import shipped_weights
from retrieval.terms import TermWeights, terms_of

NO_CORPUS = Corpus(())


class Search(Protocol):
    """Finds passages for a question: ids, best first, none twice, at most `limit`.

    `on` is the day of the question, for a system to which validity matters.
    """

    def __call__(self, question: str, *, limit: int, on: date | None = None) -> Sequence[str]:
        """Return the ids of the passages found."""


# From chunks, and the corpus that they are of, to systems by name.
Build = Callable[[Sequence[Chunk], Corpus], Mapping[str, Search]]
# The id of the passage that a chunk stands for: its own, or that of the passage it was cut from.
Name = Callable[[Chunk], str]


def engine_of(
    chunks: Sequence[Chunk], corpus: Corpus, *, encoder: Encoder, restorer: Restorer
) -> Engine:
    """Return an engine in memory that searches chunks; it cannot be asked."""
    return Engine(
        corpus=corpus,
        index=Index.of(chunks, encoder=encoder),
        restorer=restorer,
        passages={},  # read for answers only
        weights=TermWeights.of(terms_of(chunk.body) for chunk in chunks),
        names=Names.of([document.source for document in corpus.documents]),
        library=Library.of(corpus.documents, corpus.legislation),
        reading=shipped_weights(),
    )


def our_systems(engine: Engine, *, name: Name = lambda chunk: chunk.id) -> Mapping[str, Search]:
    """Return our systems by name.

    "dense" and "lexical" are the legs alone, given the question as typed; "hybrid" restores the
    question, looks into the documents that it names and fuses both legs; "reranked" is the
    engine's whole search, which then looks closer at the best.
    """
    return {
        "dense": partial(_leg, engine.index, engine.index.dense, name),
        "lexical": partial(_leg, engine.index, engine.index.lexical, name),
        "hybrid": partial(_hits, engine.fused, name),
        "reranked": partial(_hits, engine.ranked, name),
    }


def _leg(  # noqa: PLR0913  (bound once, above)
    index: Index,
    leg: Callable[..., Ranking],
    name: Name,
    question: str,
    *,
    limit: int,
    on: date | None = None,
) -> Sequence[str]:
    del on  # a leg knows no days
    ranking = leg(question, limit=len(index.chunks))
    return _first((index.chunks[row] for row in ranking.rows), name, limit)


def _hits(
    search: Callable[..., Sequence[Hit]],
    name: Name,
    question: str,
    *,
    limit: int,
    on: date | None = None,
) -> Sequence[str]:
    return _first((hit.chunk for hit in search(question, on=on)), name, limit)


def _first(chunks: Iterable[Chunk], name: Name, limit: int) -> Sequence[str]:
    """Return the names of the first chunks, each name once, at most `limit`."""
    names: dict[str, None] = {}
    for chunk in chunks:
        names[name(chunk)] = None
        if len(names) == limit:
            break
    return list(names)
