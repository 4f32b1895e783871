"""Gather the passages that may answer: those of the best hits, and the lists these stand in."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from corpus.references.model import Target
from retrieval.hits import Hit
from retrieval.passages import Passage, Shape, ids_above

Passages = Mapping[str, Sequence[Passage]]

# How many hits are read; further down hardly anything answers.
_READ = 60


def by_chunk(passages: Iterable[Passage]) -> Passages:
    """Return passages by the chunk that they are of, in their order."""
    table: dict[str, list[Passage]] = {}
    for passage in passages:
        table.setdefault(passage.chunk_id, []).append(passage)
    return table


def found_by(hits: Sequence[Hit]) -> dict[str, float]:
    """Return the score of every chunk that was found, by its id."""
    scores: dict[str, float] = {}
    for hit in hits:
        for chunk in (hit.chunk, *hit.also):
            scores.setdefault(chunk.id, hit.score)
    return scores


def candidates(
    hits: Sequence[Hit], passages: Passages, *, but: Container[str] = ()
) -> tuple[Passage, ...]:
    """Return the passages of the best hits and of what these stand under, each once.

    `passages` are those of every document, by chunk id.  A heading whose list can be quoted whole
    is left out: the list says more; so are the documents in `but`, by id.
    """
    found = [
        chunk.id
        for hit in hits[:_READ]
        for chunk in (hit.chunk, *hit.also)
        if chunk.document_id not in but
    ]
    chunks = dict.fromkeys(id_ for chunk in found for id_ in (chunk, *ids_above(chunk)))
    return tuple(passage for chunk in chunks for passage in _readable(passages.get(chunk, ())))


def within(provisions: Sequence[Target], passages: Passages) -> tuple[Passage, ...]:
    """Return the passages of provisions and of all that stands under them."""
    chunks = [f"{target.document}/{target.provision}" for target in provisions]
    inside = [
        chunk for chunk in passages if any(f"{chunk}.".startswith(f"{one}.") for one in chunks)
    ]
    return tuple(passage for chunk in inside for passage in _readable(passages[chunk]))


def _readable(passages: Sequence[Passage]) -> Iterator[Passage]:
    has_list = any(passage.shape is Shape.LIST for passage in passages)
    return (p for p in passages if not (has_list and p.shape is Shape.HEADING))
