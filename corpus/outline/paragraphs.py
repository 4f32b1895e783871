"""Join the wrapped lines of a page into paragraphs, so that sentences read whole.

The text of a document is its paragraphs, one to a line; every source line knows its characters.
"""

import re
from collections.abc import Sequence
from statistics import quantiles

from corpus.locator import StepKind
from corpus.model import Line, ReadLine, Span
from corpus.numerals import is_capitals
from corpus.outline.markers import marker_of

_FURNITURE = re.compile(r"\d{1,3}|\W*")
_ENDS = re.compile(r"[.;:!?…]['\"”)]*$|/\.$")
_CUT_NUMBER = re.compile(r"[^\W_]-$")
_SHORT = 0.6


def join_lines(read: Sequence[ReadLine]) -> tuple[str, tuple[Line, ...]]:
    """Return the text of the paragraphs and one Line for every line read.

    Page numbers and blank lines carry no text; a paragraph that a page break cuts is joined again.
    """
    width = _usual_width([line.text for line in read])
    text = ""
    lines: list[Line] = []
    last: Line | None = None
    for number, line in enumerate(read, start=1):
        words = "" if _FURNITURE.fullmatch(line.text) else line.text
        if words and last:
            gap = number - last.number > 1 or line.page != last.page
            text += _separator(_paragraph_tail(text), last.text, words, gap=gap, width=width)
        lines.append(_placed(line, number, Span(len(text), len(text) + len(words))))
        text += words
        last = lines[-1] if words else last
    return text, tuple(lines)


def _placed(line: ReadLine, number: int, span: Span) -> Line:
    return Line(
        number, line.received, line.text, span, line.confidence, page=line.page, box=line.box
    )


def _usual_width(lines: Sequence[str]) -> float:
    lengths = [len(line) for line in lines if line]
    return quantiles(lengths, n=4)[2] if len(lengths) > 1 else 0.0


def _paragraph_tail(text: str) -> str:
    return text[text.rfind("\n") + 1 :]


def _separator(paragraph: str, before: str, line: str, *, gap: bool, width: float) -> str:
    """Decide what stands between two lines: a new paragraph, a blank, or nothing."""
    if _starts_item(paragraph, before, line) or _ends_paragraph(before, line, gap=gap, width=width):
        return "\n"
    return "" if _CUT_NUMBER.search(before) and line[:1].isalnum() else " "


def _starts_item(paragraph: str, before: str, line: str) -> bool:
    """Whether the line opens an item; a dash inside an open quotation or phrase does not."""
    marker = marker_of(line)
    if marker is None or marker.kind is not StepKind.DASH:
        return marker is not None
    if paragraph.count("“") > paragraph.count("”"):
        return False
    return bool(_ENDS.search(before)) or not line[marker.length].islower()


def _ends_paragraph(before: str, line: str, *, gap: bool, width: float) -> bool:
    if _CUT_NUMBER.search(before) or (line[:1].islower() and not _ENDS.search(before)):
        return False
    if is_capitals(before) != is_capitals(line) and " " in line:
        return True
    return gap or (line[:1].isupper() and len(before) < _SHORT * width)
