"""Cite the place that a reference leads to, so that it can be opened as an answer's source is."""

from datetime import date

from corpus.references.model import Target
from corpus.store import Corpus
from retrieval.citation import Citation
from retrieval.register import held, quote_provision
from retrieval.standing import dated


def cite_target(target: Target, corpus: Corpus, *, on: date) -> Citation | None:
    """Return a provision with what stands under it, as it holds on a day; None if not held.

    A long one is cited without what stands under it, a document by how it begins.
    """
    provision = target.provision
    if provision is None:
        document = held(target.document, corpus)
        first = document.provisions[:1] if document else ()
        provision = next((own.locator.id for own in first), None)
    statement = quote_provision(target.document, provision, corpus)
    if statement is None:
        return None
    (stated,) = dated([statement], corpus, on=on)
    return stated.citation
