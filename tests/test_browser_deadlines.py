"""The page of deadlines in a real browser, wide and narrow."""

import re

import pytest
from browsing import WIDTHS, browser, keep, marked, real_app
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
__all__ = ["browser", "real_app"]  # what pytest finds here
_OPENING = 600_000  # milliseconds: the first opening may build the index


def opened(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    """Open the page of deadlines by its address and wait until it is drawn."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(f"{address}/deadlines")
    expect(page.get_by_role("heading", name="Lịch thời hạn")).to_be_visible(timeout=_OPENING)
    return page


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_past_deadlines_lead_to_a_day_on_which_they_are_to_come(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """Today all plans are over; one click goes to their last month, another opens the source."""
    page = opened(browser, real_app, size)
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("Không có thời hạn nào sau ngày", timeout=_OPENING)
    expect(main).to_contain_text(re.compile(r"đã qua \d+ ngày"))
    keep(page, "deadlines-past")

    page.get_by_role("button", name="Xem như ngày 1/8/2024").click()
    expect(page.get_by_role("heading", name="Tháng 8/2024")).to_be_visible()
    expect(main).to_contain_text("bắt đầu sau 5 ngày")
    keep(page, "deadlines-coming")

    page.get_by_role("button", name=re.compile(r"153.KH-UBND.*điểm a khoản 3")).click()
    panel = page.locator(".st-key-source-panel")
    expect(panel.locator("mark").first).to_be_in_viewport()
    assert "06/8/2024" in marked(page)
    keep(page, "deadlines-source")
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= size[0]
    page.close()
