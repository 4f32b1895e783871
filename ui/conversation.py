"""Keep what one visitor asked, what was answered, and which source stands open."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import streamlit as st

from corpus.references.model import Target
from retrieval.citation import Citation
from retrieval.model import Answer, Correction, Turn
from ui.words import WORDS, Language, Words

_EXCHANGES = "exchanges"
_OPENED = "opened"
_PENDING = "pending"
_CORRECTED = "corrected"
LANGUAGE = "language"
DAY = "day"
_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question as typed and its answer."""

    question: str
    answer: Answer

    @property
    def turn(self) -> Turn:
        """The question with what the visitor set right of it, as later ones lean on it."""
        return Turn(self.question, self.answer.query.correction)


@dataclass(frozen=True, slots=True)
class Corrected:
    """What the visitor set right of the exchange at a position, which is to be asked again."""

    position: int
    correction: Correction


@dataclass(frozen=True, slots=True)
class OpenedCitation:
    """The citation that the source panel shows: its number in the answer at a position."""

    position: int
    number: int
    citation: Citation


# What the source panel shows: a citation, or a place that a reference leads to.
Opened = OpenedCitation | Target


def words_chosen() -> Words:
    """Return the words of the language that the visitor chose; Vietnamese at first."""
    return WORDS[language_chosen()]


def language_chosen() -> Language:
    """Return the language that the visitor chose; Vietnamese at first."""
    return Language(st.session_state.get(LANGUAGE, Language.VIETNAMESE))


def today() -> date:
    """Return what day it is in Vietnam."""
    return datetime.now(_VIETNAM).date()


def day_chosen() -> date:
    """Return the day that answers are to hold for; today until the visitor chose another."""
    day: date | None = st.session_state.get(DAY)
    return day or today()


def choose_day(day: date) -> None:
    """Have every page go by a day from the next run on."""
    st.session_state[DAY] = day


def exchanges() -> tuple[Exchange, ...]:
    """Return the exchanges so far, oldest first."""
    return tuple(st.session_state.get(_EXCHANGES, ()))


def remember(exchange: Exchange) -> None:
    """Put an exchange at the end of the conversation."""
    st.session_state[_EXCHANGES] = (*exchanges(), exchange)


def amend(position: int, exchange: Exchange) -> None:
    """Put an exchange in the place of an earlier state of it; not of another question's."""
    held = exchanges()
    if position < len(held) and held[position].question == exchange.question:
        st.session_state[_EXCHANGES] = (*held[:position], exchange, *held[position + 1 :])


def clear() -> None:
    """Forget the conversation and close the source panel."""
    st.session_state.pop(_EXCHANGES, None)
    close_source()


def correct(position: int, correction: Correction) -> None:
    """Have the exchange at a position asked again at the next run; the source panel closes."""
    st.session_state[_CORRECTED] = Corrected(position, correction)
    close_source()


def take_corrected() -> Corrected | None:
    """Return what was set right since the last run, once."""
    corrected: Corrected | None = st.session_state.pop(_CORRECTED, None)
    return corrected


def propose(question: str) -> None:
    """Have a question asked at the next run, as a click on an example does."""
    st.session_state[_PENDING] = question


def take_proposed() -> str | None:
    """Return the question proposed since the last run, once."""
    question: str | None = st.session_state.pop(_PENDING, None)
    return question


def open_citation(position: int, number: int, citation: Citation) -> None:
    """Show a citation of the answer at a position in the source panel."""
    st.session_state[_OPENED] = (OpenedCitation(position, number, citation),)


def follow(target: Target) -> None:
    """Show the place that a reference leads to, with a way back to what was shown before."""
    st.session_state[_OPENED] = (*opened(), target)


def go_back() -> None:
    """Show what was shown before the last reference was followed."""
    st.session_state[_OPENED] = opened()[:-1]


def close_source() -> None:
    """Close the source panel."""
    st.session_state.pop(_OPENED, None)


def opened() -> tuple[Opened, ...]:
    """Return what the source panel shows, last, and the way there; empty while it is closed."""
    shown: tuple[Opened, ...] = st.session_state.get(_OPENED, ())
    return shown
