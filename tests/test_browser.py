"""The app in a real browser: Debian's Chromium, driven by Playwright."""

import re
from urllib.parse import urlparse

import pytest
from browsing import WIDTHS, ask, browser, canned_app, keep, marked, opened, real_app
from canned_engine import DEADLINE, FOLLOW_UP, HOSTILE, UNACCENTED_DEADLINE
from playwright.sync_api import Browser, Request, expect

pytestmark = pytest.mark.browser
__all__ = ["browser", "canned_app", "real_app"]  # what pytest finds here


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_a_deadline_is_answered_cited_and_followed_up(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """The real app gives both dates, opens the very lines, and refuses what a plan omits."""
    page = opened(browser, real_app, size)
    keep(page, "welcome")

    ask(page, DEADLINE)
    answer = page.get_by_test_id("stChatMessage").last
    expect(answer).to_contain_text("06/8/2024", timeout=60_000)
    expect(answer).to_contain_text("08/8/2024")
    keep(page, "answer")

    page.get_by_role("button", name=re.compile(r"^\[1\] ")).first.click()
    panel = page.locator(".st-key-source-panel")
    for number in ("143", "144", "145"):
        row = panel.get_by_role("rowheader", name=re.compile(rf"^{number}\b"))
        expect(row).to_be_visible()
    expect(panel.locator("mark").first).to_be_in_viewport()
    assert "06/8/2024" in marked(page)
    assert "08/8/2024" in marked(page)
    expect(panel).to_contain_text("06/8/2024 dén hét ngay 08/8/2024")
    keep(page, "source")

    ask(page, FOLLOW_UP)
    refusal = page.get_by_test_id("stChatMessage").last
    expect(refusal).to_contain_text("Văn bản không nêu điều này")
    expect(refusal).to_contain_text("Cao Lâu")
    expect(refusal).not_to_contain_text("08/8/2024")
    keep(page, "refusal")
    page.close()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_markup_in_a_document_is_shown_letter_for_letter(
    browser: Browser, canned_app: str, size: tuple[int, int]
) -> None:
    """Hostile markup runs nothing, becomes no element, and reads as typed wherever it stands."""
    page = opened(browser, canned_app, size)
    page.evaluate("void (window.alert = () => { window.alerted = true })")

    ask(page, HOSTILE)
    page.get_by_role("button", name=re.compile(r"^\[1\] ")).click()
    expect(page.locator("mark")).to_have_text(HOSTILE)
    keep(page, "hostile")

    shown = "\n".join(page.get_by_test_id("stChatMessage").all_inner_texts())
    # The question, as understood, searched in, message, lead, statement, citation, warning.
    assert shown.count(HOSTILE) == 8
    assert not page.evaluate("window.alerted")
    assert (
        page.locator("img, mark *, [data-testid=stChatMessage] :is(a, code, strong)").count() == 0
    )
    page.close()


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_the_page_fits_its_width_and_calls_nobody(
    browser: Browser, canned_app: str, size: tuple[int, int]
) -> None:
    """The page asks no other host for anything, speaks Vietnamese, and scrolls downwards only."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    hosts: set[str | None] = set()

    def note(request: Request) -> None:
        hosts.add(urlparse(request.url).hostname)

    page.on("request", note)
    page.goto(canned_app)
    page.get_by_role("button", name=UNACCENTED_DEADLINE).click()
    page.get_by_role("button", name=re.compile(r"^\[1\] ")).click()
    expect(page.locator("mark").first).to_be_in_viewport()

    assert hosts - {None} == {"localhost"}  # None: fonts and scripts held in the page itself
    assert page.evaluate("document.documentElement.lang") == "vi"
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= size[0]
    page.close()


def test_a_citation_opens_by_keyboard(browser: Browser, canned_app: str) -> None:
    """Enter on a citation opens its source and moves the focus to the named region of lines."""
    page = opened(browser, canned_app, WIDTHS[0])
    ask(page, DEADLINE)
    page.get_by_role("button", name=re.compile(r"^\[1\] ")).press("Enter")

    region = page.get_by_role("region", name=re.compile("Các dòng của văn bản nguồn"))
    expect(region).to_be_focused()
    expect(region).to_contain_text("đến hết ngày 08/8/2024")
    page.close()
