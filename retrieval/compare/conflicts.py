"""Find where documents contradict each other, themselves, or what is in force."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain

from corpus.facts.model import Fact
from corpus.legislation import Legislation
from corpus.model import Document
from retrieval.compare.choosing import names_of
from retrieval.compare.cited import cited_in
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
    legislation: Legislation,
    register: Document | None = None,
) -> tuple[Conflict, ...]:
    """Return what cannot all be right in documents on a day; what only may be wrong is left out.

    `register`, where it is held, is quoted for what is no longer in force.
    """
    names = names_of([document.source for document in documents])
    placing = Placing(on, legislation, names)
    cited = [found for document in documents for found in cited_in(document)]
    return tuple(
        chain(
            different_days(cited, placing),
            ends_late(documents, facts, placing),
            two_ends(documents, facts, placing),
            wrong_lengths(documents, facts, placing),
            two_spellings(cited, placing),
            ended_bases(cited, placing, register),
        )
    )
