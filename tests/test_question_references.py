"""What a question refers to becomes part of how it is understood."""

from datetime import date

import pytest
from reference_library import DECREE, LAW, PLAN, REGULATION, reference_library

from corpus.catalogue import read_catalogue
from corpus.restore.restorer import Restorer
from corpus.store import SHIPPED_CORPUS
from retrieval.model import Query, Reason
from retrieval.names import Names
from retrieval.query import QuestionReader, understand

CAO_LAU = "kh-ubnd-cao-lau-2023"
READER = QuestionReader(
    Names.of(read_catalogue(SHIPPED_CORPUS)),
    Restorer.load(),
    {"don vi"},
    reference_library(),
    date(2025, 1, 1),
)


def _understood(question: str, *history: str) -> Query:
    return understand(question, history=history, reader=READER)


def _provisions(query: Query) -> list[str]:
    return [f"{target.document}/{target.provision}" for target in query.provisions]


@pytest.mark.parametrize(
    "question",
    [
        "Điều 24 khoản 1 Nghị định 98/2023/NĐ-CP quy định gì?",
        "dieu 24 khoan 1 nghi dinh 98/2023/ND-CP quy dinh gi?",
        "DIEU 24 KHOAN 1 NGHI DINH 98 QUY DINH GI",
        # a short form is written out first
        "Điều 24 khoản 1 NĐ 98 quy định gì?",
    ],
)
def test_a_provision_itself_is_asked_for(question: str) -> None:
    """However it is typed: the provision, its document, and that its words are wanted."""
    query = _understood(question)

    assert _provisions(query) == [f"{DECREE}/d24.k1"]
    assert query.documents == (DECREE,)
    assert query.whole
    assert query.fault is None


def test_something_in_particular_is_asked_of_a_provision() -> None:
    """Then its words are not quoted whole; the topic is the question without the reference."""
    query = _understood("Theo Điều 24 Nghị định 98/2023/NĐ-CP hồ sơ nộp cho ai?")

    assert _provisions(query) == [f"{DECREE}/d24"]
    assert not query.whole
    assert "hồ sơ nộp cho ai" in query.topic
    for word in ("24", "98", "Điều", "Nghị"):
        assert word not in query.topic


def test_a_topic_keeps_what_refers_to_nothing_held() -> None:
    """A law's bare title is a topic as any other, but for the field's own."""
    other, own = (
        _understood(f"{law} có mấy danh hiệu?")
        for law in ("Luật Thể dục, thể thao", "Luật Thi đua, khen thưởng")
    )

    assert other.documents == own.documents == ()
    assert "Luật Thể dục thể thao" in other.topic
    assert own.topic == "có mấy danh hiệu"


def test_no_provision_is_no_whole_one() -> None:
    """Nothing but words around a reference, and no reference: nothing is asked for itself."""
    assert not _understood("Quy định thế nào?").whole
    assert not _understood("Nghị định 98/2023/NĐ-CP quy định gì?").whole


def test_an_article_there_is_not_is_a_fault() -> None:
    """With its reason and its sentence, and no provision in its place."""
    query = _understood("dieu 105 luat thi dua khen thuong")

    assert query.provisions == ()
    assert query.fault is not None
    assert query.fault.reason is Reason.SILENT
    assert query.fault.message == "Luật số 06/2022/QH15 có 96 điều; không có Điều 105."


def test_a_clause_after_the_law_named_before_is_of_that_law() -> None:
    """After a question about the law, "Khoản 9 Điều 80" is a clause that the law has not."""
    before = "Luật Thi đua, khen thưởng có mấy danh hiệu?"

    held, missing = _understood("Khoản 2 Điều 80?", before), _understood("Khoản 9 Điều 80?", before)

    assert _provisions(held) == [f"{LAW}/d80.k2"]
    assert missing.fault is not None
    assert missing.fault.message == "Điều 80 chỉ có 5 khoản, không có khoản 9."


def test_the_document_named_last_is_meant() -> None:
    """Of two earlier questions the later one tells, also over one that names none."""
    law, decree = "Luật Thi đua, khen thưởng nói gì?", "Nghị định 98/2023/NĐ-CP nói gì?"

    assert _provisions(_understood("Điều 5 nói gì?", law, decree)) == [f"{DECREE}/d5"]
    assert _provisions(_understood("Điều 5 nói gì?", decree, law)) == [f"{LAW}/d5"]
    assert _provisions(_understood("Điều 5 nói gì?", law, "Ai ký?")) == [f"{LAW}/d5"]


def test_an_article_asked_for_leans_on_nothing() -> None:
    """It is understood by itself, however short it is."""
    query = _understood("Điều 24 Nghị định 98?", "Hạn nộp hồ sơ của xã Cao Lâu là ngày nào?")

    assert query.context == ""
    assert query.documents == (DECREE,)


def test_a_follow_up_keeps_the_regulation_asked_about() -> None:
    """A short question after one that gives a decree's number is about the decree."""
    query = _understood("Còn hồ sơ thì sao?", "Nghị định 98/2023/NĐ-CP quy định mức thưởng nào?")

    assert query.documents == (DECREE,)
    assert "mức thưởng" in query.context


def test_an_article_before_is_of_the_document_named_before_it() -> None:
    """What leans on "Điều 5", which followed the decree, is about the decree alone."""
    query = _understood("Còn gì nữa?", "Nghị định 98/2023/NĐ-CP nói gì?", "Điều 5 nói gì?")

    assert query.documents == (DECREE,)


def test_a_place_named_goes_before_a_reference() -> None:
    """A plan's own article is not the law's: where a place is named, its plan is meant."""
    held = _understood("Điều 5 của xã Cao Lâu nói gì?")
    missing = _understood("Điều 105 Luật Thi đua, khen thưởng, xã Cao Lâu")

    assert held.documents == missing.documents == (CAO_LAU,)
    assert held.provisions == ()
    assert not held.whole
    assert missing.fault is None


def test_a_place_beside_a_reference_may_be_typed_without_diacritics() -> None:
    """A district that is not held is seen beside a decree that is."""
    query = _understood("theo nghi dinh 98 thi huyen ba be nop ho so ngay nao")

    assert [name.casefold() for name in query.missing] == ["huyện ba bể"]
    assert query.documents == (DECREE,)


def test_a_plans_number_names_the_plan() -> None:
    """Its section is for the plan's own words to answer."""
    query = _understood("Mục II kế hoạch 153/KH-UBND nói gì?")

    assert query.documents == (PLAN,)
    assert query.provisions == ()
    assert query.fault is None


def test_an_article_of_no_document_is_that_of_each_in_force() -> None:
    """All that have it are named, the ones held and in force on the day."""
    query = _understood("Điều 5 quy định gì?")

    assert query.documents == (LAW, DECREE, REGULATION)
    assert _provisions(query) == [f"{LAW}/d5", f"{DECREE}/d5", f"{REGULATION}/d5"]


def test_a_regulation_is_left_with_the_question_that_names_it() -> None:
    """A whole question after one on a decree asks of everything; what leans on it stays."""
    before = "Nghị định 98 còn hiệu lực không?"

    whole = _understood("Thời gian trình hồ sơ chiến sĩ thi đua toàn quốc", before)
    leaning = _understood("Còn điều khoản chuyển tiếp thì sao?", before)

    assert (whole.documents, whole.context) == ((), "")
    assert leaning.documents == (DECREE,)
