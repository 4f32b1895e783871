"""Terms: what a text is counted as, and where its words stop being neighbours."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.normalize import fold
from index.lexical import folded_terms
from index.terms import terms, with_pairs

WORDS = ("hồ", "sơ", "thi", "đua", "khen", "thưởng", "hạn", "nộp")
LINES = st.lists(st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join), max_size=4)


@given(LINES)
def test_terms_do_not_depend_on_diacritics(lines: list[str]) -> None:
    """A text and its folded form have the same terms."""
    text = "\n".join(lines)

    assert terms(text) == terms(fold(text).upper())


@given(LINES)
def test_no_pair_spans_two_lines(lines: list[str]) -> None:
    """The terms of a text are those of its lines: a heading's last word is no neighbour."""
    apart = [term for line in lines for term in with_pairs(line)]

    assert sorted(with_pairs("\n".join(lines))) == sorted(apart)


def test_a_line_has_one_pair_less_than_words() -> None:
    """Words come first, as often as they stand; then every two neighbours, punctuation or none."""
    assert with_pairs("thi đua, thi") == ["thi", "đua", "thi", "thi_đua", "đua_thi"]


def test_the_number_of_a_document_is_one_term_however_it_is_typed() -> None:
    """Any dash, any case, blanks that a scan puts around it, and the year of a decree."""
    spellings = (
        "153/KH-UBND",
        "153/KH–UBND",  # en dash
        "153/KH—UBND",  # em dash
        "153/KH\u2011UBND",  # the dash that does not break a line
        "153/KH−UBND",  # minus
        "153/kh-ubnd",
        "153/KH - UBND",
        "số 153/KH-UBND, ngày 28/5/2024",
    )

    for spelling in spellings:
        assert [term for term in folded_terms(spelling) if "/" in term] == ["153/kh-ubnd"]
    assert folded_terms("98/2023/NĐ-CP")[-1] == "98/2023/nd-cp"
    assert folded_terms("Luật 06/2022/QH15")[-1] == "06/2022/qh15"


def test_the_number_of_a_document_ends_with_its_line() -> None:
    """A dash that opens the next line as an item belongs to that line."""
    found = folded_terms("Kế hoạch số 153/KH-UBND\n- Gửi báo cáo")

    assert [term for term in found if "/" in term] == ["153/kh-ubnd"]
