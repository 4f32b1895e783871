"""The compare page, run without a browser over plans made by rule."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from compared_engine import AS_READ, HOSTILE, QUESTION, ComparedEngine
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import UnknownElement

from corpus.facts.model import Attribute
from retrieval.compare.attributes import DEFAULT
from retrieval.compare.own_question import read_in
from ui import compare_making, engine
from ui.conversation import OpenedCitation
from ui.words import WORDS, Language

_WORDS = WORDS[Language.VIETNAMESE].compare
_Page = Callable[..., AppTest]


def _script() -> None:
    """Draw the page as the app draws it."""
    from ui import compare, conversation  # noqa: PLC0415  # a script stands on its own
    from ui.sidebar import draw_settings  # noqa: PLC0415

    draw_settings(conversation.words_chosen())
    compare.show()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> _Page:
    """What opens the page over so many plans, at an address."""

    def open_page(plans: int = 3, title: str = "Kế hoạch thi đua", **address: str) -> AppTest:
        asked = ComparedEngine(plans, title)
        monkeypatch.setattr(engine, "open_engine", lambda: asked)
        page = AppTest.from_function(_script, default_timeout=30)
        for name, value in address.items():
            page.query_params[name] = value
        page.run()
        assert not page.exception
        return page

    return open_page


def _data(page: AppTest) -> Mapping[str, Any]:
    """What the table was given, as its script reads it."""
    view = page.get("bidi_component")[0]
    assert isinstance(view, UnknownElement)
    data: Mapping[str, Any] = json.loads(view.proto.json)
    return data


def _row(page: AppTest, label: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = next(r for r in _data(page)["rows"] if r["label"] == label)
    return found


def _names(page: AppTest) -> list[str]:
    return [document["name"] for document in _data(page)["documents"]]


def _address(page: AppTest, name: str) -> str:
    """What the address says under a name, as one text."""
    told = page.query_params.get(name, "")
    return told if isinstance(told, str) else ",".join(told)


def test_a_first_visit_says_what_to_do_and_shows_no_table(opened: _Page) -> None:
    """There is a title, what the page is for, a way on, and an address that says nothing."""
    page = opened()

    assert [title.value for title in page.title] == ["So sánh văn bản"]
    assert [info.value.replace("\\", "") for info in page.info] == [_WORDS.start]
    assert page.button(key="compare-all").label == "Chọn tất cả kế hoạch (3)"
    assert not page.get("bidi_component")
    assert not page.query_params


def test_one_click_compares_all_plans_by_the_usual_attributes(opened: _Page) -> None:
    """Every plan is a column, every usual attribute a row, and the address says all plans."""
    page = opened()
    page.button(key="compare-all").click().run()

    assert _names(page) == ["UBND xã Mẫu 1", "UBND xã Mẫu 2", "UBND xã Mẫu 3"]
    assert [row["label"] for row in _data(page)["rows"]] == [
        _WORDS.attribute_names[name] for name in DEFAULT
    ]
    assert _address(page, "documents") == "plans"
    assert not _data(page)["turned"]


def test_an_address_opens_the_comparison_that_it_was_copied_from(opened: _Page) -> None:
    """Documents stand in the order of the address, with the attributes that it names."""
    page = opened(documents="kh-3,kh-1", attributes="quota,period", differing="1")

    assert _names(page) == ["UBND xã Mẫu 3", "UBND xã Mẫu 1"]
    labels = [_WORDS.attribute_names[a] for a in (Attribute.PERIOD, Attribute.QUOTA)]
    assert [row["label"] for row in _data(page)["rows"]] == labels
    assert page.toggle(key="compare-differing").value is True


def test_documents_of_an_address_that_are_gone_are_counted(opened: _Page) -> None:
    """The others are compared; of one alone the page asks for another."""
    page = opened(documents="kh-1,kh-88,kh-99")
    said = [info.value.replace("\\", "") for info in page.info]

    assert said == [_WORDS.gone.format(count=2), _WORDS.one_more]
    assert _names(page) == ["UBND xã Mẫu 1"]


def test_a_cell_has_the_value_its_whole_wording_and_its_place(opened: _Page) -> None:
    """The value is short, the wording is the whole quote, whom it holds for stands apart."""
    page = opened(documents="plans")

    (entry,) = _row(page, "Số lượng được đề nghị")["cells"][0]
    assert entry["text"] == "không quá 15% số hộ"
    assert entry["subject"] == "mỗi ấp"
    assert entry["full"] == "III. SỐ LƯỢNG: mỗi ấp không quá 15% số hộ."
    assert entry["place"] == "mục III, dòng 4"


def test_what_a_document_does_not_say_is_said_to_be_so(opened: _Page) -> None:
    """The third plan names no deadline of reports; the words for that are the agreed ones."""
    page = opened(documents="plans")

    cells = _row(page, "Hạn báo cáo")["cells"]
    assert [bool(cell) for cell in cells] == [True, True, False]
    assert _data(page)["words"]["silent"] == "không nêu trong văn bản"


def test_only_what_differs_is_shown_on_demand(opened: _Page) -> None:
    """The switch leaves the rows that differ, and the address keeps it."""
    page = opened(documents="plans")
    differing = [row["label"] for row in _data(page)["rows"] if row["differs"]]
    page.toggle(key="compare-differing").set_value(True).run()

    assert [row["label"] for row in _data(page)["rows"]] == differing
    assert {"Thời gian thi đua", "Hạn nộp hồ sơ"} <= set(differing)
    assert "Đối tượng" not in differing
    assert _address(page, "differing") == "1"


def test_where_nothing_differs_that_is_said(opened: _Page) -> None:
    """No table without rows: a sentence."""
    page = opened(documents="plans", attributes="eligible", differing="1")

    assert [info.value.replace("\\", "") for info in page.info] == [_WORDS.no_difference]
    assert not page.get("bidi_component")


def test_attributes_are_chosen_and_stand_in_the_plans_order(opened: _Page) -> None:
    """Another attribute goes where a plan settles it; without any the page asks for one."""
    page = opened(documents="plans", attributes="budget")
    page.pills(key="compare-attributes").set_value([Attribute.BUDGET, Attribute.PERIOD]).run()
    labels = [row["label"] for row in _data(page)["rows"]]
    page.pills(key="compare-attributes").set_value([]).run()

    assert labels == ["Thời gian thi đua", "Kinh phí"]
    assert [info.value.replace("\\", "") for info in page.info] == [_WORDS.no_attributes]


def test_filters_narrow_what_is_offered_and_chosen_at_once(opened: _Page) -> None:
    """Of ten plans two are of An Giang; what is chosen already stays on offer."""
    page = opened(plans=14, documents="kh-1")
    page.multiselect(key="compare-filter-places").set_value(["tỉnh An Giang"]).run()
    button = page.button(key="compare-all")
    offered = page.multiselect(key="compare-documents").options
    button.click().run()

    assert button.label == "Chọn cả 2 văn bản đã lọc"
    assert [name.split(" (")[0] for name in offered] == [
        f"Kế hoạch số {number}/KH-UBND" for number in (1, 7, 14)
    ]
    assert _names(page) == ["UBND xã Mẫu 7", "UBND xã Mẫu 14"]


def test_a_question_in_own_words_becomes_a_row(opened: _Page) -> None:
    """It is headed as it was read, each plan answers for itself, and it can be taken out."""
    page = opened(documents="plans", attributes="budget")
    page.text_input(key="compare-question").set_value(f" {QUESTION} ")
    page.button(key="FormSubmitter:compare-own-Thêm vào bảng").click().run()
    row = _row(page, AS_READ)
    asked = _address(page, "question")
    page.button(key="compare-remove-0").click().run()

    assert [[entry["text"] for entry in cell] for cell in row["cells"]] == [
        [],
        ["tập thể, cá nhân trên địa bàn xã"],
        ["tập thể, cá nhân trên địa bàn xã"],
    ]
    assert asked == QUESTION
    assert [row["label"] for row in _data(page)["rows"]] == ["Kinh phí"]
    assert not _address(page, "question")


def test_a_question_is_read_once_in_each_document(
    opened: _Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking at the page again asks nothing again; another document is read alone."""
    read: list[str] = []

    def counted(document: str, *given: Any, **named: Any) -> Any:  # noqa: ANN401
        read.append(document)
        return read_in(document, *given, **named)

    monkeypatch.setattr("ui.compare_making.read_in", counted)
    page = opened(documents="kh-1,kh-2", question=QUESTION)
    page.toggle(key="compare-differing").set_value(True).run()
    page.multiselect(key="compare-documents").set_value(["kh-1", "kh-2", "kh-3"]).run()

    assert read == ["kh-1", "kh-2", "kh-3"]


