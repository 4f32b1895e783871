"""The page of deadlines in a real browser, wide and narrow."""

import re
from pathlib import Path

import pytest
from browsing import WIDTHS, browser, keep, marked, real_app, settle
from icalendar import Calendar
from playwright.sync_api import Browser, Locator, Page, expect

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
    expect(page.get_by_role("heading", name="Tháng 8/2024")).to_be_attached()
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= size[0]
    page.close()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_the_day_of_the_sidebar_is_the_day_of_the_list(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """A day typed there counts, and nothing else has to be clicked."""
    page = opened(browser, real_app, size)
    page.get_by_test_id("stExpandSidebarButton").click()
    _type_day(page.get_by_test_id("stSidebar").get_by_test_id("stDateInput"), "01/08/2024")
    page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()

    expect(page.get_by_test_id("stMain")).to_contain_text("Tính từ thứ Năm 1/8/2024")
    expect(page.get_by_role("heading", name="Tháng 8/2024")).to_be_visible()
    page.close()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_the_list_is_a_file_for_calendars(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """The file holds what the page shows as to come."""
    page = opened(browser, real_app, size)
    page.get_by_role("button", name="Xem như ngày 1/8/2024").click()
    expect(page.get_by_test_id("stMain")).to_contain_text("17 thời hạn sắp tới", timeout=60_000)
    settle(page)

    with page.expect_download() as download:
        page.get_by_role("button", name="Tải lịch (.ics)").click()
    assert download.value.suggested_filename == "thoi-han-2024-08-01.ics"
    events = Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")
    assert len(events) == 17
    page.close()


def test_a_citation_of_the_list_opens_by_keyboard(browser: Browser, real_app: str) -> None:
    """Enter on it moves the focus to the lines of its source."""
    page = opened(browser, real_app, WIDTHS[0])
    page.get_by_role("button", name="Xem như ngày 1/8/2024").press("Enter")
    expect(page.get_by_role("heading", name="Tháng 8/2024")).to_be_visible()
    page.get_by_role("button", name=re.compile(r"^\[1\] ")).press("Enter")

    region = page.get_by_role("region", name=re.compile("Các dòng của văn bản nguồn"))
    expect(region).to_be_focused()
    page.close()


def _type_day(field: Locator, day: str) -> None:
    """Type day, month and year as a person does, each into its part of the field."""
    field.get_by_role("spinbutton").first.click()
    for digit in day.replace("/", ""):
        field.page.keyboard.press(digit)
    field.page.keyboard.press("Enter")
