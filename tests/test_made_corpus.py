"""The made corpus that speed is measured by."""

from corpus.store import Corpus
from eval.made_corpus import make_corpus
from index.chunking import chunk_corpus


def test_it_has_as_many_chunks_as_asked_for_and_is_the_same_each_time(plans: Corpus) -> None:
    """A hundred items a document, each of them a provision; words are the plans' own."""
    made, again = (make_corpus(plans, chunks=300) for _ in range(2))

    assert [document.text for document in made.documents] == [d.text for d in again.documents]
    assert len(chunk_corpus(made)) == 300
    assert len({document.id for document in made.documents}) == 3
    known = {word for document in plans.documents for word in document.text.split()}
    words = {word for document in made.documents for word in document.text.split()}
    assert len(words - known) <= 20
