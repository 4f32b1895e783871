"""Compare how texts are cut: `python -m eval.chunking [--dataset DIR…] [--questions FILE…]`.

A data set's passages are cut into windows of several sizes; documents are searched provision by
provision, with sections of several sizes around them.  What is quoted stays the provision.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from corpus.restore.restorer import Restorer
from corpus.store import SHIPPED_CORPUS, open_corpus
from eval.datasets import HALVES, read_dataset
from eval.errors import EvalError
from eval.evidence_tables import measure_evidence, with_evidence
from eval.question_files import read_files
from eval.search_tables import Table, measure_dataset
from eval.systems import NO_CORPUS, engine_of, our_systems
from eval.windows import chunks_of
from index.chunking import chunk_corpus
from index.encoder import load_encoder
from retrieval.command import run

WINDOWS = (150, 300, 700, 1200)
# Sections of no characters: provisions alone.
SECTIONS = (0, 600, 1500, 4000)
# The closer look was learned from documents and not from data sets.
_OF_DATASETS, _OF_DOCUMENTS = "hybrid", "reranked"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print a line for each way of cutting; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m eval.chunking", description=__doc__)
    several = partial(parser.add_argument, type=Path, nargs="+", action="extend", default=[])
    several("--dataset", metavar="DIR")
    parser.add_argument("--half", choices=HALVES, default="dev", help="of a data set's questions")
    several("--questions", metavar="FILE")
    parser.add_argument("--corpus", type=Path, default=SHIPPED_CORPUS, metavar="DIR")
    options = parser.parse_args(arguments)
    return run(lambda: sys.stdout.writelines(map(_line, _tables(options))), EvalError)


def _tables(options: argparse.Namespace) -> Iterator[Table]:
    restorer, encoder = Restorer.load(), load_encoder()
    open_engine = partial(engine_of, encoder=encoder, restorer=restorer)
    for folder in options.dataset:
        dataset = read_dataset(folder, half=options.half)
        for window in WINDOWS:
            engine = open_engine(chunks_of(dataset.passages, window=window), NO_CORPUS)
            systems = our_systems(engine, name=lambda chunk: chunk.document_id)
            yield measure_dataset(dataset, {f"windows of {window}": systems[_OF_DATASETS]})
    files = read_files(options.questions)
    corpus = open_corpus(options.corpus, restorer=restorer) if files else NO_CORPUS
    for name, questions in files.items():
        for section in SECTIONS:
            engine = open_engine(chunk_corpus(corpus, section=section), corpus)
            systems = {f"sections of {section}": our_systems(engine)[_OF_DOCUMENTS]}
            asked = with_evidence(questions, corpus)
            yield measure_evidence(asked, corpus, systems, name=Path(name).stem, part="")


def _line(table: Table) -> str:
    """Return one line: the questions, how the texts were cut, what was found."""
    ((system, typed),) = table.systems.items()
    figures = next(iter(typed.values()))
    found = "  ".join(f"{name} {value:.3f}" for name, value in figures.items())
    return f"{table.name:12} {system:18} {found}\n"


if __name__ == "__main__":
    sys.exit(main())
