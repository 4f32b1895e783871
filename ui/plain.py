"""Write a text so that Streamlit's Markdown shows it letter for letter."""

import re
from urllib.parse import quote

_MARKS = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    r"""Return Markdown that shows a text as it is: every mark escaped, every line end kept.

    >>> plain("<b>5*6</b> [1]")
    '\\<b\\>5\\*6\\<\\/b\\> \\[1\\]'
    """
    lines = (_MARKS.sub(r"\\\1", line.strip()) for line in text.splitlines())
    return "\\\n".join(line for line in lines if line)


def web_link(text: str, address: str) -> str:
    r"""Return Markdown that shows a text as a link; of an address that is not https, the text.

    >>> web_link("Luật [1]", "https://vbpl.vn/a(b)?c=1"), web_link("x", "javascript:alert(1)")
    ('[Luật \\[1\\]](https://vbpl.vn/a%28b%29?c=1)', 'x')
    """
    if not address.startswith("https://"):
        return plain(text)
    return f"[{plain(text)}]({quote(address, safe=':/?&=#%.,;+~@_-')})"
