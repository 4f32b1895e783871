"""What a document settles takes the place of what was read elsewhere in it."""

from dataclasses import replace
from datetime import date

import pytest
from made_facts import fact, plan

from corpus.facts.model import Attribute
from retrieval.citation import Statement
from retrieval.citing import quote
from retrieval.model import Intent, Query
from retrieval.movements import listed_in, names_in
from retrieval.settled import attributes_asked, is_silent, settled
from retrieval.terms import TermWeights, asked_terms

TEXT = (
    "I. NỘI DUNG\n"
    "1. Thời gian thi đua: từ ngày 20/5/2030 đến hết ngày 05/8/2030.\n"
    "2. Hồ sơ nộp trước ngày 15/8/2030.\n"
    "3. Báo cáo gửi về Phòng Nội vụ trước ngày 20/8/2030.\n"
    "4. Gắn với phong trào thi đua: “Vì người nghèo”, “Thi đua Quyết thắng”, “Học tập suốt đời”."
)
PLAN = plan(TEXT)
PERIOD = fact(PLAN, Attribute.PERIOD, "từ ngày 20/5/2030 đến hết ngày 05/8/2030")
DEADLINE = fact(PLAN, Attribute.SUBMISSION_DEADLINE, "trước ngày 15/8/2030")
REPORT = fact(PLAN, Attribute.RECEIVER, "Phòng Nội vụ")
QUERY = Query(
    question="Hạn nộp hồ sơ là ngày nào?",
    restored="Hạn nộp hồ sơ là ngày nào?",
    topic="Hạn nộp hồ sơ",
    context="",
    intent=Intent.DEADLINE,
    asks_who=False,
    documents=(PLAN.id,),
    on=date(2030, 6, 1),
)
ATTRIBUTES = [
    ("Hạn nộp hồ sơ là ngày nào?", Intent.DEADLINE, {Attribute.SUBMISSION_DEADLINE}),
    ("Hạn gửi báo cáo?", Intent.DEADLINE, {Attribute.REPORT_DEADLINE}),
    ("Thời gian phát động?", Intent.OTHER, {Attribute.PERIOD}),
    ("Nguồn kinh phí lấy từ đâu?", Intent.OTHER, {Attribute.BUDGET}),
    ("Mục đích là gì?", Intent.OTHER, set()),
]


def _settled(query: Query, *read: Statement) -> list[str]:
    asked = asked_terms(query.topic, TermWeights.of([]))
    said = settled(query, PLAN, (PERIOD, DEADLINE, REPORT), read, asked=asked)
    return [statement.text for statement in said]


def _read(words: str) -> Statement:
    return quote(PLAN, PLAN.provisions[0], fact(PLAN, Attribute.PERIOD, words).span)


@pytest.mark.parametrize(("question", "intent", "attributes"), ATTRIBUTES)
def test_a_question_asks_for_attributes(
    question: str, intent: Intent, attributes: set[Attribute]
) -> None:
    """By its kind and its words."""
    query = replace(QUERY, restored=question, intent=intent)

    assert set(attributes_asked(query)) == attributes


def test_facts_decide_where_nothing_of_them_was_read() -> None:
    """Silence and another day give way to the deadline; what was read of it stays."""
    assert _settled(QUERY) == ["trước ngày 15/8/2030"]
    assert _settled(QUERY, _read("trước ngày 20/8/2030")) == ["trước ngày 15/8/2030"]
    assert _settled(QUERY, _read("Hồ sơ nộp trước ngày 15/8/2030")) == [
        "Hồ sơ nộp trước ngày 15/8/2030"
    ]


def test_what_no_fact_is_of_stays_as_it_was_read() -> None:
    """A question after the purpose asks for no fact."""
    query = replace(QUERY, restored="Mục đích là gì?", topic="Mục đích", intent=Intent.OTHER)

    assert _settled(query, _read("Gắn với phong trào thi đua")) == ["Gắn với phong trào thi đua"]
    assert not is_silent(query, (PERIOD,))
    assert is_silent(QUERY, (PERIOD,))


def test_movements_are_listed_where_most_are_named() -> None:
    """The paragraph with the most names between quotation marks, if there are two."""
    listed = listed_in(PLAN)

    assert listed is not None
    assert names_in(listed.text) == ("Vì người nghèo", "Thi đua Quyết thắng", "Học tập suốt đời")
    assert listed_in(plan("I. NỘI DUNG\n1. Phong trào thi đua “Vì người nghèo”.")) is None