def test_conflicts_stand_apart_with_both_their_citations(opened: _Page) -> None:
    """The second plan wants dossiers before its campaign ends; both cells are marked."""
    page = opened(documents="plans")

    (conflict,) = _data(page)["conflicts"]
    cells = [_row(page, label)["cells"][1][0] for label in ("Hạn nộp hồ sơ", "Thời gian thi đua")]
    assert "sớm hơn" in conflict["about"]
    assert sorted(v["number"] for v in conflict["values"]) == sorted(c["number"] for c in cells)
    assert all(cell["conflicts"] for cell in cells)
    assert not _row(page, "Hạn nộp hồ sơ")["cells"][0][0]["conflicts"]


def test_a_doubtful_reading_says_so(opened: _Page) -> None:
    """The fourth plan is restored with 70 in 100; the others are sure; a note explains the mark."""
    page = opened(plans=4, documents="kh-3,kh-4")

    sure, doubtful = (cell[0]["doubt"] for cell in _row(page, "Đối tượng")["cells"])
    assert (sure, doubtful) == (None, 70)
    assert _WORDS.doubt_note in _data(page)["words"]["note"]


def test_seven_documents_have_a_row_each_under_their_province(opened: _Page) -> None:
    """The table is turned and grouped; numbers go up plan by plan; the switch ungroups."""
    page = opened(plans=7, documents="plans")
    turned, grouped = _data(page)["turned"], _data(page)["grouped"]
    numbers = [row["cells"][0][0]["number"] for row in _data(page)["rows"] if row["cells"][0]]
    page.toggle(key="compare-grouped").set_value(False).run()

    assert (turned, grouped, _data(page)["grouped"]) == (True, True, False)
    assert numbers[:3] == [1, 2, 3]
    assert _data(page)["documents"][6]["group"] == "Tỉnh An Giang"
    assert _address(page, "ungrouped") == "1"


