"""The onboarding page, run without a browser: over what ships, and over an engine of nothing."""

import json
from datetime import date

import pytest
from canned_engine import CannedEngine
from streamlit.testing.v1 import AppTest

from retrieval.engine import Engine
from retrieval.onboarding.table import shipped_steps
from ui import conversation, engine
from ui.onboarding_words import ENGLISH, VIETNAMESE
from ui.progress import Progress, progress_in
from ui.words import Language

_SECONDS = 60
_RIGHT = "Sáng kiến"


def _page() -> None:
    from ui import onboarding  # noqa: PLC0415  (the body is run as a script of its own)

    onboarding.show()


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, engine_of_all: Engine) -> AppTest:
    """The page over what ships, on a day of decree 152, at a first visit."""
    monkeypatch.setattr(engine, "open_engine", lambda: engine_of_all)
    test = AppTest.from_function(_page, default_timeout=_SECONDS)
    test.session_state[conversation.DAY] = date(2026, 11, 21)
    return test.run()


@pytest.fixture(name="engine_of_all")
def _engine_of_all(request: pytest.FixtureRequest) -> Engine:
    shipped: Engine = request.getfixturevalue("engine")
    return shipped


def _headings(page: AppTest) -> list[str]:
    return [heading.value for heading in page.header]


def _texts(page: AppTest) -> str:
    return "\n".join(text.value for text in page.text)


def _progress(page: AppTest) -> Progress:
    (kept,) = [
        json.loads(view.proto.json)
        for view in page.get("bidi_component")
        if "known" in view.proto.json
    ]
    return progress_in(kept["progress"])


def test_a_first_visit_begins_at_the_first_step(page: AppTest) -> None:
    """The first of six steps shows, with quotes, questions and quizzes, and nothing to go on."""
    assert [title.value for title in page.title] == [VIETNAMESE.title]
    assert _headings(page) == ["Bước 1\\. Khái niệm\\, nguyên tắc"]
    assert "Đoàn kết, hợp tác, để cùng phát triển." in _texts(page)
    assert [radio.value for radio in page.radio] == [None] * 4
    assert not page.error
    assert not [button for button in page.button if button.key == "onboarding-go-on"]


def test_a_right_answer_is_called_so_with_its_place(page: AppTest) -> None:
    """Choosing an option says at once whether it is right, and shows the quote it stands in."""
    page.radio[0].set_value(_RIGHT).run()

    assert [told.value for told in page.success] == [VIETNAMESE.right]
    assert "4. Sáng kiến:" in _texts(page)
    assert _progress(page).answers == {"tu-sang-kien": _RIGHT}


def test_a_wrong_answer_is_told_the_right_one(page: AppTest) -> None:
    """Another option is called wrong, and the right one is named."""
    page.radio[0].set_value("Khen thưởng").run()

    assert [told.value for told in page.error] == [f"Chưa đúng\\. Đáp án\\: {_RIGHT}"]


def test_a_step_that_was_read_is_marked_and_the_next_one_opens(page: AppTest) -> None:
    """The way on notes the step and shows the next; the way back offers to go on again."""
    page.button(key="onboarding-done").click().run()
    assert _headings(page) == ["Bước 2\\. Danh hiệu\\, ai quyết định"]
    assert _progress(page).read == {"khai-niem"}

    page.button(key="onboarding-back").click().run()
    page.button(key="onboarding-go-on").click().run()
    assert _headings(page) == ["Bước 2\\. Danh hiệu\\, ai quyết định"]


def test_what_was_kept_is_there_again_and_can_be_cleared(
    monkeypatch: pytest.MonkeyPatch, engine_of_all: Engine
) -> None:
    """Progress kept by the browser is shown, its answers chosen; clearing begins anew."""
    monkeypatch.setattr(engine, "open_engine", lambda: engine_of_all)
    test = AppTest.from_function(_page, default_timeout=_SECONDS)
    test.session_state[conversation.DAY] = date(2026, 11, 21)
    test.session_state["onboarding-progress"] = Progress(
        frozenset({"khai-niem"}), {"tu-sang-kien": _RIGHT, "unknown": "x"}
    )
    page = test.run()

    assert page.radio[0].value == _RIGHT
    assert page.button(key="onboarding-go-on").label.endswith("Danh hiệu\\, ai quyết định")
    page.button(key="onboarding-forget").click().run()
    assert page.radio[0].value is None
    assert _progress(page) == Progress()


def test_a_citation_opens_beside_the_step(page: AppTest) -> None:
    """Clicking a citation shows the document; going on closes it."""
    page.button(key="cite-quoted-0-0-0").click().run()
    assert any("Nguồn trích dẫn" in heading.value for heading in page.subheader)

    page.button(key="onboarding-done").click().run()
    assert not any("Nguồn trích dẫn" in heading.value for heading in page.subheader)


def test_the_last_step_asks_where_one_works(page: AppTest) -> None:
    """Before a place is chosen there is nothing to read; then its plan tells its deadlines."""
    last = len(shipped_steps()) - 1
    page.session_state["onboarding-at"] = page.session_state["onboarding-chosen"] = last
    page.run()
    assert "06/8/2024" not in _texts(page)

    page.selectbox[0].set_value("huyện Chợ Đồn").run()
    assert "từ ngày 06/8/2024 đến hết ngày 08/8/2024" in _texts(page)
    assert _progress(page).place == "huyện Chợ Đồn"


def test_english_words_stand_beside_the_vietnamese(page: AppTest) -> None:
    """In English the headings and questions are English, the quotes remain as they are."""
    page.session_state[conversation.LANGUAGE] = Language.ENGLISH
    page.run()

    assert [title.value for title in page.title] == [ENGLISH.title]
    assert _headings(page) == ["Step 1\\. Ideas and principles"]
    assert "Đoàn kết, hợp tác, để cùng phát triển." in _texts(page)


def test_without_regulations_every_step_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Over a corpus of two plans the page stands and names the reading that it cannot give."""
    monkeypatch.setattr(engine, "open_engine", CannedEngine)
    page = AppTest.from_function(_page, default_timeout=_SECONDS).run()

    assert not page.exception
    assert [told.value.startswith("Vào ngày này chưa có trong kho") for told in page.info] == [True]
    assert not page.radio


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "no json",
        "[1, 2]",
        '{"read": {"a": 1}, "answers": ["b"], "place": 3}',
        '{"read": [1, null], "answers": {"q": ["x"]}}',
        json.dumps({"place": "x" * 600}),
    ],
)
def test_what_no_page_has_kept_is_no_progress(text: object) -> None:
    """Whatever stands in the browser's storage, reading it fails never and takes no more."""
    assert progress_in(text) == Progress()


def test_progress_reads_back_as_it_was_kept() -> None:
    """What is kept as text is the same progress again."""
    kept = Progress(frozenset({"ho-so", "thoi-han"}), {"a": "“b”"}, "xã Cao Lâu")

    assert progress_in(kept.as_text()) == kept
