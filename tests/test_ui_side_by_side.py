"""The chat draws what each document says beside the others, and who is silent."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from canned_engine import DEADLINE, QUOTE, CannedEngine
from streamlit.testing.v1 import AppTest

from retrieval.compare.model import Comparison, Entry, Row
from retrieval.model import UNCORRECTED, Answer, Correction, Manner, Turn
from ui import engine
from ui.plain import plain
from ui.words import WORDS, Language

_APP = Path(__file__).parent.parent / "app.py"
_OWN = WORDS[Language.VIETNAMESE].side_by_side


@dataclass(frozen=True, slots=True)
class ComparingEngine(CannedEngine):
    """Lays the deadline of Chợ Đồn beside the silence of the hostile plan, unless asked not to."""

    def answers(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Generator[Answer]:
        """Yield the canned answer with the same words as a comparison."""
        found = self.ask(question, history=history, on=on, correction=correction)
        if correction.manner is Manner.SINGLE:
            yield found
            return
        sources = tuple(document.source for document in self.corpus.documents)
        cells = {sources[0].id: (Entry(QUOTE, found.citations[0]),), sources[1].id: ()}
        query = replace(
            found.query,
            manner=Manner.COMPARE,
            topic="hạn nộp hồ sơ",
            documents=tuple(cells),
        )
        laid = Comparison(sources, (Row(question, question, cells),), ())
        yield replace(found, query=query, comparison=laid)


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page after one question that compares."""
    monkeypatch.setattr(engine, "open_engine", ComparingEngine)
    opened = AppTest.from_file(str(_APP), default_timeout=30).run()
    return opened.chat_input[0].set_value(DEADLINE).run()


def test_each_document_has_a_column_and_a_silent_one_says_so(page: AppTest) -> None:
    """The first column cites, the second says that the document does not state it."""
    first, second = page.chat_message[1].columns

    assert first.text[0].value == "Kế hoạch số 153/KH-UBND (UBND huyện Chợ Đồn)"
    assert QUOTE in [text.value for text in first.text]
    assert first.button[0].label.startswith(plain("[1]"))
    assert [caption.value for caption in second.caption] == [plain(_OWN.silent)]
    assert not second.button
    assert not page.exception


def test_the_citation_of_a_cell_opens_the_source(page: AppTest) -> None:
    """As it does below any answer."""
    page.chat_message[1].columns[0].button[0].click().run()

    assert not page.exception
    assert any("Nguồn" in str(title.value) for title in (*page.header, *page.subheader))


def test_a_link_leads_to_the_table_of_the_same_documents(page: AppTest) -> None:
    """With the thing compared as its question."""
    (link,) = [one.proto for one in page.get("link_button")]

    assert link.label == _OWN.table
    assert link.url == (
        "compare?documents=kh-153-ubnd-cho-don-2024%2Ckh-hostile"
        "&question=h%E1%BA%A1n+n%E1%BB%99p+h%E1%BB%93+s%C6%A1"
    )


def test_one_click_has_the_question_answered_as_one(page: AppTest) -> None:
    """The correction is offered where documents were compared."""
    page.session_state["correct-0"] = True
    (as_one,) = [b for b in page.run().button if b.label == plain(_OWN.as_one)]
    as_one.click().run()

    assert not page.chat_message[1].columns
    assert not page.exception
