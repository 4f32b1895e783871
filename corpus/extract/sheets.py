"""Read the lines printed on a scanned sheet: clean it, read it at several sizes, decide."""

from collections.abc import Sequence
from statistics import fmean

import numpy as np

from corpus.extract.clean import DOTS_PER_INCH, Pixels, Sheet, clean, count_strokes, has_flag
from corpus.extract.model import Box, PageLine
from corpus.extract.numerals import as_one, is_stroke, is_strokes, roman
from corpus.extract.proofread import Proofreader
from corpus.extract.tesseract import Tesseract, WordLine
from corpus.extract.vote import Place, merge_readings

# Raised whenever the same sheet would be read differently.
BEHAVIOUR = 1
# Sizes a sheet is read at, of its own; the first decides which side is up.
_SCALES = (1.0, 1.33, 0.75)
# A sheet read with less confidence than this may lie on its side, or upside down.
_DOUBTFUL, _CLEARLY = 0.6, 0.15
_COARSE = 0.5
# Seals and signatures make short lines that no reading is sure of.
_JUNK, _JUNK_WORDS = 0.4, 3
_POINTS = 72.0
_SIGNS = frozenset("-–—+*•/&")
_STRAY = "_|~^`¬ˆ°"
_MARGIN = 2
# One stroke may as well be a letter.
_SEVERAL = 2


class SheetReader:
    """Reads sheets with Tesseract, and proofreads what it read."""

    def __init__(self, tesseract: Tesseract, proofreader: Proofreader) -> None:
        """Keep the opened readers."""
        self._tesseract = tesseract
        self._proofreader = proofreader

    def read(self, scan: Pixels, *, dots: float = DOTS_PER_INCH) -> tuple[PageLine, ...]:
        """Return the lines of a scan (height, width, 3: red, green, blue; `dots` an inch).

        Boxes are in points from the bottom left of the scan as given.
        """
        sheet, first = self._upright(scan)
        others = [self._read(sheet, scale=scale) for scale in _SCALES[1:]]
        lines = [_with_numerals(line, sheet) for line in merge_readings([first, *others])]
        texts = self._proofreader.read(lines)
        size = scan.shape[0] * _POINTS / dots
        found = [
            _page_line(line, row, sheet=sheet, points=_POINTS / dots, height=size)
            for line, row in zip(lines, texts, strict=True)
        ]
        return tuple(line for line in found if _is_text(line))

    def _upright(self, scan: Pixels) -> tuple[Sheet, list[WordLine]]:
        """Clean a scan and read it once, turned by quarters where it can hardly be read."""
        sheet = clean(scan)
        words = self._read(sheet, scale=_SCALES[0])
        if _sureness(words) >= _DOUBTFUL:
            return sheet, words
        turned = [clean(scan, quarters=quarters) for quarters in (1, 2, 3)]
        rated = [(_sureness(self._read(other, scale=_COARSE)), other) for other in turned]
        best, other = max(rated, key=lambda pair: pair[0])
        if best < _sureness(words) + _CLEARLY:
            return sheet, words
        return other, self._read(other, scale=_SCALES[0])

    def _read(self, sheet: Sheet, *, scale: float) -> list[WordLine]:
        return self._tesseract.read_page(sheet.pixels, scale=scale, dots=DOTS_PER_INCH)


def _sureness(lines: Sequence[WordLine]) -> float:
    """Return the mean confidence, longer words weighing more; 0 for an empty sheet."""
    words = [word for line in lines for word in line]
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def _with_numerals(line: Sequence[Place], sheet: Sheet) -> tuple[Place, ...]:
    return tuple(_look_again(place, sheet) for place in line)


def _look_again(place: Place, sheet: Sheet) -> Place:
    """Settle "I." against "1." and "H." against "II." by the strokes on the sheet."""
    variants = [text for text, _ in place.variants]
    sure = sum(support for _, support in place.variants)
    if place.text and is_stroke(variants):
        return place.reading((as_one(place.text), sure)) if has_flag(_cut(place, sheet)) else place
    if is_strokes(variants):
        strokes = count_strokes(_cut(place, sheet))
        if strokes >= _SEVERAL:
            return place.reading((roman(place.text, strokes=strokes), sure))
    return place


def _cut(place: Place, sheet: Sheet) -> Pixels:
    left, top = max(0, int(place.left) - _MARGIN), max(0, int(place.top))
    return sheet.pixels[top : int(place.bottom), left : int(place.right) + _MARGIN]


def _page_line(
    line: Sequence[Place], texts: Sequence[str], *, sheet: Sheet, points: float, height: float
) -> PageLine:
    tidied = [text.strip(_STRAY) for text in texts]
    kept = [
        (place, text)
        for place, text in zip(line, tidied, strict=True)
        if text in _SIGNS or any(character.isalnum() for character in text) or _quotes(text)
    ]
    if not kept:
        return PageLine("", None, 0.0)
    return PageLine(
        " ".join(text for _, text in kept),
        _box([place for place, _ in kept], sheet, points=points, height=height),
        fmean(place.sure for place, _ in kept),
    )


def _quotes(text: str) -> bool:
    return bool(text) and all(character in "“”\"'().,;:…/" for character in text) and len(text) > 1


def _box(places: Sequence[Place], sheet: Sheet, *, points: float, height: float) -> Box:
    """Return the upright rectangle around a line as it lies on the scan, in points."""
    left, right = min(p.left for p in places), max(p.right for p in places)
    top, bottom = min(p.top for p in places), max(p.bottom for p in places)
    corners = [sheet.to_scan(x, y) for x in (left, right) for y in (top, bottom)]
    across, down = np.array(corners).T * points
    return Box(
        float(across.min()),
        float(height - down.max()),
        float(across.max()),
        float(height - down.min()),
    )


def _is_text(line: PageLine) -> bool:
    return bool(line.text) and (line.confidence >= _JUNK or len(line.text.split()) > _JUNK_WORDS)
