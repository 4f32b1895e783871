"""Find where documents contradict each other, themselves, or what is in force."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from corpus.facts.model import Fact
from corpus.model import Document
from corpus.store import Corpus
from retrieval.compare.choosing import names_of
from retrieval.compare.cited import Cited, cited_in, own_number
from retrieval.compare.conflicting_numbers import different_days, two_spellings
from retrieval.compare.conflicting_periods import ends_late, two_ends, wrong_lengths
from retrieval.compare.ended_bases import ended_bases
from retrieval.compare.model import Conflict
from retrieval.compare.placing import Placing


def conflicts(
    documents: Sequence[Document],
    facts: Mapping[str, Sequence[Fact]],
    *,
    on: date,
    corpus: Corpus,
) -> tuple[Conflict, ...]:
    """Return what cannot all be right in documents on a day; what only may be wrong is left out.

    `corpus` tells what is known of regulations; its register, where it has one, is quoted.
    """
    names = names_of([document.source for document in documents])
    placing = Placing(on, corpus, names)
    cited = [found for document in documents for found in cited_in(document)]
    return tuple(
        chain(
            different_days(cited, list(_owned(documents, corpus)), placing),
            ends_late(documents, facts, placing),
            two_ends(documents, facts, placing),
            wrong_lengths(documents, facts, placing),
            two_spellings(cited, placing),
            ended_bases(cited, placing),
        )
    )


def _owned(documents: Sequence[Document], corpus: Corpus) -> Iterator[Cited]:
    """Yield what the documents, and those of the corpus, say of their own number and day."""
    held = {document.id: document for document in (*corpus.documents, *documents)}
    for document in held.values():
        if (own := own_number(document)) is not None:
            yield own
