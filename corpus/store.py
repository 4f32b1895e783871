"""Open a corpus: a folder of files as received and the catalogue of what they state."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus.catalogue import read_catalogue
from corpus.errors import UnknownDocument
from corpus.model import Document, Provision, Source
from corpus.outline.plan import outline_plan
from corpus.reading import read_document
from corpus.restore.restorer import Restorer

SHIPPED_CORPUS = Path(__file__).parent / "sources"

Progress = Callable[[Iterable[Source]], Iterable[Source]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents of a corpus, in the order of its catalogue, each with its outline."""

    documents: tuple[Document, ...]
    outlines: tuple[tuple[Provision, ...], ...]

    def document(self, document_id: str) -> Document:
        """Return a document by its id; raises UnknownDocument."""
        return self.documents[self._position(document_id)]

    def provisions(self, document_id: str) -> tuple[Provision, ...]:
        """Return a document's provisions in the order of its text; raises UnknownDocument."""
        return self.outlines[self._position(document_id)]

    @property
    def fingerprint(self) -> str:
        """A hash of everything that searching depends on: entries, texts and outlines."""
        digest = hashlib.sha256()
        for document, outline in zip(self.documents, self.outlines, strict=True):
            parts = (repr(document.source), document.text, *(p.locator.id for p in outline))
            digest.update("\x1f".join(parts).encode())
        return digest.hexdigest()

    def _position(self, document_id: str) -> int:
        for position, document in enumerate(self.documents):
            if document.id == document_id:
                return position
        known = ", ".join(document.id for document in self.documents)
        raise UnknownDocument(f"không có văn bản '{document_id}'; trong kho có: {known}")


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
    return Corpus(documents, tuple(outline_plan(d.id, d.text) for d in documents))
