"""Regulations in a real browser: references followed, the day chosen, official texts offered."""

import re

import pytest
from browsing import WIDTHS, ask, browser, canned_app, keep, marked, opened, real_app
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser
__all__ = ["browser", "canned_app", "real_app"]  # what pytest finds here

LAW_CLAUSE = "khoản 4 Điều 84 Luật Thi đua, khen thưởng quy định gì?"


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_a_reference_of_the_law_is_followed_and_led_back_from(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """A cited clause of the law is marked as a summary; what it refers to opens beside the chat."""
    page = opened(browser, real_app, size)
    ask(page, LAW_CLAUSE)
    page.get_by_role("button", name=re.compile(r"^\[\d\] Luật .*khoản 4 Điều 84")).first.click()
    panel = page.locator(".st-key-source-panel")
    expect(panel).to_contain_text("tóm lược, không phải nguyên văn")
    expect(panel.get_by_role("link", name="văn bản chính thức").first).to_be_visible()
    expect(panel.locator("mark").first).to_be_in_viewport()
    cited, first = marked(page), panel.locator("mark").first.inner_text()

    reference = panel.locator("[class*=st-key-follow-onwards] button").first
    expect(reference).to_have_text("Khoản 2 Điều 83")
    reference.scroll_into_view_if_needed()
    keep(page, "references")
    reference.press("Enter")
    expect(panel).to_contain_text("Nơi được viện dẫn")
    expect(panel).to_contain_text("Khoản 2 Điều 83, dòng")
    expect(panel.locator("mark").first).to_be_in_viewport()
    back = panel.locator("[class*=st-key-follow-back] button").filter(has_text="Khoản 4 Điều 84")
    expect(back).to_have_count(1)
    keep(page, "followed")

    panel.get_by_role("button", name="Quay lại").click()
    expect(panel).to_contain_text("Khoản 4 Điều 84, dòng")
    # The lines are drawn after the words above them.
    expect(panel.locator("mark").first).to_contain_text(first)
    expect(panel.locator("mark").first).to_be_in_viewport()
    assert marked(page) == cited
    page.close()


def test_the_day_chosen_decides_what_is_in_force(browser: Browser, real_app: str) -> None:
    """On 1 August 2025 decree 98 has ended, which is what the answer says first."""
    page = opened(browser, real_app, WIDTHS[0])
    page.get_by_test_id("stExpandSidebarButton").click()
    sidebar = page.get_by_test_id("stSidebar")
    sidebar.get_by_test_id("stDateInput").get_by_role("spinbutton").first.click()
    page.keyboard.type("01082025")
    page.keyboard.press("Escape")
    ask(page, "Nghị định 98 còn hiệu lực không?")

    answer = page.get_by_test_id("stChatMessage").last
    expect(answer).to_contain_text("Trả lời tại ngày 1/8/2025")
    statement = answer.get_by_test_id("stText").filter(has_text="Nghị định số 98/2023/NĐ-CP")
    expect(statement.nth(1)).to_contain_text("hết hiệu lực")  # the first tells where was searched
    keep(page, "day")
    page.close()


def test_the_official_texts_are_listed_beside_the_way_to_them(
    browser: Browser, canned_app: str
) -> None:
    """The sidebar offers to fetch them and to add a file, in Vietnamese."""
    page = opened(browser, canned_app, WIDTHS[1])
    page.get_by_test_id("stExpandSidebarButton").click()
    sidebar = page.get_by_test_id("stSidebar")

    expect(sidebar.get_by_role("button", name="Tải văn bản chính thức")).to_be_visible()
    expect(sidebar.get_by_text("Nạp tệp đã tải về")).to_be_visible()
    expect(sidebar.get_by_text("200MB")).to_be_hidden()
    sidebar.get_by_test_id("stFileUploader").scroll_into_view_if_needed()
    keep(page, "official")
    page.close()
