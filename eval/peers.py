"""Put what a developer would build in an afternoon behind the same contract, for comparison.

Needs the development packages (requirements-dev.txt) and seconds to import.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

import bm25s
from langchain_classic.retrievers import EnsembleRetriever
from langchain_community.retrievers import BM25Retriever
from langchain_community.vectorstores import FAISS
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from langchain_text_splitters import RecursiveCharacterTextSplitter

from eval.rank_measures import DEPTH
from eval.systems import Search
from index.encoder import Encoder

# As many as are measured: legs of 20 and 50 splits found fewer passages on the development half.
_SPLITS = DEPTH


def peers(passages: Mapping[str, str], *, encoder: Encoder) -> Mapping[str, Search]:
    """Return the peers over passages by name; "langchain" embeds with our encoder."""
    return {"bm25s": bm25s_readme(passages), "langchain": langchain_ensemble(passages, encoder)}


def bm25s_readme(passages: Mapping[str, str]) -> Search:
    """Return bm25s as its README shows it, without its English stop words and stemmer."""
    names = list(passages)
    retriever = bm25s.BM25()
    retriever.index(_tokens(list(passages.values())), show_progress=False)
    return partial(_bm25s, names, retriever)


def langchain_ensemble(passages: Mapping[str, str], encoder: Encoder) -> Search:
    """Return LangChain's splitter, FAISS and BM25 retrievers and their ensemble, half and half."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    splits = splitter.create_documents(
        list(passages.values()), metadatas=[{"passage": name} for name in passages]
    )
    nearest = FAISS.from_documents(splits, _OurEmbeddings(encoder))
    words = BM25Retriever.from_documents(splits, k=_SPLITS)
    retriever = EnsembleRetriever(
        retrievers=[words, nearest.as_retriever(search_kwargs={"k": _SPLITS})], weights=[0.5, 0.5]
    )
    return partial(_langchain, retriever)


class _OurEmbeddings(Embeddings):
    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector a text."""
        return [[float(value) for value in row] for row in self._encoder.encode(texts)]

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        return [float(value) for value in self._encoder.encode_questions([text])[0]]


def _bm25s(
    names: Sequence[str],
    retriever: bm25s.BM25,
    question: str,
    *,
    limit: int,
    on: date | None = None,
) -> Sequence[str]:
    del on
    k = min(limit, len(names))
    rows, _ = retriever.retrieve(_tokens(question), k=k, show_progress=False)
    return [names[row] for row in rows[0]]


def _tokens(texts: str | list[str]) -> object:
    return bm25s.tokenize(texts, stopwords=None, show_progress=False)


def _langchain(
    retriever: BaseRetriever, question: str, *, limit: int, on: date | None = None
) -> Sequence[str]:
    """Return the passages of the splits found: a passage's best split gives it its rank."""
    del on
    splits = retriever.invoke(question)
    return list(dict.fromkeys(split.metadata["passage"] for split in splits))[:limit]
