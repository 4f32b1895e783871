"""What the tests of measuring stand on: a plan of five lines and an engine that knows two answers.

The plan is invented.  The engine is honest: what it quotes stands in the plan, at the lines cited.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from corpus.model import Document, Kind, Level, Line, Source, Span, TextOrigin
from corpus.outline.plan import outline_plan
from corpus.store import Corpus
from eval.asking import Engine
from eval.model import Cited, Place, Reply
from index.model import Chunk
from retrieval.citation import Citation, Statement
from retrieval.hits import Hit, Stage
from retrieval.model import Answer, Intent, Query, Reason

PLAN = "kh-mau"
ISSUER = "UBND xã Mẫu"
LINES = (
    "1. Hồ sơ nộp từ ngày 06/8/2024 đến hết",
    "ngày 08/8/2024 theo Kế hoạch 12/KH-UBND.",
    "",
    "2. Mỗi thôn đề nghị không quá 15 cá nhân.",
    "3. Văn phòng nhận hồ sơ.",
)
DEADLINE = "Hồ sơ nộp từ ngày 06/8/2024 đến hết ngày 08/8/2024"
QUOTA = "Mỗi thôn đề nghị không quá 15 cá nhân."


def plan(*, effective: date | None = None, expires: date | None = None) -> Document:
    """Return the plan, in force between two days where they are given."""
    text, lines = "", []
    for number, words in enumerate(LINES, start=1):
        separator = "" if not text or not words else " " if words.startswith("ngày") else "\n"
        start = len(text + separator) if words else len(text)
        text += separator + words
        lines.append(Line(number, words, words, Span(start, len(text)), 1.0))
    source = Source(
        id=PLAN,
        file="mau.txt",
        kind=Kind.PLAN,
        title="Kế hoạch mẫu",
        issuer=ISSUER,
        level=Level.COMMUNE,
        effective=effective,
        expires=expires,
    )
    provisions = outline_plan(PLAN, text)
    return Document(source, "0" * 64, TextOrigin.DIGITAL, text, tuple(lines), provisions=provisions)


def corpus(*, effective: date | None = None, expires: date | None = None) -> Corpus:
    """Return a corpus of the plan alone."""
    return Corpus((plan(effective=effective, expires=expires),))


def cited(quote: str, lines: tuple[int, int], *, provision: str = "1") -> Cited:
    """Return a citation of the plan."""
    return Cited(Place(PLAN, lines, provision), quote)


def reply(text: str, *citations: Cited, answered: bool = True) -> Reply:
    """Return a reply without warnings or hits that took a tenth of a second."""
    return Reply(text, answered, citations, (), (), 0.1)


@dataclass(frozen=True, slots=True)
class CannedEngine:
    """Knows the deadline and the quota of the plan; is silent on everything else."""

    corpus: Corpus = field(default_factory=corpus)

    def search(self, question: str, *, limit: int = 10, on: date | None = None) -> tuple[Hit, ...]:
        """Return the deadline first for a question about it, else the quota."""
        quotes = (DEADLINE, QUOTA) if "hạn" in question.casefold() else (QUOTA, DEADLINE)
        spans = [_span(self.corpus.documents[0], quote) for quote in quotes]
        chunks = [
            Chunk(f"{PLAN}/{p}", PLAN, p, (), quote, span, f"{PLAN}/{p}")
            for p, quote, span in zip(("1", "2"), quotes, spans, strict=True)
        ]
        hits = [Hit(chunk, rank, 1 / rank, Stage.FUSED) for rank, chunk in enumerate(chunks, 1)]
        return tuple(hits[:limit])

    def ask(self, question: str, *, history: Sequence[str] = (), on: date | None = None) -> Answer:
        """Answer what is known, also where only the history says what is meant."""
        asked = " ".join((*history, question)).casefold()
        query = Query(
            question, question, question, "", Intent.OTHER, asks_who=False,
            documents=(), on=on or date(2024, 7, 1),
        )  # fmt: skip
        for word, quote in (("hạn", DEADLINE), ("mấy", QUOTA)):
            if word in asked:
                statement = Statement(ISSUER, quote, _cite(self.corpus.documents[0], quote))
                return Answer(query, (statement,), None, "", (), 9.9)
        return Answer(query, (), Reason.SILENT, "Văn bản không nêu điều này.", (), 9.9)


def _span(document: Document, quote: str) -> Span:
    start = document.text.index(quote)
    return Span(start, start + len(quote))


def _cite(document: Document, quote: str) -> Citation:
    span = _span(document, quote)
    lines = document.line_range(span)
    return Citation(PLAN, "1", "khoản 1", lines, span.start, span.end, quote, quote, 1.0)


def test_the_plan_says_what_its_lines_say() -> None:
    """Each line's characters of the text are the line's words, a wrapped sentence is one."""
    document = plan()

    assert tuple(line.span.of(document.text) for line in document.lines) == LINES
    assert DEADLINE in document.text


def test_the_canned_engine_is_an_engine_that_quotes_its_plan() -> None:
    """It satisfies the protocol that measuring asks for, and its quotes are verbatim."""
    engine: Engine = CannedEngine()
    answer = engine.ask("Hạn nộp là ngày nào?")

    assert answer.citations[0].quote in engine.corpus.documents[0].text
    assert answer.citations[0].lines == (1, 2)
