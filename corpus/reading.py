"""Read one source file into a document: extract, restore, normalise, join, outline."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from corpus.digest import completed
from corpus.errors import SourceError
from corpus.extract.formats import Progress, extract
from corpus.extract.model import Extraction
from corpus.extract.pagecache import PAGES
from corpus.model import Document, PageOrigin, ReadLine, Source, Span, TextOrigin
from corpus.normalize import normalize
from corpus.outline.outline import outline_document
from corpus.outline.paragraphs import join_lines
from corpus.readings import READINGS, Reading, read_once
from corpus.restore.restorer import Restorer

# Raised whenever the same file would be read differently.
_BEHAVIOUR = 4
# What a collector wrote above a text to say where it comes from is no word of the document.
_NOTE = re.compile(r"#\s*(?:source|nguồn|note|ghi chú)\s?:", re.IGNORECASE)


def read_document(
    source: Source,
    folder: Path,
    *,
    restorer: Restorer,
    pages: Path | None = None,
    progress: Progress = iter,
) -> Document:
    """Return the document that a catalogue entry names, every line traced to the file as received.

    Where an official text holds some articles only, the digest of the others stands behind it.
    What is read from images of pages is kept in `pages`, beside the corpus unless told; `progress`
    wraps pages that take long.  Raises SourceError where the file cannot be read.
    """
    own = partial(_read_one, folder=folder, restorer=restorer, pages=pages, progress=progress)
    document = own(source)
    if source.digest is None:
        return document
    if source.digest == source.file:
        return replace(document, digest=Span(0, len(document.text)))
    return completed(document, own(replace(source, file=source.digest)))


def _read_one(
    source: Source,
    *,
    folder: Path,
    restorer: Restorer,
    pages: Path | None,
    progress: Progress,
) -> Document:
    path = folder / source.file
    sha256 = hash_file(path)
    kept = folder / READINGS / f"{sha256[:16]}-{_BEHAVIOUR}-{restorer.fingerprint[:16]}.json"
    reading = read_once(
        kept,
        read=lambda: read_file(
            path, restorer=restorer, pages=pages or folder / PAGES, progress=progress
        ),
    )
    text, lines = join_lines(reading.lines)
    return Document(
        source=source,
        sha256=sha256,
        origin=_origin(reading),
        text=text,
        lines=lines,
        pages=tuple(page for page in reading.pages if page.width),
        provisions=outline_document(source.id, source.kind, text),
    )


def read_file(
    path: Path, *, restorer: Restorer, pages: Path | None = None, progress: Progress = iter
) -> Reading:
    """Return the lines of a file of any known format, restored where they are damaged."""
    extraction = extract(path, cache=pages, progress=progress)
    return Reading(
        lines=tuple(_without_notes(_restored(extraction, restorer))),
        pages=tuple(
            PageOrigin(page.number, page.origin, page.width, page.height, page.note)
            for page in extraction.pages
        ),
    )


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file's bytes; raises SourceError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise SourceError(f"{path}: không đọc được ({error.strerror}); đặt lại tệp này") from error


def _restored(extraction: Extraction, restorer: Restorer) -> Iterator[ReadLine]:
    """Yield the lines of all pages; those not read from an image are restored as one document."""
    layered = [
        line.text
        for page in extraction.pages
        if page.origin is not TextOrigin.OCR
        for line in page.lines
    ]
    restored = iter(restorer.restore(layered))
    for page in extraction.pages:
        number = page.number if page.width else None
        for line in page.lines:
            if page.origin is TextOrigin.OCR:
                text, confidence, damaged = line.text, line.confidence, True
            else:
                made = next(restored)
                text, confidence, damaged = made.text, made.confidence, made.damaged
            yield ReadLine(line.text, normalize(text), confidence, damaged, number, line.box)


def _without_notes(lines: Iterable[ReadLine]) -> Iterator[ReadLine]:
    """Yield the lines, those above the text that say where it comes from without words."""
    above = True
    for line in lines:
        above = above and (not line.text or _NOTE.match(line.text) is not None)
        yield replace(line, text="") if above else line


def _origin(reading: Reading) -> TextOrigin:
    """Return the least sure origin of a file's text."""
    origins = {page.origin for page in reading.pages}
    if TextOrigin.RESTORED in origins or (
        TextOrigin.OCR not in origins and any(line.damaged for line in reading.lines)
    ):
        return TextOrigin.RESTORED
    return TextOrigin.OCR if TextOrigin.OCR in origins else TextOrigin.DIGITAL
