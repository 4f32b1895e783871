"""Arrange ranked chunks for a reader: documents take turns, and repeated words show once."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from index.model import Chunk
from index.terms import terms
from retrieval.hits import Hit, Stage
from retrieval.model import Query

# Where no document is named, none fills more than so many places before the others had theirs.
_AT_MOST = 4
# Chunks of different documents that share this share of their terms say the same.
_SAME = 0.9
_ARTICLE = re.compile(r"d\d")
# Further down nobody looks whether two hits say the same.
_LOOKED_AT = 10


def take_turns(chunks: Sequence[Chunk], query: Query) -> list[int]:
    """Return the positions of ranked chunks in the order in which they are shown.

    Of several documents that a query names, the best chunk of each comes first, then the second
    of each.  Where it names none, the first four of each come before any document's fifth, and what
    is no rule on the day after what is.
    """
    seen: Counter[str] = Counter()
    turns = []
    for position, chunk in enumerate(chunks):
        turn = seen[chunk.document_id]
        gone = not query.documents and chunk.document_id in query.gone
        turns.append((gone, turn if query.documents else turn // _AT_MOST, position))
        seen[chunk.document_id] += 1
    return [position for *_, position in sorted(turns)]


def led_by(chunks: Sequence[Chunk], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return hits behind those of the chunks that a question refers to, which are certain."""
    ids = {chunk.id for chunk in chunks}
    certain = (Hit(chunk, rank, 1.0, Stage.RERANKED) for rank, chunk in enumerate(chunks, start=1))
    return tuple(_numbered(iter([*certain, *(hit for hit in hits if hit.chunk.id not in ids)])))


def merge_same(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return hits with those that repeat an earlier one of another document joined to it."""
    kept: list[tuple[Hit, frozenset[str]]] = []
    for position, hit in enumerate(hits):
        if position >= _LOOKED_AT:
            kept.append((hit, frozenset()))
            continue
        own = frozenset(terms(hit.chunk.body))
        same = next(
            (n for n, (other, held) in enumerate(kept) if _says(hit, own, other, held)), None
        )
        if same is None:
            kept.append((hit, own))
        else:
            kept[same] = (kept[same][0].joined_by(hit.chunk), kept[same][1])
    return tuple(_numbered(hit for hit, _ in kept))


def _says(hit: Hit, own: frozenset[str], other: Hit, held: frozenset[str]) -> bool:
    """Whether two hits of different documents say the same.

    Articles of regulations never do: each holds for a time of its own.
    """
    if hit.chunk.document_id == other.chunk.document_id or not own or not held:
        return False
    if _ARTICLE.match(hit.chunk.provision_id) or _ARTICLE.match(other.chunk.provision_id):
        return False
    fewer, more = sorted((len(own), len(held)))
    # No two sets share more than the smaller holds: most need not be compared term by term.
    return fewer >= _SAME * more and len(own & held) >= _SAME * len(own | held)


def _numbered(hits: Iterator[Hit]) -> Iterator[Hit]:
    for rank, hit in enumerate(hits, start=1):
        yield hit if hit.rank == rank else hit.at(rank)
