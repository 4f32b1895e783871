"""How facts are told: by corpus.show to readers and programs, by the engine to the pages."""

import json

import pytest
from facts_documents import document_of

from corpus.facts.finding import facts_of
from corpus.facts.model import Attribute
from corpus.facts.telling import NAMES, facts_json, facts_told
from corpus.show import main
from retrieval.engine import Engine

_TEXT = "KẾ HOẠCH\nPhát động thi đua\nI. HỒ SƠ\n1. Mỗi thôn chọn không quá 02 hộ gia đình."
_CHO_DON = "kh-153-ubnd-cho-don-2024"


def test_every_attribute_has_a_name_to_show() -> None:
    """No attribute is told without its Vietnamese name, and no two share one."""
    assert set(NAMES) == set(Attribute)
    assert len(set(NAMES.values())) == len(NAMES)


def test_a_fact_is_told_with_whom_it_holds_for_and_where_it_stands() -> None:
    """A line names the attribute, the subject, the words and the provision."""
    document = document_of(_TEXT)

    assert list(facts_told(document, facts_of(document))) == [
        "Số lượng (Mỗi thôn): không quá 02 hộ gia đình [khoản 1 mục I]"
    ]


def test_a_fact_is_plain_values_for_programs() -> None:
    """The JSON of a fact has its words, its quote, its number and its lines."""
    document = document_of(_TEXT)

    (told,) = facts_json(document, facts_of(document))

    assert told == {
        "attribute": "quota",
        "value": "không quá 02 hộ gia đình",
        "quote": "Mỗi thôn chọn không quá 02 hộ gia đình.",
        "subject": "Mỗi thôn",
        "normalised": "2",
        "provision": "i.1",
        "label": "khoản 1 mục I",
        "lines": [4, 4],
        "confidence": 1.0,
    }


def test_show_prints_the_facts(capsys: pytest.CaptureFixture[str]) -> None:
    """The command tells a document's facts, in words and in JSON."""
    assert main([_CHO_DON]) == 0
    words = capsys.readouterr().out
    assert main([_CHO_DON, "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)["facts"]

    assert "Thời gian: từ ngày 20/5/2024 đến hết ngày 05/8/2024 [khoản 1 mục II]" in words
    deadline = next(fact for fact in facts if fact["attribute"] == "submission_deadline")
    assert deadline["normalised"] == "2024-08-06/2024-08-08"


def test_the_engine_has_the_facts_of_every_document(engine: Engine) -> None:
    """Pages find facts by the id of a document."""
    assert set(engine.facts) == {document.id for document in engine.corpus.documents}
    assert {fact.document_id for fact in engine.facts[_CHO_DON]} == {_CHO_DON}
