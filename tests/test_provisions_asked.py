"""A provision asked for is quoted whole; a long one by its opening and the openings under it."""

from dataclasses import replace
from datetime import date

import pytest
from made_texts import document_of

from corpus.legislation import Legislation
from corpus.model import Document, Kind, Level, Provision, Source
from corpus.references.model import Target
from corpus.store import Corpus
from retrieval.model import Intent, Query
from retrieval.provisions_asked import provisions_asked, top_of

LAW = "luat"
SHORT = (
    "Điều 1. Cờ\nCờ tặng xóm vui:\n1. Cờ đỏ:\na) To;\nb) Bé.\n2. Cờ xanh.\nĐiều 2. Kèn\nKèn một.\n"
)
QUERY = Query("?", "?", "?", "", Intent.OTHER, asks_who=False, documents=(), on=date(2030, 1, 1))


def _law(text: str) -> Document:
    source = Source(LAW, "l.txt", Kind.LAW, "Luật Cờ", "Quốc hội", Level.CENTRAL)
    return document_of(source, text)


def _quotes(text: str, *provisions: str | None) -> list[tuple[str, str]]:
    """Return the place and the words of each statement on the provisions asked for."""
    query = replace(QUERY, provisions=tuple(Target(LAW, provision) for provision in provisions))
    statements = provisions_asked(query, Corpus((_law(text),), Legislation()))
    assert all(s.text == s.citation.quote for s in statements)
    assert {s.lead for s in statements} <= {"Quốc hội"}
    return [(statement.citation.provision_id, statement.text) for statement in statements]


def _provision(document: Document, locator: str) -> Provision:
    return next(p for p in document.provisions if p.locator.id == locator)


def _long(length: int) -> str:
    """Return a law whose Điều 1 is so many characters long, most of them of its second clause."""
    start = "Điều 1. Cờ\nCờ tặng xóm vui:\n1. Cờ đỏ:\na) To;\nb) Bé.\n2. Cờ "
    return f"{start}{'x' * (length - len(start) - 1)}.\nĐiều 2. Kèn\n1. Kèn một.\n"


@pytest.mark.parametrize(
    ("provision", "quote"),
    [
        ("d2", "Điều 2. Kèn\nKèn một."),
        ("d1.k2", "2. Cờ xanh."),
        ("d1.k1", "1. Cờ đỏ:\na) To;\nb) Bé."),
        ("d1.k1.b", "b) Bé."),
        ("d1", "Điều 1. Cờ\nCờ tặng xóm vui:\n1. Cờ đỏ:\na) To;\nb) Bé.\n2. Cờ xanh."),
    ],
)
def test_a_provision_is_quoted_with_all_under_it(provision: str, quote: str) -> None:
    """The table of provisions: one statement each, as the law says it."""
    assert _quotes(SHORT, provision) == [(provision, quote)]


def test_of_a_long_provision_the_openings_are_quoted() -> None:
    """Its own words and those of each clause, not the points under these nor the next article."""
    openings = _quotes(_long(6100), "d1")

    assert [place for place, _ in openings] == ["d1", "d1.k1", "d1.k2"]
    assert openings[0][1] == "Điều 1. Cờ\nCờ tặng xóm vui:"
    assert openings[1][1] == "1. Cờ đỏ:"
    assert openings[2][1].endswith("xx.")


def test_two_pages_are_quoted_whole() -> None:
    """6,000 characters are; one more and the openings are."""
    extent = _provision(_law(_long(6000)), "d1").extent

    # The line break before the next article is the first article's.
    length = 6000 - (extent.end - extent.start - 6000)
    assert len(_quotes(_long(length), "d1")) == 1
    assert len(_quotes(_long(length + 1), "d1")) == 3


def test_five_provisions_are_quoted_in_the_order_asked_for() -> None:
    """The sixth is not."""
    asked = ["d2", "d1.k2", "d1.k1.b", "d1.k1.a", "d1.k1", "d1"]

    assert [place for place, _ in _quotes(SHORT, *asked)] == asked[:5]


def test_what_is_not_there_is_not_quoted() -> None:
    """Nor is a law as a whole."""
    assert _quotes(SHORT, "d7", None) == []


@pytest.mark.parametrize(
    ("provision", "top"), [("d1.k1.a", "d1"), ("d1.k2", "d1"), ("d1", None), ("d2", None)]
)
def test_a_provision_stands_in_an_article(provision: str, top: str | None) -> None:
    """A point and a clause do; an article is one itself."""
    document = _law(SHORT)
    found = top_of(document, _provision(document, provision))

    assert (found.locator.id if found else None) == top
