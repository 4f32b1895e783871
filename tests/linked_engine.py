"""An honest engine over a law in our words and its decree, which refer to each other."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from corpus.facts.finding import facts_of
from corpus.facts.model import Fact
from corpus.legislation import Change, Confidence, Legislation, Regulation, What
from corpus.model import Document, Kind, Level, ReadLine, Source, Span, TextOrigin
from corpus.outline.outline import outline_document
from corpus.outline.paragraphs import join_lines
from corpus.references.graph import Graph, read_graph
from corpus.references.library import Library
from corpus.references.model import Target
from corpus.store import Corpus
from retrieval.citation import Statement
from retrieval.model import UNCORRECTED, Answer, Correction, Intent, Query, Turn
from retrieval.opening import cite_target

LAW, DECREE = "luat-1-2030-qh15", "nd-8-2030-nd-cp"
PAGE = "https://vbpl.vn/luat(1)?id=2"
MANY = 12
_LAW = "Điều 1. Cờ\n1. Cờ tặng cho xóm dẫn đầu.\n2. Cờ may bằng vải đỏ.\nĐiều 3. Khen\nKhen xóm."
_DECREE = "\n".join(
    [
        "Điều 1. Phạm vi",
        "Nghị định này chi tiết khoản 1 Điều 1 Luật số 1/2030/QH15.",
        "Điều 2. Hồ sơ",
        "Hồ sơ theo Luật số 9/2031/QH15, Công văn số 5/UBND-NV,",
        "Điều 2 Luật số 1/2030/QH15, Điều 7 Luật số 1/2030/QH15.",
        *(f"Điều {n}. Cờ\nTheo khoản 2 Điều 1 Luật số 1/2030/QH15." for n in range(3, 3 + MANY)),
    ]
)


def _document(id_: str, kind: Kind, number: str, text: str, *, digest: bool) -> Document:
    joined, lines = join_lines([ReadLine(line, line) for line in text.split("\n")])
    title = f"{kind.capitalize()} về cờ"
    file = f"{id_}.txt"
    source = Source(id_, file, kind, title, "Quốc hội", Level.CENTRAL, number=number)
    source = replace(source, digest=file if digest else None)
    document = Document(source, "0" * 64, TextOrigin.DIGITAL, joined, lines)
    provisions = outline_document(id_, kind, joined)
    told = Span(0, len(joined)) if digest else None
    return replace(document, provisions=provisions, digest=told)


def linked_corpus() -> Corpus:
    """Return a digest of two of the law's four articles, its decree, and a law not held."""
    law = Regulation(LAW, "1/2030/QH15", Kind.LAW, "Luật Cờ", "Quốc hội", articles=4, page=PAGE)
    other = Regulation(
        "luat-9", "9/2031/QH15", Kind.LAW, "Luật Trống", "Quốc hội", page="https://vbpl.vn/9"
    )
    ended = Change(LAW, What.ENDS, date(2032, 1, 1), Confidence.VERIFIED)
    begun = Change(LAW, What.BEGINS, date(2030, 1, 1), Confidence.VERIFIED)
    documents = (
        _document(DECREE, Kind.DECREE, "8/2030/NĐ-CP", _DECREE, digest=False),
        _document(LAW, Kind.LAW, "1/2030/QH15", _LAW, digest=True),
    )
    return Corpus(documents, Legislation((law, other), (begun, ended)))


@dataclass(frozen=True, slots=True)
class LinkedEngine:
    """Answers a question that is the id of an article of the decree with that article."""

    corpus: Corpus = field(default_factory=linked_corpus)

    @property
    def graph(self) -> Graph:
        """The references of law and decree."""
        library = Library.of(self.corpus.documents, self.corpus.legislation)
        return read_graph(self.corpus.documents, library)

    @property
    def facts(self) -> Mapping[str, tuple[Fact, ...]]:
        """What law and decree settle."""
        return {document.id: facts_of(document) for document in self.corpus.documents}

    def ask(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Answer:
        """Return the article of the decree that the question names by its id."""
        del history  # the id says it all
        day = on or date(2031, 1, 1)
        citation = cite_target(Target(DECREE, question), self.corpus, on=day)
        assert citation is not None
        query = Query(
            question=question, restored=question, topic=question, context="",
            intent=Intent.OTHER, asks_who=False, documents=(DECREE,), on=day, correction=correction,
        )  # fmt: skip
        statement = Statement("", citation.quote, citation)
        return Answer(query, (statement,), None, "", (), 0.0)

    def answers(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Generator[Answer]:
        """Yield the one answer: no chat model is set."""
        yield self.ask(question, history=history, on=on, correction=correction)
