"""Open a corpus: a folder of files as received and the catalogue of what they state."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from corpus.catalogue import read_catalogue
from corpus.errors import UnknownDocument
from corpus.legislation import Legislation, read_legislation
from corpus.model import Document, Source
from corpus.reading import read_document
from corpus.repeals import with_repeals
from corpus.restore.restorer import Restorer

SHIPPED_CORPUS = Path(__file__).parent / "sources"

Progress = Callable[[Iterable[Source]], Iterable[Source]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus: its documents, in the order of its catalogue, and what is known of regulations."""

    documents: tuple[Document, ...]
    legislation: Legislation = field(default_factory=Legislation)

    def document(self, document_id: str) -> Document:
        """Return a document by its id; raises UnknownDocument."""
        for document in self.documents:
            if document.id == document_id:
                return document
        known = ", ".join(document.id for document in self.documents)
        raise UnknownDocument(f"không có văn bản '{document_id}'; trong kho có: {known}")

    @property
    def fingerprint(self) -> str:
        """A hash of everything that searching depends on: entries, texts and outlines."""
        digest = hashlib.sha256()
        for document in self.documents:
            ids = (provision.locator.id for provision in document.provisions)
            parts = (repr(document.source), document.text, *ids)
            digest.update("\x1f".join(parts).encode())
        return digest.hexdigest()


def open_corpus(
    folder: Path = SHIPPED_CORPUS,
    *,
    restorer: Restorer | None = None,
    progress: Progress = iter,
) -> Corpus:
    """Read every document that the folder's catalogue lists.

    `progress` wraps the sources as they are read, as a progress bar does.
    Raises SourceError for a folder, catalogue or file that cannot be used.
    """
    sources = read_catalogue(folder)
    restorer = restorer or Restorer.load()
    documents = tuple(
        read_document(source, folder, restorer=restorer) for source in progress(sources)
    )
    return Corpus(documents, with_repeals(read_legislation(folder), documents))
