"""A hundred plans of many provinces beside each other: what is found, and how fast."""

import time
from collections import Counter
from datetime import date

import pytest
from plan_maker import MadePlan, made_plans

from corpus.facts.finding import facts_of
from corpus.facts.model import Attribute
from corpus.store import Corpus
from retrieval.compare.attributes import LABELS
from retrieval.compare.choosing import province_of
from retrieval.compare.model import Comparison
from retrieval.compare.table import compare

_ON = date(2024, 7, 1)
_MANY = 100


@pytest.fixture(scope="module")
def many() -> list[MadePlan]:
    """A hundred plans, three of them restored after their marks were lost."""
    return made_plans(_MANY, restored=3)


@pytest.fixture(scope="module")
def laid(many: list[MadePlan], shipped: Corpus) -> Comparison:
    """All of them beside each other, by every attribute."""
    return _compared(many, shipped)


def _compared(many: list[MadePlan], corpus: Corpus) -> Comparison:
    documents = [made.document for made in many]
    facts = {document.id: facts_of(document) for document in documents}
    return compare(documents, facts, attributes=tuple(LABELS), on=_ON, corpus=corpus)


def test_a_hundred_plans_are_compared_in_two_seconds(
    many: list[MadePlan], laid: Comparison, shipped: Corpus
) -> None:
    """Finding all facts and laying them out takes at most two seconds of the processor."""
    started = time.process_time()
    again = _compared(many, shipped)

    assert time.process_time() - started <= 2
    assert again == laid


def test_plans_say_what_they_were_made_to_say(many: list[MadePlan], laid: Comparison) -> None:
    """Every plan's period and deadline stand in its cells."""
    rows = {row.attribute: row for row in laid.rows}
    missed = [
        made.document.id
        for made in many
        for attribute, end in (
            (Attribute.PERIOD, made.end),
            (Attribute.SUBMISSION_DEADLINE, made.deadline),
        )
        if end
        not in {entry.when.end for entry in rows[attribute].cells[made.document.id] if entry.when}
    ]

    assert missed == []


def test_only_planted_contradictions_are_found(many: list[MadePlan], laid: Comparison) -> None:
    """Deadlines before the end, and days of parents that differ within a province; no other."""
    early = {made.document.id for made in many if made.deadline < made.end}
    days = Counter({(province_of(made.document.source), made.cited) for made in many})
    wrong = Counter(province for province, _ in days)
    told = [conflict for conflict in laid.conflicts if conflict.about.startswith("Hạn nộp")]
    cited = [conflict for conflict in laid.conflicts if conflict.about.startswith("Ngày ban")]

    assert {conflict.citations[0].document_id for conflict in told} == early
    assert len(cited) == sum(amount > 1 for amount in wrong.values()) > 0
    assert len(laid.conflicts) == len(told) + len(cited)
