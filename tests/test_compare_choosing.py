"""Which documents are compared, in which order, under which province, by which name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_facts import plan

from corpus.model import Kind, Level, Source
from corpus.store import Corpus
from retrieval.compare.choosing import by_province, names_of, order_of, plans_of, province_of
from retrieval.filters import Filter


def _source(id_: str, *places: str, year: int = 2024, issuer: str = "UBND xã Mẫu") -> Source:
    return Source(
        id_, f"{id_}.txt", Kind.PLAN, "Kế hoạch", issuer, Level.COMMUNE, places=places, year=year
    )


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("xã Cao Lâu", "huyện Cao Lộc", "tỉnh Lạng Sơn"), "tỉnh Lạng Sơn"),
        (("phường 1", "thành phố Hồ Chí Minh"), "thành phố Hồ Chí Minh"),  # a city by itself
        (("phường Linh Trung", "thành phố Thủ Đức"), None),  # a city inside another
        (("thành phố Huế", "tỉnh Thừa Thiên Huế"), "tỉnh Thừa Thiên Huế"),  # a city since
        (("huyện Mẫu",), None),
        ((), None),
    ],
)
def test_a_province_is_the_outermost_place(places: tuple[str, ...], expected: str | None) -> None:
    """Tỉnh and thành phố of their own count, by the country's lists; nothing is guessed."""
    assert province_of(_source("a", *places)) == expected


def test_plans_are_grouped_by_province_and_the_rest_comes_last() -> None:
    """Groups stand in the order of names; plans of no known province are the last group."""
    sources = [_source("a"), _source("b", "tỉnh Lạng Sơn"), _source("c", "tỉnh Bắc Kạn")]
    grouped = by_province(sources)

    assert list(grouped) == ["tỉnh Bắc Kạn", "tỉnh Lạng Sơn", None]
    assert [source.id for group in grouped.values() for source in group] == ["c", "b", "a"]


def test_of_one_place_the_newest_comes_first() -> None:
    """Plans of one place stand from the newest year to the oldest."""
    sources = [_source(str(year), "tỉnh Bắc Kạn", year=year) for year in (2022, 2024, 2023)]

    assert [source.id for source in sorted(sources, key=order_of)] == ["2024", "2023", "2022"]


def test_filters_choose_plans_alone(shipped: Corpus) -> None:
    """Regulations are never chosen by themselves; a place and a year choose among the plans."""
    everything = plans_of(shipped.documents)
    chosen = plans_of(
        shipped.documents, among=Filter(places=frozenset({"Bac Kan"}), years=frozenset({2024}))
    )

    assert {document.source.kind for document in everything} == {Kind.PLAN}
    assert [document.id for document in chosen] == [
        "kh-153-ubnd-cho-don-2024", "kh-vp-ubnd-bac-kan-2024",
    ]  # fmt: skip


@given(st.lists(st.sampled_from(["tỉnh Bắc Kạn", "tỉnh Lạng Sơn", ""]), max_size=6))
def test_every_plan_is_in_one_group(places: list[str]) -> None:
    """Grouping loses and repeats none."""
    sources = [_source(str(n), *filter(None, [place])) for n, place in enumerate(places)]
    grouped = [source.id for group in by_province(sources).values() for source in group]

    assert sorted(grouped) == sorted(source.id for source in sources)


def test_names_tell_documents_apart() -> None:
    """The issuer with number and year names a document; where two share that, the id does too."""
    sources = [_source("a"), _source("b"), _source("c", issuer="UBND xã Khác")]

    assert names_of(sources) == {
        "a": "UBND xã Mẫu – 2024 (a)",
        "b": "UBND xã Mẫu – 2024 (b)",
        "c": "UBND xã Khác – 2024",
    }


def test_order_of_documents_given_does_not_matter() -> None:
    """The same plans stand in the same order however they are given."""
    documents = [plan("I. MỘT\nHai.\n", id_=id_) for id_ in ("b", "c", "a")]

    assert plans_of(documents) == plans_of(reversed(documents))
