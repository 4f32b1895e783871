"""Names of documents and places as officers write them."""

from dataclasses import replace

import pytest
from canned_engine import cho_don_plan

from corpus.model import Kind
from retrieval.citation import Citation
from ui.naming import document_name, full_name, lines_name, place_name
from ui.words import WORDS, Language

_WORDS = WORDS[Language.VIETNAMESE]
_SOURCE = cho_don_plan().source


def test_a_numbered_document_goes_by_its_number() -> None:
    """A document with a number is named by kind and number, and its issuer in full."""
    assert document_name(_SOURCE, _WORDS) == "Kế hoạch số 153/KH-UBND"
    assert full_name(_SOURCE, _WORDS) == "Kế hoạch số 153/KH-UBND (UBND huyện Chợ Đồn)"


def test_a_document_without_number_goes_by_its_issuer() -> None:
    """A document without a number names its issuer, once."""
    source = replace(_SOURCE, number=None)

    assert document_name(source, _WORDS) == "Kế hoạch của UBND huyện Chợ Đồn"
    assert full_name(source, _WORDS) == document_name(source, _WORDS)


def test_a_document_of_no_known_kind_goes_by_its_title() -> None:
    """The register of validity is named by what it is, not by an issuer that it has not."""
    source = replace(_SOURCE, number=None, kind=Kind.OTHER, title="Tình trạng hiệu lực")

    assert document_name(source, _WORDS) == "Tình trạng hiệu lực"


@pytest.mark.parametrize(
    ("lines", "name"),
    [((7, 7), "dòng 7"), ((143, 145), "dòng 143–145")],  # one line, several
)
def test_lines_are_named_once(lines: tuple[int, int], name: str) -> None:
    """A range of one line is one line."""
    assert lines_name(lines, _WORDS) == name


def test_a_page_is_named_before_its_lines() -> None:
    """A citation of a file with pages says the page; one of a text file does not."""
    citation = Citation("kh", "i", "mục I", (7, 9), 0, 3, "quote", "received", 1.0)

    assert place_name(citation, _WORDS) == "dòng 7–9"
    assert place_name(replace(citation, page=2), _WORDS) == "trang 2, dòng 7–9"
