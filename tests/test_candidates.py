"""Which passages are read: those of the best hits, what these stand under, what is asked for."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_texts import document_of

from corpus.model import Kind, Level, Source, Span
from corpus.references.model import Target
from index.model import Chunk
from retrieval.candidates import by_chunk, candidates, found_by, within
from retrieval.hits import Hit, Stage
from retrieval.passages import Passage, Shape, cut

LAW = (
    "Điều 1. Cờ\n1. Cờ tặng xóm vui. Cờ may bằng vải.\n2. Hồ sơ gồm:\na) Đơn;\nb) Ảnh.\n"
    "Điều 10. Kèn\nKèn tặng xóm bé.\n"
)
PLAN = "I. MỤC ĐÍCH\nVui.\nII. HỒ SƠ\n1. Nộp đơn.\n"
CHUNKS = ("x/d1", "x/d1.k1", "x/d1.k1.a", "x/d1.k2", "x/d10", "y/i", "y/i.1")


def _cut(id_: str, kind: Kind, text: str) -> tuple[Passage, ...]:
    source = Source(id_, f"{id_}.txt", kind, "Về cờ", "UBND xã Mẫu", Level.COMMUNE)
    return cut(document_of(source, text))


ALL = (*_cut("luat", Kind.LAW, LAW), *_cut("kh", Kind.PLAN, PLAN))
PASSAGES = by_chunk(ALL)


def _chunk(chunk_id: str) -> Chunk:
    document, provision = chunk_id.split("/")
    return Chunk(chunk_id, document, provision, (), "cờ", Span(0, 2), chunk_id)


def _hits(*chunk_ids: str) -> list[Hit]:
    return [Hit(_chunk(id_), n, 1 / n, Stage.RERANKED) for n, id_ in enumerate(chunk_ids, 1)]


def _chunks(passages: Sequence[Passage]) -> list[str]:
    return list(dict.fromkeys(passage.chunk_id for passage in passages))


def test_passages_are_kept_by_their_chunk() -> None:
    """All of them, each under its own chunk, in their order."""
    assert [passage for own in PASSAGES.values() for passage in own] == list(ALL)
    assert all(passage.chunk_id == chunk for chunk, own in PASSAGES.items() for passage in own)
    assert [passage.shape for passage in PASSAGES["luat/d1.k1"]] == [
        Shape.PROVISION,
        Shape.SENTENCE,
        Shape.SENTENCE,
    ]


def test_what_a_hit_stands_under_is_read_behind_it() -> None:
    """A point brings its clause and its article, the nearest first."""
    assert _chunks(candidates(_hits("luat/d1.k2.a"), PASSAGES)) == [
        "luat/d1.k2.a",
        "luat/d1.k2",
        "luat/d1",
    ]


def test_nothing_is_read_twice() -> None:
    """Two points of one clause bring it once, where the first of them stands."""
    found = candidates(_hits("luat/d1.k2.b", "kh/i", "luat/d1.k2.a"), PASSAGES)

    assert len(set(found)) == len(found)
    assert _chunks(found) == ["luat/d1.k2.b", "luat/d1.k2", "luat/d1", "kh/i", "luat/d1.k2.a"]


def test_a_list_stands_for_its_heading() -> None:
    """Where the whole list can be quoted its heading is not read alone, else it is."""
    heading, long = PASSAGES["luat/d1.k2"][-1], {"luat/d1.k2": PASSAGES["luat/d1.k2"][1:]}

    assert heading.shape is Shape.HEADING
    assert candidates(_hits("luat/d1.k2"), PASSAGES)[0].shape is Shape.LIST
    assert heading not in candidates(_hits("luat/d1.k2"), PASSAGES)
    assert candidates(_hits("luat/d1.k2"), long) == (heading,)


def test_documents_left_out_are_not_read() -> None:
    """Nor as another document's hit that says the same."""
    (hit,) = _hits("luat/d1.k1")
    same = hit.joined_by(_chunk("kh/ii.1"))

    assert _chunks(candidates([same], PASSAGES)) == ["luat/d1.k1", "luat/d1", "kh/ii.1", "kh/ii"]
    assert _chunks(candidates([same], PASSAGES, but=("luat",))) == ["kh/ii.1", "kh/ii"]
    assert _chunks(candidates([same], PASSAGES, but=("kh",))) == ["luat/d1.k1", "luat/d1"]


def test_sixty_hits_are_read() -> None:
    """The sixtieth is, the next one is not; what no passage is of counts as a hit."""
    others = [f"x/d{number}" for number in range(59)]

    assert _chunks(candidates(_hits(*others, "kh/i"), PASSAGES)) == ["kh/i"]
    assert candidates(_hits(*others, "x/d59", "kh/i"), PASSAGES) == ()


@given(
    st.lists(st.tuples(st.sampled_from(CHUNKS), st.floats(0, 1), st.lists(st.sampled_from(CHUNKS))))
)
def test_a_chunk_has_the_score_of_its_first_hit(
    found: list[tuple[str, float, list[str]]],
) -> None:
    """As hit or as what says the same; looked up hit by hit."""
    hits = [
        Hit(_chunk(id_), 1, score, Stage.RERANKED, tuple(map(_chunk, also)))
        for id_, score, also in found
    ]
    first = {
        id_: next(score for own, score, also in found if id_ in (own, *also))
        for id_ in CHUNKS
        if any(id_ in (own, *also) for own, _, also in found)
    }

    assert found_by(hits) == first


@pytest.mark.parametrize(
    ("provisions", "chunks"),
    [
        # with all that stands under it, and not Điều 10 for Điều 1
        (["d1"], ["luat/d1", "luat/d1.k1", "luat/d1.k2", "luat/d1.k2.a", "luat/d1.k2.b"]),
        (["d1.k2"], ["luat/d1.k2", "luat/d1.k2.a", "luat/d1.k2.b"]),
        (["d1.k2.b"], ["luat/d1.k2.b"]),
        # of several, in the order of the text; inside one another, once
        (["d10", "d1.k1"], ["luat/d1.k1", "luat/d10"]),
        (["d1.k2", "d1.k2.a"], ["luat/d1.k2", "luat/d1.k2.a", "luat/d1.k2.b"]),
        # no such article, none asked for
        (["d7"], []),
        ([], []),
    ],
)
def test_a_provision_is_read_with_all_under_it(provisions: list[str], chunks: list[str]) -> None:
    """The table of provisions."""
    found = within([Target("luat", provision) for provision in provisions], PASSAGES)

    assert _chunks(found) == chunks
    assert len(set(found)) == len(found)


def test_the_heading_of_a_list_asked_for_is_not_read_alone() -> None:
    """As for hits."""
    shapes = [p.shape for p in within([Target("luat", "d1.k2")], PASSAGES)]

    assert shapes == [Shape.LIST, Shape.PROVISION, Shape.PROVISION]
