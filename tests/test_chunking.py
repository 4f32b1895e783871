"""What the index searches: one chunk a provision, its body verbatim in the document."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from corpus.extract.text import read_lines
from corpus.model import Document, Kind, Level, ReadLine, Source, TextOrigin
from corpus.normalize import normalize, words
from corpus.outline.paragraphs import join_lines
from corpus.outline.plan import outline_plan
from corpus.store import SHIPPED_CORPUS, Corpus
from index.chunking import chunk_corpus, chunk_document

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
