"""A digest stands in for what an official text does not hold, and goes where it does."""

from dataclasses import replace
from pathlib import Path

from corpus.ingest import ingest
from corpus.intake.changes import changing
from corpus.model import Document, Kind, Level, Source
from corpus.reading import read_document
from corpus.restore.restorer import Restorer

DIGEST = """Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Tóm lược điều 1.
Điều 2. Hồ sơ
1. Tóm lược khoản 1.
2. Tóm lược khoản 2.
Điều 3. Thời hạn
Tóm lược điều 3.
"""
EXCERPT = """Điều 2. Hồ sơ
Nguyên văn điều 2.
"""
SOURCE = Source("nd", "nd.txt", Kind.DECREE, "Nghị định", "Chính phủ", Level.CENTRAL)


def read(folder: Path, *, official: str | None) -> Document:
    """Read the decree from its digest, or from an official text completed by it."""
    (folder / "tom-luoc.txt").write_text(DIGEST, encoding="utf-8")
    source = replace(SOURCE, file="tom-luoc.txt", digest="tom-luoc.txt")
    if official is not None:
        (folder / "nd.txt").write_text(official, encoding="utf-8")
        source = replace(source, file="nd.txt")
    return read_document(source, folder, restorer=Restorer.load())


def test_a_digest_alone_is_a_digest_throughout(tmp_path: Path) -> None:
    """Every provision of a document that ships as a digest is told in our own words."""
    document = read(tmp_path, official=None)

    assert all(document.is_digest(provision.span) for provision in document.provisions)


def test_the_official_text_takes_the_place_of_the_digest_article_for_article(
    tmp_path: Path,
) -> None:
    """Article 2 is official, articles 1 and 3 are told by the digest still."""
    document = read(tmp_path, official=EXCERPT)

    told = {p.locator.id: document.is_digest(p.span) for p in document.provisions}
    assert told == {"d2": False, "d1": True, "d3": True}
    assert "Tóm lược khoản" not in document.text


def test_provisions_and_lines_of_both_stand_where_their_words_are(tmp_path: Path) -> None:
    """Spans of what was moved cover the same words, and its lines are numbered on."""
    document = read(tmp_path, official=EXCERPT)

    words = {p.locator.id: p.span.of(document.text).split() for p in document.provisions}
    assert words["d3"] == ["Điều", "3.", "Thời", "hạn", "Tóm", "lược", "điều", "3."]
    assert all(line.span.of(document.text) == line.text for line in document.lines)
    after = [document.line_range(p.span)[0] for p in document.provisions]
    assert after == [1, 2 + 3, 2 + 8]
    assert [p.extent.end <= len(document.text) for p in document.provisions] == [True] * 3


def test_a_whole_official_text_leaves_no_word_of_the_digest(tmp_path: Path) -> None:
    """Where every article is held officially, nothing is a digest."""
    whole = "".join(f"Điều {n}. A\nNguyên văn điều {n}.\n" for n in (1, 2, 3))

    document = read(tmp_path, official=whole)

    assert document.digest is None
    assert "Tóm lược" not in document.text


def test_an_official_text_keeps_what_was_written_of_the_digest(tmp_path: Path) -> None:
    """Ingesting the official file of a document that ships as a digest keeps the digest's file."""
    corpus = tmp_path / "kho"
    corpus.mkdir()
    (corpus / "tom-luoc.txt").write_text(DIGEST, encoding="utf-8")
    (corpus / "sources.toml").write_text(
        '[[source]]\nid = "nd-7-2031-nd-cp"\nfile = "tom-luoc.txt"\ndigest = "tom-luoc.txt"\n'
        'kind = "nghị định"\ntitle = "Thi đua"\nissuer = "Chính phủ"\nlevel = "trung ương"\n',
        encoding="utf-8",
    )
    file = tmp_path / "nghi-dinh.txt"
    file.write_text(f"CHÍNH PHỦ\nSố: 7/2031/NĐ-CP\nNGHỊ ĐỊNH\nThi đua\n{EXCERPT}", encoding="utf-8")

    ingest([file], corpus=corpus, document_id="nd-7-2031-nd-cp")

    with changing(corpus, start=False) as holdings:
        (record,) = holdings.records
        assert (record.source.file, record.source.digest) == ("nghi-dinh.txt", "tom-luoc.txt")
        holdings.remove("nd-7-2031-nd-cp")
    assert [path.name for path in corpus.glob("*.txt")] == []
