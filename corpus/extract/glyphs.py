"""List the characters of a PDF page's text layer, each with its place and whether it can be seen.

pdfium reads the layer because it alone gives what the judgement needs: a box for every character,
colour, render mode, the order of drawing, and the page as it looks.  pypdf gives none of these.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as native
from numpy.typing import NDArray

from corpus.extract.model import Box

Grey = NDArray[np.uint8]

POINTS = 72.0
# The look of a page is compared at this many dots an inch, on at most this many dots in all.
_DOTS, _MOST_DOTS = 100, 4_000_000
# Letters lower than this cannot be read on paper.
_SMALLEST = 3.0
# Grey levels, of 255: less spread than this shows nothing; nearer than this is the same colour.
_SPREAD, _SAME = 8.0, 16.0
_UNDRAWN = frozenset((native.FPDF_TEXTRENDERMODE_INVISIBLE, native.FPDF_TEXTRENDERMODE_CLIP))
# A picture over this share of a page is the page.
_WHOLE = 0.5
_HYPHEN = "\x02"


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character and where it is on the page as shown.

    `box` is tight about the ink, `room` what the font leaves for any letter; both are None for a
    blank that was added.  `drawn` tells that it is meant to show, `ink` that something shows there.
    """

    text: str
    box: Box | None
    room: Box | None
    drawn: bool
    ink: bool

    @property
    def seen(self) -> bool:
        """Whether a reader of the page sees it."""
        return self.drawn and self.ink


@dataclass(frozen=True, slots=True)
class Look:
    """What a page shows: in grey (height, width), its size in points, and a picture that fills it.

    `picture` is the place in the order of drawing of the last picture over half of the page, or
    None; `ink` tells whether anything is to be seen at all.
    """

    grey: Grey
    width: float
    height: float
    picture: int | None

    @property
    def ink(self) -> bool:
        """Whether the page is anything but one even colour."""
        return bool(np.ptp(self.grey) > _SPREAD)

    def darkness_within(self, boxes: list[Box]) -> float:
        """Return the share of the page's dark dots that lie in some boxes; 1 for a white page."""
        dark = self.grey < np.median(self.grey) - 4 * _SAME
        inside = np.zeros_like(dark)
        for box in boxes:
            left, right, top, bottom = self.dots(box)
            inside[top:bottom, left:right] = True
        return float((dark & inside).sum() / dark.sum()) if dark.any() else 1.0

    def dots(self, box: Box, pad: float = 0.0) -> tuple[int, int, int, int]:
        """Return left, right, top and bottom of a box in dots, cut at the page's edges."""
        height, width = self.grey.shape
        across, down = width / self.width, height / self.height
        left = _within(0, int((box.left - pad) * across) - 1, width - 1)
        top = _within(0, int((self.height - box.top - pad) * down) - 1, height - 1)
        right = _within(left + 1, int((box.right + pad) * across) + 2, width)
        bottom = _within(top + 1, int((self.height - box.bottom + pad) * down) + 2, height)
        return left, right, top, bottom


def look_at(page: pdfium.PdfPage) -> Look:
    """Return what a page shows."""
    width, height = page.get_size()
    scale = min(_DOTS / POINTS, (_MOST_DOTS / (width * height)) ** 0.5)
    grey = page.render(scale=scale, grayscale=True).to_numpy()
    grey = np.ascontiguousarray(grey.reshape(grey.shape[:2]), dtype=np.uint8)
    picture = None
    for number, thing in enumerate(page.get_objects()):
        if thing.type == native.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = thing.get_bounds()
            if (right - left) * (top - bottom) >= _WHOLE * width * height:
                picture = number
    return Look(grey, width, height, picture)


def read_glyphs(page: pdfium.PdfPage, look: Look) -> Iterator[Glyph]:
    """Yield the characters of a page's text layer in the order of the file."""
    layer = page.get_textpage()
    runs = _Runs(page, look)
    place = _Placing(page)
    spread = _Spread(look)
    box = (ctypes.c_double(), ctypes.c_double(), ctypes.c_double(), ctypes.c_double())
    left, right, bottom, top = (ctypes.byref(side) for side in box)
    loose = native.FS_RECTF()
    for number in range(layer.count_chars()):
        text = chr(native.FPDFText_GetUnicode(layer.raw, number))
        if text in "\r\n" or native.FPDFText_IsGenerated(layer.raw, number) == 1:
            yield Glyph(text, None, None, drawn=True, ink=True)
            continue
        native.FPDFText_GetCharBox(layer.raw, number, left, right, bottom, top)
        shown = place.on_page(*(side.value for side in box))
        run = runs.of(native.FPDFText_GetTextObject(layer.raw, number))
        ink = text.isspace() or spread.at(shown)
        native.FPDFText_GetLooseCharBox(layer.raw, number, ctypes.byref(loose))
        room = place.on_page(loose.left, loose.right, loose.bottom, loose.top)
        yield Glyph("-" if text == _HYPHEN else text, shown, room, drawn=run, ink=ink)


