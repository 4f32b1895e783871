"""Provisions that the onboarding path means: found by headings, as they hold on a day."""

from datetime import date, timedelta

import pytest
from standing_corpus import AMENDED, BEGINS, CHANGED, COMING, LAW, NEW, OLD, corpus

from corpus.model import Kind
from retrieval.onboarding.lookup import articles, look_up, quoted
from retrieval.onboarding.model import Lookup

_REWARDS = Lookup(Kind.DECREE, "Mức thưởng")
_AUTHORITY = Lookup(Kind.LAW, "Thẩm quyền")
_BEFORE = CHANGED - timedelta(days=1)


@pytest.mark.parametrize(
    ("lookup", "day", "found"),
    [
        (_REWARDS, _BEFORE, [f"{OLD}/d2"]),  # the old decree's last day
        (_REWARDS, CHANGED, [f"{NEW}/d2"]),  # the new one's first
        (_REWARDS, BEGINS, [f"{NEW}/d2", f"{COMING}/d1"]),  # another decree begins
        (_AUTHORITY, date(2029, 1, 1), []),  # the law has not begun
        (_AUTHORITY, _BEFORE, [f"{LAW}/d8"]),
        (_AUTHORITY, CHANGED, [f"{LAW}/d8.k1", f"{NEW}/d5"]),  # clause 2 follows the decree
        (_AUTHORITY, AMENDED, [f"{LAW}/d8.k1", f"{NEW}/d5"]),  # amended texts are quoted on
    ],
)
def test_the_provisions_found_are_those_of_the_day(
    lookup: Lookup, day: date, found: list[str]
) -> None:
    """What has ended or not begun is not found; what was replaced gives way to its rule."""
    assert [place.id for place in look_up(lookup, corpus(), on=day)] == found


@pytest.mark.parametrize(
    ("lookup", "found"),
    [
        (Lookup(Kind.LAW, "thẩm quyền", holding=("cờ xanh",)), ["d8.k1"]),
        (Lookup(Kind.LAW, "Thẩm quyền", starting=("Chủ tịch huyện",)), ["d8.k2"]),
        (Lookup(Kind.LAW, "Thẩm quyền", starting=("huyện",)), []),  # not how it starts
        (Lookup(Kind.LAW, "Thẩm quyền", holding=("cờ xan",)), []),  # words are whole
        (Lookup(Kind.LAW, "quyền"), []),  # not how the heading begins
        (Lookup(Kind.DECREE, "Thẩm quyền"), []),  # of another kind
    ],
)
def test_clauses_are_meant_by_their_words(lookup: Lookup, found: list[str]) -> None:
    """Whole words, with or without marks of quotation and capitals, say which clause is meant."""
    places = look_up(lookup, corpus(), on=_BEFORE)

    assert [place.provision.locator.id for place in places] == found


def test_a_heading_that_is_the_one_wanted_goes_before_longer_ones() -> None:
    """Of "Hiệu lực" and "Hiệu lực thi hành" the first is meant by its name, both by none."""
    held = corpus()

    assert [a.id for a in articles(Lookup(Kind.LAW, "Hiệu lực"), held, on=CHANGED)] == [f"{LAW}/d9"]


def test_quotes_say_how_they_stand_and_leave_the_issuer_out() -> None:
    """What is quoted is verbatim and dated; who issued it is told by its place."""
    (statement,) = quoted(look_up(_REWARDS, corpus(), on=CHANGED), corpus(), on=CHANGED)

    assert statement.text == statement.citation.quote == "Điều 2. Mức thưởng\nCờ đỏ: 7 đồng."
    assert (statement.lead, statement.citation.validity) == ("", "còn hiệu lực")
    assert statement.citation.digest
