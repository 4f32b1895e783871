"""List the pages in the order of the navigation, and draw the chosen one in its frame."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from ui import browser, chat, compare, conversation, deadlines, dossiers, onboarding
from ui.sidebar import draw_settings
from ui.words import Words

_STYLE = Path(__file__).parent / "style.css"
_ICON = Path(__file__).parent / "icon.svg"
_SHOWN = "page-shown"


@dataclass(frozen=True, slots=True)
class Page:
    """A page: what draws it, its address, its icon, and its name in the words of a language."""

    show: Callable[[], None]
    path: str
    icon: str
    title: Callable[[Words], str]


PAGES = (
    Page(chat.show, "chat", ":material/chat:", lambda words: words.page_chat),
    Page(compare.show, "compare", ":material/table_chart:", lambda words: words.compare.page),
    Page(onboarding.show, "onboarding", ":material/school:", lambda words: words.onboarding.page),
    Page(deadlines.show, "deadlines", ":material/event:", lambda words: words.deadlines.page),
    Page(dossiers.show, "dossiers", ":material/checklist:", lambda words: words.dossiers.page),
)


def run() -> None:
    """Draw the navigation and the settings that every page goes by, and the chosen page."""
    words = conversation.words_chosen()
    chosen = st.navigation([_streamlit_page(page, words) for page in PAGES], position="top")
    st.set_page_config(
        page_title=f"{chosen.title.partition(' ')[2]} · {words.title}",
        page_icon=str(_ICON),
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    st.html(_STYLE)
    browser.tell_language(conversation.language_chosen())
    _close_what_another_page_opened(chosen.url_path)
    draw_settings(words)
    chosen.run()


def _streamlit_page(page: Page, words: Words) -> st.Page:
    return st.Page(
        page.show,
        # As an `icon` the browser would fetch it from another host, to be the tab's.
        title=f"{page.icon} {page.title(words)}",
        url_path=page.path,
        default=page is PAGES[0],
    )


def _close_what_another_page_opened(path: str) -> None:
    if st.session_state.get(_SHOWN) != path:
        st.session_state[_SHOWN] = path
        conversation.close_source()
