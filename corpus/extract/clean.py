"""Make a scanned sheet easy to read: even light, red seals faded, upright lines, no specks."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

# Lengths below are dots at this resolution, the one sheets are rendered at.
DOTS_PER_INCH = 300
_WHITE = 255
# Ink is darker than this after the light is evened out.
_INK = 170
_HALF_INK, _PALE_INK, _BARRED, _FIRM, _JUTS = 150, 190, 0.6, 0.5, 0.07
# Paper is looked for at an eighth of the size, in patches wider than any stroke of text.
_COARSE, _PATCH, _SMOOTH = 8, 7, 21
# Feeders turn sheets by less than this many degrees; steps from coarse to fine.
_MOST_TURNED, _STEPS, _SMALLEST_TURN = 5.0, (0.5, 0.1, 0.02), 0.03
_SKEW_SCALE, _MARGIN = 0.25, 0.03
# Dots and tone marks are smaller than a letter; they stand within reach of one.
_LETTER, _PICTURE, _DUST = 14, 400, 4
_REACH_DOWN, _REACH_ACROSS = 31, 61


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grey sheet (height, width), ink dark on white, and the turns that made its lines upright.

    The scan was turned by `quarters` of a circle, then by `turned` degrees about its middle, both
    anticlockwise.
    """

    pixels: Pixels
    turned: float
    quarters: int = 0

    def to_scan(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of this sheet, in dots from the top left, was on the scan."""
        height, width = self.pixels.shape
        angle = math.radians(self.turned)
        right, down = x - width / 2, y - height / 2
        x = width / 2 + right * math.cos(angle) - down * math.sin(angle)
        y = height / 2 + right * math.sin(angle) + down * math.cos(angle)
        for _ in range(self.quarters):
            x, y = height - y, x
            height, width = width, height
        return x, y


def clean(scan: Pixels, *, quarters: int = 0) -> Sheet:
    """Return a scan (height, width, 3 as red, green, blue; 300 dots an inch) ready for reading."""
    grey = even_light(np.ascontiguousarray(np.rot90(fade_red(scan), quarters)))
    turned = find_skew(grey)
    return Sheet(remove_specks(_turn(grey, turned)), turned, quarters)


def fade_red(scan: Pixels) -> Pixels:
    """Return the scan in grey, seals in red ink nearly as light as the paper (height, width).

    Red ink reflects red light as paper does, black and blue ink do not.
    """
    return np.ascontiguousarray(scan[:, :, 0])


def even_light(grey: Pixels) -> Pixels:
    """Divide by the brightness of the paper around, so that paper is white everywhere."""
    height, width = grey.shape
    size = max(1, width // _COARSE), max(1, height // _COARSE)
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    paper = cv2.dilate(small, np.ones((_PATCH, _PATCH), np.uint8))
    paper = cv2.medianBlur(paper, _SMOOTH)
    paper = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return _pixels(cv2.divide(grey, paper, scale=_WHITE))


def find_skew(grey: Pixels) -> float:
    """Return the degrees, anticlockwise, by which to turn a sheet so that its lines lie level.

    Level lines make the sharpest edges in the sums of ink along the rows.
    """
    small = cv2.resize(grey, None, fx=_SKEW_SCALE, fy=_SKEW_SCALE, interpolation=cv2.INTER_AREA)
    margin = int(_MARGIN * min(small.shape)) + 1
    ink = (small < _INK).astype(np.float32)[margin:-margin, margin:-margin]
    if ink.size == 0 or not ink.any():
        return 0.0
    best, reach = 0.0, _MOST_TURNED
    for step in _STEPS:
        angles = np.arange(best - reach, best + reach + step / 2, step)
        best = float(max(angles, key=lambda angle: (_sharpness(ink, angle), -abs(angle))))
        reach = step
    return best if abs(best) < _MOST_TURNED else 0.0


def remove_specks(grey: Pixels) -> Pixels:
    """Whiten small spots that stand too far from any letter to be its dot or tone mark."""
    ink = (grey < _INK).astype(np.uint8)
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    longest = np.maximum(boxes[:, cv2.CC_STAT_WIDTH], boxes[:, cv2.CC_STAT_HEIGHT])
    letters = (longest >= _LETTER) & (longest < _PICTURE)
    letters[0] = False
    reach = np.ones((_REACH_DOWN, _REACH_ACROSS), np.uint8)
    around = cv2.dilate(letters[labels].astype(np.uint8), reach)
    belongs = np.zeros(count, bool)
    belongs[np.unique(labels[around > 0])] = True
    specks = (longest < _LETTER) & ~belongs | (boxes[:, cv2.CC_STAT_AREA] <= _DUST)
    specks[0] = False
    # A spot's grey rim goes with it.
    spots = cv2.dilate(specks[labels].astype(np.uint8), np.ones((3, 3), np.uint8))
    cleaned = grey.copy()
    cleaned[spots > 0] = _WHITE
    return cleaned


def count_strokes(word: Pixels) -> int:
    """Return how many upright strokes a picture of I, II or III shows; 0 for a letter such as H.

    Between feet and heads of the strokes there is ink in them alone; an H has a bar half-way up.
    """
    height = len(word)
    upper, middle, lower = (
        (word[round(first * height) : round(last * height)] < _HALF_INK)
        for first, last in ((0.2, 0.38), (0.42, 0.58), (0.62, 0.8))
    )
    if not upper.size or not lower.size:
        return 0
    strokes = upper.mean(axis=0) + lower.mean(axis=0) > 1
    starts = np.flatnonzero(np.diff(strokes.astype(np.int8), prepend=0) == 1)
    if len(starts) == 0:
        return 0
    inside = np.arange(len(strokes))
    between = ~strokes & (inside > starts[0]) & (inside < np.flatnonzero(strokes)[-1])
    barred = between.any() and (middle.any(axis=0) & between).sum() > _BARRED * between.sum()
    return 0 if barred else len(starts)


def has_flag(stroke: Pixels) -> bool:
    """Tell whether a picture of one upright stroke is a 1: its head juts out to the left alone.

    The head of an I juts out to both sides, or to none.
    """
    height = len(stroke)
    if height < _LETTER:
        return False
    body = (stroke < _HALF_INK)[round(0.4 * height) : round(0.7 * height)]
    stem = np.flatnonzero(body.mean(axis=0) > _FIRM)
    # The flag is a hairline, often grey.
    head = np.flatnonzero((stroke < _PALE_INK)[: round(0.3 * height)].any(axis=0))
    if not stem.size or not head.size:
        return False
    left, right = stem[0] - head[0], head[-1] - stem[-1]
    return bool(left >= right + _JUTS * height)


def _sharpness(ink: NDArray[np.float32], angle: float) -> float:
    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    rows = cv2.warpAffine(ink, turn, (width, height)).sum(axis=1)
    return float((np.diff(rows) ** 2).sum())


def _turn(grey: Pixels, angle: float) -> Pixels:
    if abs(angle) < _SMALLEST_TURN:
        return grey
    height, width = grey.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    turned = cv2.warpAffine(
        grey,
        turn,
        (width, height),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=_WHITE,
    )
    return _pixels(turned)


def _pixels(image: NDArray[np.generic]) -> Pixels:
    return np.asarray(image, dtype=np.uint8)
