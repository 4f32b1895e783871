"""Provisions that the onboarding path means: found by headings, as they hold on a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from made_texts import document_of
from standing_corpus import AMENDED, BEGINS, CHANGED, COMING, LAW, NEW, OLD, corpus

from corpus.legislation import Change, Confidence, Legislation, What
from corpus.model import Kind, Level, Source
from corpus.store import Corpus
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


@pytest.mark.parametrize(
    ("heading", "found"),
    [("Các loại cờ", ["luat/d1"]), ("Các loại", ["luat/d1", "luat/d2"])],
)
def test_a_heading_that_is_the_one_wanted_goes_before_longer_ones(
    heading: str, found: list[str]
) -> None:
    """The whole of a heading means its article alone, a beginning every article that begins so."""
    text = "Điều 1. Các loại cờ\nCờ xanh.\nĐiều 2. Các loại cờ và kèn\nKèn gỗ.\n"
    source = Source("luat", "l.txt", Kind.LAW, "Luật Hội", "Hội", Level.CENTRAL)
    begins = Change("luat", What.BEGINS, date(2030, 1, 1), Confidence.VERIFIED)
    held = Corpus((document_of(source, text),), Legislation((), (begins,)))

    assert [a.id for a in articles(Lookup(Kind.LAW, heading), held, on=CHANGED)] == found


def test_an_excerpt_goes_by_what_its_collector_says_of_it() -> None:
    """Where a collector set a line of his own above an article, the next one says what it is on."""
    text = (
        "=== Điều 2 Nghị định 2/2031/NĐ-CP | https://example.vn\n"
        "Căn cứ Điều 2 quy định về mức thưởng:\nCờ đỏ: 9 đồng.\n"
    )
    held = corpus()
    source = replace(held.document(NEW).source, digest=None)
    held = replace(held, documents=(document_of(source, text),))

    assert [place.id for place in look_up(_REWARDS, held, on=CHANGED)] == [f"{NEW}/d2"]


def test_quotes_say_how_they_stand_and_leave_the_issuer_out() -> None:
    """What is quoted is verbatim and dated; who issued it is told by its place."""
    (statement,) = quoted(look_up(_REWARDS, corpus(), on=CHANGED), corpus(), on=CHANGED)

    assert statement.text == statement.citation.quote == "Điều 2. Mức thưởng\nCờ đỏ: 7 đồng."
    assert (statement.lead, statement.citation.validity) == ("", "còn hiệu lực")
    assert statement.citation.digest
