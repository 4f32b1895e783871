"""How ranked chunks are arranged: documents take turns, the same words show once."""

from dataclasses import replace
from datetime import date

import pytest

from corpus.model import Span
from index.model import Chunk
from retrieval.arrangement import led_by, merge_same, take_turns
from retrieval.hits import Hit, Stage
from retrieval.model import Intent, Query

QUERY = Query("hồ sơ", "hồ sơ", "hồ sơ", "", Intent.OTHER, False, (), date(2024, 7, 1))  # noqa: FBT003


def chunk(document: str, body: str = "hồ sơ") -> Chunk:
    """Return a chunk of a document."""
    name = f"{document}/{body}"
    return Chunk(name, document, body, (), body, Span(0, len(body)), name)


def hits(*chunks: Chunk) -> list[Hit]:
    """Return chunks as hits in their order."""
    return [Hit(c, rank, 1 / rank, Stage.RERANKED) for rank, c in enumerate(chunks, start=1)]


def test_documents_that_a_question_names_take_turns() -> None:
    """The best of each, then the second of each."""
    chunks = [chunk(document) for document in "aaabab"]
    order = take_turns(chunks, replace(QUERY, documents=("a", "b")))

    assert [chunks[position].document_id for position in order] == list("ababaa")
    assert order == [0, 3, 1, 5, 2, 4]


def test_one_document_does_not_crowd_out_the_others() -> None:
    """Where none is named, a fifth chunk of one waits until the others had their turn."""
    chunks = [chunk(document) for document in "aaaaaab"]

    assert take_turns(chunks, QUERY) == [0, 1, 2, 3, 6, 4, 5]


def test_what_two_documents_quote_shows_once_with_both() -> None:
    """The better hit stays, and names the other; ranks close up."""
    same = "Tập thể có thành tích xuất sắc tiêu biểu trong phong trào thi đua"
    found = merge_same(hits(chunk("a", f"1. {same}"), chunk("b", f"- {same}"), chunk("b", "khác")))

    assert [(hit.chunk.document_id, hit.rank) for hit in found] == [("a", 1), ("b", 2)]
    assert [also.document_id for also in found[0].also] == ["b"]


def test_articles_that_say_the_same_both_show() -> None:
    """A repealed decree and the one in force are two rules, whatever their words."""
    first, second = (replace(chunk(document), provision_id="d5.k1") for document in "ab")

    assert len(merge_same(hits(first, second))) == 2


def test_one_document_may_say_a_thing_twice() -> None:
    """Within a document both places stand."""
    found = merge_same(hits(chunk("a", "nộp hồ sơ về phòng"), chunk("a", "nộp hồ sơ về phòng.")))

    assert len(found) == 2


@pytest.mark.parametrize(("shared", "own", "merged"), [(9, 1, True), (8, 1, False), (9, 2, False)])
def test_nine_terms_of_ten_are_the_same_words(shared: int, own: int, merged: bool) -> None:  # noqa: FBT001
    """Two texts say the same where they share nine tenths of all their terms, and not below."""
    # each on a line of its own: a term a word, no pairs
    said = [f"w{number}" for number in range(shared)]
    longer = [*said, *(f"x{number}" for number in range(own))]
    found = merge_same(hits(chunk("a", "\n".join(said)), chunk("b", "\n".join(longer))))

    assert (len(found) == 1) is merged


def test_what_a_question_refers_to_leads() -> None:
    """In its order, each certain; the hits follow without it, ranks close up."""
    one, two, three = (chunk(document) for document in "abc")
    found = led_by([three, one], hits(one, two, three))

    assert [(hit.chunk.document_id, hit.rank) for hit in found] == [("c", 1), ("a", 2), ("b", 3)]
    assert [hit.score for hit in found] == [1, 1, 0.5]
    assert {hit.stage for hit in found} == {Stage.RERANKED}


def test_what_was_not_found_leads_all_the_same() -> None:
    """An article asked for need not say the question's words."""
    found = led_by([chunk("c")], hits(chunk("a")))

    assert [(hit.chunk.document_id, hit.rank) for hit in found] == [("c", 1), ("a", 2)]


def test_a_question_that_refers_to_nothing_keeps_its_hits() -> None:
    """As they were."""
    found = hits(chunk("a"), chunk("b"))

    assert list(led_by([], found)) == found
