"""The page of deadlines, run without a browser over invented plans and decrees."""

from datetime import date
from pathlib import Path

import pytest
from dated_corpus import LAW, PLAN, dated_corpus, dated_facts
from dated_engine import DatedEngine
from streamlit.testing.v1 import AppTest

from corpus.facts.model import Attribute
from index.errors import IndexFault
from retrieval.deadlines.choosing import CENTRAL
from ui import conversation, due_list, engine
from ui.deadlines_words import ENGLISH, VIETNAMESE
from ui.words import WORDS, Language

_PAGE = Path(__file__).parent / "deadlines_app.py"
SUMMER, LATER = date(2024, 8, 1), date(2026, 1, 1)


@pytest.fixture(autouse=True)
def _dated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "open_engine", DatedEngine)


def page(on: date | None = SUMMER) -> AppTest:
    """The page as seen from a day, today where there is none."""
    shown = AppTest.from_file(str(_PAGE), default_timeout=30)
    if on:
        shown.session_state[conversation.DAY] = on
    return shown.run()


def badges(shown: AppTest) -> list[str]:
    """What the badges of the list read, without their colour and icon."""
    marks = [text.value.replace("\\", "") for text in shown.main.markdown]
    told = [text for text in marks if "-badge[" in text]
    return [text.partition("[")[2].removesuffix("]").rpartition(": ")[2] for text in told]


def texts(shown: AppTest) -> list[str]:
    """The plain texts of the page."""
    return [text.value for text in shown.main.text]


def months(shown: AppTest) -> list[str]:
    """The months of the list."""
    return [heading.value for heading in shown.main.subheader]


def test_what_is_due_next_stands_first_with_how_long_is_left() -> None:
    """Every badge tells it in words; a window tells both how long to its opening and its end."""
    shown = page()

    assert not shown.exception
    assert badges(shown) == [
        "còn 4 ngày",
        "đang diễn ra",
        "bắt đầu sau 5 ngày",
        "còn 7 ngày đến ngày cuối",
        "còn 29 ngày",
        "còn 152 ngày",
        "còn 211 ngày",
        "hết hiệu lực",
    ]
    assert months(shown) == ["Tháng 8/2024", "Tháng 12/2024", "Tháng 2/2025"]


def test_each_tells_its_day_its_kind_whose_it_is_and_the_words_of_the_document() -> None:
    """The words are those of the document, in quotation marks; whom they hold for stands below."""
    said = texts(page())
    window = said.index("thứ Ba 6/8/2024 – thứ Năm 8/8/2024")

    assert said[window + 1 : window + 4] == [
        "Hạn nộp hồ sơ · UBND huyện Mẫu, tỉnh Thử",
        "“từ ngày 06/8/2024 đến hết ngày 08/8/2024”",
        "Mỗi phòng, ban",
    ]


def test_a_citation_opens_its_source() -> None:
    """The panel shows the document beside the list, which stays."""
    shown = page().button(key="cite-due-2").click().run()

    assert not shown.exception
    headings = [heading.value.replace("\\", "") for heading in shown.main.subheader]
    assert "Nguồn trích dẫn [2]" in headings
    assert "Kế hoạch thi đua hè" in texts(shown)
    assert "Tháng 8/2024" in headings


def test_what_has_no_day_what_lapsed_and_what_is_silent_stand_apart() -> None:
    """Each under its own name, folded up; of plans without a day the names alone."""
    shown = page()

    assert [part.label for part in shown.main.expander] == [
        VIETNAMESE.filters,
        VIETNAMESE.rules.format(count=1),
        VIETNAMESE.lapsed.format(count=1),
    ]
    assert "“trong 10 ngày làm việc”" in texts(shown)
    captions = [caption.value.replace("\\", "") for caption in shown.main.caption]
    assert captions[-1] == "Kế hoạch không nêu ngày nào: Kế hoạch của UBND phường Nọ."


def test_another_day_than_today_has_a_way_back() -> None:
    """The field of the sidebar follows; on today itself there is no such button."""
    shown = page().button(key="back-to-today").click().run()

    assert not shown.exception
    assert shown.session_state[conversation.DAY] == conversation.today()
    assert shown.sidebar.date_input[0].value == conversation.today()
    assert "back-to-today" not in [button.key for button in shown.main.button]


def only(monkeypatch: pytest.MonkeyPatch, *facts: int) -> None:
    """Have the plan state some of its facts only, and nothing else state any."""
    own = dated_facts(dated_corpus())[PLAN]
    kept = {PLAN: tuple(own[place] for place in facts)}
    monkeypatch.setattr(DatedEngine, "facts", property(lambda _: kept))


