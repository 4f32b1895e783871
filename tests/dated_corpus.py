"""An invented corpus whose plans and decrees state days, and the facts of it made by hand."""

from collections.abc import Mapping
from datetime import date

from made_texts import document_of

from corpus.facts.model import Attribute, Fact, When
from corpus.legislation import Change, Confidence, Legislation, Regulation, What
from corpus.model import Document, Kind, Level, Source, Span
from corpus.store import Corpus

PLAN, OFFICE, WARD, LAW, OLD = "kh-7-2024", "kh-vp-2024", "kh-phuong-2024", "nd-1", "nd-0"
ENDS = date(2024, 10, 1)

_SOURCES = (
    Source(
        PLAN, "kh.txt", Kind.PLAN, "Kế hoạch thi đua hè", "UBND huyện Mẫu", Level.DISTRICT,
        number="7/KH-UBND", places=("huyện Mẫu", "tỉnh Thử"), year=2024,
    ),
    Source(OFFICE, "vp.txt", Kind.PLAN, "Kế hoạch văn phòng", "Văn phòng", Level.OFFICE, year=2024),
    Source(
        WARD, "p.txt", Kind.PLAN, "Kế hoạch tuyên truyền", "UBND phường Nọ", Level.COMMUNE,
        places=("phường Nọ", "tỉnh Kia"), year=2024,
    ),
    Source(
        LAW, "nd.txt", Kind.DECREE, "Nghị định thử", "Chính phủ", Level.CENTRAL, number="1/NĐ-CP"
    ),
    Source(
        OLD, "cu.txt", Kind.DECREE, "Nghị định cũ", "Chính phủ", Level.CENTRAL, number="0/NĐ-CP"
    ),
)  # fmt: skip
_TEXTS: Mapping[str, str] = {
    PLAN: (
        "I. THỜI GIAN\n1. Thi đua từ ngày 20/5/2024 đến hết ngày 05/8/2024.\n"
        "II. HỒ SƠ\n1. Mỗi phòng, ban nộp hồ sơ từ ngày 06/8/2024 đến hết ngày 08/8/2024.\n"
        "2. Phòng Nội vụ thẩm định trong 10 ngày làm việc kể từ ngày nhận đủ hồ sơ.\n"
        "3. Báo cáo kết quả trước ngày 29/02 hằng năm.\n"
    ),
    OFFICE: "I. BÁO CÁO\n1. Báo cáo chậm nhất ngày 30/8/2024.\n",
    WARD: "I. MỤC ĐÍCH\n1. Tuyên truyền gương tốt.\n",
    LAW: "Điều 1. Hồ sơ\n1. Hồ sơ gửi chậm nhất ngày 31 tháng 12 hằng năm.\n",
    OLD: "Điều 1. Hồ sơ\n1. Hồ sơ gửi chậm nhất ngày 15 tháng 11 hằng năm.\n",
}
_A = Attribute
_SAID = (
    (PLAN, _A.PERIOD, "từ ngày 20/5/2024 đến hết ngày 05/8/2024", "",
     When(date(2024, 5, 20), date(2024, 8, 5))),
    (PLAN, _A.SUBMISSION_DEADLINE, "từ ngày 06/8/2024 đến hết ngày 08/8/2024", "Mỗi phòng, ban",
     When(date(2024, 8, 6), date(2024, 8, 8))),
    (PLAN, _A.SUBMISSION_DEADLINE, "trong 10 ngày làm việc", "Phòng Nội vụ",
     When(days=10, working=True)),
    (PLAN, _A.REPORT_DEADLINE, "trước ngày 29/02 hằng năm", "",
     When(end=date(2000, 2, 29), yearly=True)),
    (OFFICE, _A.REPORT_DEADLINE, "chậm nhất ngày 30/8/2024", "", When(end=date(2024, 8, 30))),
    (LAW, _A.SUBMISSION_DEADLINE, "chậm nhất ngày 31 tháng 12 hằng năm", "",
     When(end=date(2000, 12, 31), yearly=True)),
    (OLD, _A.SUBMISSION_DEADLINE, "chậm nhất ngày 15 tháng 11 hằng năm", "",
     When(end=date(2000, 11, 15), yearly=True)),
)  # fmt: skip


def dated_corpus() -> Corpus:
    """Return two plans with days and one without, a decree, and one that ends on `ENDS`."""
    begun, ended = (
        Change(OLD, what, day, Confidence.VERIFIED)
        for what, day in ((What.BEGINS, date(2023, 1, 1)), (What.ENDS, ENDS))
    )
    old = Regulation(OLD, "0/NĐ-CP", Kind.DECREE, "Nghị định cũ", "Chính phủ")
    documents = tuple(document_of(source, _TEXTS[source.id]) for source in _SOURCES)
    return Corpus(documents, Legislation((old,), (begun, ended)))


def dated_facts(corpus: Corpus) -> Mapping[str, tuple[Fact, ...]]:
    """Return the facts of the corpus by document id."""
    return {
        document.id: tuple(
            fact_of(document, attribute, value, subject=subject, when=when)
            for id_, attribute, value, subject, when in _SAID
            if id_ == document.id
        )
        for document in corpus.documents
    }


def fact_of(
    document: Document, attribute: Attribute, value: str, *, when: When | None, subject: str = ""
) -> Fact:
    """Return the fact whose value stands once in a document; it is quoted with its provision."""
    start = document.text.index(value)
    span = Span(start, start + len(value))
    provision = next(p for p in document.provisions if p.span.overlaps(span))
    return Fact(attribute, document.id, provision.locator, provision.span, span, subject, when=when)
