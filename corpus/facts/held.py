"""Hold the facts of a corpus: those of a document are found when it is first asked for."""

from collections.abc import Iterator, Mapping, Sequence

from corpus.facts.finding import facts_of
from corpus.facts.model import Fact
from corpus.model import Document


class HeldFacts(Mapping[str, tuple[Fact, ...]]):
    """The facts of documents by their ids, each document read once.

    Comparing two plans need not wait for all the others, nor for the law.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        """Take the documents; nothing is read yet."""
        self._documents = {document.id: document for document in documents}
        self._found: dict[str, tuple[Fact, ...]] = {}

    def __getitem__(self, document_id: str) -> tuple[Fact, ...]:
        """Return the facts of a document; raises KeyError where it is not held."""
        if document_id not in self._found:
            self._found[document_id] = facts_of(self._documents[document_id])
        return self._found[document_id]

    def __iter__(self) -> Iterator[str]:
        """Go over the ids, in the order of the documents."""
        return iter(self._documents)

    def __len__(self) -> int:
        """Return how many documents there are."""
        return len(self._documents)
