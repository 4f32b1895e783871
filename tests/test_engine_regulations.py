"""The engine over the digests that ship: articles asked for, articles there are not, validity."""

from datetime import date

import pytest

from corpus.model import Kind
from retrieval.engine import Engine
from retrieval.filters import Filter
from retrieval.model import Reason

LAW, DECREE, NEXT = "luat-06-2022-qh15", "nd-98-2023-nd-cp", "nd-152-2025-nd-cp"
REGISTER = "tinh-trang-hieu-luc"
HELD, ENDED, AMENDED = date(2024, 6, 1), date(2025, 8, 1), date(2026, 11, 20)
VALID = "Nghị định 98 còn hiệu lực không?"
TYPED = ["Điều 24 khoản 1 quy định gì?", "dieu 24 khoan 1 quy dinh gi", "Khoản 1 Điều 24 nói gì"]

# The question, the day, the chunk that comes first.
FIRST = [
    *((question, ENDED, f"{LAW}/d24.k1") for question in TYPED),
    ("Điều 24 Luật Thi đua, khen thưởng có tiêu chuẩn nào?", ENDED, f"{LAW}/d24"),
    # a decree that has ended, named: its own article all the same
    ("khoản 1 Điều 24 Nghị định 98/2023/NĐ-CP", AMENDED, f"{DECREE}/d24.k1"),
    # whether a decree holds, the register's sentence about it says
    (VALID, HELD, f"{REGISTER}/5.a"),
    (VALID, ENDED, f"{REGISTER}/5.b"),
    (VALID, AMENDED, f"{REGISTER}/5.b"),
]


@pytest.mark.parametrize(("question", "day", "first"), FIRST)
def test_a_question_on_an_article_goes_straight_to_it(
    engine: Engine, question: str, day: date, first: str
) -> None:
    """The first hit, certain; it comes once, and ranks count on."""
    hits = engine.search(question, on=day)

    assert (hits[0].chunk.id, hits[0].rank, hits[0].score) == (first, 1, 1)
    assert len({hit.chunk.id for hit in hits}) == len(hits) == 10
    assert [hit.rank for hit in hits] == list(range(1, 11))


@pytest.mark.parametrize("question", TYPED)
def test_a_clause_asked_for_is_quoted_whole(engine: Engine, question: str) -> None:
    """With its points, from the law alone once the decree has ended."""
    answer = engine.ask(question, on=ENDED)
    law = engine.corpus.document(LAW)
    clause = next(p for p in law.provisions if p.locator.id == "d24.k1")

    (citation,) = answer.citations
    assert (citation.document_id, citation.provision_id) == (LAW, "d24.k1")
    assert answer.text.endswith(clause.extent.of(law.text).strip())
    assert citation.validity == "còn hiệu lực"


def test_every_document_in_force_that_has_the_clause_is_quoted(engine: Engine) -> None:
    """While the decree held, its clause was as good an answer."""
    places = [
        (citation.document_id, citation.provision_id)
        for citation in engine.ask(TYPED[0], on=HELD).citations
    ]

    assert places == [(LAW, "d24.k1"), (DECREE, "d24.k1")]


def test_a_law_that_was_amended_is_said_to_be(engine: Engine) -> None:
    """The register's sentence stands before the clause, which is marked."""
    answer = engine.ask(TYPED[0], on=AMENDED)

    register, clause = answer.citations
    assert register.document_id == REGISTER
    assert "06/2026/QH16" in register.quote
    assert clause.validity == "được sửa đổi, bổ sung một phần (cần kiểm tra)"


@pytest.mark.parametrize("day", [HELD, ENDED, AMENDED])
@pytest.mark.parametrize(
    "question",
    ["dieu 105 luat thi dua khen thuong", "Điều 105 Luật Thi đua, khen thưởng quy định gì?"],
)
def test_an_article_there_is_not_is_refused(engine: Engine, question: str, day: date) -> None:
    """With how many articles the law has, and nothing quoted in its place."""
    answer = engine.ask(question, on=day)

    assert answer.reason is Reason.SILENT
    assert answer.citations == ()
    assert answer.warnings == ("Luật số 06/2022/QH15 có 96 điều; không có Điều 105.",)


