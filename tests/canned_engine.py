"""An honest engine for the pages' tests: real values over two small documents, no search."""

import hashlib
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from corpus.extract.text import read_lines
from corpus.facts.finding import facts_of
from corpus.facts.model import Fact
from corpus.model import Document, Kind, Level, ReadLine, Source, TextOrigin
from corpus.outline.paragraphs import join_lines
from corpus.references.graph import Graph, read_graph
from corpus.references.library import Library
from corpus.store import SHIPPED_CORPUS, Corpus
from retrieval.citation import Citation, Statement
from retrieval.model import UNCORRECTED, Answer, Choice, Correction, Intent, Query, Reason, Turn

DEADLINE = "hạn nộp hồ sơ khen thưởng của huyện Chợ Đồn là ngày nào?"
UNACCENTED_DEADLINE = "han nop ho so khen thuong cua huyen Cho Don la ngay nao?"
FOLLOW_UP = "còn xã Cao Lâu thì sao?"
QUOTE = (
    "Hồ sơ nộp trên cổng dịch vụ công trực tuyến của tỉnh tại địa chỉ: "
    "http://dichvucong.backan.gov.vn, thủ tục hành chính huyện Chợ Đồn, lĩnh vực "
    "thi đua, khen thưởng chuyên đề từ ngày 06/8/2024 đến hết ngày 08/8/2024."
)
SILENCE = "Kế hoạch của UBND xã Cao Lâu không nêu hạn nộp hồ sơ khen thưởng."
UNCLEAR = "Chưa rõ cần biết điều gì."
CHOICES = (
    Choice("Hạn nộp hồ sơ", DEADLINE),
    Choice("*Hạn nộp*, gõ không dấu", UNACCENTED_DEADLINE),
)
HOSTILE = "<img src=x onerror=alert(1)> **đậm** [liên kết](javascript:alert(1)) :smile: $x^2$ `mã`"
_READ: Mapping[int, str] = {
    143: "theo quy định. Hồ sơ nộp trên cổng dịch vụ công trực tuyến của tỉnh tại địa chỉ:",
    144: "http://dichvucong.backan.gov.vn, thủ tục hành chính huyện Chợ Đồn, lĩnh vực",
    145: "thi đua, khen thưởng chuyên đề từ ngày 06/8/2024 đến hết ngày 08/8/2024. Các",
}


def cho_don_plan() -> Document:
    """Return the plan of Chợ Đồn as received, its cited lines read as they were printed."""
    source = Source(
        id="kh-153-ubnd-cho-don-2024",
        file="000_6dc849f5ca1d5cb0.txt",
        kind=Kind.PLAN,
        title="Kế hoạch phát động Đợt thi đua cao điểm 75 ngày đêm",
        issuer="UBND huyện Chợ Đồn",
        level=Level.DISTRICT,
        number="153/KH-UBND",
        issued=date(2024, 5, 28),
    )
    received = read_lines(SHIPPED_CORPUS / source.file)
    read = [_READ.get(number, line.strip()) for number, line in enumerate(received, start=1)]
    sha256 = hashlib.sha256((SHIPPED_CORPUS / source.file).read_bytes()).hexdigest()
    return _document(source, sha256, received, read)


def hostile_plan() -> Document:
    """Return a plan whose title, issuer and text are HTML and Markdown; its file is missing."""
    source = Source(
        id="kh-hostile", file="hostile.txt", kind=Kind.PLAN, title=HOSTILE,
        issuer=f"UBND {HOSTILE}", level=Level.COMMUNE,
    )  # fmt: skip
    lines = ["I. MỤC ĐÍCH", HOSTILE, "II. TỔ CHỨC THỰC HIỆN"]
    return _document(source, "0" * 64, lines, lines)


def cite(document: Document, quote: str, *, label: str) -> Citation:
    """Return the citation of a quote that stands once in a document."""
    start = document.text.index(quote)
    end = start + len(quote)
    touched = [line for line in document.lines if start < line.span.end and line.span.start < end]
    return Citation(
        document_id=document.id,
        provision_id="iii.3.a.-2",
        label=label,
        lines=(touched[0].number, touched[-1].number),
        start=start,
        end=end,
        quote=quote,
        received="\n".join(line.received for line in touched),
        confidence=min(line.confidence for line in touched),
    )


@dataclass(frozen=True, slots=True)
class CannedEngine:
    """Answers the deadline of Chợ Đồn and the hostile question; everything else it refuses.

    What follows on gets silence and the nearest words, what stands alone is asked back.
    """

    corpus: Corpus = field(default_factory=lambda: Corpus((cho_don_plan(), hostile_plan())))

    @property
    def graph(self) -> Graph:
        """The references of the two documents; neither is cut into provisions."""
        library = Library.of(self.corpus.documents, self.corpus.legislation)
        return read_graph(self.corpus.documents, library)

    @property
    def facts(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts of the two documents: none, as neither is cut into provisions."""
        return {document.id: facts_of(document) for document in self.corpus.documents}

    def ask(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Answer:
        """Return the answer that these tests know to the question."""
        query = _query(question, on or date(2024, 7, 1), correction)
        if question in {DEADLINE, UNACCENTED_DEADLINE}:
            return self._deadline(query)
        if question == HOSTILE:
            return self._hostile(query)
        if history and not correction.alone:
            query = replace(query, context="câu trước")
            return replace(_refused(query, Reason.SILENT, SILENCE), nearest=(self._statement(),))
        return replace(_refused(query, Reason.AMBIGUOUS, UNCLEAR), choices=CHOICES)

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

    def _deadline(self, query: Query) -> Answer:
        plan = self.corpus.documents[0].id
        given = query.correction
        documents = (plan,) if given.documents is None else given.documents
        query = replace(
            query,
            restored=given.restored or DEADLINE,
            intent=given.intent or Intent.DEADLINE,
            documents=documents,
        )
        if documents and plan not in documents:
            return _refused(query, Reason.SILENT, SILENCE)
        warnings = ("Văn bản được phục hồi từ bản quét; hãy đối chiếu.",)
        return Answer(query, (self._statement(),), None, "", warnings, 0.1)

    def _statement(self) -> Statement:
        document = self.corpus.documents[0]
        label = "gạch đầu dòng thứ 2 điểm a khoản 3 mục III"
        citation = cite(document, QUOTE, label=label)
        citation = replace(citation, validity="chưa rõ hiệu lực", digest=True)
        return Statement(document.source.issuer, QUOTE, citation)

    def _hostile(self, query: Query) -> Answer:
        document = self.corpus.documents[1]
        citation = cite(document, HOSTILE, label="mục I")
        statement = Statement(document.source.issuer, HOSTILE, citation)
        query = replace(query, restored=f"{query.question}!", documents=(document.id,))
        return Answer(query, (statement,), None, HOSTILE, (HOSTILE,), 0.1)


def _query(question: str, day: date, correction: Correction) -> Query:
    return Query(
        question=question,
        restored=question,
        topic=question,
        context="",
        intent=Intent.OTHER,
        asks_who=False,
        documents=(),
        on=day,
        correction=correction,
    )


def _refused(query: Query, reason: Reason, message: str) -> Answer:
    return Answer(query, (), reason, message, (), 0.0)


def _document(
    source: Source, sha256: str, received: Sequence[str], read: Sequence[str]
) -> Document:
    text, lines = join_lines(
        [
            ReadLine(raw, line, 0.8 if number % 2 else 0.97)
            for number, (raw, line) in enumerate(zip(received, read, strict=True))
        ]
    )
    return Document(source, sha256, TextOrigin.RESTORED, text, lines)
