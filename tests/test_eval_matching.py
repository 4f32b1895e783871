"""Whole words after NFC and casefold, against a table and a slower reading of the rule."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.matching import contains, contains_any, plain

TABLE: list[tuple[str, str, bool]] = [
    ("từ 5 năm trở lên", "5 năm", True),
    ("từ 15 năm trở lên", "5 năm", False),  # a digit carries on to the left
    ("trong 05 năm", "5 năm", False),
    ("đến hết ngày 06/8/2024", "06/8", True),  # a slash is not part of a word
    ("đến hết ngày 06/8/2024", "6/8", False),
    ("đến hết ngày 16/8/2024", "6/8", False),
    ("đến hết ngày 16/8/2024", "06/8", False),
    ("đến hết ngày 06/8/2024", "06/8/20", False),  # a digit carries on to the right
    ("thưởng 1.500.000 đồng", "000 đồng", True),
    ("đạt 80% số phiếu", "80%", True),
    ("(80%)", "80%", True),
    ("tăng 180%", "80%", False),
    ("gồm: (01 bộ)", "(01 bộ)", True),
    ("tập(thể)x", "(thể)", True),  # punctuation at an end may touch anything
    ("Tờ trình.", "TỜ TRÌNH", True),
    ("văn phòng", "ăn phòng", False),  # a Vietnamese letter is a letter
    ("hạn nộp\nhồ sơ", "nộp hồ  sơ", True),  # a line break is a blank
    (unicodedata.normalize("NFD", "Giấy khen"), "giấy khen", True),
    ("Bằng khen", "Giấy khen", False),
    ("", "Giấy khen", False),
    ("số 153/KH-UBND", "153/kh-ubnd", True),
    ("số 1153/KH-UBND", "153/kh-ubnd", False),
    ("số 15 năm, 5 năm", "5 năm", True),  # the second occurrence counts
]


@pytest.mark.parametrize(("text", "phrase", "expected"), TABLE)
def test_a_phrase_is_found_as_whole_words(text: str, phrase: str, expected: bool) -> None:  # noqa: FBT001  (a table's column)
    """Every row says whether the phrase stands in the text."""
    assert contains(text, phrase) is expected


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _slow(text: str, phrase: str) -> bool:
    """Try every position and look at the neighbours."""
    text, phrase = plain(text), plain(phrase)
    for start in range(len(text)):
        end = start + len(phrase)
        if text[start:end] == phrase:
            left = start > 0 and _is_word(text[start - 1]) and _is_word(phrase[0])
            right = end < len(text) and _is_word(text[end]) and _is_word(phrase[-1])
            if not left and not right:
                return True
    return False


@given(st.text("a1/ ấĐ.", max_size=12), st.text("a1/ấĐ.", min_size=1, max_size=3))
def test_finding_agrees_with_trying_every_position(text: str, phrase: str) -> None:
    """The pattern finds what a walk over all positions finds, and no more."""
    assert contains(text, phrase) == _slow(text, phrase)


def test_one_phrase_in_one_text_is_enough() -> None:
    """Any phrase in any text counts; none of no phrases does."""
    texts = ["hạn nộp", "ngày 06/8/2024"]

    assert contains_any(texts, ["05/8", "06/8"])
    assert not contains_any(texts, ["05/8"])
    assert not contains_any(texts, [])
