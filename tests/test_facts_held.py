"""Facts of a corpus, found document by document."""

from dataclasses import replace

import pytest
from facts_documents import document_of

from corpus.facts import held
from corpus.facts.finding import facts_of
from corpus.facts.held import HeldFacts
from corpus.facts.model import Fact
from corpus.model import Document

TEXT = "KẾ HOẠCH\nPhát động thi đua\n1. Hồ sơ gửi về Phòng Nội vụ trước ngày 05/7/2025."


def test_a_document_is_read_once_and_only_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Facts are those that are found in the document itself; other documents wait."""
    first = document_of(TEXT)
    second = replace(first, source=replace(first.source, id="khac"))
    read: list[str] = []

    def counting(document: Document) -> tuple[Fact, ...]:
        read.append(document.id)
        return facts_of(document)

    monkeypatch.setattr(held, "facts_of", counting)
    facts = HeldFacts((first, second))

    assert list(facts) == ["thu", "khac"]
    assert read == []
    assert facts["khac"] == facts["khac"] == facts_of(second) != ()
    assert read == ["khac"]


def test_a_document_that_is_not_held_has_no_facts() -> None:
    """It is asked for by mistake."""
    with pytest.raises(KeyError):
        HeldFacts(())["thu"]
