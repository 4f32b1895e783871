"""Read a picture of a document (PNG, JPEG, TIFF of one page or several) with Tesseract."""

from pathlib import Path

from corpus.extract.model import Extraction
from corpus.extract.worker import PageReader, Progress


def read_image(
    path: Path, *, reader: PageReader | None = None, progress: Progress = iter
) -> Extraction:
    """Return the pages of an image file in order; boxes are in points by its resolution.

    `progress` wraps the list of pages as they are read.  Raises SourceError for a file that is
    broken, or on none of whose pages anything could be read.
    """
    return (reader or PageReader()).read(path, kind="image", progress=progress)
