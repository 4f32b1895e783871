"""Questions that compare, in a real browser."""

import re

import pytest
from browsing import WIDTHS, ask, browser, keep, opened, real_app
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser
__all__ = ["browser", "real_app"]  # what pytest finds here

_LINE = 20  # pixels; what stands lower is under another
COMPARE = "So sánh hạn nộp hồ sơ của huyện Chợ Đồn, xã Cao Lâu và Văn phòng UBND tỉnh Bắc Kạn"


@pytest.mark.parametrize("size", WIDTHS, ids=["wide", "narrow"])
def test_what_each_plan_says_stands_beside_the_others(
    browser: Browser, real_app: str, size: tuple[int, int]
) -> None:
    """Columns where there is room, else one below the other; a citation opens from its cell."""
    page = opened(browser, real_app, size)
    ask(page, COMPARE)
    answer = page.get_by_test_id("stChatMessage").last
    expect(answer.get_by_text("Không nêu trong văn bản")).to_have_count(2, timeout=60_000)
    columns = answer.get_by_test_id("stColumn")
    expect(columns).to_have_count(3)
    keep(page, "comparing")
    tops = [box["y"] for column in columns.all() if (box := column.bounding_box())]
    assert (max(tops) - min(tops) < _LINE) == (size[0] > 640)

    cited = answer.get_by_role("button", name=re.compile(r"^\[1\] "))
    expect(cited).to_have_count(1)
    link = answer.get_by_role("link", name=re.compile("Mở bảng so sánh"))
    expect(link).to_have_attribute(
        "href", re.compile(r"compare\?documents=kh-153-ubnd-cho-don-2024")
    )
    cited.click()
    expect(page.locator("mark").first).to_be_attached(timeout=60_000)
    assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= size[0]
    keep(page, "comparing-opened")
    page.close()
