"""Judge the text layer of a PDF page: good, damaged, absent, or hidden under a picture."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import pypdfium2 as pdfium

from corpus.extract.glyphs import Glyph, Look, look_at, read_glyphs
from corpus.extract.model import Box, PageLine
from corpus.restore.evidence import Evidence, Judge

# Two pieces stand on one line when what they stand on is nearer than this share of their height;
# about a fifth of a font lies below the line.
_SAME_LINE, _BELOW = 0.1, 0.2
# Text that runs down the page goes up where a column ends, and seldom else.
_COLUMNS, _RISING = 2, 0.1
# A gap wider than so many letter heights starts a new piece.
_GAP = 3.0
# Broken encodings put such letters into more words than any language at hand does.
_STRANGE = re.compile(r"[^\W\d_]*[µ¸·®¬¨©ª«­°±²³´»¼½¾¶ÿøØæÆåÅßþ\ue000-\uf8ff\ufffd][^\W\d_]*")
_STRANGE_SHARE = 0.15
# A word of so many letters is wider than high.
_WORD = 3
# A stamp or a header over a scan: few words, and most of what is dark stands elsewhere.
_FEW_WORDS, _EXPLAINED = 60, 0.5


class Verdict(StrEnum):
    """What a page's text layer is worth, valued by what a reader is told."""

    GOOD = "lớp chữ dùng được"
    DAMAGED = "lớp chữ bị sai (mất dấu hoặc hỏng mã)"
    ABSENT = "không có lớp chữ"
    UNSEEN = "lớp chữ ẩn dưới ảnh"
    BLANK = "trang trống"


@dataclass(frozen=True, slots=True)
class Layer:
    """A page's text layer: the verdict, its lines, and how many characters nobody sees.

    Lines of a good layer hold only what can be seen; those under a picture, what stands where the
    picture shows something.
    """

    verdict: Verdict
    lines: tuple[PageLine, ...]
    hidden: int


def read_layer(page: pdfium.PdfPage, judge: Judge) -> Layer:
    """Read and judge the text layer of a page."""
    look = look_at(page)
    glyphs = list(read_glyphs(page, look))
    hidden = sum(not (glyph.seen or glyph.text.isspace()) for glyph in glyphs)
    seen = lines_of(glyph for glyph in glyphs if glyph.seen)
    if not seen and not hidden:
        return Layer(Verdict.ABSENT if look.ink else Verdict.BLANK, (), 0)
    if look.picture is not None and _is_scan(seen, glyphs, look):
        everything = lines_of(glyph for glyph in glyphs if glyph.ink)
        return Layer(_of_scan(everything, judge), everything, hidden)
    if not seen:
        return Layer(Verdict.ABSENT if look.ink else Verdict.BLANK, (), hidden)
    return Layer(Verdict.DAMAGED if is_damaged(seen, judge) else Verdict.GOOD, seen, hidden)


def is_damaged(lines: Sequence[PageLine], judge: Judge) -> bool:
    """Tell whether the lines of a page are Vietnamese without marks, or no lines of text at all.

    That is so for text in an unknown encoding, and for text printed up or down the page.
    """
    text = " ".join(line.text for line in lines)
    if len(_STRANGE.findall(text)) > _STRANGE_SHARE * len(text.split()):
        return True
    sideways = [_is_tall(line.box) for line in lines if line.box and len(line.text) >= _WORD]
    if sum(sideways) > len(sideways) / 2:
        return True
    evidence = sum((judge.evidence(line.text) for line in lines), Evidence())
    return evidence.vietnamese and not evidence.clean


def lines_of(glyphs: Iterable[Glyph]) -> tuple[PageLine, ...]:
    """Put characters together to lines in reading order; neighbours at one height make one line.

    The order is the file's where that runs down the page (the left half of a foot before the
    right), else from top to bottom.  Blanks are kept as the file has them within a piece, and one
    blank stands between pieces.
    """
    rows = list[list[_Piece]]()
    for piece in _pieces(glyphs):
        if rows and _beside(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    rises = sum(first[0].baseline < then[0].baseline for first, then in pairwise(rows))
    if rises > max(_COLUMNS, _RISING * len(rows)):
        rows.sort(key=lambda row: -row[0].baseline)
    return tuple(_line(row) for row in rows)


def _beside(one: "_Piece", other: "_Piece") -> bool:
    return abs(one.baseline - other.baseline) <= _SAME_LINE * min(one.height, other.height)


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    box: Box
    room: Box

    @property
    def height(self) -> float:
        return self.room.top - self.room.bottom

    @property
    def baseline(self) -> float:
        return self.room.bottom + _BELOW * self.height


def _is_tall(box: Box) -> bool:
    return box.top - box.bottom > box.right - box.left


def _is_scan(seen: Sequence[PageLine], glyphs: Sequence[Glyph], look: Look) -> bool:
    """Tell whether the words of a page with a full picture are those in the picture."""
    undrawn = sum(not (glyph.drawn or glyph.text.isspace()) for glyph in glyphs)
    words = sum(len(line.text.split()) for line in seen)
    boxes = [line.box for line in seen if line.box]
    few = undrawn > len(glyphs) / 2 or words < _FEW_WORDS
    return few and look.darkness_within(boxes) < _EXPLAINED


def _of_scan(lines: Sequence[PageLine], judge: Judge) -> Verdict:
    return Verdict.DAMAGED if is_damaged(lines, judge) else Verdict.UNSEEN


def _pieces(glyphs: Iterable[Glyph]) -> Iterator[_Piece]:
    """Cut characters where the file ends a line or jumps."""
    run = list[Glyph]()
    last: Box | None = None
    for glyph in glyphs:
        room = None if glyph.text.isspace() else glyph.room
        if glyph.text in "\r\n" or (last and room and _jumps(last, room)):
            yield from _piece(run)
            run, last = [], None
        if glyph.text not in "\r\n":
            run.append(glyph)
            last = room or last
    yield from _piece(run)


def _jumps(last: Box, room: Box) -> bool:
    height = max(last.top - last.bottom, 1.0)
    apart = max(room.bottom - last.top, last.bottom - room.top)
    ahead, back = room.left - last.right, last.left - room.right
    return apart > 0 or ahead > _GAP * height or back > height


def _piece(run: Sequence[Glyph]) -> Iterator[_Piece]:
    text = "".join(glyph.text for glyph in run).strip()
    solid = [glyph for glyph in run if glyph.box and glyph.room and not glyph.text.isspace()]
    if text and solid:
        room = _around([glyph.room for glyph in solid if glyph.room])
        yield _Piece(text, _around([glyph.box for glyph in solid if glyph.box]), room)


def _line(row: Sequence[_Piece]) -> PageLine:
    ordered = sorted(row, key=lambda piece: piece.box.left)
    return PageLine(
        " ".join(piece.text for piece in ordered), _around([piece.box for piece in ordered])
    )


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )
