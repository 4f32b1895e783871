"""What several tests stand on: the shipped corpus, opened once."""

from pathlib import Path

import pytest

from corpus.store import Corpus, open_corpus
from retrieval.engine import Engine

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def plans() -> Corpus:
    """The five plans that ship."""
    return open_corpus()


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The engine over the plans that ship."""
    return Engine.open()
