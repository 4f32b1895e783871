"""Read a PDF: page by page its text layer where that is good, else what its image shows."""

from pathlib import Path

from corpus.extract.model import Extraction
from corpus.extract.worker import PageReader, Progress


def read_pdf(
    path: Path, *, reader: PageReader | None = None, progress: Progress = iter
) -> Extraction:
    """Return the pages of a PDF in order, each with a note on where its text comes from.

    `progress` wraps the list of pages as they are read.  Raises SourceError for a file that is
    broken or locked, or none of whose pages could be read.
    """
    return (reader or PageReader()).read(path, kind="pdf", progress=progress)
