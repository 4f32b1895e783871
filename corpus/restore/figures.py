"""Say which words of a line stand in an address, a number or a code that nothing may change."""

import re

from corpus.restore.tokens import TokenLine

_PIECE = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|\w\.(?:com|vn|org|net)\b", re.IGNORECASE)
# 06/8/2024, 98/2023, 1.2, 200,3km, 30%, "1)", QH15, CT01, m².
# Each begins where its digits or letters begin: trying every place within a long string of them
# would take the square of its length.
_FIGURES = re.compile(
    r"(?<!\d)\d+(?:[.,/:–-]\d+)+\w*|(?<!\d)\d+%|(?<!\S)\d+(?:\.\d+)*[.)](?!\w)|(?<!\d)\d+(?=/\w)"
    r"|(?<=/)\w*\d\w*|\b[A-ZĐ]{2,}\d+[A-Z]?\b|(?<!\w)\w*[²³]"
)
# The numeral that opens a section.
_NUMERAL = re.compile(r"\s*[IVX]+(?=\.)")


def kept(cut: TokenLine) -> list[bool]:
    """Tell for each word of a line whether it must stay as received.

    >>> from corpus.restore.tokens import tokenize
    >>> kept(tokenize("ngay 06/8/2024"))
    [False, True, True, True]
    """
    line = "".join(token.gap + token.word for token in cut.tokens) + cut.rest
    spans = [piece.span() for piece in _PIECE.finditer(line) if _is_address(piece[0])]
    spans += [match.span() for match in _FIGURES.finditer(line)]
    if numeral := _NUMERAL.match(line):
        spans.append(numeral.span())
    found, end = list[bool](), 0
    for token in cut.tokens:
        start = end + len(token.gap)
        end = start + len(token.word)
        found.append(any(first <= start and end <= last for first, last in spans))
    return found


def _is_address(piece: str) -> bool:
    return 0 <= piece.find("@") < piece.rfind(".") or _ADDRESS.search(piece) is not None
