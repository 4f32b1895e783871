"""Text written so that Markdown shows it letter for letter."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.plain import plain


@given(st.text(alphabet=string.printable + "đếổ", max_size=60))
def test_no_mark_of_markdown_stands_unescaped(text: str) -> None:
    """Every ASCII punctuation mark of the result follows a backslash, read from the left."""
    characters = iter(plain(text))

    for character in characters:
        if character == "\\":
            assert next(characters) in string.punctuation + "\n"
        else:
            assert character not in string.punctuation


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("dòng 143–145", "dòng 143–145"),  # nothing to escape
        ("a*b*", r"a\*b\*"),  # emphasis
        (":smile:", r"\:smile\:"),  # an emoji's short name
        ("một\n\nhai", "một\\\nhai"),  # a line end stays a line end
    ],
)
def test_marks_are_escaped(text: str, shown: str) -> None:
    """Marks get a backslash, line ends a hard break."""
    assert plain(text) == shown
