"""Tell whether a line opens an item of an outline, scanned numerals included.

Markers of a plan, outermost first: I. / 1. / 1.1. / a) / - / +.  Scans read "III." as "I11." or
"I1I.", "c)" as "¢)", and lose the blank after "V."; each is read as what it stands for.
"""

import re
from dataclasses import dataclass

from corpus.locator import StepKind
from corpus.numerals import numeral_of

_CLAUSE = re.compile(
    r"(\d{1,2}(?:\.\d{1,2}){0,3})\s*\.\s*(?=[^\W\d]|[“\"'(])|(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\S)"
)
_POINT = re.compile(r"([a-zđ¢])\s*\)\s*(?=\S)")
_DASH = re.compile(r"[-–—•]\s*(?=[^\W_]|[“\"'(])")
_PLUS = re.compile(r"\+\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Marker:
    """What opens an item: its kind, its value, and how many characters it takes."""

    kind: StepKind
    value: str
    length: int


def marker_of(line: str) -> Marker | None:
    """Return the marker that a normalised line starts with, if any.

    >>> marker_of("I11. TIÊU CHUẨN THI ĐUA")
    Marker(kind=<StepKind.SECTION: 'mục'>, value='III', length=5)
    >>> marker_of("1.2. Báo cáo"), marker_of("15/6/2023 là ngày")
    (Marker(kind=<StepKind.CLAUSE: 'khoản'>, value='1.2', length=5), None)
    """
    return _section(line) or _clause(line) or _lettered(line) or _bulleted(line)


def _section(line: str) -> Marker | None:
    found = numeral_of(line)
    return Marker(StepKind.SECTION, *found) if found else None


def _clause(line: str) -> Marker | None:
    match = _CLAUSE.match(line)
    value = (match[1] or match[2]) if match else ""
    if not match or any(part.startswith("0") for part in value.split(".")):
        return None
    return Marker(StepKind.CLAUSE, value, match.end())


def _lettered(line: str) -> Marker | None:
    match = _POINT.match(line)
    return Marker(StepKind.POINT, match[1].replace("¢", "c"), match.end()) if match else None


def _bulleted(line: str) -> Marker | None:
    if match := _DASH.match(line):
        return Marker(StepKind.DASH, "", match.end())
    if match := _PLUS.match(line):
        return Marker(StepKind.PLUS, "", match.end())
    return None
