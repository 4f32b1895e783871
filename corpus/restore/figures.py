"""Say which words of a line stand in an address, a number or a code that nothing may change."""

import re

from corpus.restore.tokens import TokenLine

_ADDRESS = re.compile(r"\S*(?:@\S*\.|://|www\.)\S*|\S*\w\.(?:com|vn|org|net)\b\S*", re.IGNORECASE)
# 06/8/2024, 98/2023, 1.2, 200,3km, 30%, "1)", QH15, CT01, m².
_FIGURES = re.compile(
    r"\d+(?:[.,/:–-]\d+)+\w*|\d+%|(?<!\S)\d+(?:\.\d+)*[.)](?!\w)|\d+(?=/\w)|(?<=/)\w*\d\w*"
    r"|\b[A-ZĐ]{2,}\d+[A-Z]?\b|\w*[²³]"
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
    spans = [match.span() for kind in (_ADDRESS, _FIGURES) for match in kind.finditer(line)]
    if numeral := _NUMERAL.match(line):
        spans.append(numeral.span())
    found, end = list[bool](), 0
    for token in cut.tokens:
        start = end + len(token.gap)
        end = start + len(token.word)
        found.append(any(first <= start and end <= last for first, last in spans))
    return found
