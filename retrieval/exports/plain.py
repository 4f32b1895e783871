"""Make any text fit to stand in a file, and tell texts that a spreadsheet would calculate."""

import re

# What XML 1.0 cannot hold, and letters that are none by themselves.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?")
# What a spreadsheet takes for the start of a formula, in half width and in full width.
_FORMULA = re.compile(r"[\s\ufeff]*[=+\-@＝＋－＠]")
# Letters that Excel holds in one cell, counted in UTF-16.
_LONGEST = 32_767
_CUT = "…"


def writable(text: str) -> str:
    r"""Return a text without the characters that no office file can hold; lines end in \n.

    >>> writable("hạn\x00 nộp\r\nhồ sơ")
    'hạn nộp\nhồ sơ'
    """
    return _UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text))


def is_like_formula(text: str) -> bool:
    """Whether a spreadsheet that is given the bare text might calculate it.

    >>> is_like_formula("=1+1"), is_like_formula(" - Tờ trình"), is_like_formula("Tờ trình - 1")
    (True, True, False)
    """
    return _FORMULA.match(text) is not None


def fitting_cell(text: str) -> str:
    """Return a text as one cell of a spreadsheet holds it; what is longer is cut and ends in "…".

    >>> len(fitting_cell("a" * 40_000)), fitting_cell("ngắn")
    (32767, 'ngắn')
    """
    text = writable(text)
    encoded = text.encode("utf-16-le")
    if len(encoded) <= 2 * _LONGEST:
        return text
    return encoded[: 2 * (_LONGEST - 1)].decode("utf-16-le", errors="ignore") + _CUT
