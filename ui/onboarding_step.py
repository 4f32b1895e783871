"""Draw one step of the onboarding path: quotes with their places, questions to try, the quiz."""

import streamlit as st

from corpus.store import Corpus
from retrieval.onboarding.model import Quiz, Said, Step
from retrieval.onboarding.plans import places_of, plans_of
from ui import chat, conversation, progress
from ui.plain import plain
from ui.quotes import Quotes
from ui.words import Language, Words

_PLACE = "onboarding-place"


def in_language(said: Said) -> str:
    """Return words of ours in the language that the visitor chose."""
    english = conversation.language_chosen() is Language.ENGLISH
    return said.en if english else said.vi


def _choose_place(corpus: Corpus, words: Words) -> None:
    """Draw the choice of the place where the visitor works."""
    own, now = words.onboarding, progress.progress().place
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


def _take_place() -> None:
    chosen = st.session_state[f"{_PLACE}-{progress.generation()}"]
    conversation.close_source()
    progress.note_place((chosen or "").strip())


def draw_step(step: Step, at: int, corpus: Corpus, words: Words) -> None:
    """Draw a step, its number counted from 0."""
    own, quotes = words.onboarding, Quotes.of(step, at, corpus, words)
    name = own.step.format(number=at + 1, title=in_language(step.title))
    st.header(plain(name), anchor=False)
    st.caption(_told(step, words))
    st.text(in_language(step.lead))
    if step.of_place:
        _choose_place(corpus, words)
    quotes.draw_standing()
    _draw_readings(step, quotes)
    _draw_missing(step, corpus, words)
    _draw_questions(step, words)
    if step.quizzes:
        st.subheader(own.quiz_heading, anchor=False)
        st.caption(own.quiz_lead)
        for quiz in step.quizzes:
            _draw_quiz(quiz, quotes, words)


def _draw_readings(step: Step, quotes: Quotes) -> None:
    """Draw what is read, the name of a document once above all that is of it."""
    document = ""
    for number, reading in enumerate(step.readings):
        lead = plain(in_language(reading.lead))
        if reading.document != document:
            st.subheader(plain(reading.document), anchor=False)
        document = reading.document
        if document:
            st.markdown(f"**{lead}**")
        else:
            st.subheader(lead, anchor=False)
        quotes.draw(reading.statements, f"{number}")


def _told(step: Step, words: Words) -> str:
    minutes = words.onboarding.minutes.format(minutes=step.minutes)
    read = step.id in progress.progress().read
    return f"{minutes} · {words.onboarding.read}" if read else minutes


def _draw_missing(step: Step, corpus: Corpus, words: Words) -> None:
    """Say what the corpus does not hold, and what was left out for it."""
    own, place = words.onboarding, progress.progress().place
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


def _draw_quiz(quiz: Quiz, quotes: Quotes, words: Words) -> None:
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
        quotes.draw((quiz.statement,), f"quiz-{quiz.id}")


def _take_answer(quiz: str, key: str) -> None:
    progress.note_answer(quiz, st.session_state[key])
