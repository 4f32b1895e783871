"""The law, a province's regulation and excerpts of decrees are cut into the provisions they have.

Their texts do not ship; the golden outlines hold ids and no word.  Accept new ones with
`python -m eval.golden FILE…`.
"""

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest
from conftest import SHARED

from corpus.ingest import ingest
from corpus.locator import Locator, StepKind, Steps
from corpus.model import Document, Kind, Level, TextOrigin
from corpus.outline.nesting import LETTERS
from corpus.store import Corpus, open_corpus
from eval.golden import GOLDEN, golden_outline, outline_name
from eval.question_files import read_questions

LAW, REGULATION = "luat-06-2022-qh15", "qd-86-2025-bac-ninh"
QUESTIONS = SHARED / "eval" / "law_dev.jsonl"


@pytest.fixture(scope="module")
def laws(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A corpus with the legal texts that stand beside the repository."""
    files = sorted((SHARED / "legal").glob("*.txt"))
    if not files:
        pytest.skip("the legal texts are not beside the repository")
    folder: Path = tmp_path_factory.mktemp("laws") / "corpus"
    ingest(files, corpus=folder)
    return open_corpus(folder)


def counts(document: Document) -> Counter[StepKind]:
    """Return how many provisions of each kind a document has."""
    return Counter(provision.locator.steps[-1].kind for provision in document.provisions)


def test_the_law_has_its_chapters_and_articles(laws: Corpus) -> None:
    """Eight chapters, 96 articles in order; clauses and points run on without a gap."""
    document = laws.document(LAW)

    kinds = counts(document)
    articles = [
        provision.locator.steps[0].value
        for provision in document.provisions
        if provision.locator.steps[-1].kind is StepKind.ARTICLE
    ]

    assert (kinds[StepKind.CHAPTER], kinds[StepKind.SECTION]) == (8, 7)
    assert articles == [str(number) for number in range(1, 97)]
    assert _gaps(document, StepKind.CLAUSE) == []
    assert _gaps(document, StepKind.POINT) == []


def test_a_decision_and_its_regulation_have_articles_of_their_own(laws: Corpus) -> None:
    """Three articles of the decision, eleven of the regulation in five chapters."""
    document = laws.document(REGULATION)
    ids = {provision.locator.id for provision in document.provisions}

    assert {"d1", "d2", "d3", "d1~2", "d2~2", "d3~2.k3.a", "d4", "d11", "kem-theo"} <= ids
    assert counts(document)[StepKind.ARTICLE] == 3 + 11
    assert counts(document)[StepKind.CHAPTER] == 5
    assert _gaps(document, StepKind.CLAUSE) == _gaps(document, StepKind.POINT) == []


@pytest.mark.parametrize("document_id", [LAW, REGULATION])
def test_outlines_are_as_they_were_accepted(laws: Corpus, document_id: str) -> None:
    """The ids of all provisions, in order."""
    document = laws.document(document_id)

    accepted = (GOLDEN / outline_name(document)).read_text(encoding="utf-8")

    assert golden_outline(document) == accepted


def test_provisions_tile_the_texts(laws: Corpus) -> None:
    """No gap, no overlap, and every line with words is a paragraph or a part of one."""
    for document in laws.documents:
        whole = "".join(provision.span.of(document.text) for provision in document.provisions)

        assert whole == document.text
        assert all(
            line.span.of(document.text) == line.text or not any(map(str.isalpha, line.text))
            for line in document.lines
        )


def test_restoration_leaves_clean_texts_alone(laws: Corpus) -> None:
    """Every line is read as received; what says where a file comes from is no word of it."""
    for document in (laws.document(LAW), laws.document(REGULATION)):
        first, *lines = document.lines

        assert document.origin is TextOrigin.DIGITAL
        assert first.received.startswith("# source:")
        assert first.text == ""
        assert [line.text for line in lines] == [line.received for line in lines]
        assert len(document.text.split("\n")) == sum(
            any(map(str.isalnum, line.text)) for line in lines
        )


def test_the_documents_say_what_they_are(laws: Corpus) -> None:
    """Ids, issuers and days of the law, of the regulation and of a decree's excerpts."""
    law, regulation = laws.document(LAW).source, laws.document(REGULATION).source
    excerpts = laws.document("nd-152-2025-nd-cp").source

    assert (law.kind, law.issued) == (Kind.LAW, date(2022, 6, 15))
    assert law.effective == date(2024, 1, 1)
    assert (regulation.kind, regulation.level) == (Kind.DECISION, Level.PROVINCE)
    assert (regulation.issued, regulation.signer) == (date(2025, 12, 3), "Phạm Hoàng Sơn")
    assert (excerpts.kind, excerpts.issuer) == (Kind.DECREE, "Chính phủ")


@pytest.mark.skipif(not QUESTIONS.exists(), reason="the shared questions are not here")
def test_every_evidence_stands_in_an_outline(laws: Corpus) -> None:
    """The provisions that the law's questions name, by the ids they name."""
    held = {d.id: {p.locator.id for p in d.provisions} for d in laws.documents}
    named = {
        (evidence.document, evidence.provision)
        for question in read_questions(QUESTIONS)
        for evidence in question.evidence
    }

    assert len(named) == 100
    assert [(d, p) for d, p in sorted(named, key=str) if p not in held[d]] == []


def _gaps(document: Document, kind: StepKind) -> list[str]:
    """Return the ids of what holds clauses or points that leave one out, or repeat one."""
    held: defaultdict[Steps, list[str]] = defaultdict(list)
    for provision in document.provisions:
        *above, last = provision.locator.steps
        if last.kind is kind:
            held[tuple(above)].append(last.value)
    numbers = [str(number) for number in range(1, 100)]
    order = list(LETTERS) if kind is StepKind.POINT else numbers
    return [Locator(above).id for above, values in held.items() if values != order[: len(values)]]
