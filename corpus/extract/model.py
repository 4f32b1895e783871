"""What every format is read into: pages of lines, each with its place."""

from dataclasses import dataclass

from corpus.model import Box, TextOrigin

__all__ = ["Box", "Extraction", "Page", "PageLine"]


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line as read from a page; `confidence` 0..1 is the reader's own (1 for digital text)."""

    text: str
    box: Box | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a file, numbered from 1: where its text comes from, its lines from top to bottom.

    `origin` is DIGITAL for text that can be taken as it is, OCR for text read from the image,
    RESTORED for a damaged text layer that still has to be restored.  `width` and `height` are in
    PDF points (0 where the format has no pages); `note` says in Vietnamese what was decided, why.
    """

    number: int
    origin: TextOrigin
    lines: tuple[PageLine, ...]
    width: float = 0.0
    height: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """A file as read: its pages in order."""

    pages: tuple[Page, ...]
