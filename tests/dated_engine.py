"""An honest engine for the page of deadlines: the invented corpus and its facts, no search."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from canned_engine import CannedEngine
from dated_corpus import dated_corpus, dated_facts

from corpus.facts.model import Fact
from corpus.store import Corpus


@dataclass(frozen=True, slots=True)
class DatedEngine(CannedEngine):
    """Holds plans and decrees that state days."""

    corpus: Corpus = field(default_factory=dated_corpus)

    @property
    def facts(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts made by hand."""
        return dated_facts(self.corpus)
