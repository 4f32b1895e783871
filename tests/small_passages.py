"""Passages of small invented documents, and questions put to them."""

from collections.abc import Sequence
from datetime import date

from made_texts import document_of

from corpus.model import Kind, Level, Source
from retrieval.intent import asks_who, intent_of
from retrieval.model import Intent, Query
from retrieval.passage_features import FEATURES, Question, Scores, features
from retrieval.passages import Passage, Shape, cut
from retrieval.terms import Asked, TermWeights
from retrieval.wanted import what_is_asked


def law(text: str, *, id_: str = "luat", title: str = "Luật Thử") -> tuple[Passage, ...]:
    """Return the passages of a law of the whole country."""
    source = Source(id_, f"{id_}.txt", Kind.LAW, title, "Quốc hội", Level.CENTRAL)
    return cut(document_of(source, text))


def plan(text: str, *, id_: str = "kh", title: str = "Kế hoạch thử") -> tuple[Passage, ...]:
    """Return the passages of a plan of one commune."""
    source = Source(
        id_, f"{id_}.txt", Kind.PLAN, title, "UBND xã Mẫu", Level.COMMUNE, places=("xã Mẫu",)
    )
    return cut(document_of(source, text))


def passage(passages: Sequence[Passage], chunk: str, shape: Shape) -> Passage:
    """Return the first passage of a chunk that has a shape."""
    return next(p for p in passages if p.chunk_id == chunk and p.shape is shape)


def query(question: str, *, intent: Intent | None = None, documents: tuple[str, ...] = ()) -> Query:
    """Return a question as understood; its intent is read from it unless it is given."""
    return Query(
        question=question,
        restored=question,
        topic=question,
        context="",
        intent=intent_of(question) if intent is None else intent,
        asks_who=asks_who(question),
        documents=documents,
        on=date(2030, 1, 1),
    )


def asked_of(asking: Query, passages: Sequence[Passage]) -> tuple[Asked, ...]:
    """Return what a query asks about, weighed by how rare it is among passages."""
    return what_is_asked(asking, TermWeights.of(p.body for p in passages))


def asked(**weights: float) -> tuple[Asked, ...]:
    """Return single syllables that are asked about, each with its weight."""
    return tuple(Asked(term, frozenset(), weight) for term, weight in weights.items())


def rows_of(
    asking: Query,
    passages: Sequence[Passage],
    *,
    terms: Sequence[Asked] = (),
    scores: Scores | None = None,
) -> list[dict[str, float]]:
    """Return the features of passages by name."""
    table = features(Question(asking, terms), passages, scores or Scores.of({}))
    return [dict(zip(FEATURES, row.tolist(), strict=True)) for row in table]
