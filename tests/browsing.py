"""Drive the app in a real browser: start it, open it, ask, keep what was seen."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

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
WIDTHS = [(1280, 860), (390, 844)]
# A page on a busy machine takes its time; what never comes is waited for a little longer.
expect.set_options(timeout=20_000)


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


@pytest.fixture(scope="module")
def compared_app() -> Iterator[str]:
    """The address of the pages over a hundred plans made by rule."""
    yield from _served(_ROOT / "tests" / "compared_app.py")


@pytest.fixture(scope="module")
def writing_app() -> Iterator[str]:
    """The address of the page over an engine with a chat model."""
    yield from _served(_ROOT / "tests" / "writing_app.py")


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


def opened(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    """Open the app in a window of its own and wait until it can be asked."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(address)
    expect(page.get_by_placeholder("Nhập câu hỏi…")).to_be_visible(timeout=_OPENING)
    return page


def ask(page: Page, question: str) -> None:
    """Ask a question and wait for the answer."""
    box = page.get_by_placeholder("Nhập câu hỏi…")
    box.fill(question)
    box.press("Enter")
    expect(page.get_by_test_id("stSpinner")).to_have_count(0, timeout=60_000)


def settle(page: Page) -> None:
    """Wait until the page is drawn to its end: what is open in it may close before."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=60_000)


def keep(page: Page, name: str) -> None:
    """Keep a screenshot for a person to look at."""
    _SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.wait_for_timeout(800)  # scrolling ends
    width = page.viewport_size["width"] if page.viewport_size else 0
    page.screenshot(path=_SCREENSHOTS / f"{name}-{width}.png")


def marked(page: Page) -> str:
    """Return the marked words of the opened source."""
    return " ".join(page.locator("mark").all_inner_texts())