def test_nothing_to_come_is_said_with_the_past_unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The latest past one leads; a click sees the plans as of their last month."""
    only(monkeypatch, 0, 1)
    shown = page(LATER)

    assert [told.value for told in shown.main.info] == [
        "Không có thời hạn nào sau ngày 1/1/2026; xem 2 thời hạn đã qua ở dưới."
    ]
    assert badges(shown) == ["đã qua 511 ngày", "đã qua 514 ngày"]
    assert not shown.main.get("download_button")

    shown = shown.button(key="see-as-of").click().run()
    assert not shown.exception
    assert shown.session_state[conversation.DAY] == SUMMER
    assert shown.sidebar.date_input[0].value == SUMMER
    assert badges(shown)[0] == "còn 4 ngày"


def test_only_the_central_government_to_come_is_said_of_the_plans(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its deadlines are listed, and that those of the plans are over."""
    facts = dated_facts(dated_corpus())
    kept = {PLAN: facts[PLAN][:2], LAW: facts[LAW]}
    monkeypatch.setattr(DatedEngine, "facts", property(lambda _: kept))
    shown = page(LATER)

    assert months(shown) == ["Tháng 12/2026"]
    assert [told.value for told in shown.main.info] == [
        VIETNAMESE.plans_over.format(day="8/8/2024")
    ]


def test_a_corpus_without_days_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """One calm sentence, and no filters over nothing."""
    only(monkeypatch)
    shown = page()

    assert [told.value for told in shown.main.info] == [VIETNAMESE.nothing_dated]
    assert not shown.main.expander


FILTERS = [
    # the filter, what is chosen, what it is called, the months that are left
    ("due-places", "tỉnh Thử", "tỉnh Thử", ["Tháng 8/2024", "Tháng 2/2025"]),
    ("due-places", CENTRAL, "trung ương", ["Tháng 12/2024"]),
    ("due-documents", LAW, "Nghị định số 1/NĐ-CP (Chính phủ)", ["Tháng 12/2024"]),
    ("due-kinds", Attribute.PERIOD, "Thời gian thi đua", ["Tháng 8/2024"]),
    ("due-years", 2025, "2025", ["Tháng 2/2025"]),
]


@pytest.mark.parametrize(("key", "value", "name", "left"), FILTERS)
def test_a_filter_keeps_what_fits(key: str, value: object, name: str, left: list[str]) -> None:
    """What is set is told beside the closed filters; a click takes all away."""
    shown = page()
    shown.multiselect(key=key).select(value).run()
    assert months(shown) == left
    captions = [caption.value.replace("\\", "") for caption in shown.main.caption]
    assert VIETNAMESE.filters_set.format(values=name) in captions

    shown.button(key="clear-filters").click().run()
    assert months(shown) == ["Tháng 8/2024", "Tháng 12/2024", "Tháng 2/2025"]


def test_filters_that_nothing_fits_can_be_taken_away() -> None:
    """A sentence instead of an empty page."""
    shown = page()
    shown.multiselect(key="due-kinds").select(Attribute.PERIOD).run()
    shown.multiselect(key="due-places").select(CENTRAL).run()

    assert [told.value for told in shown.main.info] == [VIETNAMESE.nothing_chosen]
    assert months(shown.button(key="clear-nothing").click().run())[0] == "Tháng 8/2024"


def test_a_long_list_is_shown_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest comes at a click, so that years of past deadlines keep nobody waiting."""
    monkeypatch.setattr(due_list, "_SHOWN", 2)
    shown = page()
    assert months(shown) == ["Tháng 8/2024"]

    shown = shown.button(key="more-coming").click().run()
    assert months(shown) == ["Tháng 8/2024", "Tháng 12/2024"]
    assert [b.label for b in shown.main.button if b.key == "more-coming"] == ["Xem thêm 1"]


def test_many_of_one_time_are_folded_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """One heading, and how many there are."""
    monkeypatch.setattr(due_list, "_TOGETHER", 0)
    labels = [part.label for part in page().main.expander]

    assert labels.count(VIETNAMESE.group.format(count=1)) == 6


def test_the_page_speaks_english() -> None:
    """What documents say stays Vietnamese."""
    shown = page()
    shown.sidebar.radio(key=conversation.LANGUAGE).set_value(Language.ENGLISH).run()

    assert [title.value for title in shown.title] == [ENGLISH.page]
    assert "4 day(s) left" in badges(shown)
    assert "Submission of dossiers · UBND huyện Mẫu, tỉnh Thử" in texts(shown)


def test_a_corpus_that_cannot_be_opened_is_said_calmly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence and a way to try again, no traceback."""

    def broken() -> None:
        raise IndexFault("chỉ mục hỏng")

    monkeypatch.setattr(engine, "open_engine", broken)
    shown = page()

    assert not shown.exception
    assert [error.value for error in shown.main.error] == ["chỉ mục hỏng"]
    assert WORDS[Language.VIETNAMESE].try_again in [button.label for button in shown.main.button]
