"""Read the same documents from other lines: as received, as restored, as transcribed by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from corpus.errors import SourceError
from corpus.extract.text import read_lines
from corpus.model import Document, ReadLine
from corpus.normalize import normalize
from corpus.outline.paragraphs import join_lines
from corpus.outline.plan import outline_plan
from corpus.store import Corpus
from eval.errors import EvalError

RECEIVED, RESTORED, TRANSCRIBED = "as received", "restored", "transcribed"


def texts_of(corpus: Corpus, transcripts: Path) -> Mapping[str, Corpus]:
    """Return the documents that have a transcript, in each of their texts; empty where none has.

    A transcript is `transcripts`/ID.txt, line for line the file as received.
    Raises EvalError for one with another number of lines.
    """
    known = [d for d in corpus.documents if (transcripts / f"{d.id}.txt").is_file()]
    if not known:
        return {}
    return {
        RECEIVED: Corpus(tuple(_reread(d, [line.received for line in d.lines]) for d in known)),
        RESTORED: Corpus(tuple(known)),
        TRANSCRIBED: Corpus(tuple(_reread(d, _transcript(d, transcripts)) for d in known)),
    }


def _transcript(document: Document, folder: Path) -> Sequence[str]:
    path = folder / f"{document.id}.txt"
    try:
        lines = read_lines(path)
    except SourceError as error:
        raise EvalError(f"{path}: {error}") from error
    if len(lines) != len(document.lines):
        raise EvalError(f"{path}: {len(lines)} lines, the document has {len(document.lines)}")
    return lines


def _reread(document: Document, said: Sequence[str]) -> Document:
    """Return the document as its lines say it, its paragraphs and provisions made anew."""
    text, lines = join_lines(
        [
            ReadLine(line.received, normalize(words))
            for line, words in zip(document.lines, said, strict=True)
        ]
    )
    return replace(document, text=text, lines=lines, provisions=outline_plan(document.id, text))
