"""An honest engine over many plans made by rule, which say what their facts say."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from made_texts import document_of

from corpus.facts.model import Attribute, Fact, When
from corpus.model import Document, Kind, Level, Source, Span, TextOrigin
from corpus.references.graph import Graph, read_graph
from corpus.references.library import Library
from corpus.store import Corpus
from retrieval.citation import Statement
from retrieval.citing import cite
from retrieval.model import UNCORRECTED, Answer, Correction, Intent, Query, Reason, Turn

PROVINCES = ("An Giang", "Bắc Kạn", "Cao Bằng", "Đắk Lắk", "Lạng Sơn", "Nghệ An", "Sơn La")
LAW = "Luật số 06/2022/QH15"
HOSTILE = "<img src=x onerror=alert(1)> **đậm**"
QUESTION, AS_READ = "ai duoc tang giay khen?", "Ai được tặng Giấy khen?"
_LONG = "hoàn thành xuất sắc nhiệm vụ, nội bộ đoàn kết, chấp hành tốt chủ trương của Đảng, "

# Attribute, the statement, the words of it that are the value, whom these hold for.
_Line = tuple[Attribute, str, str, str]


def made_plan(number: int, *, title: str = "Kế hoạch thi đua") -> Document:
    """Return the plan of a number: its days, numbers and silences follow from that."""
    province = PROVINCES[number % len(PROVINCES)]
    place = f"xã Mẫu {number}"
    source = Source(
        f"kh-{number}", f"kh-{number}.txt", Kind.PLAN, title, f"UBND {place}", Level.COMMUNE,
        number=f"{number}/KH-UBND", places=(place, f"tỉnh {province}"),
        year=2023 + number % 2, issued=date(2023 + number % 2, 1 + number % 12, 10),
    )  # fmt: skip
    text = "\n".join(f"{line[1]}" for line in _lines(number))
    made = document_of(source, text)
    if number % 4:
        return made
    lines = tuple(replace(line, received="", confidence=0.7) for line in made.lines)
    return replace(made, origin=TextOrigin.RESTORED, lines=lines)


def _lines(number: int) -> list[_Line]:
    """Return what the plan of a number says; every third names no deadline of reports.

    The second wants dossiers before its campaign ends, which is a conflict.
    """
    due, share = 1 + number % 28, 10 + number % 3 * 5
    month = _month(number)
    told: list[_Line] = [
        (Attribute.LEGAL_BASIS, f"Căn cứ {LAW};", LAW, ""),
        (Attribute.PERIOD, f"I. THỜI GIAN: từ 01/3/2024 đến {due}/6/2024.",
         f"từ 01/3/2024 đến {due}/6/2024", ""),
        (Attribute.ELIGIBLE, "II. ĐỐI TƯỢNG: tập thể, cá nhân trên địa bàn xã.",
         "tập thể, cá nhân trên địa bàn xã", ""),
        (Attribute.QUOTA, f"III. SỐ LƯỢNG: mỗi ấp không quá {share}% số hộ.",
         f"không quá {share}% số hộ", "mỗi ấp"),
        (Attribute.SUBMISSION_DEADLINE, f"IV. HẠN NỘP: hồ sơ gửi trước ngày {due}/{month}/2024.",
         f"trước ngày {due}/{month}/2024", ""),
        (Attribute.CRITERIA_COLLECTIVE, f"V. TIÊU CHUẨN: tập thể {_LONG * 4}không có vi phạm.",
         f"{_LONG * 4}không có vi phạm", "tập thể"),
        (Attribute.REWARDS, f"VI. KHEN THƯỞNG: {HOSTILE}.", HOSTILE, ""),
    ]  # fmt: skip
    told += [
        (Attribute.DOSSIER, f"- Hồ sơ gồm: giấy tờ thứ {n} của {number}.", f"giấy tờ thứ {n}", "")
        for n in range(1, 7)
    ]
    if number % 3:
        told.append(
            (Attribute.REPORT_DEADLINE, f"VII. BÁO CÁO: trước ngày {due}/12/2024.",
             f"trước ngày {due}/12/2024", "")
        )  # fmt: skip
    return told


def _month(number: int) -> int:
    """Return the month in which dossiers are due."""
    return 5 if number == 2 else 11


def _facts(document: Document, number: int) -> tuple[Fact, ...]:
    return tuple(_fact(document, number, line) for line in _lines(number))


def _fact(document: Document, number: int, line: _Line) -> Fact:
    attribute, statement, value, subject = line
    start = document.text.index(statement)
    at = document.text.index(value, start)
    span = Span(start, start + len(statement))
    day = 1 + number % 28
    dated = {
        Attribute.SUBMISSION_DEADLINE: When(end=date(2024, _month(number), day)),
        Attribute.REPORT_DEADLINE: When(end=date(2024, 12, day)),
        Attribute.PERIOD: When(date(2024, 3, 1), date(2024, 6, day)),
    }
    when = dated.get(attribute)
    provision = next(p for p in document.provisions if p.span.overlaps(span))
    confidence = min(line.confidence for line in document.lines_of(span))
    return Fact(
        attribute, document.id, provision.locator, span, Span(at, at + len(value)), subject,
        when.iso if when else "", when, confidence,
    )  # fmt: skip


@dataclass(frozen=True)
class ComparedEngine:
    """Knows what `plans` made plans say, and who gets a Giấy khen; all else it refuses."""

    plans: int = 3
    title: str = "Kế hoạch thi đua"

    @cached_property
    def corpus(self) -> Corpus:
        """The plans, numbered from 1."""
        return Corpus(tuple(made_plan(n, title=self.title) for n in range(1, self.plans + 1)))

    @cached_property
    def facts(self) -> Mapping[str, tuple[Fact, ...]]:
        """What each plan settles."""
        return {d.id: _facts(d, n) for n, d in enumerate(self.corpus.documents, start=1)}

    @cached_property
    def graph(self) -> Graph:
        """The references of the plans."""
        library = Library.of(self.corpus.documents, self.corpus.legislation)
        return read_graph(self.corpus.documents, library)

    def answers(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Generator[Answer]:
        """Yield who gets a Giấy khen in the one plan asked about; the first plan is silent."""
        (asked,) = correction.documents or ("",)
        day = on or date(2024, 7, 1)
        query = Query(
            question, AS_READ, question, "", Intent.OTHER, asks_who=True, documents=(asked,), on=day
        )
        found: tuple[Statement, ...] = ()
        if question == QUESTION and asked != self.corpus.documents[0].id:
            found = (self._eligible(self.corpus.document(asked)),)
        yield Answer(query, found, None if found else Reason.SILENT, "", (), 0.0)

    def _eligible(self, document: Document) -> Statement:
        fact = next(f for f in self.facts[document.id] if f.attribute is Attribute.ELIGIBLE)
        provision = next(p for p in document.provisions if p.span.overlaps(fact.span))
        citation = cite(document, provision, fact.span)
        return Statement("", citation.quote, citation, key=fact.value.of(document.text))
