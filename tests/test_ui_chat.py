"""The chat page, run without a browser over the canned engine."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from canned_engine import (
    DEADLINE,
    FOLLOW_UP,
    HOSTILE,
    QUOTE,
    SILENCE,
    UNACCENTED_DEADLINE,
    UNCLEAR,
    CannedEngine,
)
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import UnknownElement

from corpus.errors import SourceError
from corpus.store import SHIPPED_CORPUS
from index.errors import IndexFault
from ui import engine
from ui.source_lines import ShownLine
from ui.words import EXAMPLES, WORDS, Language

_APP = Path(__file__).parent.parent / "app.py"
_WORDS = WORDS[Language.VIETNAMESE]
_SECONDS = 30


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page at a first visit."""
    monkeypatch.setattr(engine, "open_engine", CannedEngine)
    return AppTest.from_file(str(_APP), default_timeout=_SECONDS).run()


def _ask(page: AppTest, question: str) -> AppTest:
    return page.chat_input[0].set_value(question).run()


def _texts(page: AppTest) -> list[str]:
    return [text.value for text in page.text]


def _open_first_citation(page: AppTest) -> AppTest:
    return page.button(key="cite-0-0").click().run()


def _shown_lines(page: AppTest) -> list[ShownLine]:
    """The lines that the source view was given, as its script reads them."""
    (view,) = page.get("bidi_component")
    assert isinstance(view, UnknownElement)
    return [ShownLine(**line) for line in json.loads(view.proto.json)["lines"]]


def test_first_visit_offers_every_example_and_shows_no_exchange(page: AppTest) -> None:
    """A first visit shows the title and all examples as buttons, and no chat message."""
    labels = [button.label for button in page.button]

    assert [title.value for title in page.title] == [_WORDS.title]
    assert set(EXAMPLES) <= set(labels)
    assert not page.chat_message


def test_a_click_on_an_example_asks_it(page: AppTest) -> None:
    """Clicking an example shows it as the question, and its answer's issuer and words."""
    page.button(key="example-1").click().run()

    assert EXAMPLES[1] == UNACCENTED_DEADLINE
    assert [message.name for message in page.chat_message] == ["user", "assistant"]
    assert page.chat_message[0].text[0].value == UNACCENTED_DEADLINE
    assert {"UBND huyện Chợ Đồn", QUOTE} <= set(_texts(page))


def test_a_citation_reads_as_officers_cite(page: AppTest) -> None:
    """A citation's button names its number, document, provision and lines as received."""
    _ask(page, DEADLINE)

    label = page.button(key="cite-0-0").label.replace("\\", "")
    assert label == (
        "[1] Kế hoạch số 153/KH-UBND, gạch đầu dòng thứ 2 điểm a khoản 3 mục III, dòng 143–145"
    )


def test_restored_question_and_warning_are_shown(page: AppTest) -> None:
    """A question typed without diacritics is shown as understood, warnings as warnings."""
    _ask(page, UNACCENTED_DEADLINE)

    (note,) = [text for text in _texts(page) if text.startswith("Đã hiểu: ")]
    assert "hạn nộp hồ sơ" in note.casefold()
    assert "Kế hoạch số 153/KH-UBND (UBND huyện Chợ Đồn)" in note
    assert len(page.warning) == 1


def test_a_citation_is_marked_with_its_validity_and_as_a_summary(page: AppTest) -> None:
    """Both marks stand beside the citation and in its opened source, in the page's language."""
    _ask(page, DEADLINE)
    beside = _badges(page)
    _open_first_citation(page)

    assert beside == ["gray-badge[chưa rõ hiệu lực]", f"violet-badge[{_WORDS.summary}]"]
    assert _badges(page) == beside * 2


def test_an_answer_holds_for_the_day_chosen(page: AppTest) -> None:
    """Today at first, unsaid; another day is handed on and said above the answer."""
    _ask(page, DEADLINE)
    today = [text for text in _texts(page) if "tại ngày" in text]
    page.date_input[0].set_value(date(2025, 7, 1)).run()
    _ask(page, DEADLINE)

    assert page.date_input[0].label == "Hỏi tại ngày"
    assert today == []
    assert any(text.endswith("Trả lời tại ngày 1/7/2025") for text in _texts(page))


def _badges(page: AppTest) -> list[str]:
    """What the badges of the page read, as Markdown, the escapes taken out."""
    found = [text.value.replace("\\", "").strip(":") for text in page.markdown]
    return [text for text in found if "-badge[" in text]


def test_history_grows_and_is_handed_on(page: AppTest) -> None:
    """The same follow-up is unclear alone and understood after an earlier question."""
    alone = _ask(page, FOLLOW_UP).info[0].value
    _ask(page, FOLLOW_UP)

    assert UNCLEAR in alone.replace("\\", "")
    assert SILENCE in page.info[1].value.replace("\\", "")
    assert _texts(page).count(_WORDS.understanding.continued) == 1
    assert len(page.chat_message) == 4


def test_a_refusal_says_why_and_what_to_try(page: AppTest) -> None:
    """A refusal is calm information: the reason, the engine's words, and a way out."""
    _ask(page, DEADLINE)
    _ask(page, FOLLOW_UP)

    (refusal,) = page.info
    assert refusal.proto.title == "Văn bản không nêu điều này"
    assert SILENCE in refusal.value.replace("\\", "")
    assert "Hãy hỏi" in refusal.value
    assert not page.error


