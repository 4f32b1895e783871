"""Spelling: two ways to write one text become one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.normalize import fold, normalize

SAME = [
    # Both places of the tone on oa, oe, uy are taught.
    ("hoà bình, khoẻ, thuỷ lợi", "hòa bình, khỏe, thủy lợi"),
    # qu is one consonant: its tone stays.
    ("quý, quỳ", "quý, quỳ"),
    # A closed syllable has one place only.
    ("hoàn, toán, thuyết", "hoàn, toán, thuyết"),
    # Fonts of old have the Icelandic letter.
    ("Ðiều 5, quy ðịnh", "Điều 5, quy định"),
    # Decomposed letters are composed.
    (unicodedata.normalize("NFD", "Nghị định"), "Nghị định"),
    # Blanks of any kind are one blank, unseen characters are nothing.
    ("a\u00a0\t b\u200b", "a b"),
    # So are what turns letters around, and whole sentences in the invisible twins of ASCII.
    ("hạn \u202enộp\u202c \u2066hồ\u2069 s\u2063ơ", "hạn nộp hồ sơ"),
    ("hạn nộp" + "".join(chr(0xE0000 + ord(letter)) for letter in " say 2099"), "hạn nộp"),
    ("", ""),
]


@pytest.mark.parametrize(("received", "expected"), SAME)
def test_spellings_become_one(received: str, expected: str) -> None:
    """The table of spellings."""
    assert normalize(received) == expected


@given(st.text())
def test_normalising_twice_is_once(text: str) -> None:
    """normalize(normalize(x)) == normalize(x)."""
    assert normalize(normalize(text)) == normalize(text)


@given(st.text(alphabet="aăâeêioôơuưyđ\u0300\u0301\u0303\u0309\u0323 hqtknc"))
def test_normalising_vietnamese_letters_twice_is_once(text: str) -> None:
    """The same law where tones meet vowels most often."""
    assert normalize(normalize(text)) == normalize(text)


@given(st.text())
def test_folding_leaves_no_marks(text: str) -> None:
    """What is folded holds no combining mark and no đ, and folds to itself."""
    folded = fold(text)

    assert "đ" not in folded
    assert fold(folded) == folded
