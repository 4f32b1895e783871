"""The sidebar's section of official texts: what is held, fetching, adding files, and refusals."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest
from fetched import ID, know
from linked_engine import LAW, LinkedEngine
from streamlit.testing.v1 import AppTest
from test_ingest import plan

from corpus.catalogue import CATALOGUE, read_catalogue
from corpus.errors import SourceError
from corpus.fetching.progress import Amount, Report, silent
from corpus.holding import Holding
from corpus.intake.outcomes import Outcome, What
from ui import additions, engine
from ui.official_words import VIETNAMESE as WORDS

_APP = Path(__file__).parent.parent / "app.py"


@pytest.fixture
def kho(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus without documents in the place of the app's."""
    (tmp_path / CATALOGUE).write_text("# Kho thử.\n", encoding="utf-8")
    monkeypatch.setattr(engine, "CORPUS", tmp_path)
    return tmp_path


@pytest.fixture
def reopened(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """What is called to open the engine anew."""
    asked = Mock()
    monkeypatch.setattr(engine, "open_engine", LinkedEngine)
    monkeypatch.setattr(engine, "reopen", asked)
    return asked


def page() -> AppTest:
    """The page at a first visit."""
    return AppTest.from_file(str(_APP), default_timeout=30).run()


def fetching(*outcomes: Outcome) -> Callable[[Report], tuple[Outcome, ...]]:
    """Return what stands in for the network: it tells of bytes and pages, then the outcomes."""

    def fetch_official(report: Report) -> tuple[Outcome, ...]:
        report(Amount(LAW, 2048, None, "B"))
        report(Amount(LAW, 1, 2, "trang"))
        return outcomes

    return fetch_official


def said(shown: AppTest) -> list[str]:
    """The plain texts of the sidebar."""
    return [text.value for text in shown.sidebar.text]


@pytest.mark.usefixtures("reopened")
def test_regulations_are_listed_under_how_they_are_held() -> None:
    """The law is a summary, the other not held; both names lead to the official page."""
    lists = [text.value.replace("\\", "") for text in page().sidebar.markdown]

    assert lists == [
        "**Có bản tóm lược**\n\n- [Luật số 1/2030/QH15](https://vbpl.vn/luat%281%29?id=2)",
        "**Chưa có trong kho**\n\n- [Luật số 9/2031/QH15](https://vbpl.vn/9)",
    ]


def test_a_text_that_came_reopens_the_engine(
    reopened: Mock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every regulation's outcome is told, a refusal by its cause alone; the corpus is read anew."""
    refused = Outcome("x", What.REFUSED, id="luat-9", reason="sai số. Cách khác: chạy lệnh")
    done = (Outcome("https://vbpl.vn/1", What.REPLACED, id=LAW), refused)
    monkeypatch.setattr(additions, "fetch_official", fetching(*done))
    shown = page()
    shown.button(key="fetch-official").click().run()

    assert not shown.exception
    assert said(shown)[-1].splitlines() == [
        "Luật số 1/2030/QH15: đã thay bản trong kho",
        "Luật số 9/2031/QH15: không lấy được, sai số",
    ]
    assert reopened.call_count == 1


def test_without_a_network_one_calm_sentence_tells_the_way_out(
    reopened: Mock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not one refusal a regulation, and no command to type; nothing is opened anew."""
    offline = [Outcome(id_, What.REFUSED, id=id_, offline=True) for id_ in (LAW, "luat-9")]
    monkeypatch.setattr(additions, "fetch_official", fetching(*offline))
    shown = page()
    shown.button(key="fetch-official").click().run()

    assert [info.value for info in shown.info] == [WORDS.offline]
    assert not any("không lấy được" in text for text in said(shown))
    assert reopened.call_count == 0


@pytest.mark.usefixtures("reopened")
def test_a_corpus_in_use_is_said_calmly(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the corpus is a sentence of the sidebar, no traceback."""
    fault = SourceError("kho: kho đang được một lệnh khác thay đổi")
    monkeypatch.setattr(additions, "fetch_official", Mock(side_effect=fault))
    shown = page()
    shown.button(key="fetch-official").click().run()

    assert not shown.exception
    assert said(shown)[-1] == str(fault)


@pytest.mark.usefixtures("reopened")
def test_a_folder_that_cannot_be_written_is_said_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no button then, and a sentence why."""
    monkeypatch.setattr(additions, "writable", lambda: False)
    shown = page()

    assert WORDS.not_writable in [text.value for text in shown.sidebar.caption]
    assert not [button for button in shown.button if button.key == "fetch-official"]


@pytest.mark.usefixtures("reopened")
def test_a_setting_forbids_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """With CORPUS_READ_ONLY set the list stays, without any way to change the corpus."""
    monkeypatch.setenv(additions.READ_ONLY, "1")
    shown = page()

    assert len(shown.sidebar.markdown) == 2
    assert not shown.sidebar.button
    assert not shown.sidebar.get("file_uploader")


def test_an_uploaded_file_is_taken_in_under_a_safe_name(kho: Path) -> None:
    """A path in its name leads nowhere; the file is in the catalogue afterwards."""
    outcomes = additions.take_in("../../kế hoạch.txt", plan(3).encode())

    (source,) = read_catalogue(kho)
    assert [outcome.what for outcome in outcomes] == [What.ADDED]
    assert source.number == "3/KH-UBND"
    assert source.file == "kế hoạch.txt"
    assert additions.changed(outcomes)


def test_an_uploaded_file_that_is_none_is_refused(kho: Path) -> None:
    """An empty file is refused with its cause, and nothing has changed."""
    outcomes = additions.take_in("rỗng.pdf", b"")

    assert [outcome.what for outcome in outcomes] == [What.REFUSED]
    assert outcomes[0].cause
    assert not additions.changed(outcomes)
    assert read_catalogue(kho) == ()


def test_what_is_fetched_goes_into_the_apps_corpus(kho: Path) -> None:
    """A regulation whose address is no official host is refused, not merely offline."""
    know(kho, "https://evil.example/a")

    (outcome,) = additions.fetch_official(silent)

    assert (outcome.id, outcome.what, outcome.offline) == (ID, What.REFUSED, False)


def test_a_catalogue_tells_how_a_regulation_is_held() -> None:
    """A digest alone is none of the official text; both together are the whole."""
    source = LinkedEngine().corpus.document(LAW).source

    assert Holding.of(None) is Holding.NOTHING
    assert Holding.of(replace(source, digest=source.file)) is Holding.DIGEST
    assert Holding.of(replace(source, digest="khác.txt")) is Holding.WHOLE
    assert Holding.of(replace(source, digest=None)) is Holding.WHOLE
