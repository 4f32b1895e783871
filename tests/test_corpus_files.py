"""Files of a corpus: the catalogue, plain text, readings that are kept."""

from collections import Counter
from pathlib import Path

import pytest

from corpus.catalogue import read_catalogue
from corpus.errors import SourceError, UnknownDocument
from corpus.extract.text import read_lines
from corpus.model import Box, Kind, Level, PageOrigin, ReadLine, TextOrigin
from corpus.readings import Reading, read_once
from corpus.store import SHIPPED_CORPUS, Corpus

ENTRY = """
[[source]]
id = "kh-1"
file = "1.txt"
kind = "kế hoạch"
title = "Kế hoạch"
issuer = "UBND xã"
level = "xã"
"""

BAD_CATALOGUES = [
    # A field that is required and missing.
    (ENTRY.replace('title = "Kế hoạch"\n', ""), "title"),
    # An unknown field, most likely misspelt.
    (ENTRY + 'isued = "2024"\n', "isued"),
    # A level that does not exist.
    (ENTRY.replace('"xã"\n', '"làng"\n'), "làng"),
    # A file outside the folder.
    (ENTRY.replace("1.txt", "../1.txt"), "../1.txt"),
    # One id twice.
    (ENTRY + ENTRY, "kh-1"),
    # Not TOML.
    ("[[source", "sources.toml"),
    # A list of places that holds a number.
    (ENTRY + "places = [1]\n", "[1]"),
]


def test_the_shipped_catalogue_states_what_the_plans_state() -> None:
    """Five plans, regulations as digests, the register; what a plan does not name stays empty."""
    sources = {source.id: source for source in read_catalogue(SHIPPED_CORPUS)}

    assert Counter(source.kind for source in sources.values()) == {
        Kind.PLAN: 5,
        Kind.LAW: 1,
        Kind.DECREE: 3,
        Kind.OTHER: 1,
    }
    assert sources["kh-153-ubnd-cho-don-2024"].number == "153/KH-UBND"
    assert sources["kh-vp-ubnd-2023"].places == ()
    assert sources["kh-vp-ubnd-bac-kan-2024"].number is None
    assert sources["kh-vp-ubnd-bac-kan-2024"].issued is None
    assert sources["kh-64-ubnd-nhon-hung-2024"].level is Level.COMMUNE


@pytest.mark.parametrize(("text", "named"), BAD_CATALOGUES)
def test_a_bad_catalogue_is_refused_by_name(tmp_path: Path, text: str, named: str) -> None:
    """The error names the file and what is wrong in it."""
    (tmp_path / "sources.toml").write_text(text, encoding="utf-8")

    with pytest.raises(SourceError) as refused:
        read_catalogue(tmp_path)
    assert "sources.toml" in str(refused.value)
    assert named in str(refused.value)


def test_a_folder_without_a_catalogue_is_refused(tmp_path: Path) -> None:
    """The error says which option to change."""
    with pytest.raises(SourceError, match="--corpus"):
        read_catalogue(tmp_path)


def test_lines_are_numbered_as_received(tmp_path: Path) -> None:
    """Form feeds and odd separators end no line; a last line feed makes no empty line."""
    path = tmp_path / "plan.txt"
    path.write_bytes("một\r\nhai\fba\u2028bốn\n\nnăm\n".encode())

    assert read_lines(path) == ("một", "hai\fba\u2028bốn", "", "năm")


@pytest.mark.parametrize("content", [b"", b" \n\n", bytes(range(256)) * 4])
def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    """Empty and foreign files raise SourceError with the file's name."""
    path = tmp_path / "plan.txt"
    path.write_bytes(content)

    with pytest.raises(SourceError, match=r"plan\.txt"):
        read_lines(path)


READING = Reading(
    lines=(
        ReadLine("m0t", "một", 0.5, damaged=True, page=1, box=Box(1.0, 2.0, 3.0, 4.0)),
        ReadLine("hai", "hai"),
    ),
    pages=(PageOrigin(1, TextOrigin.OCR, 595.0, 842.0, "đọc lại từ ảnh"),),
)


def test_the_same_bytes_are_read_once(tmp_path: Path) -> None:
    """A second reading comes from the kept one; a broken one is made again."""
    calls = []

    def read() -> Reading:
        calls.append(1)
        return READING

    kept = tmp_path / ".readings" / "a.json"
    first, again = read_once(kept, read=read), read_once(kept, read=read)
    kept.write_text('{"lines": [[1', encoding="utf-8")
    repaired = read_once(kept, read=read)

    assert first == again == repaired == READING
    assert len(calls) == 2


def test_an_unknown_document_is_named_with_the_known_ones(plans: Corpus) -> None:
    """The error helps to choose another id."""
    with pytest.raises(UnknownDocument, match="kh-153-ubnd-cho-don-2024"):
        plans.document("kh-999")


def test_every_line_of_a_plan_is_kept_as_received(plans: Corpus) -> None:
    """The lines as received, joined, are the file."""
    for document in plans.documents:
        file = (SHIPPED_CORPUS / document.source.file).read_text(encoding="utf-8")

        assert "\n".join(line.received for line in document.lines).strip() == file.strip()


def test_the_fingerprint_changes_with_the_text(plans: Corpus) -> None:
    """Leaving out one document gives another fingerprint."""
    fewer = Corpus(plans.documents[1:])

    assert fewer.fingerprint != plans.fingerprint
