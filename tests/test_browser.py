"""The app in a real browser: Debian's Chromium, driven by Playwright."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlparse
from urllib.request import urlopen

import pytest
from canned_engine import DEADLINE, FOLLOW_UP, HOSTILE, UNACCENTED_DEADLINE
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

pytestmark = pytest.mark.browser

_ROOT = Path(__file__).parent.parent
_SCREENSHOTS = _ROOT / "build" / "screenshots"
_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_OPENING = 600_000  # milliseconds: the first opening reads the corpus and builds the index
_WIDTHS = [(1280, 860), (390, 844)]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium; where CI runs, a machine without one fails."""
    if _CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_CHROMIUM, args=_ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def real_app() -> Iterator[str]:
    """The address of the real app, started as a user starts it."""
    yield from _served(_ROOT / "app.py")


@pytest.fixture(scope="module")
def canned_app() -> Iterator[str]:
    """The address of the page over the canned engine."""
    yield from _served(_ROOT / "tests" / "canned_app.py")


def _served(script: Path) -> Iterator[str]:
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    with subprocess.Popen(
        command, cwd=_ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            _wait_until_healthy(port, server)
            yield f"http://localhost:{port}"
        finally:
            server.terminate()


def _free_port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("localhost", 0))
        port: int = free.getsockname()[1]
        return port


def _wait_until_healthy(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        try:
            with urlopen(f"http://localhost:{port}/_stcore/health", timeout=5):
                return
        except OSError:
            assert server.poll() is None, "the app ended before it answered"
            time.sleep(0.25)
    raise AssertionError("the app did not answer within a minute")


def _opened(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(address)
    expect(page.get_by_placeholder("Nhập câu hỏi…")).to_be_visible(timeout=_OPENING)
    return page


def _ask(page: Page, question: str) -> None:
    box = page.get_by_placeholder("Nhập câu hỏi…")
    box.fill(question)
    box.press("Enter")
    expect(page.get_by_test_id("stSpinner")).to_have_count(0, timeout=60_000)


def _keep(page: Page, name: str) -> None:
    """Keep a screenshot for a person to look at."""
    _SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.wait_for_timeout(800)  # scrolling ends
    width = page.viewport_size["width"] if page.viewport_size else 0
    page.screenshot(path=_SCREENSHOTS / f"{name}-{width}.png")


def _marked(page: Page) -> str:
    return " ".join(page.locator("mark").all_inner_texts())


@pytest.mark.parametrize("size", _WIDTHS, ids=["wide", "narrow"])
def test_a_deadline_is_answered_cited_and_followed_up(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """The real app gives both dates, opens the very lines, and refuses what a plan omits."""
    page = _opened(browser, real_app, size)
    _keep(page, "welcome")

    _ask(page, DEADLINE)
    answer = page.get_by_test_id("stChatMessage").last
    expect(answer).to_contain_text("06/8/2024", timeout=60_000)
    expect(answer).to_contain_text("08/8/2024")
    _keep(page, "answer")

    page.get_by_role("button", name=re.compile(r"^\[1\] ")).first.click()
    panel = page.locator(".st-key-source-panel")
    for number in ("143", "144", "145"):
        row = panel.get_by_role("rowheader", name=re.compile(rf"^{number}\b"))
        expect(row).to_be_visible()
    expect(panel.locator("mark").first).to_be_in_viewport()
    assert "06/8/2024" in _marked(page)
    assert "08/8/2024" in _marked(page)
    expect(panel).to_contain_text("06/8/2024 dén hét ngay 08/8/2024")
    _keep(page, "source")

    _ask(page, FOLLOW_UP)
    refusal = page.get_by_test_id("stChatMessage").last
    expect(refusal).to_contain_text("Văn bản không nêu điều này")
    expect(refusal).to_contain_text("Cao Lâu")
    expect(refusal).not_to_contain_text("08/8/2024")
    _keep(page, "refusal")
    page.close()


@pytest.mark.parametrize("size", _WIDTHS, ids=["wide", "narrow"])
def test_markup_in_a_document_is_shown_letter_for_letter(
    browser: Browser, canned_app: str, size: tuple[int, int]
) -> None:
    """Hostile markup runs nothing, becomes no element, and reads as typed wherever it stands."""
    page = _opened(browser, canned_app, size)
    page.evaluate("void (window.alert = () => { window.alerted = true })")

    _ask(page, HOSTILE)
    page.get_by_role("button", name=re.compile(r"^\[1\] ")).click()
    expect(page.locator("mark")).to_have_text(HOSTILE)
    _keep(page, "hostile")

    shown = "\n".join(page.get_by_test_id("stChatMessage").all_inner_texts())
    # The question, as understood, searched in, message, lead, statement, citation, warning.
    assert shown.count(HOSTILE) == 8
    assert not page.evaluate("window.alerted")
    assert (
        page.locator("img, mark *, [data-testid=stChatMessage] :is(a, code, strong)").count() == 0
    )
    page.close()


@pytest.mark.parametrize("size", _WIDTHS, ids=["wide", "narrow"])
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
    page = _opened(browser, canned_app, _WIDTHS[0])
    _ask(page, DEADLINE)
    page.get_by_role("button", name=re.compile(r"^\[1\] ")).press("Enter")

    region = page.get_by_role("region", name=re.compile("Các dòng của văn bản nguồn"))
    expect(region).to_be_focused()
    expect(region).to_contain_text("đến hết ngày 08/8/2024")
    page.close()
