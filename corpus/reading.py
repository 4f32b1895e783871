"""Read one source file into a document: extract, restore, normalise, join."""

import hashlib
from pathlib import Path

from corpus.extract.text import read_lines
from corpus.model import Document, Source, TextOrigin
from corpus.normalize import normalize
from corpus.outline.paragraphs import join_lines
from corpus.readings import restore_once
from corpus.restore.restorer import Restorer


def read_document(source: Source, folder: Path, *, restorer: Restorer) -> Document:
    """Return the document that a catalogue entry names, every line traced to the file as received.

    Raises SourceError where the file cannot be read.
    """
    path = folder / source.file
    received = read_lines(path)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    restored = restore_once(received, sha256=sha256, folder=folder, restorer=restorer)
    text, lines = join_lines(
        received,
        [normalize(line.text) for line in restored],
        [line.confidence for line in restored],
    )
    damaged = any(line.damaged for line in restored)
    return Document(
        source=source,
        sha256=sha256,
        origin=TextOrigin.RESTORED if damaged else TextOrigin.DIGITAL,
        text=text,
        lines=lines,
    )
