"""An answer that a chat model rephrases, in a real browser."""

import re

import pytest
from browsing import WIDTHS, browser, keep, marked, opened, writing_app
from canned_engine import DEADLINE, QUOTE
from playwright.sync_api import Browser, Page, expect
from writing_app import REPHRASED

pytestmark = pytest.mark.browser
__all__ = ["browser", "writing_app"]  # what pytest finds here


def _ask(page: Page) -> None:
    box = page.get_by_placeholder("Nhập câu hỏi…")
    box.fill(DEADLINE)
    box.press("Enter")


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_the_words_of_the_document_come_first(
    browser: Browser, writing_app: str, size: tuple[int, int]
) -> None:
    """They stand while the model writes; then its words, a note, and the same citation."""
    page = opened(browser, writing_app, size)
    _ask(page)
    answer = page.get_by_test_id("stChatMessage").last
    expect(answer).to_contain_text(QUOTE[:40])
    expect(page.get_by_test_id("stSpinner")).to_be_visible()
    keep(page, "writing")

    expect(answer).to_contain_text(REPHRASED, timeout=20_000)
    expect(answer).not_to_contain_text(QUOTE[:40])
    expect(answer).to_contain_text("ollama:m")
    keep(page, "written")
    page.get_by_role("button", name=re.compile(r"^\[1\] ")).click()
    expect(page.locator("mark").first).to_be_in_viewport()
    assert "06/8/2024" in marked(page)
    page.close()


def test_a_source_may_be_opened_while_the_model_writes(browser: Browser, writing_app: str) -> None:
    """The click is obeyed at once; the answer as found stays, and none comes after it."""
    page = opened(browser, writing_app, WIDTHS[0])
    _ask(page)
    page.get_by_role("button", name=re.compile(r"^\[1\] ")).click()
    expect(page.locator("mark").first).to_be_in_viewport(timeout=2_500)

    page.wait_for_timeout(5_000)
    answer = page.get_by_test_id("stChatMessage").last
    expect(answer).to_contain_text(QUOTE[:40])
    expect(answer).not_to_contain_text(REPHRASED)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    page.close()
