"""Draw one step of the onboarding path: quotes with their places, questions to try, the quiz."""

from collections.abc import Sequence

import streamlit as st

from corpus.store import Corpus
from retrieval.model import Statement
from retrieval.onboarding.model import Quiz, Said, Step
from retrieval.onboarding.plans import places_of, plans_of
from ui import chat, conversation, progress
from ui.marks import draw_marks
from ui.naming import citation_name
from ui.plain import plain
from ui.words import Language, Words

_PLACE = "onboarding-place"


def in_language(said: Said) -> str:
    """Return words of ours in the language that the visitor chose."""
    english = conversation.language_chosen() is Language.ENGLISH
    return said.en if english else said.vi


def choose_place(step: Step, corpus: Corpus, words: Words) -> str:
    """Draw the choice of a place on the step that needs one, and return what was chosen."""
    now = progress.progress().place
    if not step.of_place:
        return now
    own = words.onboarding
    known = places_of(corpus)
    options = known if now in known or not now else (now, *known)
    st.selectbox(
        own.place,
        options,
        index=options.index(now) if now else None,
        key=f"{_PLACE}-{progress.generation()}",
        on_change=_take_place,
        placeholder=own.place_choose,
        help=own.place_help,
        accept_new_options=True,
    )
    return now


def _take_place() -> None:
    chosen = st.session_state[f"{_PLACE}-{progress.generation()}"]
    conversation.close_source()
    progress.note_place((chosen or "").strip())


def draw_step(step: Step, at: int, corpus: Corpus, words: Words, *, place: str) -> None:
    """Draw a step, its number counted from 0; `place` is where the visitor works."""
    own = words.onboarding
    name = own.step.format(number=at + 1, title=in_language(step.title))
    st.header(plain(name), anchor=False)
    st.caption(_told(step, words))
    st.text(in_language(step.lead))
    for number, reading in enumerate(step.readings):
        st.subheader(plain(in_language(reading.lead)), anchor=False)
        draw_quotes(reading.statements, at, f"{number}", corpus, words)
    _draw_missing(step, corpus, place, words)
    _draw_questions(step, words)
    if step.quizzes:
        st.subheader(own.quiz_heading, anchor=False)
        st.caption(own.quiz_lead)
        for quiz in step.quizzes:
            _draw_quiz(quiz, at, corpus, words)


def _told(step: Step, words: Words) -> str:
    minutes = words.onboarding.minutes.format(minutes=step.minutes)
    read = step.id in progress.progress().read
    return f"{minutes} · {words.onboarding.read}" if read else minutes


def draw_quotes(
    statements: Sequence[Statement], at: int, name: str, corpus: Corpus, words: Words
) -> None:
    """Draw what the corpus says, each statement above the button that opens its place."""
    for number, statement in enumerate(statements, start=1):
        key = f"{at}-{name}-{number}"
        citation = statement.citation
        source = corpus.document(citation.document_id).source
        with st.container(key=f"quoted-{key}", gap="xxsmall"):
            if statement.lead:
                with st.container(key=f"lead-quoted-{key}"):
                    st.text(statement.lead)
            st.text(statement.text)
            with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
                st.button(
                    plain(citation_name(number, citation, source, words)),
                    key=f"cite-onboarding-{key}",
                    type="tertiary",
                    wrap=True,
                    on_click=conversation.open_citation,
                    args=(at, number, citation),
                )
                draw_marks(citation, words)


def _draw_missing(step: Step, corpus: Corpus, place: str, words: Words) -> None:
    """Say what the corpus does not hold, and what was left out for it."""
    own = words.onboarding
    items = "; ".join(in_language(missing) for missing in step.missing)
    if step.of_place and place and not plans_of(place, corpus):
        st.info(plain(own.no_plan.format(place=place)), icon=":material/info:")
    elif items:
        told = own.not_stated if step.of_place else own.missing
        st.info(plain(told.format(items=items)), icon=":material/info:")
    if step.left_out:
        st.caption(own.left_out.format(count=step.left_out))


def _draw_questions(step: Step, words: Words) -> None:
    """Draw the questions to try, each as a button that asks it in the chat."""
    if not step.questions:
        return
    st.subheader(words.onboarding.ask_heading, anchor=False)
    with st.container(horizontal=True, gap="xsmall"):
        for number, question in enumerate(step.questions):
            if st.button(plain(question), key=f"try-{step.id}-{number}", wrap=True):
                conversation.propose(question)
                st.switch_page(st.Page(chat.show, url_path="chat", default=True))


def _draw_quiz(quiz: Quiz, at: int, corpus: Corpus, words: Words) -> None:
    """Draw a quiz; once an option is chosen, whether it is right and where that stands."""
    key = f"quiz-{progress.generation()}-{quiz.id}"
    kept = progress.progress().answers.get(quiz.id)
    with st.container(key=f"asked-{quiz.id}", border=True):
        if quiz.quoted:
            st.text(quiz.quoted)
        st.radio(
            plain(in_language(quiz.question)),
            quiz.options,
            index=quiz.options.index(kept) if kept in quiz.options else None,
            key=key,
            format_func=plain,
            on_change=_take_answer,
            args=(quiz.id, key),
        )
        if kept not in quiz.options:
            return
        if kept == quiz.right:
            st.success(words.onboarding.right, icon=":material/check_circle:")
        else:
            told = words.onboarding.wrong.format(right=quiz.right)
            st.error(plain(told), icon=":material/cancel:")
        draw_quotes((quiz.statement,), at, f"quiz-{quiz.id}", corpus, words)


def _take_answer(quiz: str, key: str) -> None:
    progress.note_answer(quiz, st.session_state[key])
