"""What was understood is shown, and one click corrects it: the page over the canned engine."""

from pathlib import Path

import pytest
from canned_engine import (
    CHOICES,
    DEADLINE,
    FOLLOW_UP,
    QUOTE,
    SILENCE,
    UNACCENTED_DEADLINE,
    CannedEngine,
)
from streamlit.testing.v1 import AppTest

from index.errors import IndexFault
from retrieval.model import UNCORRECTED, Answer, Correction, Intent
from ui import engine
from ui.conversation import Exchange
from ui.plain import plain
from ui.words import WORDS, Language

_APP = Path(__file__).parent.parent / "app.py"
_WORDS = WORDS[Language.VIETNAMESE].understanding
_SECONDS = 30


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page at a first visit."""
    monkeypatch.setattr(engine, "open_engine", CannedEngine)
    return AppTest.from_file(str(_APP), default_timeout=_SECONDS).run()


def _ask(page: AppTest, *questions: str) -> AppTest:
    for question in questions:
        page.chat_input[0].set_value(question).run()
    return page


def _correcting(page: AppTest, position: int) -> AppTest:
    """Open the corrections of the answer at a position, as a click does."""
    page.session_state[f"correct-{position}"] = True
    return page.run()


def _notes(page: AppTest) -> list[str]:
    """What stands above each answer, line by line."""
    kinds = ("Đã hiểu", "Hỏi về", "Hiểu là", "Tìm trong", "Trả lời tại", _WORDS.corrected)
    lines = [line for text in page.text for line in text.value.split("\n")]
    return [line for line in lines if line.startswith(kinds)]


def _exchanges(page: AppTest) -> tuple[Exchange, ...]:
    exchanges: tuple[Exchange, ...] = page.session_state["exchanges"]
    return exchanges


def _corrections(page: AppTest) -> list[Correction]:
    return [exchange.answer.query.correction for exchange in _exchanges(page)]


def _keys(page: AppTest) -> set[str]:
    return {str(button.key) for button in page.button}


def test_the_reading_of_a_question_stands_above_its_answer(page: AppTest) -> None:
    """The words where they differ, the kind in the page's language, where was searched."""
    _ask(page, UNACCENTED_DEADLINE, DEADLINE)
    within = "Hỏi về: hạn nộp · Tìm trong: Kế hoạch số 153/KH-UBND (UBND huyện Chợ Đồn)"

    assert _notes(page) == [f"Đã hiểu: {DEADLINE}", within, within]


def test_corrections_are_drawn_only_while_they_are_open(page: AppTest) -> None:
    """A conversation carries no menus of documents along until one is asked for."""
    _ask(page, UNACCENTED_DEADLINE)
    closed = [box.label for box in page.selectbox]
    _correcting(page, 0)

    assert closed == []
    assert [box.label for box in page.selectbox] == [_WORDS.one_document, _WORDS.other_kind]


def test_only_what_was_read_into_a_question_is_taken_back(page: AppTest) -> None:
    """A question in its own words that follows none offers neither to keep them nor to part."""
    _ask(page, DEADLINE, UNACCENTED_DEADLINE, FOLLOW_UP)
    offered = []
    for position in range(3):
        names = {key.removesuffix(f"-{position}") for key in _keys(_correcting(page, position))}
        offered.append(names & {"as-typed", "any-document", "alone", "undo"})

    assert offered == [{"any-document"}, {"as-typed", "any-document"}, {"alone"}]


@pytest.mark.parametrize(
    ("name", "correction"),
    [
        ("as-typed", Correction(restored=UNACCENTED_DEADLINE)),
        ("any-document", Correction(documents=())),
    ],
)
def test_one_click_asks_again_in_place(page: AppTest, name: str, correction: Correction) -> None:
    """The exchange is replaced, not doubled; those before and after it stay; the menu closes."""
    _ask(page, DEADLINE, UNACCENTED_DEADLINE, FOLLOW_UP)
    before = _exchanges(page)
    _correcting(page, 1).button(key=f"{name}-1").click().run()
    after = _exchanges(page)

    assert [exchange.question for exchange in after] == [e.question for e in before]
    assert _corrections(page) == [UNCORRECTED, correction, UNCORRECTED]
    assert (after[0], after[2]) == (before[0], before[2])
    assert len(page.chat_message) == 6
    assert not page.selectbox
    assert sum(_WORDS.corrected in note for note in _notes(page)) == 1


def test_searching_everywhere_is_said(page: AppTest) -> None:
    """Once all documents are searched, the note says so and the click is no longer offered."""
    _ask(page, DEADLINE)
    _correcting(page, 0).button(key="any-document-0").click().run()
    (note,) = _notes(page)

    assert note.split(" · ") == ["Hỏi về: hạn nộp", _WORDS.everywhere, _WORDS.corrected]
    assert "any-document-0" not in _keys(_correcting(page, 0))