def test_a_clause_is_of_the_law_asked_about_before(engine: Engine) -> None:
    """Refused, because the law's Điều 80 has fewer."""
    answer = engine.ask(
        "Khoản 99 Điều 80 quy định gì?", history=["Luật Thi đua, khen thưởng là luật nào?"], on=HELD
    )

    assert answer.reason is Reason.SILENT
    assert len(answer.warnings) == 1
    assert "không có khoản 99" in answer.warnings[0]


@pytest.mark.parametrize(
    ("day", "validity", "words"),
    [
        (HELD, "còn hiệu lực", "có hiệu lực từ ngày 01/01/2024"),
        (ENDED, None, "hết hiệu lực từ ngày 01/7/2025"),
        (AMENDED, None, "hết hiệu lực từ ngày 01/7/2025"),
    ],
)
def test_whether_a_decree_holds(
    engine: Engine, day: date, validity: str | None, words: str
) -> None:
    """The register says so; while it holds its own article stands beside."""
    answer = engine.ask(VALID, on=day)

    assert answer.answerable
    assert words in answer.text
    own = [c.validity for c in answer.citations if c.document_id == DECREE]
    assert own == ([validity] if validity else [])


def test_a_search_among_other_documents_is_not_led_out_of_them(engine: Engine) -> None:
    """No plan has the article; among decrees the decree's is first and the law's is none."""
    plans, decrees = (Filter(kinds=frozenset({kind})) for kind in (Kind.PLAN, Kind.DECREE))

    among_plans = engine.search(TYPED[0], on=HELD, among=plans)
    among_decrees = engine.search(TYPED[0], on=HELD, among=decrees)

    assert among_plans == ()
    assert among_decrees[0].chunk.id == f"{DECREE}/d24.k1"
    assert LAW not in {hit.chunk.document_id for hit in among_decrees}


def test_what_is_no_rule_on_the_day_is_known_to_a_query(engine: Engine) -> None:
    """The decrees take turns on 01/7/2025."""
    before, after = (engine.understood("Cờ?", on=day).gone for day in (HELD, ENDED))

    assert (DECREE in before, NEXT in before) == (False, True)
    assert (DECREE in after, NEXT in after) == (True, False)


def test_words_of_an_article_asked_for_are_read_there(engine: Engine) -> None:
    """Something in particular of Điều 24 is answered from Điều 24."""
    answer = engine.ask(
        "Theo Điều 24 Luật Thi đua, khen thưởng, Lao động tiên tiến tặng cho ai?", on=ENDED
    )

    places = [(citation.document_id, citation.provision_id) for citation in answer.citations]
    assert {document for document, _ in places} == {LAW}
    assert all(provision.split(".")[0] == "d24" for _, provision in places)


def test_a_province_that_no_document_is_of_is_said_to_be_missing(engine: Engine) -> None:
    """Named without its level; an order that bears a person's name is no place."""
    missing = engine.ask("Bắc Ninh nộp hồ sơ khen thưởng ngày nào?", on=HELD)
    order = engine.understood("Huân chương Hồ Chí Minh tặng cho ai?", on=HELD)
    peace = engine.understood("có công bảo vệ hòa bình được tặng gì?", on=HELD)

    assert missing.reason is Reason.NOT_IN_CORPUS
    assert "Bắc Ninh" in missing.message
    assert order.missing == peace.missing == ()


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Huân chương Lao động hạng Ba tặng cho ai?", True),
        ("huan chuong lao dong hang nhi tang cho ai", True),
        # there are three grades
        ("Huân chương Lao động hạng Tư tặng cho ai?", False),
        ("Tiêu chuẩn Huân chương Độc lập hạng tư", False),
    ],
)
def test_a_grade_that_there_is_not_has_no_answer(
    engine: Engine,
    question: str,
    answered: bool,  # noqa: FBT001  (a table's column)
) -> None:
    """Orders have a first, a second and a third grade."""
    assert engine.ask(question, on=HELD).answerable is answered


def test_where_the_answer_stands_may_be_asked_beside_it(engine: Engine) -> None:
    """The thing first, then the sentence that names the decree."""
    question = "Chiến sĩ thi đua cơ sở được thưởng mấy lần lương cơ sở, theo nghị định nào?"

    answer = engine.ask(question, on=ENDED)
    amount, name = answer.citations

    assert (amount.document_id, name.document_id) == (NEXT, REGISTER)
    assert "nghị định" not in answer.query.topic
    assert "152/2025/NĐ-CP" in name.quote
