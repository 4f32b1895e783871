"""What is kept of the calendar of deadlines, and how it is grouped."""

from dataclasses import replace
from datetime import date

import pytest
from dated_corpus import LAW, OFFICE, OLD, PLAN, WARD, dated_facts
from test_deadlines import SUMMER, corpus, due_of, seen

from corpus.facts.model import Attribute, When
from corpus.store import Corpus
from retrieval.deadlines.choosing import (
    CENTRAL,
    EVERYTHING,
    UNPLACED,
    Wanted,
    by_month,
    chosen,
    last_busy_month,
    places_in,
    sources_in,
    together,
    years_in,
)
from retrieval.deadlines.scheduling import schedule

__all__ = ["corpus"]  # what pytest finds here


def test_what_one_document_sets_to_the_same_days_stands_together(corpus: Corpus) -> None:
    """Whom each holds for stays; another document's days stand apart."""
    facts = dated_facts(corpus)
    other = replace(facts[PLAN][0], subject="Phong trào khác")
    same = replace(facts[OFFICE][0], attribute=Attribute.PERIOD, when=facts[PLAN][0].when)
    found = schedule(corpus, {PLAN: [facts[PLAN][0], other], OFFICE: [same]}, on=SUMMER)
    groups = [[due.term.subject for due in group] for group in together(found.coming)]

    assert groups == [["", "Phong trào khác"], [""]]


def test_the_last_month_of_plans_is_told_once_they_are_over(corpus: Corpus) -> None:
    """A deadline goes before a period; while a plan has anything to come there is none."""
    facts = {id_: own for id_, own in dated_facts(corpus).items() if id_ != PLAN}
    period = dated_facts(corpus)[PLAN][0]
    late = replace(period, when=When(date(2024, 1, 1), date(2024, 12, 31)))
    over = date(2026, 1, 1)

    assert last_busy_month(schedule(corpus, facts, on=over)) == date(2024, 8, 1)
    assert last_busy_month(schedule(corpus, {**facts, PLAN: (late,)}, on=over)) == date(2024, 8, 1)
    assert last_busy_month(schedule(corpus, {PLAN: (late,)}, on=over)) == date(2024, 12, 1)
    assert last_busy_month(schedule(corpus, facts, on=SUMMER)) is None
    assert last_busy_month(schedule(corpus, {}, on=over)) is None


def test_months_follow_each_other(corpus: Corpus) -> None:
    """Each thing is in the month in which something happens next."""
    months = by_month(seen(corpus).coming)

    assert [(str(month), len(dues)) for month, dues in months] == [
        ("2024-08-01", 3),
        ("2024-12-01", 1),
        ("2025-02-01", 1),
    ]


def test_a_window_is_in_the_month_of_its_beginning_until_it_began(corpus: Corpus) -> None:
    """Then it moves to the month of its end."""
    window = When(date(2024, 8, 30), date(2024, 10, 5))
    months = [by_month([due_of(window, on, corpus)])[0][0] for on in (SUMMER, date(2024, 9, 1))]

    assert [month.month for month in months] == [8, 10]


WANTED = [
    # what is wanted, the documents that are kept among the coming, how many rules
    (EVERYTHING, [PLAN, PLAN, OFFICE, LAW, PLAN], 1),
    (Wanted(places=frozenset({"huyện Mẫu"})), [PLAN, PLAN, PLAN], 1),
    (Wanted(places=frozenset({"thử"})), [PLAN, PLAN, PLAN], 1),  # the province around it
    (Wanted(places=frozenset({CENTRAL})), [LAW], 0),
    (Wanted(places=frozenset({UNPLACED, CENTRAL})), [OFFICE, LAW], 0),
    (Wanted(places=frozenset({"tỉnh Kia"})), [], 0),
    (Wanted(documents=frozenset({OFFICE, LAW})), [OFFICE, LAW], 0),
    (Wanted(attributes=frozenset({Attribute.REPORT_DEADLINE})), [OFFICE, PLAN], 0),
    (Wanted(years=frozenset({2025})), [PLAN], 1),
    (Wanted(years=frozenset({2024}), places=frozenset({CENTRAL})), [LAW], 0),
]


@pytest.mark.parametrize(("wanted", "documents", "rules"), WANTED)
def test_what_is_wanted_is_kept_in_order(
    corpus: Corpus, wanted: Wanted, documents: list[str], rules: int
) -> None:
    """Of several values of one kind any will do; all kinds asked for have to fit."""
    kept = chosen(seen(corpus), wanted)

    assert [due.term.source.id for due in kept.coming] == documents
    assert len(kept.rules) == rules


def test_plans_without_a_day_are_of_their_place(corpus: Corpus) -> None:
    """Elsewhere they are not named."""
    kia, thu = (
        chosen(seen(corpus), Wanted(places=frozenset({place}))) for place in ("tỉnh Kia", "thử")
    )

    assert ([s.id for s in kia.silent], thu.silent) == ([WARD], ())


def test_places_are_offered_from_the_province_inwards(corpus: Corpus) -> None:
    """What has no place comes last, under its own name."""
    found = seen(corpus)
    places = places_in(found)

    assert places == ("tỉnh Kia", "tỉnh Thử", "huyện Mẫu", "phường Nọ", CENTRAL, UNPLACED)
    assert [source.id for source in sources_in(found)] == sorted([PLAN, OFFICE, WARD, LAW, OLD])
    assert years_in(found) == (2024, 2025)
