"""Open a corpus with its index, search it, and answer questions from it."""

import time
from collections import deque
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, cached_property, partial
from pathlib import Path
from zoneinfo import ZoneInfo

from corpus.facts.held import HeldFacts
from corpus.facts.model import Fact
from corpus.model import Kind
from corpus.references.graph import Graph, read_graph
from corpus.references.library import Library
from corpus.references.model import Target
from corpus.register import REGISTER
from corpus.restore.restorer import Restorer
from corpus.store import SHIPPED_CORPUS, Corpus, Progress, open_corpus
from index.current import current_index
from index.model import Chunk
from index.store import Index, index_folder
from retrieval.answering import compose
from retrieval.arrangement import led_by
from retrieval.candidates import Passages, by_chunk, candidates, found_by, within
from retrieval.certain import chunks_referred
from retrieval.filters import EVERYTHING, Filter
from retrieval.hits import Hit
from retrieval.laid_out import laid_out
from retrieval.model import UNCORRECTED, Answer, Correction, Manner, Query, Reason, Turn
from retrieval.names import Names
from retrieval.nearness import nearer
from retrieval.passages import Passage, cut
from retrieval.preference import gone_on
from retrieval.query import QuestionReader, understand
from retrieval.ranking import fuse, rank
from retrieval.reader import Weights, read, shipped_weights
from retrieval.terms import TermWeights
from retrieval.together import Known
from retrieval.wanted import known_share, what_is_asked
from retrieval.writing.writer import Writer

_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
# How many earlier questions a question may lean on.
_REMEMBERED = 3


