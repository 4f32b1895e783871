"""Join the wrapped lines of a page into paragraphs, so that sentences read whole.

The text of a document is its paragraphs, one to a line; every source line knows its characters.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

from corpus.locator import StepKind
from corpus.model import Line, ReadLine, Span
from corpus.numerals import is_capitals
from corpus.outline.heads import head_of
from corpus.outline.markers import marker_of

_FURNITURE = re.compile(r"\d{1,3}|\W*")
_ENDS = re.compile(r"[.;:!?…]['\"”)]*$|/\.$")
_LISTS = (";", ":")
_CUT_NUMBER = re.compile(r"[^\W_]-$")
# A line that ends so goes on with what it refers to: "theo khoản 2 | Điều 24.", "khoản | 2. …".
_ITEMS = "[Kk]hoản|[Đđ]iểm|[Đđ]iều"
_REFERS = re.compile(
    rf"(?<!\w)(?:(?:{_ITEMS}|Mục|Chương|Phần|Phụ lục)(?: \w{{1,4}})?,?"
    r"|tại|theo|và|hoặc|của|các|với|đến)$"
)
_NUMBER_WANTED = re.compile(rf"(?<!\w)(?:{_ITEMS})$")
_LONGEST_REFERENCE = 20
# Items that an amendment inserted, and items with the mark of a footnote or in brackets.
_OTHER_ITEM = re.compile(
    r"(?:\d{1,3}[a-zđ]?(?:\[\d{1,3}\])?\.|[a-zđ]\d?(?:\[\d{1,3}\])?\)|\(\d{1,2}\)) ?\[?\S"
)
_SHORT, _ROOM = 0.6, 0.85
_COLUMN = " | "
_GOING_ON = 0.1


def join_lines(read: Sequence[ReadLine]) -> tuple[str, tuple[Line, ...]]:
    """Return the text of the paragraphs and one Line for every line read.

    Page numbers and blank lines carry no text; a paragraph that a page break cuts is joined again.
    """
    printed = [line.text for line in read if line.text]
    width = _Width.of(printed) if _is_wrapped(printed) else None
    texts: list[str] = []
    position = 0
    lines: list[Line] = []
    last: Line | None = None
    paragraph = _Paragraph()
    for number, line in enumerate(read, start=1):
        words = "" if _FURNITURE.fullmatch(line.text) else line.text
        if words and last:
            turned = line.page != last.page
            gap = bool(_ENDS.search(last.text)) if turned else number - last.number > 1
            texts.append(_separator(paragraph, last.text, words, gap=gap, width=width))
            paragraph = paragraph.after(texts[-1], last.text)
            position += len(texts[-1])
        lines.append(_placed(line, number, Span(position, position + len(words))))
        texts.append(words)
        position += len(words)
        last = lines[-1] if words else last
        paragraph = paragraph.with_words(words)
    return "".join(texts), tuple(lines)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """What matters of the paragraph that a line may go on with.

    `quotes` counts the quotations it leaves open; `listed` tells that the paragraph above it
    introduced a list or was an item of one.
    """

    quotes: int = 0
    listed: bool = False

    def after(self, separator: str, before: str) -> "_Paragraph":
        return _Paragraph(listed=before.endswith(_LISTS)) if separator == "\n" else self

    def with_words(self, words: str) -> "_Paragraph":
        return _Paragraph(self.quotes + words.count("“") - words.count("”"), self.listed)


@dataclass(frozen=True, slots=True)
class _Width:
    """How many characters a wrapped line has: three in four have fewer than `usual`.

    A text of many short lines is wider than its usual line; the longest in twenty tell how wide.
    """

    usual: float
    widest: float

    @classmethod
    def of(cls, lines: Sequence[str]) -> "_Width":
        cuts = quantiles(map(len, lines), n=20) if len(lines) > 1 else [0.0] * 19
        return cls(cuts[14], cuts[18])

    def leaves_room(self, before: str, line: str) -> bool:
        """Whether a line ends early: by far, or a heading before a word that had room on it."""
        word = line.partition(" ")[0]
        headed = head_of(before) is not None and len(before) + len(word) < _ROOM * self.widest
        return headed or len(before) < _SHORT * self.usual


def _placed(line: ReadLine, number: int, span: Span) -> Line:
    return Line(
        number, line.received, line.text, span, line.confidence, page=line.page, box=line.box
    )


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines go on in the next one.

    In the plans at hand that are wrapped, half the lines begin with a small letter; where a file
    has a paragraph a line, one in fifty does.
    """
    going_on = sum(line[0].islower() and marker_of(line) is None for line in lines)
    return going_on > _GOING_ON * len(lines)


def _separator(
    paragraph: _Paragraph, before: str, line: str, *, gap: bool, width: _Width | None
) -> str:
    """Decide what stands between two lines: a new paragraph, a blank, or nothing.

    `width` is that of wrapped lines, None where every line is a paragraph.
    """
    if _starts_item(paragraph, before, line):
        return "\n"
    if _ends_paragraph(paragraph, before, line, gap=gap, width=width):
        return "\n"
    return "" if _CUT_NUMBER.search(before) and line[:1].isalnum() else " "


def _starts_item(paragraph: _Paragraph, before: str, line: str) -> bool:
    """Whether the line opens an item; a dash inside an open quotation or phrase does not."""
    if head_of(line) is not None:
        return head_of(before) is not None or not _REFERS.search(before[-_LONGEST_REFERENCE:])
    if _NUMBER_WANTED.search(before[-_LONGEST_REFERENCE:]):
        return False
    if _OTHER_ITEM.match(line) and _ENDS.search(before):
        return True
    marker = marker_of(line)
    if marker is None or marker.kind is not StepKind.DASH:
        return marker is not None
    if paragraph.quotes > 0:
        return False
    return bool(_ENDS.search(before)) or not line[marker.length].islower()


def _ends_paragraph(
    paragraph: _Paragraph, before: str, line: str, *, gap: bool, width: _Width | None
) -> bool:
    if _CUT_NUMBER.search(before) or (line[:1].islower() and not _ENDS.search(before)):
        return False
    if is_capitals(before) != is_capitals(line) and " " in line:
        return True
    if gap or width is None or _COLUMN in before or _COLUMN in line:
        return True
    listed = before.endswith(_LISTS if paragraph.listed else ":")
    return line[:1].isupper() and (listed or width.leaves_room(before, line))
