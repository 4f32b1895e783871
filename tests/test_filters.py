"""Searching only documents of a kind, a place, a level, a year."""

import json
from datetime import date

import pytest

from corpus.model import Kind, Level, Source
from retrieval import search
from retrieval.engine import Engine
from retrieval.filters import Filter

# What is asked for, and the documents that are it.
FILTERS = [
    (Filter(documents=frozenset({"kh-vp-ubnd-2023"})), {"kh-vp-ubnd-2023"}),
    (Filter(kinds=frozenset({Kind.LAW})), {"luat-06-2022-qh15"}),
    (Filter(kinds=frozenset({Kind.CIRCULAR})), set()),
    (Filter(levels=frozenset({Level.DISTRICT})), {"kh-153-ubnd-cho-don-2024"}),
    (Filter(places=frozenset({"cho don"})), {"kh-153-ubnd-cho-don-2024"}),
    # A district's plan is of its province too.
    (
        Filter(places=frozenset({"tỉnh Bắc Kạn"})),
        {"kh-153-ubnd-cho-don-2024", "kh-vp-ubnd-bac-kan-2024"},
    ),
    (
        Filter(years=frozenset({2023})),
        {"kh-ubnd-cao-lau-2023", "kh-vp-ubnd-2023", "nd-98-2023-nd-cp"},
    ),
    # One of the values of each kind.
    (
        Filter(years=frozenset({2023, 2024}), levels=frozenset({Level.COMMUNE})),
        {"kh-ubnd-cao-lau-2023", "kh-64-ubnd-nhon-hung-2024"},
    ),
]


@pytest.mark.parametrize(("among", "plans"), FILTERS)
def test_only_documents_that_a_filter_allows_are_searched(
    engine: Engine, among: Filter, plans: set[str]
) -> None:
    """The table of filters; what is allowed is found."""
    hits = engine.search("thi đua khen thưởng", limit=400, among=among)

    assert {hit.chunk.document_id for hit in hits} == plans


def of(place: str, *, issued: date) -> Source:
    """Return the entry of a plan of one place and day."""
    return Source("kh", "a.txt", Kind.PLAN, "Kế hoạch", "UBND", Level.PROVINCE,
                  places=(place,), issued=issued)  # fmt: skip


BEFORE, AFTER = date(2024, 5, 1), date(2026, 5, 1)
MERGED = [
    # Bắc Kạn went into Thái Nguyên, which was a province before too.
    ("Thái Nguyên", of("tỉnh Bắc Kạn", issued=BEFORE), True),
    ("Bắc Kạn", of("tỉnh Thái Nguyên", issued=AFTER), True),
    ("Bắc Kạn", of("tỉnh Thái Nguyên", issued=BEFORE), False),
    ("thai nguyen", of("tỉnh Thái Nguyên", issued=BEFORE), True),
    # Communes of today were made in the district.
    ("huyện Chợ Đồn", of("xã Chợ Đồn", issued=AFTER), True),
    ("huyện Ba Bể", of("xã Chợ Đồn", issued=AFTER), False),
    # Provinces that stayed.
    ("Lạng Sơn", of("tỉnh Cao Bằng", issued=AFTER), False),
]


@pytest.mark.parametrize(("wanted", "source", "expected"), MERGED)
def test_a_place_is_what_it_became(wanted: str, source: Source, expected: bool) -> None:  # noqa: FBT001  (a table's column)
    """The table of places before and after 01/07/2025."""
    assert Filter(places=frozenset({wanted})).allows(source) is expected


def test_a_filter_holds_for_the_plan_that_a_question_names(engine: Engine) -> None:
    """A question about one plan, kept to another, finds nothing rather than something else."""
    among = Filter(documents=frozenset({"kh-ubnd-cao-lau-2023"}))

    assert engine.search("hạn nộp hồ sơ của huyện Chợ Đồn", among=among) == ()


def test_the_command_takes_filters(capsys: pytest.CaptureFixture[str]) -> None:
    """Options may be given again; hits say which documents say the same."""
    search.main(["hồ sơ khen thưởng", "--year", "2023", "--level", "xã", "-k", "3", "--json"])
    hits = json.loads(capsys.readouterr().out)["hits"]

    assert {hit["document"] for hit in hits} == {"kh-ubnd-cao-lau-2023"}
    assert all("also" in hit for hit in hits)
