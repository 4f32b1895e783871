"""Open the index of a corpus as it is now, building it first where that is needed."""

from pathlib import Path

from corpus.store import Corpus
from index.build import build_index
from index.encoder import load_encoder
from index.errors import MissingIndex, StaleIndex
from index.store import Index, open_index


def current_index(corpus: Corpus, folder: Path) -> Index:
    """Open the index of a corpus, building it where it is missing or older than the corpus.

    Raises ForeignIndex or BrokenIndex for one that something else has made or changed.
    """
    encoder = load_encoder()
    try:
        return open_index(folder, corpus=corpus, encoder=encoder)
    except (MissingIndex, StaleIndex):
        build_index(corpus, folder, encoder=encoder)
        return open_index(folder, corpus=corpus, encoder=encoder)
