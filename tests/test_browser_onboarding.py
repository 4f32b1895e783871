"""The onboarding page in a real browser: read, cite, ask, be quizzed, come back another day."""

import re

import pytest
from browsing import WIDTHS, browser, keep, marked, real_app
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
__all__ = ["browser", "real_app"]  # what pytest finds here

_OPENING = 600_000  # milliseconds: the first opening reads the corpus and builds the index
_SIZES = pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])


def _opened(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(f"{address}/onboarding")
    _expect_step(page, 1)
    return page


def _expect_step(page: Page, number: int) -> None:
    heading = page.get_by_role("heading", name=re.compile(rf"^Bước {number}\."))
    expect(heading).to_be_visible(timeout=_OPENING)


def _fits(page: Page, size: tuple[int, int]) -> bool:
    return bool(page.evaluate("document.querySelector('.stMain').scrollWidth") <= size[0])


@_SIZES
def test_a_step_is_read_cited_and_quizzed_and_kept_over_a_reload(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """A quote opens its place, an answer is judged, and all of it is there after a reload."""
    page = _opened(browser, real_app, size)
    assert _fits(page, size)
    keep(page, "onboarding")
    page.locator(".st-key-quoted-0-0-0 button").click()
    panel = page.locator(".st-key-source-panel")
    expect(panel.locator("mark").first).to_contain_text("Thi đua")
    expect(panel.locator("mark").first).to_be_in_viewport()
    assert "người có thẩm quyền phát động" in marked(page)
    keep(page, "onboarding-source")
    panel.get_by_role("button", name="Đóng nguồn").click()
    expect(panel).to_have_count(0)

    quiz = page.locator(".st-key-asked-tu-sang-kien")
    quiz.get_by_text("Sáng kiến", exact=True).click()
    expect(quiz.get_by_test_id("stAlert")).to_contain_text("Đúng.")
    expect(quiz.get_by_role("button", name=re.compile("khoản 4 Điều 3"))).to_be_visible()
    keep(page, "onboarding-quiz")
    page.get_by_role("button", name="Đã đọc, sang bước 2").click()
    _expect_step(page, 2)
    expect(page.get_by_role("heading", name=re.compile(r"^Bước 2\."))).to_be_in_viewport()
    keep(page, "onboarding-second")

    page.wait_for_function("localStorage.getItem('onboarding-progress')?.includes('khai-niem')")
    page.reload()
    _expect_step(page, 1)
    expect(page.get_by_text("Đã đọc 1/6 bước · trả lời đúng 1/1 câu")).to_be_visible()
    expect(quiz.get_by_role("radio", name="Sáng kiến")).to_be_checked()
    page.get_by_role("button", name=re.compile("Tiếp tục từ bước 2")).click()
    _expect_step(page, 2)
    keep(page, "onboarding-resumed")

    page.get_by_text("Xóa tiến độ").click()
    page.get_by_role("button", name="Xóa hết tiến độ đã lưu").click()
    expect(page.get_by_text("Đã đọc 0/6 bước · trả lời đúng 0/0 câu")).to_be_visible()
    _expect_step(page, 1)
    page.wait_for_function("!localStorage.getItem('onboarding-progress')?.includes('khai-niem')")
    page.reload()
    _expect_step(page, 1)
    expect(page.get_by_text("Đã đọc 0/6 bước · trả lời đúng 0/0 câu")).to_be_visible()
    page.close()


def test_a_question_to_try_is_asked_in_the_chat(browser: Browser, real_app: str) -> None:
    """A click on a question leads to the chat, where it is asked and answered."""
    page = _opened(browser, real_app, WIDTHS[0])
    page.locator(".st-key-try-khai-niem-0 button").click()

    answer = page.get_by_test_id("stChatMessage").last
    expect(page.get_by_test_id("stChatMessage").first).to_contain_text("Một thành tích")
    expect(answer).to_contain_text("thành tích đến đâu khen thưởng đến đó", timeout=60_000)
    expect(page.get_by_placeholder("Nhập câu hỏi…")).to_be_visible()
    page.close()


@_SIZES
def test_a_place_is_chosen_by_keyboard_and_a_word_is_found(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """The last step tells the plan of the place typed; the glossary is searched unaccented."""
    page = _opened(browser, real_app, size)
    page.get_by_text("6. Kế hoạch nơi mình").click()
    _expect_step(page, 6)
    place = page.get_by_role("combobox", name="Nơi công tác")
    place.fill("Chợ Đồn")
    page.get_by_role("option", name="huyện Chợ Đồn").click()
    step = page.locator(".st-key-onboarding-step")
    expect(step.get_by_role("heading", name="Kế hoạch số 153")).to_be_visible(timeout=60_000)
    expect(step).to_contain_text("từ ngày 06/8/2024 đến hết ngày 08/8/2024")
    assert _fits(page, size)
    keep(page, "onboarding-place")

    page.get_by_text("Từ ngữ, chữ viết tắt").click()
    search = page.get_by_role("textbox", name="Tìm từ hoặc chữ viết tắt")
    search.fill("sang kien")
    search.press("Enter")
    expect(page.get_by_text("Sáng kiến", exact=True)).to_be_visible()
    expect(page.get_by_text("Năm tròn", exact=True)).to_have_count(0)
    keep(page, "onboarding-glossary")
    search.fill("cstdcs")
    search.press("Enter")
    expect(page.get_by_role("cell", name="chiến sĩ thi đua cơ sở")).to_be_visible()
    assert _fits(page, size)
    keep(page, "onboarding-short-forms")
    page.close()
