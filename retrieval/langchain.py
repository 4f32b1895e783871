"""Offer the engine to LangChain as a retriever."""

from typing import Protocol, runtime_checkable

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index.model import Chunk
from retrieval.hits import Hit


@runtime_checkable
class Searcher(Protocol):
    """What the retriever needs of the engine."""

    def search(self, question: str, *, limit: int) -> tuple[Hit, ...]:
        """Return the best provisions for a question."""

    def lines_of(self, chunk: Chunk) -> tuple[int, int]:
        """Return the first and last line that a chunk stands on."""


class ProvisionRetriever(BaseRetriever):
    """Return the best provisions for a question, each with its place in the metadata.

    Metadata: `document`, `provision`, `lines` (first and last, 1-based, as received), `score`.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    engine: Searcher
    limit: int = 10

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        del run_manager  # nothing to report midway: a search takes milliseconds
        return [
            Document(
                page_content=hit.chunk.body,
                metadata={
                    "document": hit.chunk.document_id,
                    "provision": hit.chunk.provision_id,
                    "lines": self.engine.lines_of(hit.chunk),
                    "score": hit.score,
                },
            )
            for hit in self.engine.search(query, limit=self.limit)
        ]
