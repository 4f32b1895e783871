"""Tell whether a paragraph heads a division of a law: Phần, Chương, Mục, Điều, Phụ lục, Mẫu.

A head is told from a reference to one by what follows its number: nothing, a point, a colon or a
dash, or capitals.  "Điều 24 của Luật này" and "Chương II của Nghị định" head nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from corpus.locator import StepKind
from corpus.numerals import is_capitals

# Converters mark headings with signs; consolidated texts put the mark of a footnote at numbers.
_SIGNS = "=#*_> "
_NOTE = r"(?:\s?\[\d{1,3}\])?"
_NUMERAL = r"0?(?P<value>[IVXL]+|[1-9]\d?)(?!\w)"
_TAIL = rf"{_NOTE}\**(?P<separator>\s*(?:[.:](?!\d)|[-–—](?!\d)))?{_NOTE}"
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ORDINAL = rf"(?:(?i:thứ) (?P<ordinal>(?i:{'|'.join(_ORDINALS)}))(?!\w))"


def _head(words: str, value: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})\s*{value}{_TAIL}")


_HEADS = {
    StepKind.ARTICLE: _head("Điều|ĐIỀU", r"(?<=\s)0?(?P<value>[1-9]\d{0,3}[A-Za-zđĐ]?)(?!\w)"),
    StepKind.PART: _head("Phần|PHẦN", rf"(?:{_NUMERAL}|{_ORDINAL})"),
    StepKind.CHAPTER: _head("Chương|CHƯƠNG", _NUMERAL),
    StepKind.SECTION: _head("Mục|MỤC", _NUMERAL),
    StepKind.SUBSECTION: _head("Tiểu mục|TIỂU MỤC", _NUMERAL),
    StepKind.APPENDIX: _head(
        r"(?i:phụ lục(?: số)?)(?!\w)", r"(?:(?P<value>[IVXL]+|\d{1,3}[A-Za-z]?|[A-Z])(?!\w))?"
    ),
    StepKind.FORM: _head(
        r"(?i:(?:biểu )?mẫu(?: số)?)(?!\w)\s*:?", r"(?P<value>\d{1,3}(?:\.\d{1,2})*[A-Za-z]?)(?!\w)"
    ),
}
_ANNEXES = frozenset({StepKind.APPENDIX, StepKind.FORM})
_NAMES_A_LAW = re.compile(
    r"(?i:(?:bộ )?luật|nghị (?:định|quyết)|thông tư|quyết định|pháp lệnh|hiến pháp"
    r"|quy (?:định|chế))(?!\w)"
)
_ENDS = (".", ";", ":", ",")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Head:
    """What a paragraph heads, by kind and value; `rest` is what it says after the number.

    `marked` tells that the signs of a converter mark it as a heading.
    """

    kind: StepKind
    value: str
    rest: str
    marked: bool = False


def head_of(words: str) -> Head | None:
    """Return what a paragraph heads, if anything.

    >>> head_of("ĐIỀU 5: Nguyên tắc"), head_of("Điều 24 của Luật này")
    (Head(kind=<StepKind.ARTICLE: 'Điều'>, value='5', rest='Nguyên tắc', marked=False), None)
    >>> head_of("Phần thứ hai").value, head_of("Mẫu số 1.1. Tờ trình").value
    ('2', '1.1')
    """
    plain = words.strip(_SIGNS)
    if _is_contents(plain):
        return None
    for kind, pattern in _HEADS.items():
        if (found := pattern.match(plain)) is not None:
            rest = plain[found.end() :].strip(_SIGNS)
            marked = kind is StepKind.ARTICLE and not words.startswith(plain[0])
            if _heads(kind, rest, marked=marked, separated=bool(found["separator"])):
                return Head(kind, _value(kind, found.groupdict()), rest, marked)
    return None


def _is_contents(words: str) -> bool:
    """Whether a line stands in a table of contents: it ends with dots and the number of a page."""
    entry = words.rstrip("0123456789")
    return entry != words and entry.rstrip().endswith(("...", "…"))


def _heads(kind: StepKind, rest: str, *, marked: bool, separated: bool) -> bool:
    """Whether what follows a number lets it head something rather than refer to it."""
    if kind is StepKind.ARTICLE and (separated or marked):
        return True
    if len(rest) > _LONGEST or rest.endswith((";", ",")):
        return False
    if not rest or separated or is_capitals(rest):
        return True
    if kind is StepKind.ARTICLE:
        named = rest[0].isupper() or rest[0] in '“"'
        return named and not rest.endswith(_ENDS) and not _NAMES_A_LAW.match(rest)
    return kind in _ANNEXES and rest.startswith(("(", "[", "/"))


def _value(kind: StepKind, found: Mapping[str, str | None]) -> str:
    """Return a value as locators write it; "thứ hai" is 2."""
    if (ordinal := found.get("ordinal")) is not None:
        return str(_ORDINALS.index(ordinal.lower()) + 1)
    value = found["value"] or ""
    return value.lower() if kind in (StepKind.ARTICLE, StepKind.FORM) else value.upper()