def test_a_question_is_asked_alone(page: AppTest) -> None:
    """It is no longer read as following on: what was silence asks back."""
    _ask(page, DEADLINE, FOLLOW_UP)
    _correcting(page, 1).button(key="alone-1").click().run()

    assert _corrections(page) == [UNCORRECTED, Correction(alone=True)]
    assert SILENCE not in page.info[0].value.replace("\\", "")
    assert not any(_WORDS.continued in note for note in _notes(page))


def test_another_document_and_another_kind_are_chosen(page: AppTest) -> None:
    """The menus offer what was not understood; one correction is added to the other."""
    _ask(page, DEADLINE)
    documents, _ = _correcting(page, 0).selectbox
    documents.set_value("kh-hostile").run()
    refused = page.info[0].value.replace("\\", "")
    _, kinds = _correcting(page, 0).selectbox
    kinds.set_value(Intent.DOSSIER).run()

    assert len(documents.options) == 1
    assert SILENCE in refused
    assert _WORDS.kinds[Intent.DEADLINE] not in kinds.options
    assert len(kinds.options) == len(Intent) - 1
    assert _corrections(page) == [Correction(documents=("kh-hostile",), intent=Intent.DOSSIER)]
    assert any(note.startswith("Hỏi về: thành phần hồ sơ") for note in _notes(page))


def test_corrections_are_taken_back_together(page: AppTest) -> None:
    """One click and the question is read as it was at first."""
    _ask(page, UNACCENTED_DEADLINE)
    first = _notes(page)
    _correcting(page, 0).button(key="as-typed-0").click().run()
    corrected = _notes(page)
    _correcting(page, 0).button(key="undo-0").click().run()

    assert first[0].startswith("Đã hiểu: ")
    assert not any(note.startswith("Đã hiểu: ") for note in corrected)
    assert _notes(page) == first
    assert _corrections(page) == [UNCORRECTED]


def test_what_is_asked_next_follows_the_correction(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The engine is handed the earlier questions with what was set right of them."""
    handed: list[object] = []

    class Listening(CannedEngine):
        def ask(self, question: str, **options: object) -> Answer:
            handed.append(options["history"])
            return CannedEngine.ask(self, question, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "open_engine", Listening)
    _ask(page, DEADLINE)
    _correcting(page, 0).button(key="any-document-0").click().run()
    _ask(page, FOLLOW_UP)

    assert handed[:2] == [[], []]
    assert handed[2] == [_exchanges(page)[0].turn]
    assert _exchanges(page)[0].turn.correction == Correction(documents=())


def test_a_correction_that_fails_keeps_the_answer(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What went wrong is said above the answer that stood there."""

    class Broken(CannedEngine):
        def ask(self, *_: object, **__: object) -> Answer:
            raise IndexFault(".index: hỏng")

    _ask(page, DEADLINE)
    _correcting(page, 0)
    monkeypatch.setattr(engine, "open_engine", Broken)
    page.button(key="any-document-0").click().run()

    assert page.error[0].value.replace("\\", "") == ".index: hỏng"
    assert QUOTE in [text.value for text in page.text]
    assert _corrections(page) == [UNCORRECTED]


def test_a_correction_closes_the_source_of_the_old_answer(page: AppTest) -> None:
    """The panel would show what the new answer may not cite."""
    _ask(page, DEADLINE)
    _correcting(page, 0).button(key="cite-0-0").click().run()
    shown = len(page.get("bidi_component"))
    page.button(key="any-document-0").click().run()

    assert shown == 1
    assert not page.get("bidi_component")


def test_choices_ask_what_they_stand_for(page: AppTest) -> None:
    """A question asked back is answered with one click, letter for letter as it is labelled."""
    _ask(page, FOLLOW_UP)
    labels = [page.button(key=f"choice-0-{n}").label for n in (0, 1)]
    page.button(key="choice-0-1").click().run()

    assert _WORDS.choices in [text.value for text in page.text]
    assert labels == [plain(choice.label) for choice in CHOICES]
    assert [exchange.question for exchange in _exchanges(page)] == [FOLLOW_UP, UNACCENTED_DEADLINE]


def test_the_nearest_statement_stands_apart_under_a_refusal(page: AppTest) -> None:
    """It is called what it is, and its citation opens the source."""
    _ask(page, DEADLINE, FOLLOW_UP)
    texts = [text.value for text in page.chat_message[3].text]
    page.button(key="cite-1-near-0").click().run()

    assert SILENCE in page.info[0].value.replace("\\", "")
    assert texts[texts.index(_WORDS.nearest) :] == [_WORDS.nearest, "UBND huyện Chợ Đồn", QUOTE]
    assert page.button(key="cite-1-near-0").label.replace("\\", "").startswith("[1] Kế hoạch")
    assert len(page.get("bidi_component")) == 1


def test_every_kind_of_question_has_words() -> None:
    """Each has its own name in each language."""
    for words in WORDS.values():
        kinds = words.understanding.kinds
        assert set(kinds) == set(Intent)
        assert len(set(kinds.values())) == len(Intent)
