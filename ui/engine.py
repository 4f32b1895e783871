"""Open the engine that the pages ask, once for everyone who uses the app."""

from collections.abc import Generator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

import streamlit as st

from corpus.errors import SourceError
from corpus.facts.model import Fact
from corpus.model import Document
from corpus.references.graph import Graph
from corpus.store import SHIPPED_CORPUS, Corpus
from retrieval.engine import Engine
from retrieval.model import UNCORRECTED, Answer, Correction, Turn

CORPUS: Path = SHIPPED_CORPUS


class AskingEngine(Protocol):
    """What the pages need of an engine: its corpus, references, facts and answers."""

    @property
    def corpus(self) -> Corpus:
        """The documents that the engine answers from."""

    @property
    def graph(self) -> Graph:
        """The references that stand in the documents, both ways."""

    @property
    def facts(self) -> Mapping[str, tuple[Fact, ...]]:
        """What the documents settle, by the id of each."""

    def answers(
        self,
        question: str,
        *,
        history: Sequence[str | Turn] = (),
        on: date | None = None,
        correction: Correction = UNCORRECTED,
    ) -> Generator[Answer]:
        """Yield the answer as found and then, as far as a chat model rephrases it, anew.

        The question may lean on the earlier questions in `history`, oldest first; `on` is the day
        that the answer holds for, `correction` what the visitor set right of how the question was
        understood.
        """


@st.cache_resource(show_spinner=False)
def open_engine() -> AskingEngine:
    """Return the engine over the app's corpus, opened at the first call only.

    Raises CorpusError, IndexFault or RetrievalFault where the corpus, its index or a setting
    cannot be used.
    """
    return Engine.open(CORPUS)


def reopen() -> None:
    """Have the next call of `open_engine` read the corpus as it is now, for everyone."""
    open_engine.clear()


def received_file(document: Document) -> bytes:
    """Return the bytes of a document's file as received; raises SourceError where it is gone."""
    path = CORPUS / document.source.file
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: không đọc được ({error.strerror}); đặt lại tệp này") from error
