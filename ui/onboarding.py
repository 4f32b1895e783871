"""The onboarding page: a new officer's path in steps, its quizzes, the words of the field."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from retrieval.model import Answer
from retrieval.onboarding.making import Ask, at_place, path_on
from retrieval.onboarding.model import Path, Step
from ui import browser, conversation, engine, frame, progress
from ui.naming import day_name
from ui.onboarding_glossary import draw_glossary
from ui.onboarding_step import draw_step, in_language
from ui.plain import plain
from ui.quotes import Quotes
from ui.sidebar import draw_documents
from ui.source_panel import draw_source
from ui.words import Words

_AT = "onboarding-at"
_MOVES = "onboarding-moves"
_CHOSEN = "onboarding-chosen"


def show() -> None:
    """Draw the page: how far the visitor is, the step or the glossary, and an opened source."""
    words = conversation.words_chosen()
    progress.keep_in_browser()
    asked = frame.open_engine(words)
    if asked is None:
        return
    draw_documents(asked.corpus, words)
    reading, panel = frame.columns()
    with reading:
        _draw_page(asked, words)
    if panel:
        with panel:
            draw_source(conversation.opened(), asked=asked, words=words)


def _draw_page(asked: engine.AskingEngine, words: Words) -> None:
    own, day = words.onboarding, conversation.day_chosen()
    st.title(own.title, anchor=False)
    with st.spinner(own.making):
        path = _path(asked.corpus.fingerprint, day, asked)
        place = progress.progress().place
        if place:
            path = _path_at(asked.corpus.fingerprint, day, place, asked)
    minutes = sum(step.minutes for step in path.steps)
    st.text(own.lead.format(steps=len(path.steps), minutes=minutes, day=day_name(day)))
    _draw_progress(path, words)
    parts = (own.part_steps, own.part_glossary)
    part = st.segmented_control(
        own.parts, parts, default=parts[0], required=True, label_visibility="collapsed"
    )
    if part == own.part_glossary:
        draw_glossary(asked.corpus, day, words)
    else:
        _draw_steps(path, asked, words)


@st.cache_resource(show_spinner=False, max_entries=16)
def _path(fingerprint: str, day: date, _asked: engine.AskingEngine) -> Path:
    """Return the path of a day, made once for a state of the corpus and all who read it."""
    return path_on(day, _asked.corpus, _first_answers(_asked, day))


@st.cache_resource(show_spinner=False, max_entries=32)
def _path_at(fingerprint: str, day: date, place: str, _asked: engine.AskingEngine) -> Path:
    path = _path(fingerprint, day, _asked)
    return at_place(path, place, _asked.corpus, _asked.facts, _first_answers(_asked, day))


def _first_answers(asked: engine.AskingEngine, day: date) -> Ask:
    """Return what asks an engine on a day and waits for no chat model."""

    def ask(question: str) -> Answer:
        return next(asked.answers(question, on=day))

    return ask


def _draw_progress(path: Path, words: Words) -> None:
    own, now = words.onboarding, progress.progress()
    read = sum(step.id in now.read for step in path.steps)
    quizzes = [quiz for step in path.steps for quiz in step.quizzes]
    answered = [quiz for quiz in quizzes if now.answers.get(quiz.id) in quiz.options]
    right = sum(now.answers[quiz.id] == quiz.right for quiz in answered)
    told = own.progress.format(
        read=read, steps=len(path.steps), right=right, answered=len(answered)
    )
    st.progress(read / len(path.steps), text=told)
    if not (now.read or now.answers):
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        _draw_go_on(path.steps, words)
        with st.popover(own.forget, icon=":material/restart_alt:", type="tertiary"):
            st.button(own.forget_sure, key="onboarding-forget", on_click=_begin_anew)


def _draw_go_on(steps: Sequence[Step], words: Words) -> None:
    """Offer the first step that was not read, unless it is the one shown."""
    unread = [n for n, step in enumerate(steps) if step.id not in progress.progress().read]
    if not unread or unread[0] == st.session_state.get(_AT, 0):
        return
    title = in_language(steps[unread[0]].title)
    st.button(
        plain(words.onboarding.go_on.format(number=unread[0] + 1, title=title)),
        key="onboarding-go-on",
        icon=":material/play_arrow:",
        wrap=True,
        on_click=_go,
        args=(unread[0],),
    )


def _begin_anew() -> None:
    progress.forget()
    _go(0)


def _go(step: int) -> None:
    """Show a step from its top; a source that stood open belongs to the step before."""
    st.session_state[_AT] = st.session_state[_CHOSEN] = step
    st.session_state[_MOVES] = st.session_state.get(_MOVES, 0) + 1
    conversation.close_source()


def _read_to(step: Step, after: int) -> None:
    progress.mark_read(step.id)
    _go(after)


def _draw_steps(path: Path, asked: engine.AskingEngine, words: Words) -> None:
    at = _chosen_step(path.steps, words)
    step = path.steps[at]
    with st.container(key="onboarding-step"):
        if path.notes and at == 0:
            with st.expander(words.onboarding.validity, icon=":material/info:"):
                Quotes.among(path.notes, at, asked.corpus, words).draw(path.notes, "notes")
        draw_step(step, at, asked.corpus, words)
        _draw_way(path.steps, at, words)
    if moves := st.session_state.get(_MOVES):
        browser.scroll_to("onboarding-step", moves)


def _chosen_step(steps: Sequence[Step], words: Words) -> int:
    """Draw the steps to choose from and return which is shown."""
    own, now = words.onboarding, progress.progress()
    if st.session_state.get(_CHOSEN) is None:
        st.session_state[_CHOSEN] = st.session_state.get(_AT, 0)

    def name(number: int) -> str:
        done = ":material/check: " if steps[number].id in now.read else ""
        return f"{done}{number + 1}\\. {plain(in_language(steps[number].title))}"

    chosen = st.pills(
        own.steps, range(len(steps)), key=_CHOSEN, format_func=name, required=True, wrap=True
    )
    if chosen != st.session_state.get(_AT, 0):
        conversation.close_source()
    st.session_state[_AT] = chosen
    return chosen or 0


def _draw_way(steps: Sequence[Step], at: int, words: Words) -> None:
    """Draw the ways on, which note that the step was read, and back."""
    own, last = words.onboarding, at == len(steps) - 1
    with st.container(horizontal=True, key="onboarding-way"):
        if at:
            st.button(
                own.back.format(number=at),
                key="onboarding-back",
                icon=":material/arrow_back:",
                on_click=_go,
                args=(at - 1,),
            )
        st.button(
            own.done_last if last else own.done.format(number=at + 2),
            key="onboarding-done",
            icon=":material/check:",
            type="primary",
            on_click=_read_to,
            args=(steps[at], at if last else at + 1),
        )
