"""What the index searches: one chunk a provision, its body verbatim in the document."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from corpus.extract.text import read_lines
from corpus.model import Document, Kind, Level, ReadLine, Source, TextOrigin
from corpus.normalize import normalize, words
from corpus.outline.paragraphs import join_lines
from corpus.outline.plan import outline_plan
from corpus.store import SHIPPED_CORPUS, Corpus
from index.chunking import (
    SECTION,
    chunk_corpus,
    chunk_document,
    section_rows,
    section_texts,
)
from index.model import Chunk

LINES = st.sampled_from(
    (
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Thời gian nộp hồ sơ:",
        "a) Trước ngày 15 tháng 11;",
        "- Gửi về Phòng Nội vụ.",
        "+ Bản giấy.",
        "  đoạn thường ",
        "...",
        "",
        "\u00a0",
    )
)
# Plans whose sections, clauses and points are shorter and longer than a section may be.
LONG_LINES = st.sampled_from(
    (
        "I. MỤC ĐÍCH",
        "1. Thời gian nộp hồ sơ:",
        "a) Phòng, ban:",
        "- Gửi về Phòng Nội vụ.",
        "- " + "một hai ba " * 50 + ".",
        "2. " + "bốn năm sáu " * 130 + ".",
    )
)


def document_of(text: str) -> Document:
    """Return a document of a text that nothing was restored in."""
    source = Source("kh-thu", "thu.txt", Kind.PLAN, " Kế hoạch \n thử", "UBND xã", Level.COMMUNE)
    provisions = outline_plan(source.id, text)
    return Document(source, "0" * 64, TextOrigin.DIGITAL, text, (), provisions=provisions)


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_every_body_is_what_its_span_says(text: str) -> None:
    """A chunk's body is verbatim its span of the text, without blanks around it."""
    for chunk in chunk_document(document_of(text)):
        assert chunk.body == chunk.span.of(text) == chunk.body.strip()


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_no_word_is_lost_and_none_is_added(text: str) -> None:
    """The bodies together hold the text's words, each once and in order."""
    chunks = chunk_document(document_of(text))

    assert [word for chunk in chunks for word in words(chunk.body)] == words(text)


def test_headings_are_the_title_and_what_the_provision_stands_under() -> None:
    """A point is found by the words of its section and clause too, each on one line."""
    text = "I. ĐỐI TƯỢNG\n1. Tập thể:\na) Phòng, ban;\n"
    chunk = chunk_document(document_of(text))[-1]

    assert chunk.id == "kh-thu/i.1.a"
    assert chunk.headings == ("Kế hoạch thử", "I. ĐỐI TƯỢNG", "1. Tập thể:")
    assert chunk.text == "Kế hoạch thử\nI. ĐỐI TƯỢNG\n1. Tập thể:\na) Phòng, ban;"


def test_the_clean_plan_is_cut_into_one_chunk_a_paragraph_with_words() -> None:
    """The clean plan's chunks are its paragraphs that have words, and their ids differ."""
    received = read_lines(next(Path(SHIPPED_CORPUS).glob("001_*.txt")))
    text, _ = join_lines([ReadLine(line, normalize(line)) for line in received])
    chunks = chunk_document(document_of(text))

    assert [chunk.body for chunk in chunks] == [p.strip() for p in text.splitlines() if words(p)]
    assert len({chunk.id for chunk in chunks}) == len(chunks)


def test_a_corpus_is_cut_document_by_document() -> None:
    """Chunks of a corpus follow the catalogue's order, without an empty document's."""
    documents = (document_of("- Một.\n- Hai.\n"), document_of(""))

    assert [c.body for c in chunk_corpus(Corpus(documents[:1]))] == ["- Một.", "- Hai."]
    assert chunk_corpus(Corpus(documents[1:])) == ()


@given(st.lists(LONG_LINES, max_size=14).map("\n".join))
def test_sections_tile_the_chunks_in_order(text: str) -> None:
    """Chunks of one section stand next to each other; their numbers count up from nought."""
    chunks = chunk_document(document_of(text))
    rows = section_rows(chunks).tolist()
    stretches = [name for name, _ in groupby(chunk.section for chunk in chunks)]

    assert len(stretches) == len(set(stretches)) == len(section_texts(chunks))
    assert [stretches[row] for row in rows] == [chunk.section for chunk in chunks]
    assert rows == sorted(rows)


@given(st.lists(LONG_LINES, max_size=14).map("\n".join))
def test_a_section_longer_than_set_is_a_single_provision(text: str) -> None:
    """From the first word of a section to its last there are no more than `SECTION` characters."""
    chunks = chunk_document(document_of(text))

    for section in sections_of(chunks):
        assert len(section) == 1 or section[-1].span.end - section[0].span.start <= SECTION


@given(st.lists(LONG_LINES, max_size=14).map("\n".join))
def test_a_section_is_the_widest_that_is_short_enough(text: str) -> None:
    """A provision around a section, with all that stands under it, would be too long."""
    document = document_of(text)
    extents = {p.locator.steps: p.extent for p in document.provisions}
    steps_of = {f"kh-thu/{p.locator.id}": p.locator.steps for p in document.provisions}

    for chunk in chunk_document(document):
        steps = steps_of[chunk.section]
        around = [extents.get(steps[:size]) for size in range(1, len(steps))]
        assert all(wider.end - wider.start > SECTION for wider in around if wider)


@given(st.lists(st.one_of(LINES, LONG_LINES), max_size=14).map("\n".join))
def test_the_text_of_a_section_repeats_no_line(text: str) -> None:
    """It holds the headings and the bodies of its chunks, one a line, each once and in order."""
    chunks = chunk_document(document_of(text))

    for section, written in zip(sections_of(chunks), section_texts(chunks), strict=True):
        lines = written.split("\n")
        expected = [line for chunk in section for line in chunk.text.split("\n")]
        assert len(lines) == len(set(lines))
        assert lines == sorted(set(expected), key=expected.index)


def test_a_short_clause_is_one_section_with_its_points() -> None:
    """What a point is about stands in the clause around it; the long section around does not."""
    text = f"I. HỒ SƠ\n1. Nộp về:\na) Phòng;\nb) Ban.\n2. {'một hai ' * 300}\n"
    chunks = chunk_document(document_of(text))

    assert [chunk.section for chunk in chunks] == [
        "kh-thu/i", "kh-thu/i.1", "kh-thu/i.1", "kh-thu/i.1", "kh-thu/i.2",
    ]  # fmt: skip
    assert section_texts(chunks)[1] == "Kế hoạch thử\nI. HỒ SƠ\n1. Nộp về:\na) Phòng;\nb) Ban."


def sections_of(chunks: Sequence[Chunk]) -> list[list[Chunk]]:
    """Return the chunks of each section."""
    return [list(group) for _, group in groupby(chunks, key=lambda chunk: chunk.section)]
