"""The calendar of deadlines: what comes next, what is past, what lapsed, what has no day."""

from dataclasses import replace
from datetime import date

import pytest
from dated_corpus import ENDS, LAW, OFFICE, OLD, PLAN, WARD, dated_corpus, dated_facts, fact_of

from corpus.facts.model import Attribute, When
from corpus.model import Span
from corpus.store import Corpus
from retrieval.deadlines.model import Due, Schedule, Stage
from retrieval.deadlines.scheduling import schedule
from retrieval.deadlines.telling import citation_words, left_words, when_words, window_words

SUMMER = date(2024, 8, 1)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The invented corpus."""
    return dated_corpus()


def seen(corpus: Corpus, on: date = SUMMER) -> Schedule:
    """The calendar of the corpus, seen from a day."""
    return schedule(corpus, dated_facts(corpus), on=on)


def days(dues: tuple[Due, ...]) -> list[str]:
    """The days on which something happens next, each with its document."""
    return [f"{due.turn} {due.term.source.id}" for due in dues]


def due_of(when: When, on: date, corpus: Corpus) -> Due:
    """A deadline of the office's, set to other days."""
    document = corpus.document(OFFICE)
    fact = fact_of(document, Attribute.REPORT_DEADLINE, "chậm nhất ngày 30/8/2024", when=when)
    found = schedule(corpus, {OFFICE: [fact]}, on=on)
    (due,) = found.dues
    return due


def test_what_happens_next_comes_first(corpus: Corpus) -> None:
    """A window counts by its opening until it opened, then by its closing."""
    assert days(seen(corpus).coming) == [
        f"2024-08-05 {PLAN}",  # stands open
        f"2024-08-06 {PLAN}",  # opens
        f"2024-08-30 {OFFICE}",
        f"2024-12-31 {LAW}",
        f"2025-02-28 {PLAN}",  # 29/02, yearly
    ]
    assert days(seen(corpus, date(2024, 8, 7)).coming)[0] == f"2024-08-08 {PLAN}"


def test_what_is_over_is_past_the_latest_first(corpus: Corpus) -> None:
    """Yearly ones are never past."""
    later = seen(corpus, date(2026, 1, 1))

    assert [str(due.days.last) for due in later.past] == ["2024-08-30", "2024-08-08", "2024-08-05"]
    assert days(later.coming) == [f"2026-02-28 {PLAN}", f"2026-12-31 {LAW}"]
    assert seen(corpus).past == ()


@pytest.mark.parametrize(
    ("on", "validity"),
    [(SUMMER, "còn hiệu lực"), (date(2025, 1, 1), "hết hiệu lực")],
    ids=["before its end", "after it"],
)
def test_a_text_that_does_not_hold_on_the_day_lapses(
    corpus: Corpus, on: date, validity: str
) -> None:
    """What a decree would have due after its end is no deadline; it says how it stands."""
    (lapsed,) = seen(corpus, on).lapsed

    assert lapsed.term.source.id == OLD
    assert lapsed.term.citation.validity == validity
    assert lapsed.held.changes[0].on == ENDS
    assert lapsed.term.until == date(2024, 9, 30)


def test_a_text_that_still_holds_on_its_day_does_not_lapse(corpus: Corpus) -> None:
    """In 2023 the decree's day of that year is due."""
    assert f"2023-11-15 {OLD}" in days(seen(corpus, date(2023, 8, 1)).coming)


def test_days_after_an_event_are_rules_without_a_day(corpus: Corpus) -> None:
    """They keep whom they hold for and stand on no calendar."""
    (rule,) = seen(corpus).rules

    assert rule.subject == "Phòng Nội vụ"
    assert rule.when == When(days=10, working=True)


def test_plans_without_a_day_are_named(corpus: Corpus) -> None:
    """A regulation without one is not: only plans are expected to set days."""
    facts = {**dated_facts(corpus), LAW: ()}

    assert [source.id for source in seen(corpus).silent] == [WARD]
    assert [source.id for source in schedule(corpus, facts, on=SUMMER).silent] == [WARD]


def test_every_term_quotes_its_place(corpus: Corpus) -> None:
    """The quote stands in the document, the value in the quote, and the ids are all different."""
    terms = [due.term for due in seen(corpus).dues]
    for term in terms:
        text = corpus.document(term.source.id).text
        assert Span(term.citation.start, term.citation.end).of(text) == term.citation.quote
        assert term.value in term.citation.quote
    assert len({term.id for term in terms}) == len(terms)


def test_what_is_said_twice_is_due_once(corpus: Corpus) -> None:
    """The same days of the same kind for the same people; the first place is cited."""
    facts = dated_facts(corpus)
    period = facts[PLAN][0]
    again = replace(period, span=facts[PLAN][3].span, locator=facts[PLAN][3].locator)
    found = schedule(corpus, {PLAN: [again, period]}, on=SUMMER)

    assert [due.term.citation.label for due in found.coming] == ["khoản 1 mục I"]


