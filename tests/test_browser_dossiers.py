"""The page of dossiers in a real browser: chosen, ticked, its sources opened, on paper."""

import re

import pytest
from browsing import WIDTHS, browser, keep, marked, real_app
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
__all__ = ["browser", "real_app"]  # what pytest finds here

_OPENING = 600_000  # milliseconds


def _opened(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(f"{address}/dossiers")
    expect(page.get_by_role("heading", name="Thành phần hồ sơ")).to_be_visible(timeout=_OPENING)
    return page


def _choose(page: Page, label: str, typed: str) -> None:
    """Choose by typing into a box and taking the first that fits."""
    box = page.get_by_role("combobox", name=re.compile(label))
    box.fill(typed)
    page.get_by_role("option").first.click()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_what_a_plan_wants_is_ticked_and_its_source_opened(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """Chợ Đồn wants three papers; what is ticked is counted, and each opens its line."""
    page = _opened(browser, real_app, size)
    boxes = page.get_by_test_id("stCheckbox")
    expect(boxes).to_have_count(3)
    expect(page.get_by_text("Đã có 0/3 thành phần")).to_be_visible()

    boxes.nth(1).click()
    expect(page.get_by_text("Đã có 1/3 thành phần")).to_be_visible()
    keep(page, "dossiers-plan")
    page.get_by_role("button", name=re.compile(r"^\[\d+\] Kế hoạch số 153.*điểm b")).nth(2).click()
    panel = page.locator(".st-key-source-panel")
    expect(panel.locator("mark").first).to_be_in_viewport()
    assert "Mẫu số 08" in marked(page)
    expect(page.get_by_text("Đã có 1/3 thành phần")).to_be_visible()
    keep(page, "dossiers-source")
    page.close()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_an_award_is_found_without_diacritics(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """The order of labour is decided on by the President; what has ended is said behind a click."""
    page = _opened(browser, real_app, size)
    page.get_by_text("Theo hình thức khen thưởng").click()
    _choose(page, "Danh hiệu, hình thức khen thưởng", "Huân chương Lao động hạng Nhất")
    summary = page.locator(".st-key-dossier-summary")
    expect(summary).to_contain_text("Chủ tịch nước quyết định tặng")
    expect(summary).to_contain_text("chưa thấy trong văn bản có trong kho")
    keep(page, "dossiers-award")
    page.get_by_text("Quy định không còn áp dụng").click()
    expect(page.get_by_test_id("stExpander").last).to_contain_text("hết hiệu lực")
    page.get_by_test_id("stExpander").last.scroll_into_view_if_needed()
    keep(page, "dossiers-past")
    page.emulate_media(media="print")
    expect(page.locator(".st-key-dossier-choice")).to_be_hidden()
    expect(page.locator(".st-key-dossier-summary")).to_be_visible()
    page.close()
