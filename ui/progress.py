"""Keep in the visitor's browser how far the path was read and what was answered.

It is written to the browser's own storage and read from there when the page is opened anew;
nothing of it is kept on the server.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_SCRIPT = Path(__file__).parent / "progress.js"
_PROGRESS = "onboarding-progress"
_COMPONENT = "onboarding-kept"
_GENERATION = "onboarding-generation"
_MOST = 500


@dataclass(frozen=True, slots=True)
class Progress:
    """Which steps were read, which option was chosen of each quiz, and where the visitor works."""

    read: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)
    place: str = ""

    def as_text(self) -> str:
        """Return the progress as the text that the browser keeps.

        >>> Progress(frozenset({"ho-so"})).as_text()
        '{"read": ["ho-so"], "answers": {}, "place": ""}'
        """
        kept = {"read": sorted(self.read), "answers": dict(self.answers), "place": self.place}
        return json.dumps(kept, ensure_ascii=False)


def progress_in(text: object) -> Progress:
    """Return the progress that a text keeps; none where it is no such text, whoever wrote it.

    >>> progress_in('{"read": ["ho-so"], "answers": {"a": 1}, "place": null}')
    Progress(read=frozenset({'ho-so'}), answers={}, place='')
    """
    try:
        kept = json.loads(text) if isinstance(text, str) else {}
    except ValueError:
        kept = {}
    kept = kept if isinstance(kept, dict) else {}
    read, answers, place = (kept.get(name) for name in ("read", "answers", "place"))
    pairs = list(answers.items())[:_MOST] if isinstance(answers, dict) else []
    return Progress(
        frozenset(s for s in (read if isinstance(read, list) else [])[:_MOST] if _is_text(s)),
        {id_: chosen for id_, chosen in pairs if _is_text(chosen)},
        place if isinstance(place, str) and _is_text(place) else "",
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _MOST


def progress() -> Progress:
    """Return how far the visitor has come; nowhere until the browser told."""
    kept: Progress = st.session_state.get(_PROGRESS, Progress())
    return kept


def mark_read(step: str) -> None:
    """Note that a step was read."""
    _set(replace(progress(), read=progress().read | {step}))


def note_answer(quiz: str, chosen: str) -> None:
    """Note which option of a quiz was chosen."""
    _set(replace(progress(), answers={**progress().answers, quiz: chosen}))


def note_place(place: str) -> None:
    """Note where the visitor works."""
    _set(replace(progress(), place=place))


def forget() -> None:
    """Forget everything that was read and answered."""
    _begin(Progress())


def generation() -> int:
    """Return how often the progress was begun anew: what is drawn of the one before is stale."""
    return int(st.session_state.get(_GENERATION, 0))


def _begin(now: Progress) -> None:
    _set(now)
    st.session_state[_GENERATION] = generation() + 1


def _set(now: Progress) -> None:
    st.session_state[_PROGRESS] = now


def keep_in_browser() -> None:
    """Have the browser keep the progress, or tell what it kept at the first drawing."""
    known = _PROGRESS in st.session_state
    data = {"known": known, "progress": progress().as_text()}
    with st.container(key=f"script-{_COMPONENT}"):
        _component()(key=_COMPONENT, data=data, on_kept_change=_take)


def _take() -> None:
    """Take over what the browser kept, unless the visitor has already begun anew."""
    if _PROGRESS not in st.session_state:
        _begin(progress_in(st.session_state[_COMPONENT].kept))


@cache
def _component() -> "ComponentRenderer":
    script = _SCRIPT.read_text(encoding="utf-8")
    return st.components.v2.component("onboarding_progress", html="<span></span>", js=script)
