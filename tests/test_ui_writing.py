"""The page draws an answer as it comes, and says who phrased it."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from canned_engine import DEADLINE, QUOTE, CannedEngine
from streamlit.testing.v1 import AppTest

from retrieval.errors import ChatModelFault
from retrieval.model import UNCORRECTED, Answer, Correction, Turn
from ui import conversation, engine
from ui.words import WORDS, Language

_APP = Path(__file__).parent.parent / "app.py"
_WORDS = WORDS[Language.VIETNAMESE].writing
MODEL = "ollama:qwen2.5:7b"
REPHRASED = "Hạn là từ ngày 06/8/2024 đến hết ngày 08/8/2024."


@dataclass(frozen=True, slots=True)
class WritingEngine(CannedEngine):
    """Rephrases what the canned engine answers, twice."""

    dropped: int = 2
    stands: bool = False

    def answers(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Generator[Answer]:
        """Yield the answer as found, then with words of a model, or with those dropped alone."""
        found = self.ask(question, history=history, on=on, correction=correction)
        yield found
        if self.stands:
            yield replace(found, dropped=self.dropped)
            return
        said = tuple(replace(s, text=REPHRASED, rephrased=True) for s in found.statements)
        yield replace(found, statements=said, written_by=MODEL)
        yield replace(found, statements=said, written_by=MODEL, dropped=self.dropped)


def _page(monkeypatch: pytest.MonkeyPatch, asked: CannedEngine) -> AppTest:
    monkeypatch.setattr(engine, "open_engine", lambda: asked)
    page = AppTest.from_file(str(_APP), default_timeout=30).run()
    return page.chat_input[0].set_value(DEADLINE).run()


def _captions(page: AppTest) -> list[str]:
    return [caption.value.replace("\\", "") for caption in page.caption]


def test_a_rephrased_answer_takes_the_place_of_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the last drawing is on the page, with a note on the model and the sentences dropped."""
    page = _page(monkeypatch, WritingEngine())

    assert not page.exception
    texts = [text.value for text in page.text]
    assert texts.count(REPHRASED) == 1
    assert QUOTE not in texts
    note = f"{_WORDS.written.format(model=MODEL)} {_WORDS.dropped.format(count=2)}"
    assert _captions(page) == [note]


def test_a_rephrased_answer_opens_its_quote(monkeypatch: pytest.MonkeyPatch) -> None:
    """One click from the sentence stand the words of the document; the answer stays as it was."""
    page = _page(monkeypatch, WritingEngine())
    (cited,) = [button for button in page.button if button.key and button.key.startswith("cite-")]
    cited.click().run()

    assert not page.exception
    assert page.get("bidi_component")
    assert [text.value for text in page.text].count(REPHRASED) == 1


def test_a_draft_that_fell_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of the document are shown, and that the model's did not match them."""
    page = _page(monkeypatch, WritingEngine(stands=True))

    assert QUOTE in [text.value for text in page.text]
    assert _captions(page) == [f"{_WORDS.stands} {_WORDS.dropped.format(count=2)}"]


def test_without_a_model_there_is_no_note(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer as found says nothing of models."""
    assert _captions(_page(monkeypatch, CannedEngine())) == []


def test_a_page_that_is_left_midway_keeps_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was drawn first is remembered before the model writes on, and the writing is ended."""
    ended = []

    @dataclass(frozen=True, slots=True)
    class Leaving(CannedEngine):
        def answers(
            self,
            question: str,
            *,
            history: Sequence[str | Turn] = (),
            on: date | None = None,
            correction: Correction = UNCORRECTED,
        ) -> Generator[Answer]:
            found = self.ask(question, history=history, on=on, correction=correction)
            try:
                yield found
                # As a click does: the run ends where the page is next drawn.
                st.stop()
            finally:
                ended.append(found)

    page = _page(monkeypatch, Leaving())
    assert len(ended) == 1
    page.run()

    assert QUOTE in [text.value for text in page.text]


def test_an_amendment_of_another_question_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A drawing that ends late, after the conversation was cleared, does not come back."""
    held: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", held)
    answer = CannedEngine().ask(DEADLINE)
    conversation.amend(0, conversation.Exchange(DEADLINE, answer))
    conversation.remember(conversation.Exchange("khác", answer))
    conversation.amend(0, conversation.Exchange(DEADLINE, answer))

    assert [exchange.question for exchange in conversation.exchanges()] == ["khác"]


def test_a_wrong_setting_is_said_calmly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting of the chat model that cannot be used is shown as a message, not a traceback."""

    def open_engine() -> CannedEngine:
        raise ChatModelFault("CHAT_MODEL='x': cần dạng nhà-cung-cấp:tên-mô-hình")

    monkeypatch.setattr(engine, "open_engine", open_engine)
    page = AppTest.from_file(str(_APP), default_timeout=30).run()

    assert not page.exception
    assert "CHAT_MODEL" in page.error[0].value.replace("\\", "")
