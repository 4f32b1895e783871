"""What is no rule on a day: ended, or not begun."""

from datetime import date

import pytest
from standing_corpus import AMENDED, BEGINS, CHANGED, COMING, LAW, NEW, OLD, corpus, with_changes

from corpus.legislation import Change, Confidence, What
from retrieval.preference import gone_on


@pytest.mark.parametrize(
    ("day", "gone"),
    [
        # nothing has begun; the plan says nothing of its days and is never gone
        (date(2029, 12, 31), {LAW, OLD, NEW, COMING}),
        (date(2030, 1, 1), {OLD, NEW, COMING}),
        (date(2030, 2, 1), {NEW, COMING}),
        (date(2031, 6, 30), {NEW, COMING}),
        # one decree takes the other's place; the law has lost a clause, and stays
        (CHANGED, {OLD, COMING}),
        # an amended law is a rule
        (AMENDED, {OLD, COMING}),
        (BEGINS, {OLD}),
    ],
)
def test_what_is_no_rule_on_a_day(day: date, gone: set[str]) -> None:
    """The table of days; neither the register nor the plan is ever gone."""
    assert gone_on(day, corpus()) == gone


def test_a_law_that_has_lost_a_clause_is_a_rule() -> None:
    """What ends a clause does not end the law."""
    held = with_changes(Change(LAW, What.ENDS, CHANGED, Confidence.VERIFIED, ("d8.k2",)))

    assert LAW not in gone_on(CHANGED, held)
