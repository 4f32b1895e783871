"""Corrections of how a question was understood, in a real browser."""

import re

import pytest
from browsing import WIDTHS, ask, browser, canned_app, keep, opened, real_app
from canned_engine import DEADLINE, FOLLOW_UP, HOSTILE, QUOTE
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser
__all__ = ["browser", "canned_app", "real_app"]  # what pytest finds here

# "cao lâu năm", for long years, is read as the commune Cao Lâu.
LONG = "can bo cao lau nam duoc khen thuong the nao?"


def _opener(page: Page) -> Locator:
    """What opens the corrections of the last answer, waited for where it is not drawn yet."""
    last = page.get_by_test_id("stChatMessage").last
    return last.get_by_role("button", name="Hiểu chưa đúng? Sửa")


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_one_click_frees_a_question_from_a_place_it_never_named(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """The real app reads a place into the words and says so; searched everywhere, it finds more."""
    page = opened(browser, real_app, size)
    ask(page, LONG)
    answer = page.get_by_test_id("stChatMessage").last
    expect(answer).to_contain_text("Tìm trong: Kế hoạch của UBND xã Cao Lâu", timeout=60_000)
    cited = page.get_by_role("button", name=re.compile(r"^\[1\] "))
    expect(cited).to_contain_text("UBND xã Cao Lâu")

    _opener(page).click()
    everywhere = page.get_by_role("button", name="Tìm trong mọi văn bản")
    expect(everywhere).to_be_in_viewport()
    keep(page, "correcting")
    everywhere.click()
    expect(answer).to_contain_text("Tìm trong: mọi văn bản")
    expect(everywhere).to_have_count(0)
    expect(cited.first).not_to_contain_text("UBND xã Cao Lâu")
    assert page.get_by_test_id("stChatMessage").count() == 2
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= size[0]
    keep(page, "corrected")
    page.close()


def test_a_correction_is_made_by_keyboard(browser: Browser, canned_app: str) -> None:
    """Enter opens the corrections at the first, Enter makes it, and the focus is where it was."""
    page = opened(browser, canned_app, WIDTHS[0])
    ask(page, DEADLINE)
    ask(page, FOLLOW_UP)
    expect(page.get_by_test_id("stChatMessage")).to_have_count(4)
    _opener(page).press("Enter")
    alone = page.get_by_role("button", name="Hỏi riêng, không nối câu trước")
    expect(alone).to_be_focused()
    page.keyboard.press("Tab")
    chooser = page.get_by_role("combobox", name="Chỉ tìm trong một văn bản")
    expect(chooser).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").last).to_have_text(f"Kế hoạch của UBND {HOSTILE}")
    page.keyboard.press("Escape")

    alone.focus()
    page.keyboard.press("Enter")
    expect(alone).to_have_count(0)
    expect(page.get_by_test_id("stChatMessage").last).to_contain_text("Đã hiểu lại")
    expect(_opener(page)).to_be_focused()
    page.close()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_a_question_is_asked_back_and_the_nearest_words_are_shown(
    browser: Browser, canned_app: str, size: tuple[int, int]
) -> None:
    """A choice is asked with one click; what is nearest stands under the refusal and opens."""
    page = opened(browser, canned_app, size)
    ask(page, FOLLOW_UP)
    page.get_by_role("button", name="Hạn nộp hồ sơ", exact=True).click()
    expect(page.get_by_test_id("stChatMessage").last).to_contain_text(QUOTE)
    keep(page, "choices")

    ask(page, FOLLOW_UP)
    nearest = page.locator(".st-key-nearest-2")
    expect(nearest).to_contain_text("Gần nhất, nhưng không trả lời câu hỏi")
    keep(page, "nearest")
    nearest.get_by_role("button", name=re.compile(r"^\[1\] ")).click()
    expect(page.locator("mark").first).to_be_in_viewport()
    page.close()