def test_two_days_of_one_place_have_two_ids(corpus: Corpus) -> None:
    """The second of a kind in a provision is numbered; a day that is corrected keeps its id."""
    period = dated_facts(corpus)[PLAN][0]
    other = replace(period, when=When(end=date(2024, 9, 9)))
    corrected = replace(period, when=When(end=date(2024, 9, 1)))
    ids = [due.term.id for due in schedule(corpus, {PLAN: [period, other]}, on=SUMMER).coming]

    assert ids == [f"{PLAN}/i.1/period", f"{PLAN}/i.1/period/2"]
    assert schedule(corpus, {PLAN: [corrected]}, on=SUMMER).coming[0].term.id == ids[0]


def test_the_day_of_a_legal_basis_is_no_deadline(corpus: Corpus) -> None:
    """It is the day on which another text was issued."""
    period = replace(dated_facts(corpus)[PLAN][0], attribute=Attribute.LEGAL_BASIS)

    assert schedule(corpus, {PLAN: [period]}, on=SUMMER).dues == ()


LEFT = [
    # on, first, last: what is told, and of a window besides
    ("2024-08-01", None, "2024-08-04", Stage.AHEAD, "còn 3 ngày", ""),
    ("2024-08-04", None, "2024-08-04", Stage.AHEAD, "hôm nay", ""),
    ("2024-08-05", None, "2024-08-04", Stage.OVER, "đã qua 1 ngày", ""),
    ("2025-03-01", None, "2025-02-28", Stage.OVER, "đã qua 1 ngày", ""),
    ("2024-08-01", "2024-08-06", "2024-08-08", Stage.AHEAD,
     "bắt đầu sau 5 ngày", "còn 7 ngày đến ngày cuối"),
    ("2024-08-06", "2024-08-06", "2024-08-08", Stage.UNDER_WAY,
     "bắt đầu hôm nay", "còn 2 ngày đến ngày cuối"),
    ("2024-08-07", "2024-08-06", "2024-08-08", Stage.UNDER_WAY, "còn 1 ngày", "đang diễn ra"),
    ("2024-08-08", "2024-08-06", "2024-08-08", Stage.UNDER_WAY, "hôm nay", "đang diễn ra"),
    ("2024-08-20", "2024-08-06", "2024-08-08", Stage.OVER, "đã qua 12 ngày", ""),
]  # fmt: skip


@pytest.mark.parametrize("row", LEFT, ids=lambda row: f"{row[0]} {row[2]}")
def test_days_left_are_counted_from_the_day(
    corpus: Corpus, row: tuple[str, str | None, str, Stage, str, str]
) -> None:
    """To the opening of a window until it opened, then to its last day, which counts as today."""
    on, last = date.fromisoformat(row[0]), date.fromisoformat(row[2])
    due = due_of(When(date.fromisoformat(row[1]) if row[1] else None, last), on, corpus)

    assert (due.stage, left_words(due), window_words(due)) == row[3:]
    assert due.days_left == (last - on).days


def test_days_are_told_with_their_weekday(corpus: Corpus) -> None:
    """Windows by both ends, yearly ones as such, places as officers cite them."""
    told = {citation_words(due.term): when_words(due) for due in seen(corpus).coming}

    assert told == {
        "khoản 1 mục I Kế hoạch số 7/KH-UBND": "thứ Hai 20/5/2024 – thứ Hai 5/8/2024",
        "khoản 1 mục II Kế hoạch số 7/KH-UBND": "thứ Ba 6/8/2024 – thứ Năm 8/8/2024",
        "khoản 1 mục I Kế hoạch của Văn phòng": "thứ Sáu 30/8/2024",
        "khoản 1 Điều 1 Nghị định số 1/NĐ-CP": "thứ Ba 31/12/2024, hằng năm",
        "khoản 3 mục II Kế hoạch số 7/KH-UBND": "trước thứ Sáu 28/2/2025, hằng năm",
    }


def test_a_regulation_without_a_year_means_every_year(corpus: Corpus) -> None:
    """Whatever year the finder of facts took it for; one with a year is of that year."""
    fact = dated_facts(corpus)[LAW][0]
    once = replace(fact, when=When(end=date(2023, 12, 31)))
    plan = replace(dated_facts(corpus)[OFFICE][0], when=When(end=date(2024, 8, 30)))
    found = schedule(corpus, {LAW: [once], OFFICE: [plan]}, on=date(2025, 1, 1))

    assert days(found.coming) == [f"2025-12-31 {LAW}"]
    assert days(found.past) == [f"2024-08-30 {OFFICE}"]


def test_what_was_over_before_its_document_was_written_is_history(corpus: Corpus) -> None:
    """Neither a deadline nor a rule; a plan for 2024 may have begun late in 2023."""
    fact = dated_facts(corpus)[OFFICE][0]
    history, before = (
        replace(fact, when=When(end=day)) for day in (date(1945, 8, 19), date(2023, 12, 20))
    )
    found = schedule(corpus, {OFFICE: [history]}, on=SUMMER)

    assert (found.dues, found.rules) == ((), ())
    assert len(schedule(corpus, {OFFICE: [before]}, on=SUMMER).past) == 1


def test_what_comes_at_intervals_is_a_rule(corpus: Corpus) -> None:
    """Words that give no day at all are listed apart too."""
    fact = replace(dated_facts(corpus)[OFFICE][0], when=None)
    found = schedule(corpus, {OFFICE: [fact]}, on=SUMMER)

    assert found.dues == ()
    assert [rule.value for rule in found.rules] == ["chậm nhất ngày 30/8/2024"]
