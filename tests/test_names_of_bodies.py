"""Questions name documents by the bodies that issued them, however these are called."""

from dataclasses import replace
from datetime import date

import pytest

from corpus.catalogue import read_catalogue
from corpus.legislation import Legislation
from corpus.model import Level, Source
from corpus.references.library import Library
from corpus.restore.restorer import Restorer
from corpus.store import SHIPPED_CORPUS
from retrieval.model import Manner, Query
from retrieval.names import Names
from retrieval.query import QuestionReader, understand

LIKE = read_catalogue(SHIPPED_CORPUS)[0]
LANG_SON, CAO_LOC = "tỉnh Lạng Sơn", "huyện Cao Lộc"


def source(name: str, issuer: str, *places: str, level: Level = Level.OFFICE) -> Source:
    """Return an invented document of an issuer."""
    return replace(LIKE, id=name, issuer=issuer, places=places, level=level, number=None)


SOURCES = (
    source("huyen", "UBND huyện Cao Lộc", CAO_LOC, LANG_SON, level=Level.DISTRICT),
    source("so", "Sở Xây dựng tỉnh Lạng Sơn", LANG_SON),
    source("truong", "Trường THPT Hoa Ban", LANG_SON),
    source("congan", "Công an huyện Văn Lãng", "huyện Văn Lãng", LANG_SON),
    source("phong", "Phòng Nội vụ huyện Lộc Bình", "huyện Lộc Bình", LANG_SON),
    source("phunu", "Hội Liên hiệp Phụ nữ Việt Nam huyện Cao Lộc", CAO_LOC, LANG_SON),
    source("mttq", "Ủy ban MTTQ Việt Nam huyện Cao Lộc", CAO_LOC, LANG_SON),
    source("huyenuy", "Huyện ủy Cao Lộc", CAO_LOC, LANG_SON),
)

QUESTIONS = [
    ("Hạn nộp hồ sơ của Sở Xây dựng Lạng Sơn?", ["so"]),
    ("Hạn nộp hồ sơ của SXD Lạng Sơn?", ["so"]),
    ("han nop ho so cua so xay dung lang son", ["so"]),
    ("Hạn nộp của Trường THPT Hoa Ban?", ["truong"]),
    ("Hạn nộp của THPT Hoa Ban?", ["truong"]),
    ("han nop cua truong thpt hoa ban", ["truong"]),
    ("Công an huyện Văn Lãng khen ai?", ["congan"]),
    ("CA h. Văn Lãng khen ai?", ["congan"]),
    ("Huyện Văn Lãng nộp hồ sơ khi nào?", ["congan"]),
    ("huyện Lộc Bình nộp hồ sơ khi nào?", ["phong"]),
    ("PNV h. Lộc Bình nhận hồ sơ khi nào?", ["phong"]),
    # A place that has a plan of its own means that one, unless another of its bodies is named.
    ("Huyện Cao Lộc nộp hồ sơ khi nào?", ["huyen"]),
    ("Hội LHPN huyện Cao Lộc nộp hồ sơ khi nào?", ["phunu"]),
    ("Hội Phụ nữ Cao Lộc nộp hồ sơ khi nào?", ["phunu"]),
    ("MTTQ huyện Cao Lộc nộp hồ sơ khi nào?", ["mttq"]),
    ("Huyện ủy Cao Lộc nộp hồ sơ khi nào?", ["huyenuy"]),
    # An office by its kind alone is anybody's.
    ("Hồ sơ gửi về Phòng Nội vụ khi nào?", []),
    ("Huyện Cao Lộc gửi hồ sơ về Phòng Nội vụ khi nào?", ["huyen"]),
    ("What is the deadline of Van Lang district police?", ["congan"]),
    ("What is the deadline of the Lang Son Department of Construction?", ["so"]),
    ("What is the deadline of the women's union of Cao Loc district?", ["phunu"]),
]

COMPARED = [
    ("So sánh hạn nộp của h. Cao Lộc và Sở Xây dựng Lạng Sơn.", ["huyen", "so"]),
    # In a row, the only office of its kind.
    ("Hạn nộp của huyện Cao Lộc và Sở Xây dựng?", ["huyen", "so"]),
    ("Sở Xây dựng và huyện Cao Lộc nộp khi nào?", ["huyen", "so"]),
    ("han nop cua cao loc, van lang va truong thpt hoa ban", ["huyen", "truong", "congan"]),
    ("Compare deadlines at Van Lang district police and Lang Son Department of Construction.",
     ["so", "congan"]),
]  # fmt: skip


def understood(question: str) -> Query:
    """Return a question as understood over the invented documents' names."""
    library = Library((), Legislation())
    reader = QuestionReader(
        Names.of(SOURCES), Restorer.load(), frozenset(), library, date(2024, 7, 1)
    )
    return understand(question, history=(), reader=reader)


@pytest.mark.parametrize(("question", "documents"), QUESTIONS)
def test_a_body_is_named_as_people_call_it(question: str, documents: list[str]) -> None:
    """By its kind and place, short or in English, with or without diacritics."""
    query = understood(question)

    assert list(query.documents) == documents
    assert not query.missing


@pytest.mark.parametrize(("question", "documents"), COMPARED)
def test_documents_named_by_their_bodies_are_compared(question: str, documents: list[str]) -> None:
    """Each of several names stands for its own document."""
    query = understood(question)

    assert list(query.documents) == documents
    assert query.manner is Manner.COMPARE
