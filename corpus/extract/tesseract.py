"""Read printed Vietnamese from a picture with Tesseract: the one door to it.

The binding is tesserocr: it calls the library in this process, model loaded once, and hands on
boxes and confidences; pytesseract would start the program anew for every reading of every page.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import cv2
import numpy as np
import tesserocr
from numpy.typing import NDArray
from tesserocr import PSM, RIL

LANGUAGE = "vie"
INSTALL = "apt-get install tesseract-ocr tesseract-ocr-vie"
_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tesseract-ocr/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
_PERCENT = 100.0
# Letters that Vietnamese does not have, and what was printed.
_PRINTED = str.maketrans("ðÐ", "đĐ")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as read, its box in dots from the top left, the reader's confidence from 0 to 1."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float


WordLine = tuple[Word, ...]


def find_language() -> Path | None:
    """Return the folder that holds Tesseract's Vietnamese data; None where it is not installed."""
    named = [os.environ["TESSDATA_PREFIX"]] if "TESSDATA_PREFIX" in os.environ else []
    for folder in map(Path, (*named, *_FOLDERS)):
        if (folder / f"{LANGUAGE}.traineddata").is_file():
            return folder
    return None


class Tesseract:
    """An opened reader for pages."""

    def __init__(self, folder: Path) -> None:
        """Load the language data of a folder."""
        # Several threads on one page cost more than they gain; pages run side by side instead.
        os.environ["OMP_THREAD_LIMIT"] = "1"
        self._data = sha256((folder / f"{LANGUAGE}.traineddata").read_bytes()).hexdigest()[:16]
        self._reader = tesserocr.PyTessBaseAPI(
            path=str(folder), lang=LANGUAGE, psm=PSM.SINGLE_COLUMN
        )

    @property
    def version(self) -> str:
        """Version of the library."""
        return str(tesserocr.tesseract_version().split()[1])

    @property
    def data(self) -> str:
        """Hash of the language data."""
        return self._data

    def read_page(self, grey: NDArray[np.uint8], *, scale: float, dots: int) -> list[WordLine]:
        """Return the lines of a page as words, boxes in dots of the picture as given.

        The picture (height, width; `dots` an inch) is read at `scale` times its size.
        """
        self._show(_scaled(grey, scale), dots=round(dots * scale))
        self._reader.Recognize()
        return list(self._lines(scale))

    def close(self) -> None:
        """Free the reader's memory."""
        self._reader.End()

    def _show(self, grey: NDArray[np.uint8], *, dots: int) -> None:
        height, width = grey.shape
        self._reader.SetImageBytes(grey.tobytes(), width, height, 1, width)
        self._reader.SetSourceResolution(dots)

    def _lines(self, scale: float) -> Iterator[WordLine]:
        found = self._reader.GetIterator()
        line = list[Word]()
        while found is not None:
            word = self._word(found, scale)
            if word is not None:
                line.append(word)
            if found.IsAtFinalElement(RIL.TEXTLINE, RIL.WORD) and line:
                yield tuple(line)
                line = []
            if not found.Next(RIL.WORD):
                return

    def _word(self, found: tesserocr.PyLTRResultIterator, scale: float) -> Word | None:
        box = found.BoundingBox(RIL.WORD)
        if found.Empty(RIL.WORD) or box is None:
            return None
        text = found.GetUTF8Text(RIL.WORD).strip().translate(_PRINTED)
        if not text:
            return None
        left, top, right, bottom = (side / scale for side in box)
        return Word(text, left, top, right, bottom, found.Confidence(RIL.WORD) / _PERCENT)


def _scaled(grey: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    if scale == 1:
        return grey
    way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    return np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=way), dtype=np.uint8)
