"""Put our search, and each leg of it, behind the one contract that every measured system keeps."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Protocol

from corpus.model import Span
from corpus.restore.restorer import Restorer
from corpus.store import Corpus
from index.encoder import Encoder
from index.model import Chunk, Ranking
from index.store import Index
from retrieval.engine import Engine
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


def our_systems(
    chunks: Sequence[Chunk], corpus: Corpus, *, encoder: Encoder, restorer: Restorer
) -> Mapping[str, Search]:
    """Return our systems over the chunks of a corpus by name.

    "dense" and "lexical" are the legs alone, given the question as typed; "hybrid" is the engine's
    whole search, which restores the question and looks into the documents that it names.
    """
    index = Index.of(chunks, encoder=encoder)
    engine = Engine(
        corpus=corpus,
        index=index,
        restorer=restorer,
        passages={},  # read for answers only
        weights=TermWeights.of(terms_of(chunk.body) for chunk in chunks),
    )
    return {
        "dense": partial(_leg, index, index.dense),
        "lexical": partial(_leg, index, index.lexical),
        "hybrid": partial(_engine, engine),
    }


def chunks_of(passages: Mapping[str, str]) -> tuple[Chunk, ...]:
    """Return passages that come without headings as chunks, each under its own id."""
    return tuple(
        Chunk(name, name, name, headings=(), body=text, span=Span(0, len(text)))
        for name, text in passages.items()
    )


def _leg(
    index: Index,
    leg: Callable[..., Ranking],
    question: str,
    *,
    limit: int,
    on: date | None = None,
) -> tuple[str, ...]:
    del on  # a leg knows no days
    return tuple(index.chunks[row].id for row in leg(question, limit=limit).rows)


def _engine(
    engine: Engine, question: str, *, limit: int, on: date | None = None
) -> tuple[str, ...]:
    return tuple(hit.chunk.id for hit in engine.search(question, limit=limit, on=on))
