"""Ask systems the questions whose evidence is known, and keep how much of it they find."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from corpus.store import Corpus
from eval.asking import place_of
from eval.errors import EvalError
from eval.measures import share_found
from eval.model import Question
from eval.rank_measures import DEPTH, Figures
from eval.search_tables import Table, figures
from eval.systems import Build, Search
from eval.texts import RESTORED, TRANSCRIBED
from eval.typings import Typing, as_written, undiacritised
from index.chunking import chunk_corpus

TYPINGS: Mapping[str, Typing] = {"as asked": as_written, "undiacritised": undiacritised}

_LIMITS = (5, DEPTH)


def measure_documents(
    files: Mapping[str, Sequence[Question]], texts: Mapping[str, Corpus], build: Build
) -> Iterator[Table]:
    """Yield a table for each file of questions and each text of the documents.

    A question is asked of a text whose documents hold all of its evidence.  Where the documents
    are there as restored and as transcribed, a last table says what restoration loses.
    Raises EvalError for a file without a question that any text could be asked.
    """
    for name, questions in files.items():
        tables: dict[str, Table] = {}
        for part, corpus in texts.items():
            if asked := with_evidence(questions, corpus):
                systems = build(chunk_corpus(corpus), corpus)
                table = measure_evidence(asked, corpus, systems, name=Path(name).stem, part=part)
                tables[part] = table
        if not tables:
            raise EvalError(f"{name}: the corpus holds the evidence of no question; see --corpus")
        yield from tables.values()
        if {RESTORED, TRANSCRIBED} <= tables.keys():
            yield lost(tables[TRANSCRIBED], tables[RESTORED])


def measure_evidence(
    questions: Sequence[Question],
    corpus: Corpus,
    systems: Mapping[str, Search],
    *,
    name: str,
    part: str,
) -> Table:
    """Return the share of each question's evidence that systems find among 5 and 10 provisions.

    `systems` find ids of the corpus' chunks; the rule is that of `eval.run`'s recall.
    """
    places = {chunk.id: place_of(chunk, corpus) for chunk in chunk_corpus(corpus)}

    def found(search: Search, typing: str) -> Iterable[Figures]:
        for question in questions:
            typed = TYPINGS[typing](question.question, question.id)
            ids = search(typed, limit=DEPTH, on=question.asked_on)
            hits = [places[chunk_id] for chunk_id in ids]
            shares = (share_found(question.evidence, hits[:limit]) for limit in _LIMITS)
            # A share is absent where there is no evidence; here every question has some.
            yield {f"R@{n}": share or 0.0 for n, share in zip(_LIMITS, shares, strict=True)}

    return Table(
        name=name,
        part=part,
        questions=len(questions),
        passages=len(places),
        systems=figures(systems, TYPINGS, found, title=f"{name}, {part}"),
    )


def lost(whole: Table, restored: Table) -> Table:
    """Return how much more each system finds in the transcripts than in the restored text."""
    return Table(
        name=whole.name,
        part="lost by restoration",
        questions=whole.questions,
        passages=whole.passages,
        systems={
            system: {
                typing: {
                    measure: round(value - restored.systems[system][typing][measure], 4)
                    for measure, value in found.items()
                }
                for typing, found in typed.items()
            }
            for system, typed in whole.systems.items()
        },
    )


def with_evidence(questions: Iterable[Question], corpus: Corpus) -> tuple[Question, ...]:
    """Return the questions all of whose evidence stands in documents of a corpus."""
    held = {document.id for document in corpus.documents}
    return tuple(
        question
        for question in questions
        if question.evidence and held.issuperset(piece.document for piece in question.evidence)
    )
