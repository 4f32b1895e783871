"""The compare page in a real browser: choose, read side by side, open a source, take a file."""

import re
from pathlib import Path

import pytest
from browsing import WIDTHS, browser, compared_app, keep
from compared_engine import AS_READ, HOSTILE, QUESTION
from openpyxl import load_workbook
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser
__all__ = ["browser", "compared_app"]  # what pytest finds here

FOUR = "documents=kh-1,kh-2,kh-3,kh-4"
_FIRST = 60_000  # milliseconds: the first page starts the app


def opened(browser: Browser, address: str, query: str, size: tuple[int, int]) -> Page:
    """Open the page at an address that names a comparison, or none."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(f"{address}/compare?{query}")
    # Locators are waited for: an expectation that fails reads the whole page, which takes long.
    page.get_by_role("heading", name="So sánh văn bản").wait_for(timeout=_FIRST)
    return page


def grid(page: Page) -> Locator:
    """Return the table or the cards once they are there."""
    found = page.get_by_role("region", name=re.compile("^Bảng so sánh"))
    found.locator(".cite").first.wait_for(timeout=_FIRST)
    return found


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_documents_are_chosen_compared_and_traced_to_their_source(
    browser: Browser, compared_app: str, size: tuple[int, int]
) -> None:
    """Two plans are chosen by typing; a citation opens its words, closing it goes back to it."""
    page = opened(browser, compared_app, "", size)
    keep(page, "compare-empty")
    chooser = page.get_by_role("combobox", name=re.compile("Văn bản so sánh"))
    for name in ("UBND xã Mẫu 22", "UBND xã Mẫu 33"):
        chooser.fill(name)
        page.get_by_role("option", name=name).first.click()
    page.keyboard.press("Escape")
    shown = grid(page)
    shown.get_by_text("UBND xã Mẫu 33").first.wait_for()
    keep(page, "compare-two")

    cited = shown.get_by_role("button", name=re.compile("Kế hoạch số 33.*mục IV")).first
    cited.press("Enter")
    panel = page.locator(".st-key-source-panel")
    expect(panel.locator("mark").first).to_have_text(re.compile("hồ sơ gửi trước ngày 6/11/2024"))
    expect(panel.locator("mark").first).to_be_in_viewport()
    expect(cited).to_have_attribute("aria-current", "true")
    keep(page, "compare-source")

    panel.get_by_role("button", name="Đóng nguồn").click()
    expect(panel).to_have_count(0)
    expect(cited).to_be_focused()
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= size[0]
    page.close()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_markup_of_documents_is_shown_letter_for_letter(
    browser: Browser, compared_app: str, size: tuple[int, int]
) -> None:
    """A reward that is HTML reads as typed, four times, and becomes no element."""
    page = opened(browser, compared_app, FOUR, size)
    shown = grid(page)
    page.evaluate("void (window.alert = () => { window.alerted = true })")

    assert shown.inner_text().count(HOSTILE) == 4
    assert shown.locator("img").count() == 0
    assert not page.evaluate("window.alerted")
    page.close()


def test_a_few_documents_stand_in_a_table_that_readers_can_follow(
    browser: Browser, compared_app: str
) -> None:
    """Headings head their rows and columns; silence is said; long wording unfolds by keyboard."""
    page = opened(browser, compared_app, FOUR, WIDTHS[0])
    shown = grid(page)
    table = shown.get_by_role("table", name="So sánh 4 văn bản theo 13 nội dung")
    expect(table.get_by_role("columnheader")).to_have_count(5)
    expect(table.get_by_role("rowheader")).to_have_count(13)
    reports = table.get_by_role("row").filter(has=page.get_by_text("Hạn báo cáo", exact=True))
    expect(reports).to_contain_text("khác nhau")
    expect(reports.get_by_role("cell").nth(2)).to_have_text("không nêu trong văn bản")

    criteria = table.get_by_role("row").filter(has=page.get_by_text("Tiêu chuẩn tập thể"))
    criteria.get_by_role("button", name="xem đủ").first.press("Enter")
    less = criteria.get_by_role("button", name="thu gọn")
    expect(less).to_be_focused()
    expect(less).to_have_attribute("aria-expanded", "true")
    expect(criteria.locator("q").first).to_contain_text("không có vi phạm")
    keep(page, "compare-unfolded")
    page.close()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_conflicts_stand_above_and_lead_to_their_sources(
    browser: Browser, compared_app: str, size: tuple[int, int]
) -> None:
    """Two dates that cannot both be right are told before the table, each with its citation."""
    page = opened(browser, compared_app, FOUR, size)
    grid(page)
    conflicts = page.locator(".conflicts")
    expect(conflicts).to_contain_text("Mâu thuẫn (1)")
    expect(conflicts.get_by_role("button", name=re.compile("^Xem nguồn"))).to_have_count(2)
    keep(page, "compare-conflicts")
    conflicts.get_by_role("button", name=re.compile("mục I, dòng 2")).click()

    panel = page.locator(".st-key-source-panel")
    expect(panel.locator("mark").first).to_have_text(re.compile("từ 01/3/2024 đến 3/6/2024"))
    page.close()


def test_a_hundred_plans_are_sorted_and_grouped(browser: Browser, compared_app: str) -> None:
    """Each plan has a row under its province; a heading sorts, what is silent goes last."""
    page = opened(browser, compared_app, "documents=plans", WIDTHS[0])
    shown = grid(page)
    rows, first = shown.get_by_role("rowheader"), shown.locator("tbody tr:not(.group) td")
    groups = [text.split(" (")[0] for text in shown.locator("tr.group").all_inner_texts()]
    keep(page, "compare-hundred")
    page.locator(".st-key-compare-grouped").get_by_text("Gom theo tỉnh").click()
    shown.locator("tr.group").first.wait_for(state="detached")
    heading = shown.get_by_role("button", name=re.compile("Hạn báo cáo"))
    heading.click()
    ascending = first.nth(2).inner_text()
    heading.click()
    descending = first.nth(2).inner_text()
    last = first.nth(99 * 13 + 2).inner_text()
    keep(page, "compare-sorted")

    assert groups == sorted(groups, key=lambda name: name.replace("Đ", "D"))
    assert rows.count() == 100
    assert ascending.startswith("trước ngày 1/12/2024")
    assert descending.startswith("trước ngày 28/12/2024")
    assert last == "không nêu trong văn bản"
    expect(shown.locator("[aria-sort=descending]")).to_have_count(1)
    page.close()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_a_question_in_own_words_is_added_and_kept_in_the_address(
    browser: Browser, compared_app: str, size: tuple[int, int]
) -> None:
    """It becomes a row, and still is one after the page is loaded anew."""
    page = opened(browser, compared_app, FOUR, size)
    grid(page)
    page.get_by_role("button", name="So sánh điều khác").click()
    page.get_by_label("So sánh điều khác").get_by_role("textbox").or_(
        page.get_by_placeholder(re.compile("Giấy khen"))
    ).first.fill(QUESTION)
    page.keyboard.press("Enter")
    grid(page).get_by_text(AS_READ).wait_for()
    page.keyboard.press("Escape")
    page.reload()

    grid(page).get_by_text(AS_READ).wait_for()
    keep(page, "compare-question")
    assert "question=" in page.url
    page.close()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_the_table_is_taken_away_as_a_workbook(
    browser: Browser, compared_app: str, size: tuple[int, int], tmp_path: Path
) -> None:
    """The file that comes opens as a workbook whose first sheet is the table."""
    page = opened(browser, compared_app, FOUR, size)
    grid(page)
    with page.expect_download() as coming:
        page.get_by_role("button", name="Excel").click()
    path = tmp_path / coming.value.suggested_filename
    coming.value.save_as(path)

    sheet = load_workbook(path).worksheets[0]
    texts = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert path.name == "so-sanh.xlsx"
    assert {"Hạn nộp hồ sơ", "trước ngày 2/11/2024"} <= texts
    page.close()
