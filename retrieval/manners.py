"""Decide which documents a question sets side by side, and whether it does."""

from collections.abc import Sequence

from retrieval.model import Intent, Manner
from retrieval.question import Read


def compared(
    read: Read, earlier: Sequence[Read], documents: tuple[str, ...], *, leans: bool
) -> tuple[str, ...]:
    """Return the documents of a question that compares: those of earlier ones may be meant too.

    One that leans on them and names a document sets it beside the last; one that names none is
    about all that were named.
    """
    placed = [one.documents for one in earlier if one.documents]
    if not placed or read.is_placed or (read.names_any and not leans):
        return documents
    before = placed[-1:] if read.names_any else placed
    return tuple(dict.fromkeys(d for group in (*before, documents) for d in group))


def manner(read: Read, documents: tuple[str, ...]) -> Manner:
    """Return how a question about some documents is answered; one document is not compared."""
    asked = read.manner
    if read.provisions or read.intent in (Intent.VALIDITY, Intent.DOCUMENTS):
        return Manner.SINGLE
    if len(documents) > 1:
        return Manner.COMPARE if read.is_apart and asked is Manner.SINGLE else asked
    if documents or read.missing:
        return asked if asked is Manner.CONFLICT else Manner.SINGLE
    return asked if read.means_all else Manner.SINGLE
