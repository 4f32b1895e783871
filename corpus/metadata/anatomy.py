"""Cut a document into the parts that say what it is: letterhead, title, preamble, foot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.locator import StepKind
from corpus.model import Kind, ReadLine
from corpus.normalize import fold, normalize, words
from corpus.numerals import is_capitals
from corpus.outline.heads import head_of
from corpus.outline.markers import marker_of
from corpus.outline.paragraphs import join_lines

_HEAD_LINES, _FOOT_LINES, _PREAMBLE = 40, 60, 15
_RECEIVERS = re.compile(r"\W*Nơi nhận\s*:", re.IGNORECASE)
_ABOVE_RECEIVERS = 8
_ABOUT = re.compile(r"\W*V/v\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:Chương|Phần|Điều) (?:\d+|[IVX]+)\b", re.IGNORECASE)
_BASIS = r"(?:Căn cứ|Thực hiện|Theo|Xét|Nhằm|Để|Trên cơ sở|Tiếp tục|Triển khai thực hiện)"
_PREAMBLE_START = re.compile(rf"\W*(?:{_BASIS}|Ủy ban nhân dân|UBND|Văn phòng|Kính gửi)\b")
_RUN_ON = re.compile(
    r"(?<=[^\s.;:,]) (?=(?:Căn cứ|Thực hiện (?:Kế hoạch|Chỉ thị|Công văn) số|Điều \d+\."
    r"|(?:(?<!Văn phòng )(?:UBND|Ủy ban nhân dân)|Sở|Phòng|Văn phòng) [^,.;]{0,60}?"
    r"(?:ban hành|xây dựng)) )"
)
_COLUMNS = re.compile(r"(?<![:\s])\s{3,}(?!/)|\t| \| ")
_MOTTO = re.compile(
    r"C[ỘO]NG\s*H\w*\s*X\w*\s*H\w*\s*CH\w*\s*NGH\w*\s*VI\w*\s*NAM|C[ỘO]NG\s*H[ÒOÓ]?[AÀ].*"
    r"|[ĐD][ộoô]c\s+l[ậaâ]p\W+T\w+\s+do\W+H\w+\s+ph\w+|Đ[ộoô]c\s+l[ậaâ]p\s*[-–—].*"
    r"|-{2,}|_{2,}|\*{2,}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The parts of a document that tell what it is, normalised.

    `letterhead` holds lines, the motto cut off; `title` has no kind; `preamble` holds the
    paragraphs between title and first heading; `text` is all of it, a paragraph a line.
    """

    letterhead: tuple[str, ...]
    kind: Kind | None
    title: str
    preamble: tuple[str, ...]
    foot: tuple[str, ...]
    text: str


def dissect(lines: Sequence[str]) -> Anatomy:
    """Cut the lines of a document into its parts; a part that it does not have is empty."""
    clean = [normalize(line) for line in lines]
    columns = [normalize(part) for line in lines for part in _COLUMNS.split(line)]
    place, kind = _heading(clean)
    start = place + 1 if place >= 0 else _subject(clean)
    below = _paragraphs(clean[start:])[:_PREAMBLE]
    after = [part for paragraph in below for part in _RUN_ON.split(paragraph)]
    size = _title_size(after, headed=place >= 0)
    preamble = after[size : _body_start(after, size, headed=place >= 0)]
    return Anatomy(
        letterhead=_letterhead(columns, headed=place >= 0),
        kind=kind,
        title=" ".join(after[:size]),
        preamble=tuple(preamble),
        foot=_foot([line for line in clean if line]),
        text="\n".join(_paragraphs(clean)),
    )


def _foot(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the last lines, or those around the receivers where other texts follow these."""
    receivers = next((n for n, line in enumerate(lines) if _RECEIVERS.match(line)), len(lines))
    if receivers >= len(lines) - _FOOT_LINES:
        return tuple(lines[-_FOOT_LINES:])
    following = range(receivers + 1, receivers + _FOOT_LINES)
    end = next((n for n in following if head_of(lines[n]) is not None), following.stop)
    return tuple(lines[max(0, receivers - _ABOVE_RECEIVERS) : end])


def kind_of_heading(line: str) -> Kind | None:
    """Return the kind that a line names and nothing else.

    >>> kind_of_heading("] KẾ HOẠCH"), kind_of_heading("Kế hoạch phát động")
    (<Kind.PLAN: 'kế hoạch'>, None)
    """
    said = fold(" ".join(words(line)))
    return next((kind for kind in Kind if fold(kind) == said), None)


def _paragraphs(lines: Sequence[str]) -> list[str]:
    text, _ = join_lines([ReadLine(line, line) for line in lines])
    return text.split("\n") if text else []


def _heading(lines: Sequence[str]) -> tuple[int, Kind | None]:
    """Return the place of the line that names the kind, -1 where there is none, and the kind."""
    seen = 0
    for place, line in enumerate(lines):
        seen += bool(line)
        if seen > _HEAD_LINES or _opens_body(line):
            break
        if (kind := kind_of_heading(line)) is not None:
            return place, kind
    return -1, None


def _subject(lines: Sequence[str]) -> int:
    """Return the line of a letter's head that says what it is about ("V/v …"), else the first."""
    head = range(min(_HEAD_LINES, len(lines)))
    return next((n for n in head if _ABOUT.match(lines[n])), 0)


def _opens_body(paragraph: str) -> bool:
    marker = marker_of(paragraph)
    section = marker is not None and marker.kind in (StepKind.SECTION, StepKind.CLAUSE)
    return section or _ARTICLE.match(paragraph) is not None


def _body_start(paragraphs: Sequence[str], start: int, *, headed: bool) -> int:
    """Return where the preamble ends: at the first item, or section where there is no heading."""
    for place in range(start, len(paragraphs)):
        item = headed and marker_of(paragraphs[place]) is not None
        if item or _opens_body(paragraphs[place]):
            return place
    return len(paragraphs)


def _title_size(paragraphs: Sequence[str], *, headed: bool) -> int:
    """Count the paragraphs of the title: the first under a heading whatever it says."""
    size = 0
    for paragraph in paragraphs[:3]:
        first = size == 0 and headed
        opens = marker_of(paragraph) is not None or _ARTICLE.match(paragraph) is not None
        if opens or not paragraph or (not first and _PREAMBLE_START.match(paragraph)):
            break
        if size and paragraph.rstrip().endswith((".", ";", ":")):
            break
        if not headed and not paragraph[:1].isupper():
            break
        size += 1
    return size


def _letterhead(lines: Sequence[str], *, headed: bool) -> tuple[str, ...]:
    """Return the lines above the heading, or the first ones in capitals where there is none."""
    found: list[str] = []
    for line in [line for line in lines if line][:_HEAD_LINES]:
        stop = kind_of_heading(line) is not None if headed else _PREAMBLE_START.match(line)
        if stop or _opens_body(line):
            break
        cut = _MOTTO.sub("", line).strip(" -–—_*")
        if cut and (headed or is_capitals(cut) or not found or "ngày" in cut):
            found.append(cut)
    return tuple(found)
