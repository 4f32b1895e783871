"""An invented corpus whose regulations begin, end, are amended and replaced on known days."""

from dataclasses import replace
from datetime import date

import numpy as np
from made_texts import document_of

from corpus.legislation import Change, Confidence, Legislation, Regulation, What
from corpus.model import Kind, Level, Source, Span
from corpus.register import REGISTER, register_of
from corpus.store import Corpus
from retrieval.citation import Statement
from retrieval.citing import cite
from retrieval.confidence import FEATURES as SIGNS
from retrieval.model import Intent, Query
from retrieval.passages import Passage, cut
from retrieval.reader import Reading

OLD, NEW, LAW, COMING, PLAN = "nd-1-2030", "nd-2-2031", "luat-3-2029", "nd-4-2033", "kh-5-2030"
CHANGED, AMENDED, BEGINS = date(2031, 7, 1), date(2032, 1, 1), date(2033, 1, 1)

_REGULATIONS = (
    Regulation(LAW, "3/2029/QH20", Kind.LAW, "Luật Thử", "Quốc hội"),
    Regulation(OLD, "1/2030/NĐ-CP", Kind.DECREE, "Thi hành Luật Thử", "Chính phủ"),
    Regulation(
        NEW, "2/2031/NĐ-CP", Kind.DECREE, "Thi hành Luật Thử", "Chính phủ",
        official=("https://example.vn/2-2031",),
    ),
    Regulation(COMING, "4/2033/NĐ-CP", Kind.DECREE, "Về việc khác", "Chính phủ"),
    Regulation("luat-6-2031", "6/2031/QH20", Kind.LAW, "Luật sửa đổi Luật Thử", "Quốc hội"),
    Regulation("tt-7-2030", "7/2030/TT-BNV", Kind.CIRCULAR, "Về mẫu", "Bộ Nội vụ"),
)  # fmt: skip
_SURE = Confidence.VERIFIED
_CHANGES = (
    Change(LAW, What.BEGINS, date(2030, 1, 1), _SURE, (), LAW, "d9.k1"),
    Change(LAW, What.REPLACED, CHANGED, _SURE, ("d8.k2",), NEW, "d5"),
    Change(LAW, What.AMENDED, AMENDED, Confidence.SINGLE, (), "luat-6-2031"),
    Change(OLD, What.BEGINS, date(2030, 2, 1), _SURE),
    Change(OLD, What.ENDS, CHANGED, _SURE, (), NEW, "d9.k2"),
    Change(NEW, What.BEGINS, CHANGED, _SURE, (), NEW, "d9.k1"),
    Change(COMING, What.BEGINS, BEGINS, _SURE),
)
LEGISLATION = Legislation(_REGULATIONS, _CHANGES)
_TEXTS = {
    LAW: (
        "Điều 8. Thẩm quyền\n1. Bộ trưởng tặng cờ xanh.\n2. Chủ tịch huyện tặng cờ đỏ.\n"
        "Điều 9. Hiệu lực thi hành\n1. Luật này có hiệu lực từ ngày 01 tháng 01 năm 2030.\n"
    ),
    OLD: "Điều 1. Phạm vi\nNghị định này nói về cờ.\nĐiều 2. Mức thưởng\nCờ đỏ: 5 đồng.\n",
    NEW: (
        "Điều 2. Mức thưởng\nCờ đỏ: 7 đồng.\nĐiều 5. Thẩm quyền\nChủ tịch xã tặng cờ đỏ.\n"
        "Điều 9. Hiệu lực thi hành\n1. Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2031.\n"
        "2. Nghị định số 1/2030/NĐ-CP hết hiệu lực từ ngày Nghị định này có hiệu lực.\n"
    ),
    COMING: "Điều 1. Mức thưởng\nCờ vàng: 9 đồng.\n",
}


def corpus(*, register: bool = True) -> Corpus:
    """Return the corpus, with or without its register; the new decree is held as a digest."""
    documents = [document_of(_source(r), _TEXTS[r.id]) for r in _REGULATIONS if r.id in _TEXTS]
    plan = Source(
        PLAN, "kh.txt", Kind.PLAN, "Kế hoạch thử", "UBND xã Mẫu", Level.COMMUNE,
        number="5/KH-UBND", places=("xã Mẫu",), rests_on=("3/2029/QH20", "1/2030/NĐ-CP"),
    )  # fmt: skip
    documents.append(document_of(plan, "I. MỤC ĐÍCH\nThử cờ.\nII. KHEN THƯỞNG\nCờ đỏ: 6 đồng.\n"))
    if register:
        source = Source(
            REGISTER, "r.txt", Kind.OTHER, "Tình trạng", "Tình trạng hiệu lực", Level.CENTRAL,
            digest="r.txt",
        )  # fmt: skip
        documents.append(document_of(source, register_of(LEGISLATION)))
    return Corpus(tuple(documents), LEGISLATION)


def with_changes(*changes: Change, regulations: tuple[Regulation, ...] = ()) -> Corpus:
    """Return the corpus where more is known: changes, and regulations that they change."""
    known = Legislation((*_REGULATIONS, *regulations), (*_CHANGES, *changes))
    return replace(corpus(), legislation=known)


def statement(held: Corpus, document_id: str, words: str) -> Statement:
    """Return the statement that quotes words of a document."""
    document = held.document(document_id)
    start = document.text.index(words)
    span = Span(start, start + len(words))
    provision = next(p for p in document.provisions if p.span.overlaps(span))
    return Statement(document.source.issuer, words, cite(document, provision, span))


def reading(
    held: Corpus, document_id: str, words: str, *, score: float = 1.0, confidence: float = 1.0
) -> Reading:
    """Return the reading of the passage that holds words of a document."""
    passages = cut(held.document(document_id))
    found = min((p for p in passages if words in p.span.of(_text(held, document_id))), key=_length)
    return Reading(found, found, score, np.zeros(len(SIGNS)), confidence)


def query(
    on: date, question: str = "Cờ đỏ được thưởng bao nhiêu?", *, documents: tuple[str, ...] = ()
) -> Query:
    """Return a question as understood, asked about a day."""
    return Query(question, question, question, "", Intent.OTHER, False, documents, on)  # noqa: FBT003


def _source(regulation: Regulation) -> Source:
    name = f"{regulation.id}.txt"
    return Source(
        regulation.id, name, regulation.kind, regulation.title, regulation.issuer, Level.CENTRAL,
        number=regulation.number, digest=name if regulation.id == NEW else None,
    )  # fmt: skip


def _text(held: Corpus, document_id: str) -> str:
    return held.document(document_id).text


def _length(passage: Passage) -> int:
    return passage.span.end - passage.span.start