def test_an_opened_citation_is_known_to_the_table(opened: _Page) -> None:
    """The number whose source stands open is handed on, and the panel shows its words."""
    page = opened(documents="plans")
    plan = ComparedEngine().corpus.documents[0]
    made = page.session_state[compare_making.MADE].table
    entry = made.rows[0].cells[plan.id][0]
    page.session_state["opened"] = (OpenedCitation(0, 1, entry.citation),)
    page.run()

    assert _data(page)["opened"] == 1
    assert "Nguồn trích dẫn [1]" in [h.value.replace("\\", "") for h in page.subheader]


def test_the_choice_survives_without_an_address(opened: _Page) -> None:
    """Leaving the page takes its address away; coming back brings the choice with it."""
    page = opened(documents="kh-2,kh-1")
    page.query_params.clear()
    page.run()

    assert _names(page) == ["UBND xã Mẫu 2", "UBND xã Mẫu 1"]
    assert _address(page, "documents") == "kh-2,kh-1"


def test_the_page_speaks_english_on_request(opened: _Page) -> None:
    """Labels change, the documents' words do not."""
    page = opened(documents="plans", attributes="quota")
    page.radio[0].set_value(Language.ENGLISH).run()

    assert page.title[0].value == "Compare documents"
    assert _data(page)["rows"][0]["label"] == "Quota"
    assert _data(page)["rows"][0]["cells"][0][0]["text"] == "không quá 15% số hộ"


def test_markup_of_documents_reaches_nothing_that_parses_it(opened: _Page) -> None:
    """A title that is HTML and Markdown, and such a reward, stand in data and in escaped labels."""
    page = opened(documents="plans", title=HOSTILE)

    parsed = [element.value for element in (*page.markdown, *page.caption, *page.info)]
    assert not any("onerror" in text for text in parsed)
    assert _row(page, "Hình thức khen thưởng")["cells"][0][0]["text"] == HOSTILE


def test_no_corpus_is_said_calmly(opened: _Page) -> None:
    """A corpus without documents has nothing to choose and no button that could be clicked."""
    page = opened(plans=0)

    assert page.button(key="compare-all").disabled
    assert not page.get("bidi_component")