@pytest.mark.parametrize(
    "fault",
    [
        SourceError("sources.toml: không có tệp này"),  # the corpus
        IndexFault(".index: chưa có chỉ mục; chạy python -m index.build"),  # the index
    ],
)
def test_a_corpus_that_cannot_be_opened_is_said_calmly(
    monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    """An opening that fails shows its message without a traceback; trying again can work."""
    monkeypatch.setattr(engine, "open_engine", _raising(fault))
    page = AppTest.from_file(str(_APP), default_timeout=_SECONDS).run()
    shown = [error.value.replace("\\", "") for error in page.error]
    monkeypatch.setattr(engine, "open_engine", CannedEngine)
    page.button[0].click().run()

    assert shown == [str(fault)]
    assert not page.exception
    assert not page.error
    assert page.chat_input


def _raising(fault: Exception) -> Callable[[], CannedEngine]:
    def open_engine() -> CannedEngine:
        raise fault

    return open_engine


def test_markup_in_questions_and_documents_is_shown_as_text(page: AppTest) -> None:
    """HTML and Markdown of a question or document only ever reach elements that do not parse."""
    _ask(page, HOSTILE)
    _open_first_citation(page)

    parsed = [element.value for element in (*page.markdown, *page.caption, *page.subheader)]
    assert _texts(page).count(HOSTILE) >= 4  # question, message, statement, title of the source
    assert not any("onerror" in text or "**" in text for text in parsed)
    assert not any(re.search(r"(?<!\\)[<*$`]", button.label) for button in page.button)
    assert "\\<img" in page.warning[0].value


def test_a_source_file_that_is_gone_is_said_calmly(page: AppTest) -> None:
    """The panel of a document whose file is missing still shows its lines, and says so."""
    _ask(page, HOSTILE)
    _open_first_citation(page)

    assert "hostile.txt" in page.error[0].value.replace("\\", "")
    assert [line.marked for line in _shown_lines(page)] == ["", HOSTILE, ""]


def test_a_citation_opens_its_source_around_the_cited_lines(page: AppTest) -> None:
    """The panel shows twelve lines around the cited ones, both readings, only the quote marked."""
    _ask(page, DEADLINE)
    _open_first_citation(page)

    lines = {line.number: line for line in _shown_lines(page)}
    marked = " ".join(line.marked for line in lines.values() if line.marked)
    assert (min(lines), max(lines)) == (131, 157)
    assert marked == QUOTE
    assert "06/8/2024 dén hét ngay 08/8/2024" in lines[145].received
    assert any(
        text.startswith("Kế hoạch số 153/KH-UBND · UBND huyện Chợ Đồn · ban hành ngày 28/5/2024")
        for text in _texts(page)
    )


def test_the_whole_document_can_be_shown_and_the_panel_closed(page: AppTest) -> None:
    """The toggle shows every line of the file as received; closing removes the panel."""
    _ask(page, DEADLINE)
    _open_first_citation(page)
    page.toggle(key="whole-document").set_value(True).run()
    shown = len(_shown_lines(page))
    page.button(key="close-source").click().run()

    file = SHIPPED_CORPUS / "000_6dc849f5ca1d5cb0.txt"
    assert shown == len(file.read_text(encoding="utf-8").splitlines())
    assert not page.get("bidi_component")


def test_asking_again_closes_the_source(page: AppTest) -> None:
    """A new question closes the source of an earlier answer."""
    _ask(page, DEADLINE)
    _open_first_citation(page)
    _ask(page, FOLLOW_UP)

    assert not page.get("bidi_component")


def test_clearing_starts_over(page: AppTest) -> None:
    """Clearing the conversation shows the examples again and forgets the history."""
    _ask(page, DEADLINE)
    page.button(key="new-conversation").click().run()
    cleared = not page.chat_message and bool(page.button(key="example-0"))
    _ask(page, FOLLOW_UP)

    assert cleared
    assert UNCLEAR in page.info[0].value.replace("\\", "")


def test_the_page_speaks_english_on_request(page: AppTest) -> None:
    """The switch in the sidebar changes every word of the page, not the documents' names."""
    page.radio[0].set_value(Language.ENGLISH).run()

    assert page.title[0].value == WORDS[Language.ENGLISH].title
    assert next(box.label for box in page.sidebar.expander).replace("\\", "") == (
        "Kế hoạch số 153/KH-UBND"
    )


def test_a_very_long_question_is_asked_whole(page: AppTest) -> None:
    """A question of 10,000 characters reaches the engine uncut and gets a calm reply."""
    question = "hồ sơ " * 1666 + "gì?!"
    _ask(page, question)

    assert len(question) == 10_000
    assert page.chat_message[0].text[0].value == question
    assert len(page.info) == 1


def test_the_download_is_the_file_as_received() -> None:
    """The bytes offered for download are those of the file, hash and all."""
    document = CannedEngine().corpus.documents[0]

    assert engine.received_file(document) == (SHIPPED_CORPUS / document.source.file).read_bytes()
