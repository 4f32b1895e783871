"""What several tests stand on: the shipped corpus, opened once."""

from pathlib import Path

import pytest

from corpus.store import Corpus, open_corpus

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def plans() -> Corpus:
    """The five plans that ship."""
    return open_corpus()
