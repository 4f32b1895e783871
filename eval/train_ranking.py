"""Learn the weights of fusion and reranking from development questions.

python -m eval.train_ranking --dataset DIR… --evidence CORPUS QUESTIONS… [--out FILE]

Of a data set the development half is used.  `--evidence` names a corpus folder and a file of
questions whose evidence it holds; it can be given again for another corpus.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import tomli_w
from numpy.typing import NDArray
from tqdm import tqdm

from corpus.restore.restorer import Restorer
from corpus.store import Corpus, open_corpus
from eval.asking import place_of
from eval.datasets import read_dataset
from eval.errors import EvalError
from eval.evidence_tables import with_evidence
from eval.learning import Example, learn, matrix
from eval.measures import overlaps
from eval.model import Question
from eval.question_files import read_questions
from eval.systems import NO_CORPUS, engine_of
from eval.windows import chunks_of
from index.chunking import chunk_corpus
from index.encoder import load_encoder
from index.model import Chunk
from index.vectors import Rows
from retrieval.command import run
from retrieval.engine import Engine
from retrieval.features import FUSED, LOOKED_AT, Columns, leg_columns
from retrieval.fusion import TABLES
from retrieval.ranking import candidates, closer

# Chosen on the development halves for fusion, and by cross-validation for reranking.
_FUSION_PENALTY, _RERANKING_PENALTY = 0.0005, 0.01
_HEAD = """\
# How much each feature adds to a chunk's score; written by `python -m eval.train_ranking`.
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's candidates: their features, and for each piece of evidence which hold it."""

    columns: Columns
    right: Sequence[NDArray[np.bool_]]


OpenEngine = Callable[[Sequence[Chunk], Corpus], Engine]


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn and write the weights; return the exit status."""
    options = _parser().parse_args(arguments)
    return run(lambda: _run(options), EvalError)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval.train_ranking", description=__doc__)
    parser.add_argument("--dataset", type=Path, nargs="*", default=[], metavar="DIR")
    parser.add_argument(
        "--evidence", type=Path, nargs=2, action="append", default=[], metavar=("CORPUS", "FILE")
    )
    parser.add_argument("--out", type=Path, default=TABLES, metavar="FILE")
    return parser


def _run(options: argparse.Namespace) -> None:
    """Collect what every set of questions teaches, each set counting alike, and learn."""
    restorer, encoder = Restorer.load(), load_encoder()
    open_engine = partial(engine_of, encoder=encoder, restorer=restorer)
    general = [_of_dataset(folder, open_engine) for folder in options.dataset]
    ours = []
    for folder, file in options.evidence:
        corpus = open_corpus(folder, restorer=restorer)
        ours.append(_of_documents(corpus, read_questions(file), open_engine))
    lists = [list(tqdm(asked, desc="Asking", disable=None)) for asked in (*general, *ours)]
    names = (*FUSED, *LOOKED_AT)
    # Fusion is to find what answers in any text of the law; the closer look knows our documents.
    found = _examples(lists[: len(general)] or lists, FUSED)
    tables = {
        "fusion": learn(found, FUSED, penalty=_FUSION_PENALTY),
        "reranking": learn(_examples(lists, names), names, penalty=_RERANKING_PENALTY),
    }
    options.out.write_text(_HEAD + tomli_w.dumps(tables), encoding="utf-8")
    sys.stdout.write(f"{options.out}: learned from {sum(map(len, lists))} questions\n")


def _of_dataset(folder: Path, open_engine: OpenEngine) -> Iterator[Asked]:
    """Yield the development questions of a data set; any chunk of a right passage is right."""
    dataset = read_dataset(folder, half="dev")
    engine = open_engine(chunks_of(dataset.passages), NO_CORPUS)
    chunks = engine.index.chunks
    for name, question in dataset.questions.items():
        rows, columns = _features(engine, question, None)
        right = [chunks[row].document_id in dataset.grades[name] for row in rows]
        yield Asked(columns, [np.array(right, dtype=bool)])


def _of_documents(
    corpus: Corpus, questions: Sequence[Question], open_engine: OpenEngine
) -> Iterator[Asked]:
    """Yield the questions whose evidence the corpus holds; what overlaps a piece of it is right."""
    engine = open_engine(chunk_corpus(corpus), corpus)
    places = [place_of(chunk, corpus) for chunk in engine.index.chunks]
    for question in with_evidence(questions, corpus):
        rows, columns = _features(engine, question.question, question.asked_on)
        right = [
            np.array([overlaps(places[row], piece) for row in rows], dtype=bool)
            for piece in question.evidence
        ]
        yield Asked(columns, right)


def _features(engine: Engine, question: str, on: date | None) -> tuple[Rows, Columns]:
    query = engine.understood(question, on=on)
    rows = candidates(engine.index, query)
    return rows, closer(engine.index, query, rows, leg_columns(engine.index, query, rows))


def _examples(lists: Sequence[Sequence[Asked]], names: Sequence[str]) -> list[Example]:
    """Return an example for each piece of evidence; every list of questions weighs the same."""
    return [
        Example(matrix(one.columns, names), right, 1 / len(asked) / len(one.right))
        for asked in lists
        for one in asked
        for right in one.right
    ]


if __name__ == "__main__":
    sys.exit(main())