class _Runs:
    """Tells of text objects, each looked at once, whether they are drawn so as to be seen."""

    def __init__(self, page: pdfium.PdfPage, look: Look) -> None:
        self._look = look
        self._place = _Placing(page)
        self._order = {
            _address(thing.raw): number for number, thing in enumerate(page.get_objects())
        }
        self._known: dict[int, bool] = {}

    def of(self, run: "ctypes._Pointer[native.fpdf_pageobject_t__]") -> bool:
        """Return whether a text object shows."""
        key = _address(run)
        if key not in self._known:
            self._known[key] = self._shows(run, self._order.get(key, len(self._order)))
        return self._known[key]

    def _shows(self, run: "ctypes._Pointer[native.fpdf_pageobject_t__]", order: int) -> bool:
        if native.FPDFTextObj_GetTextRenderMode(run) in _UNDRAWN:
            return False
        if self._look.picture is not None and order < self._look.picture:
            return False
        sides = [ctypes.c_float() for _ in range(4)]
        if not native.FPDFPageObj_GetBounds(run, *(ctypes.byref(side) for side in sides)):
            return True
        left, bottom, right, top = (side.value for side in sides)
        return self._legible(run) and not self._camouflaged(
            run, self._place.on_page(left, right, bottom, top)
        )

    def _legible(self, run: "ctypes._Pointer[native.fpdf_pageobject_t__]") -> bool:
        size, matrix = ctypes.c_float(), native.FS_MATRIX()
        native.FPDFTextObj_GetFontSize(run, ctypes.byref(size))
        native.FPDFPageObj_GetMatrix(run, ctypes.byref(matrix))
        return size.value * float(np.hypot(matrix.c, matrix.d)) >= _SMALLEST

    def _camouflaged(self, run: "ctypes._Pointer[native.fpdf_pageobject_t__]", box: Box) -> bool:
        """Tell whether a run has the colour of what it stands on, or none."""
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        known = native.FPDFPageObj_GetFillColor(
            run, *(ctypes.byref(part) for part in (red, green, blue, alpha))
        )
        if not known or native.FPDFTextObj_GetTextRenderMode(run) != 0:
            return False
        if not alpha.value:
            return True
        left, right, top, bottom = self._look.dots(box, pad=0.3 * (box.top - box.bottom))
        ground = float(np.median(self._look.grey[top:bottom, left:right]))
        own = 0.299 * red.value + 0.587 * green.value + 0.114 * blue.value
        return abs(own - ground) < _SAME


class _Placing:
    """Turns coordinates of the file into points from the bottom left of the page as shown."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        self._quarters = page.get_rotation() // 90

    def on_page(self, left: float, right: float, bottom: float, top: float) -> Box:
        """Return a box of the file as it lies on the page."""
        left, right = left - self._left, right - self._left
        bottom, top = bottom - self._bottom, top - self._bottom
        wide, high = self._right - self._left, self._top - self._bottom
        match self._quarters:
            case 0:
                return Box(left, bottom, right, top)
            case 1:
                return Box(bottom, wide - right, top, wide - left)
            case 2:
                return Box(wide - right, high - top, wide - left, high - bottom)
            case _:
                return Box(high - top, left, high - bottom, right)


class _Spread:
    """Measures how much the page varies within a box."""

    def __init__(self, look: Look) -> None:
        self._look = look
        sums, self._squares = cv2.integral2(look.grey)
        self._sums = sums.astype(np.float64)

    def at(self, box: Box) -> bool:
        """Tell whether something stands out within a box that lies on the page."""
        middle, level = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        if not (0 <= middle <= self._look.width and 0 <= level <= self._look.height):
            return False
        left, right, top, bottom = self._look.dots(box)
        area = (right - left) * (bottom - top)
        mean, square = (
            (table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left])
            / area
            for table in (self._sums, self._squares)
        )
        return bool(max(0.0, square - mean * mean) ** 0.5 >= _SPREAD)


def _address(thing: "ctypes._Pointer[native.fpdf_pageobject_t__]") -> int:
    return ctypes.cast(thing, ctypes.c_void_p).value or 0


def _within(least: int, value: int, most: int) -> int:
    return max(least, min(value, most))
