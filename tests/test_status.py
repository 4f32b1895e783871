"""Whether a regulation holds is answered with the words that say so."""

from dataclasses import replace
from datetime import date

import pytest
from made_texts import document_of
from standing_corpus import AMENDED, BEGINS, CHANGED, COMING, LAW, NEW, OLD, corpus, query

from corpus.model import Kind, Level, Source
from corpus.register import REGISTER
from corpus.repeals import with_repeals
from corpus.store import Corpus
from retrieval.answering import compose
from retrieval.intent import intent_of
from retrieval.model import Answer, Intent, Reason

BEFORE = date(2031, 6, 30)
ASKED = [
    # ended: the register, then the article that ends it
    ("Nghị định 1/2030 còn hiệu lực không?", CHANGED, [(REGISTER, "2.b"), (NEW, "d9.k2")]),
    # in force, and nothing held says from when: what it is about
    ("Nghị định 1/2030 còn hiệu lực không?", BEFORE, [(REGISTER, "2.a"), (OLD, "d1")]),
    ("nghi dinh 2/2031 con ap dung khong", CHANGED, [(REGISTER, "3.a"), (NEW, "d9.k1")]),
    # amended: both, what replaces a clause too
    (
        "Luật 3/2029 còn hiệu lực không?",
        AMENDED,
        [(REGISTER, "1.a"), (LAW, "d9.k1"), (REGISTER, "1.b"), (REGISTER, "1.c")],
    ),
    # not yet
    ("Nghị định 4/2033 có hiệu lực chưa?", BEFORE, [(REGISTER, "4.a"), (COMING, "d1")]),
    ("Nghị định 4/2033 có hiệu lực từ ngày nào?", BEGINS, [(REGISTER, "4.a"), (COMING, "d1")]),
]
# What a regulation put an end to, and until when one holds.
ASKED += [
    (
        "Nghị định nào hết hiệu lực khi có Nghị định 2/2031?",
        CHANGED,
        [(REGISTER, "2.b"), (NEW, "d9.k2")],
    ),
    ("Nghị định 2/2031 thay thế nghị định nào?", CHANGED, [(REGISTER, "2.b"), (NEW, "d9.k2")]),
    # it ended none: how it stands itself
    ("Nghị định 4/2033 thay thế nghị định nào?", BEFORE, [(REGISTER, "4.a"), (COMING, "d1")]),
    (
        "Nghị định 1/2030 áp dụng đến khi nào?",
        BEFORE,
        [(REGISTER, "2.a"), (OLD, "d1"), (REGISTER, "2.b")],
    ),
]
VALIDITY = [
    "Nghị định 98 còn hiệu lực không?",
    "nghi dinh 98/2023/nd-cp het hieu luc chua",
    "Luật Thi đua, khen thưởng năm 2003 còn dùng được không?",
    "Quyết định 13/2024/QĐ-UBND của Bắc Ninh còn dùng không?",
    "thong tu 01/2024 con ap dung khong, thay bang cai nao",
    "Nghị định 98 được thay thế bằng nghị định nào?",
    "Nghị định nào thay thế Nghị định 98?",
    "Quyết định này bị bãi bỏ chưa?",
    "Luật sửa đổi Luật Thi đua, khen thưởng có hiệu lực từ ngày nào, số bao nhiêu?",
    "Luật 06/2022 được sửa đổi bởi luật nào?",
    "Nghị định 152 ký rồi, hôm nay đã áp dụng được chưa?",
    "Quyết định 86/2025 về thi đua của Bắc Ninh đã bắt đầu áp dụng chưa?",
    "luat thi dua khen thuong 06/2022 bat dau ap dung tu ngay nao",
    "Thông tư 15/2025 áp dụng đến khi nào?",
    "Thông tư 01/2024 hết hạn từ bao giờ?",
    "Nghị định 98 bị nghị định nào thay thế?",
    "Nghị định 152 thay thế những nghị định nào?",
    "hai nghị định nào hết hiệu lực khi Nghị định 152 có hiệu lực",
    "luật cũ được sửa bởi những luật nào",
    "Luật đó có hiệu lực từ khi nào?",
]
OTHER = [
    "Kế hoạch có hiệu lực từ ngày nào?",
    "Kế hoạch 64 còn hiệu lực không?",
    "Tiêu chuẩn được thay đổi thế nào?",
    "Căn cứ nghị định nào?",
    "Danh hiệu được tặng trước năm 2024 có còn được công nhận không?",
    "Ai ký quyết định tặng thôn văn hóa?",
    "Theo Nghị định 98, phong trào thực hiện khi nào?",
    "Quyết định khen thưởng nộp ở đâu, đến ngày nào?",
    "Nghị định 98 quy định ai thay thế chủ tịch hội đồng?",
]


def answer(question: str, on: date, held: Corpus | None = None) -> Answer:
    """Return the answer to a question of validity over the invented corpus."""
    held = held or corpus()
    asked = replace(query(on, question), intent=intent_of(question))
    return compose(asked, (), held, known=0.0, least=0.0)


@pytest.mark.parametrize(("question", "day", "expected"), ASKED)
def test_how_a_regulation_stands(question: str, day: date, expected: list[tuple[str, str]]) -> None:
    """The table of questions and days: which provisions are quoted, in their order."""
    found = answer(question, day)

    assert [(c.document_id, c.provision_id) for c in found.citations] == expected
    assert all(s.text == s.citation.quote for s in found.statements)


@pytest.mark.parametrize(
    "question", ["Thông tư 7/2030 còn hiệu lực không?", "Nghị định 45/2010 còn dùng không?"]
)
def test_unknown_days_are_said_to_be_unknown(question: str) -> None:
    """Known without its days, or not known at all: neither is taken to hold."""
    found = answer(question, CHANGED)

    assert found.reason is Reason.SILENT
    assert found.message.startswith("Chưa rõ hiệu lực")


def test_a_held_text_that_repeals_another_answers_for_it() -> None:
    """Where the register is silent, the article that repeals is quoted, and its number."""
    source = Source(
        "qd-5-2031-vinh-mau", "q.txt", Kind.DECISION, "Về thử", "UBND tỉnh Vĩnh Mẫu",
        Level.PROVINCE, number="5/2031/QĐ-UBND", places=("tỉnh Vĩnh Mẫu",), effective=CHANGED,
    )  # fmt: skip
    text = (
        "Số: 5/2031/QĐ-UBND\nĐiều 1. Ban hành quy định.\nĐiều 2. Bãi bỏ Quyết định số "
        "3/2024/QĐ-UBND ngày 05/6/2024 của UBND tỉnh Vĩnh Mẫu.\n"
    )
    document = document_of(source, text)
    held = corpus()
    documents = (*held.documents, document)
    held = Corpus(documents, with_repeals(held.legislation, documents))

    found = answer("Quyết định 3/2024/QĐ-UBND của Vĩnh Mẫu còn dùng không?", CHANGED, held)

    assert [s.text for s in found.statements][1] == "5/2031/QĐ-UBND"
    assert found.statements[0].citation.provision_id == "d2"
    assert "Bãi bỏ Quyết định số 3/2024/QĐ-UBND" in found.text


@pytest.mark.parametrize("question", VALIDITY)
def test_questions_of_validity(question: str) -> None:
    """Each of these asks whether a regulation holds."""
    assert intent_of(question) is Intent.VALIDITY


@pytest.mark.parametrize("question", OTHER)
def test_questions_of_something_else(question: str) -> None:
    """None of these does: a plan's days are its period."""
    assert intent_of(question) is not Intent.VALIDITY
