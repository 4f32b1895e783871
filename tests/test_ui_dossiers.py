"""The page of dossiers, run without a browser over made documents."""

from dataclasses import replace
from datetime import date

import pytest
from dossier_corpus import BARE, DossierEngine, dossier_corpus
from streamlit.testing.v1 import AppTest

from corpus.model import Kind
from corpus.store import Corpus
from ui import conversation, engine
from ui.dossiers_words import ENGLISH, Way
from ui.dossiers_words import VIETNAMESE as WORDS
from ui.words import Language

_SCRIPT = "from ui import dossiers\ndossiers.show()"
_BEFORE, _AFTER = date(2031, 5, 1), date(2033, 5, 1)


def _page(monkeypatch: pytest.MonkeyPatch, corpus: Corpus, on: date = _BEFORE) -> AppTest:
    monkeypatch.setattr(engine, "open_engine", lambda: DossierEngine(corpus))
    page = AppTest.from_string(_SCRIPT, default_timeout=30)
    page.session_state[conversation.DAY] = on
    return page.run()


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page at a first visit, in May 2031."""
    return _page(monkeypatch, dossier_corpus())


def _texts(page: AppTest) -> str:
    shown = (*page.text, *page.caption, *page.info, *page.warning, *page.subheader)
    return "\n".join(element.value.replace("\\", "") for element in shown)


def _of_award(page: AppTest, title: str) -> AppTest:
    page.radio(key="dossier-way").set_value(Way.AWARD).run()
    return page.selectbox(key="dossier-award").set_value(title).run()


def _labels(page: AppTest) -> list[str]:
    return [box.label.replace("\\", "") for box in page.checkbox]


def _progress(page: AppTest) -> str:
    (bar,) = page.get("progress")
    said: str = bar.proto.text
    return said


def test_a_plan_is_shown_with_a_box_a_paper(page: AppTest) -> None:
    """The first plan stands open: its papers, its days, and what it does not say."""
    assert not page.exception
    assert _labels(page) == [
        "Tờ trình đề nghị tặng Giấy khen của các thôn",
        "Báo cáo thành tích (Mẫu số 08)",
    ]
    assert "trước ngày 05/6/2031" in _texts(page)
    assert "không nêu trong văn bản" in _texts(page)
    assert _progress(page) == "Đã có 0/2 thành phần"


def test_ticks_stay_while_something_else_is_looked_at(page: AppTest) -> None:
    """What was ticked is so when the visitor comes back to the plan, and can be taken off."""
    page.checkbox[0].check().run()
    assert _progress(page) == "Đã có 1/2 thành phần"

    _of_award(page, "Giấy khen")
    assert _progress(page).startswith("Đã có 0/")
    page.radio(key="dossier-way").set_value(Way.PLAN).run()

    assert _progress(page) == "Đã có 1/2 thành phần"
    assert [box.value for box in page.checkbox] == [True, False]
    page.button(key="untick").click().run()
    assert [box.value for box in page.checkbox] == [False, False]


def test_everything_ticked_is_said_so(page: AppTest) -> None:
    """The bar is full and its words change."""
    page.checkbox[0].check().run()
    page.checkbox[1].check().run()

    assert _progress(page) == WORDS.complete.format(all=2)


def test_a_source_opens_beside_the_list(page: AppTest) -> None:
    """The button under a paper opens the plan at its line."""
    button = next(b for b in page.button if (b.key or "").startswith("cite-dossier-item"))
    button.click().run()

    assert not page.exception
    assert any("Nguồn trích dẫn" in heading.value for heading in page.subheader)
    assert _labels(page)


def test_a_plan_without_papers_shows_the_general_rule(page: AppTest) -> None:
    """It is said that the plan lists nothing; the law's list stands under its own heading."""
    page.selectbox(key="dossier-plan").set_value(BARE).run()

    assert WORDS.plan_lists_nothing in _texts(page)
    assert WORDS.general_of_plan in _texts(page)
    assert _labels(page) == ["Tờ trình của cơ quan", "Báo cáo thành tích"]


def test_no_award_is_chosen_at_first(page: AppTest) -> None:
    """Until one is, there is no list, and no error."""
    page.radio(key="dossier-way").set_value(Way.AWARD).run()

    assert not page.exception
    assert not page.checkbox


def test_what_ended_is_told_above_and_behind_a_click(monkeypatch: pytest.MonkeyPatch) -> None:
    """In 2033 the remarks name the new decree; the old one stands among the past rules."""
    page = _of_award(_page(monkeypatch, dossier_corpus(), _AFTER), "Huân chương Lao động hạng Nhất")

    assert "Nghị định số 2/2030 thay thế quy định trước đó" in _texts(page)
    assert [shown.label for shown in page.expander] == [WORDS.phrases.past]


def test_a_local_rule_counts_where_it_is_chosen(page: AppTest) -> None:
    """By the country's regulations alone there is no day to hand in a certificate's dossier."""
    _of_award(page, "Giấy khen")
    assert "trước ngày 10/12 hằng năm" in _texts(page)

    page.selectbox(key="dossier-local").set_value("").run()

    assert "trước ngày 10/12 hằng năm" not in _texts(page)
    assert WORDS.phrases.not_held in _texts(page)


@pytest.mark.parametrize(
    ("way", "said"), [(Way.PLAN, WORDS.no_plans), (Way.AWARD, WORDS.no_awards)]
)
def test_an_empty_corpus_is_said_so(monkeypatch: pytest.MonkeyPatch, way: Way, said: str) -> None:
    """Without plans or without regulations the page says what is missing."""
    held = dossier_corpus()
    kept = tuple(d for d in held.documents if (d.source.kind is Kind.PLAN) is (way is Way.AWARD))
    page = _page(monkeypatch, replace(held, documents=kept))
    page.radio(key="dossier-way").set_value(way).run()

    assert not page.exception
    assert said in _texts(page)


def test_the_page_speaks_english(page: AppTest) -> None:
    """Its own words are English; the documents' stay as they are."""
    page.session_state[conversation.LANGUAGE] = Language.ENGLISH
    page.run()

    assert page.title[0].value == ENGLISH.page
    assert ENGLISH.phrases.silent in _texts(page)
    assert "Báo cáo thành tích (Mẫu số 08)" in _labels(page)
