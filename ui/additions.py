"""Add documents to the app's corpus: official texts that are fetched, files that are uploaded."""

import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.errors import CorpusError
from corpus.fetch import fetch
from corpus.fetching.progress import Report
from corpus.ingest import ingest
from corpus.intake.naming import safe_name
from corpus.intake.outcomes import Outcome, What
from ui import engine

# Set to anything, it keeps the pages from changing the corpus.
READ_ONLY = "CORPUS_READ_ONLY"
_CHANGES = frozenset({What.ADDED, What.REPLACED})


def allowed() -> bool:
    """Whether the pages may change the corpus at all."""
    return not os.environ.get(READ_ONLY)


def writable() -> bool:
    """Whether the corpus folder can be written."""
    return os.access(engine.CORPUS, os.W_OK)


def fetch_official(report: Report) -> tuple[Outcome, ...]:
    """Fetch every regulation that has an official address, and return what happened to each.

    Raises CorpusError for a corpus that cannot be changed.
    """
    return fetch(corpus=engine.CORPUS, progress=report)


def take_in(name: str, content: bytes) -> tuple[Outcome, ...]:
    """Ingest an uploaded file under its name, and return what happened to it."""
    with TemporaryDirectory(prefix="tai-len-") as folder:
        path = Path(folder) / safe_name(name)
        path.write_bytes(content)
        try:
            return ingest([path], corpus=engine.CORPUS)
        except CorpusError as error:
            return (Outcome(path.name, What.REFUSED, reason=str(error)),)


def changed(outcomes: Sequence[Outcome]) -> bool:
    """Whether any outcome changed the corpus, so that the engine has to be opened anew."""
    return any(outcome.what in _CHANGES for outcome in outcomes)
