"""What several tests stand on: what ships, opened once."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.model import Kind
from corpus.store import Corpus, open_corpus
from eval.asking import ask
from eval.measures import measure
from eval.model import Outcome
from eval.question_files import LAW, PLANS, read_questions
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


@pytest.fixture(scope="session")
def outcomes(engine: Engine) -> dict[str, tuple[Outcome, ...]]:
    """The development questions on plans and on the law by the name of their file, asked once."""
    return {
        file.name: tuple(measure(q, ask(engine, q), engine.corpus) for q in read_questions(file))
        for file in (PLANS, LAW)
    }
