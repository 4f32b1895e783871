"""Find the chunks that a question refers to by name, which need no ranking."""

from corpus.store import Corpus
from index.model import Chunk
from index.store import Index
from retrieval.answering import of_validity
from retrieval.model import Intent, Query


def chunks_referred(query: Query, index: Index, corpus: Corpus) -> tuple[Chunk, ...]:
    """Return the chunks of the provisions that a question refers to, or that decide it."""
    places = [(target.document, target.provision) for target in query.provisions]
    if query.intent is Intent.VALIDITY:
        cited = (s.citation for s in of_validity(query, corpus))
        places += [(citation.document_id, citation.provision_id) for citation in cited]
    ids = dict.fromkeys(f"{document}/{provision}" for document, provision in places)
    by_id = {chunk.id: chunk for chunk in index.chunks if chunk.id in ids} if ids else {}
    allowed = (by_id[id_] for id_ in ids if id_ in by_id)
    return tuple(c for c in allowed if query.within is None or c.document_id in query.within)