@dataclass(frozen=True)
class Engine:
    """A corpus that can be searched and asked; everything it needs is in memory.

    `writer` rephrases answers, where a chat model is set.
    """

    corpus: Corpus
    index: Index
    restorer: Restorer
    passages: Passages
    weights: TermWeights
    names: Names
    library: Library
    reading: Weights
    writer: Writer | None = None

    @classmethod
    def open(
        cls,
        corpus: Path = SHIPPED_CORPUS,
        *,
        index: Path | None = None,
        progress: Progress = iter,
    ) -> "Engine":
        """Open a corpus folder; its index is built first where it is missing or out of date.

        Raises CorpusError for a corpus, IndexFault for an index and ChatModelFault for a setting
        of the chat model that cannot be used.
        """
        writer = Writer.set_up()
        restorer = Restorer.load()
        opened = open_corpus(corpus, restorer=restorer, progress=progress)
        searchable = current_index(opened, index or index_folder(corpus))
        passages = by_chunk(p for document in opened.documents for p in cut(document))
        return cls(
            corpus=opened,
            index=searchable,
            restorer=restorer,
            passages=passages,
            weights=TermWeights.of(p.body for own in passages.values() for p in own),
            names=Names.of([document.source for document in opened.documents]),
            library=Library.of(opened.documents, opened.legislation),
            reading=shipped_weights(),
            writer=writer,
        )

    def search(
        self,
        question: str,
        *,
        limit: int = 10,
        on: date | None = None,
        among: Filter = EVERYTHING,
    ) -> tuple[Hit, ...]:
        """Return the provisions that fit a question best, within the documents it names.

        `among` keeps to the documents that it allows.
        """
        return self.ranked(question, on=on, among=among)[:limit]

    def ranked(
        self, question: str, *, on: date | None = None, among: Filter = EVERYTHING
    ) -> tuple[Hit, ...]:
        """Return all provisions that were looked at closely for a question, best first."""
        query = self.understood(question, on=on)
        if among != EVERYTHING:
            allowed = (d.id for d in self.corpus.documents if among.allows(d.source))
            query = replace(query, within=frozenset(allowed))
        return led_by(chunks_referred(query, self.index, self.corpus), rank(self.index, query))

    def fused(self, question: str, *, on: date | None = None) -> tuple[Hit, ...]:
        """Return all provisions that either leg found for a question, before the closer look."""
        return fuse(self.index, self.understood(question, on=on))

    def ask(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Answer:
        """Answer a question from what the corpus says, or say why there is no answer.

        `history` are the earlier questions of the conversation, oldest first; `on` is the day the
        answer holds for (today where it is left out); `correction` is what the reader set right
        of how the question was understood before.
        """
        given = self.answers(question, history=history, on=on, correction=correction)
        return deque(given, maxlen=1).pop()

    def answers(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Generator[Answer]:
        """Yield the answer as found, at once; then, as far as a chat model rephrases it, anew.

        The last one is what `ask` returns.
        """
        started = time.perf_counter()
        query = self.understood(question, history=history, on=on, correction=correction)
        answer = self._answer(query)
        if answer.reason is Reason.SILENT and history and not query.earlier:
            # It leans on nothing before: what it stayed with may not be what it is about.
            alone = self._answer(self.understood(question, on=on, correction=correction))
            answer = alone if alone.answerable else answer
        yield answer.taking(time.perf_counter() - started)
        for rephrased in self.writer.rephrased(answer) if self.writer else ():
            yield rephrased.taking(time.perf_counter() - started)

    @cached_property
    def graph(self) -> Graph:
        """The references that stand in the corpus, read when they are first asked for."""
        return read_graph(self.corpus.documents, self.library)

    @cached_property
    def facts(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts of every document by its id, found when they are first asked for."""
        return HeldFacts(self.corpus.documents)

    def lines_of(self, chunk: Chunk) -> tuple[int, int]:
        """Return the first and last line (1-based, as received) that a chunk's body stands on."""
        return self.corpus.document(chunk.document_id).line_range(chunk.span)

    def understood(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Query:
        """Return a question as understood after the earlier ones of its conversation."""
        day = on or datetime.now(_VIETNAM).date()
        reader = QuestionReader(
            self.names, self.restorer, self.weights, self.library, day, self.index.own.words
        )
        answered = cache(partial(self._answered_from, history, day))
        query = understand(
            question, history=history, reader=reader, correction=correction, answered=answered
        )
        return replace(query, gone=gone_on(day, self.corpus))

    def _answered_from(self, history: Sequence[str | Turn], on: date) -> tuple[Target, ...]:
        """Return the provisions that the last of the earlier questions was answered from."""
        if not history:
            return ()
        *before, last = history[-_REMEMBERED:]
        turn = last if isinstance(last, Turn) else Turn(last)
        asked = partial(self.ask, turn.question, history=before, on=on)
        cited = asked(correction=turn.correction).citations
        places = (Target(c.document_id, c.provision_id) for c in cited if c.document_id != REGISTER)
        return tuple(dict.fromkeys(places))

    def gathered(self, query: Query) -> tuple[tuple[Passage, ...], dict[str, float]]:
        """Return the passages that may answer a query, and the search's scores by chunk id."""
        hits = rank(self.index, query) if query.topic else ()
        if query.provisions:
            return within(query.provisions, self.passages), found_by(hits)
        past = [hit for hit in hits if hit.chunk.document_id in query.gone]
        passages = (
            *candidates(hits, self.passages, but=(REGISTER, *query.gone)),
            *candidates(past, self.passages),
        )
        return nearer(query, passages, found_by(hits), self.passages)

    def _answer(self, query: Query) -> Answer:
        """Return what the corpus says to a query: as one, document by document, in two places."""
        if query.manner is Manner.SINGLE:
            return self._alone(query)
        known = Known(self.corpus, self.facts, self.weights)
        return laid_out(query, alone=self._alone, known=known, plans=self._plans_found)

    def _plans_found(self, query: Query) -> tuple[str, ...]:
        """Return the plans that hold what fits a query, the best first."""
        found = dict.fromkeys(hit.chunk.document_id for hit in rank(self.index, query))
        return tuple(d for d in found if self.corpus.document(d).source.kind is Kind.PLAN)

    def _alone(self, query: Query, only: Callable[[Passage], bool] = bool) -> Answer:
        """Return what the passages say to a query in their own words, `only` some of them."""
        asked = what_is_asked(query, self.weights)
        known = known_share(asked, self.weights)
        every, found = self.gathered(query)
        passages = [passage for passage in every if only(passage)]
        past = query.gone.difference(query.documents)
        one = partial(read, query, asked=asked, found=found, known=known, weights=self.reading)
        readings = (
            *one([passage for passage in passages if passage.document_id not in past]),
            *one([passage for passage in passages if passage.document_id in past]),
        )
        return compose(query, readings, self.corpus, known=known, least=self.reading.least)
