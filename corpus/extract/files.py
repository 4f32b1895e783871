"""Open a PDF or an image file: how many pages it has, how large they are, how they look."""

from pathlib import Path
from typing import Protocol

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, UnidentifiedImageError

from corpus.errors import SourceError
from corpus.extract.clean import DOTS_PER_INCH, Pixels
from corpus.extract.opening import open_pdf

POINTS = 72.0
# A sheet of A3 at 300 dots an inch has 17.4 million.
_MOST_DOTS = 20_000_000
# Files of pictures may be larger than what is read; beyond this they are no scans.
_MOST_PICTURE = 200_000_000
# A resolution that a scanner has; else the picture is taken for a sheet of A4.
_LEAST_RESOLUTION, _MOST_RESOLUTION, _A4_WIDTH = 60.0, 1200.0, 8.27


class PageFile(Protocol):
    """A file with pages numbered from 1."""

    @property
    def pages(self) -> int:
        """How many pages there are."""

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page in points."""

    def render(self, number: int) -> tuple[Pixels, float]:
        """A page (height, width, 3: red, green, blue) and its dots an inch, at most 300."""


class PdfFile:
    """A PDF, opened with pdfium; `damage` says in Vietnamese what was broken, "" for nothing."""

    def __init__(self, path: Path) -> None:
        """Open a file; raises SourceError where it is locked, or no page of it is whole."""
        opened = open_pdf(path)
        self._file, self.damage = opened.file, opened.damage

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._file)

    def page(self, number: int) -> pdfium.PdfPage:
        """Return a page; raises pdfium.PdfiumError for one that is broken."""
        return self._file[number - 1]

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        width, height = self.page(number).get_size()
        return float(width), float(height)

    def render(self, number: int) -> tuple[Pixels, float]:
        """A page as it looks, coarser than 300 dots an inch where it is larger than A3."""
        width, height = self.size(number)
        area = max(1.0, width * height)
        scale = min(DOTS_PER_INCH / POINTS, (_MOST_DOTS / area) ** 0.5)
        bitmap = self.page(number).render(scale=scale, rev_byteorder=True)
        return np.asarray(bitmap.to_numpy()[:, :, :3], dtype=np.uint8), scale * POINTS


class ImageFile:
    """A PNG, JPEG or TIFF file, opened with Pillow; a TIFF may hold several pages."""

    def __init__(self, path: Path) -> None:
        """Open a file; raises SourceError where it is broken, missing or too large."""
        try:
            self._image = Image.open(path, formats=("PNG", "JPEG", "TIFF"))
        except FileNotFoundError:
            raise SourceError(f"{path.name}: không có tệp này; kiểm tra lại đường dẫn") from None
        except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
            raise SourceError(f"{path.name}: ảnh hỏng hoặc quá lớn; quét lại trang giấy") from error
        if self._image.width * self._image.height > _MOST_PICTURE:
            raise SourceError(f"{path.name}: ảnh quá lớn; quét lại ở 300 dpi")

    @property
    def pages(self) -> int:
        """How many pictures there are."""
        return int(getattr(self._image, "n_frames", 1))

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a picture in points, by the resolution it states."""
        self._image.seek(number - 1)
        dots = self._resolution()
        return self._image.width * POINTS / dots, self._image.height * POINTS / dots

    def render(self, number: int) -> tuple[Pixels, float]:
        """A picture brought to 300 dots an inch, coarser where it would be larger than A3."""
        self._image.seek(number - 1)
        dots = self._resolution()
        width, height = self._image.size
        scale = min(DOTS_PER_INCH / dots, (_MOST_DOTS / (width * height)) ** 0.5)
        colours = self._image.convert("RGBA" if "A" in self._image.getbands() else "RGB")
        if colours.mode == "RGBA":
            paper = Image.new("RGBA", colours.size, "white")
            colours = Image.alpha_composite(paper, colours).convert("RGB")
        sheet = colours.resize((max(1, round(width * scale)), max(1, round(height * scale))))
        return np.asarray(sheet, dtype=np.uint8), dots * scale

    def _resolution(self) -> float:
        stated = float(self._image.info.get("dpi", (0, 0))[0])
        if _LEAST_RESOLUTION < stated <= _MOST_RESOLUTION and stated != POINTS:
            return stated
        return min(self._image.size) / _A4_WIDTH
