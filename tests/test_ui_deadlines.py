"""The page of deadlines, run without a browser over invented plans and decrees."""

import json
from datetime import date
from pathlib import Path

import pytest
from canned_engine import CannedEngine
from dated_corpus import LAW, OFFICE, PLAN
from dated_engine import DatedEngine
from icalendar import Calendar
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import UnknownElement

from corpus.errors import SourceError
from corpus.facts.model import Attribute
from ui import conversation, engine
from ui.deadlines_words import ENGLISH, VIETNAMESE
from ui.words import Language

_PAGE = Path(__file__).parent / "deadlines_app.py"
SUMMER, LATER = date(2024, 8, 1), date(2026, 1, 1)


@pytest.fixture(autouse=True)
def _dated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "open_engine", DatedEngine)


def page(on: date | None = SUMMER) -> AppTest:
    """The page as seen from a day, today where there is none."""
    shown = AppTest.from_file(str(_PAGE), default_timeout=30)
    if on:
        shown.session_state[conversation.DAY] = on
    return shown.run()


def badges(shown: AppTest) -> list[str]:
    """What the badges of the list read, without their colour and icon."""
    told = (text.value for text in shown.main.markdown if "-badge[" in text.value)
    return [text.partition("[")[2].rpartition("]")[0].rpartition(": ")[2] for text in told]


def test_it() -> None:
    shown = page()
    assert not shown.exception
    print([t.value for t in shown.main.text])
    print([t.value for t in shown.main.markdown])
    print([t.label for t in shown.main.expander])
    print([(t.key, t.label) for t in shown.main.button])
    print([t.value for t in shown.main.caption], [t.value for t in shown.subheader], [t.value for t in shown.info])
    assert 0
