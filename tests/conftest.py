"""What several tests stand on: what ships, opened once."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.model import Kind
from corpus.store import Corpus, open_corpus
from retrieval.engine import Engine

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shipped() -> Corpus:
    """All that ships: plans, digests of regulations, the register of validity."""
    return open_corpus()


@pytest.fixture(scope="session")
def plans(shipped: Corpus) -> Corpus:
    """The five plans that ship, without the regulations beside them."""
    kept = (document for document in shipped.documents if document.source.kind is Kind.PLAN)
    return replace(shipped, documents=tuple(kept))


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The engine over all that ships."""
    return Engine.open()
