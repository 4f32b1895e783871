"""The page of deadlines: what is due next, from all documents, with a file for calendars."""

from datetime import date

import streamlit as st

from retrieval.deadlines.choosing import chosen, last_busy_month
from retrieval.deadlines.model import Schedule, Term
from retrieval.deadlines.scheduling import schedule
from retrieval.exports.calendar import calendar_bytes
from ui import conversation, frame
from ui.due_filters import draw_clear, draw_filters
from ui.due_list import Numbers, draw_dues, draw_months, draw_rules
from ui.naming import day_name, document_name
from ui.plain import plain
from ui.source_panel import draw_source
from ui.words import Words


def show() -> None:
    """Draw the page and beside it the source that stands open."""
    words = conversation.words_chosen()
    opened_engine = frame.open_engine(words)
    if opened_engine is None:
        return
    on = conversation.day_chosen()
    seen = schedule(opened_engine.corpus, opened_engine.facts, on=on)
    reading, panel = frame.columns()
    with reading:
        _draw(seen, words)
    if panel:
        with panel:
            draw_source(conversation.opened(), asked=opened_engine, words=words)


def _draw(seen: Schedule, words: Words) -> None:
    st.title(words.deadlines.page, anchor=False)
    _draw_day(seen.on, words)
    if not (seen.dues or seen.rules):
        st.info(words.deadlines.nothing_dated)
        return
    wanted = chosen(seen, draw_filters(seen, words))
    numbers = _numbers(wanted)
    _draw_export(wanted, words)
    if wanted.coming:
        draw_months(wanted.coming, name="coming", numbers=numbers, words=words)
    _draw_way_out(wanted, words)
    _draw_rest(wanted, numbers, words)


def _draw_day(on: date, words: Words) -> None:
    """Draw the day that is counted from, and the way to another."""
    own, today = words.deadlines, conversation.today()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        day = f"{own.phrases.weekdays[on.weekday()]} {day_name(on)}"
        st.caption(f"{own.seen_from.format(day=day)} {own.change_day}", width="content")
        if on != today:
            _draw_see(today, own.back_to_today, key="back-to-today")


def _draw_see(day: date, label: str, *, key: str) -> None:
    st.button(
        label, key=key, icon=":material/today:", on_click=conversation.choose_day, args=(day,)
    )


def _draw_export(wanted: Schedule, words: Words) -> None:
    own = words.deadlines
    if not wanted.coming:
        return
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.text(own.coming.format(count=len(wanted.coming)), width="content")
        st.download_button(
            own.export,
            calendar_bytes(wanted.coming),
            file_name=f"thoi-han-{wanted.on.isoformat()}.ics",
            mime="text/calendar",
            icon=":material/event:",
            help=own.export_help,
            on_click="ignore",
        )


def _draw_way_out(wanted: Schedule, words: Words) -> None:
    """Say that nothing is coming, or nothing of a plan, and offer a day on which something is."""
    own, busy = words.deadlines, last_busy_month(wanted)
    if not (wanted.dues or wanted.rules):
        st.info(own.nothing_chosen)
        draw_clear("clear-nothing", words)
        return
    if wanted.coming and busy is None:
        return
    with st.container(key="way-out"):
        if wanted.coming:
            st.info(own.plans_over.format(day=day_name(wanted.past[0].days.last)))
        else:
            day, count = day_name(wanted.on), len(wanted.past)
            st.info(own.nothing_coming.format(day=day, count=count))
        if busy:
            _draw_see(busy, own.see_as_of.format(day=day_name(busy)), key="see-as-of")


def _draw_rest(wanted: Schedule, numbers: Numbers, words: Words) -> None:
    """Draw, closed, what has no day, what lapsed and what is past; name the silent plans."""
    own = words.deadlines
    if wanted.rules:
        with st.expander(own.rules.format(count=len(wanted.rules))):
            st.caption(own.rules_note)
            draw_rules(wanted.rules, numbers=numbers, words=words)
    if wanted.lapsed:
        with st.expander(own.lapsed.format(count=len(wanted.lapsed))):
            st.caption(own.lapsed_note)
            draw_dues(wanted.lapsed, name="lapsed", numbers=numbers, words=words)
    if wanted.past:
        with st.expander(own.past.format(count=len(wanted.past)), expanded=not wanted.coming):
            draw_dues(wanted.past, name="past", numbers=numbers, words=words)
    if wanted.silent:
        names = "; ".join(document_name(source, words) for source in wanted.silent)
        st.caption(plain(own.silent.format(names=names)))


def _numbers(wanted: Schedule) -> Numbers:
    """Return the number of each term's citation, in the order of the page."""
    coming, past, lapsed = (
        [due.term for due in dues] for dues in (wanted.coming, wanted.past, wanted.lapsed)
    )
    terms: list[Term] = [*coming, *wanted.rules, *lapsed, *past]
    return {term.id: number for number, term in enumerate(terms, start=1)}
