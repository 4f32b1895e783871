"""Write a text so that Streamlit's Markdown shows it letter for letter."""

import re

_MARKS = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    r"""Return Markdown that shows a text as it is: every mark escaped, every line end kept.

    >>> plain("<b>5*6</b> [1]")
    '\\<b\\>5\\*6\\<\\/b\\> \\[1\\]'
    """
    lines = (_MARKS.sub(r"\\\1", line.strip()) for line in text.splitlines())
    return "\\\n".join(line for line in lines if line)
