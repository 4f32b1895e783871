"""Measure what the search finds in data sets and in our own documents, beside its legs and peers.

python -m eval.retrieval --dataset DIR… [--half test] --questions FILE… [--corpus DIR] [--peers]

A data set is a folder with corpus.jsonl, queries.jsonl and qrels.tsv, as BEIR's are; questions are
files as `eval.run` reads them.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from corpus.restore.restorer import Restorer
from corpus.store import SHIPPED_CORPUS, Corpus, open_corpus
from eval.datasets import HALVES, Dataset, read_dataset
from eval.errors import EvalError
from eval.evidence_tables import measure_documents
from eval.question_files import read_files
from eval.records import RUNS
from eval.search_records import write_tables
from eval.search_report import tables_json, tables_text
from eval.search_tables import Table, measure_dataset
from eval.systems import NO_CORPUS, Search, engine_of, our_systems
from eval.texts import texts_of
from eval.windows import chunks_of
from index.encoder import Encoder, load_encoder
from index.model import Chunk
from retrieval.command import run, write_json

TRANSCRIPTS = Path(__file__).parents[2] / "shared" / "gold"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return the exit status, 1 where a data set, a file or the corpus cannot be used."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not options.dataset and not options.questions:
        parser.error("name a data set (--dataset DIR) or a file of questions (--questions FILE)")
    return run(lambda: _run(options), EvalError)


def _run(options: argparse.Namespace) -> None:
    """Measure, record where that was asked for, show."""
    tables = _measure(options)
    if options.record:
        write_tables(tables, options.runs)
    if options.json:
        write_json(tables_json(tables))
    else:
        sys.stdout.write(tables_text(tables))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval.retrieval", description=__doc__)
    several = partial(parser.add_argument, type=Path, nargs="+", action="extend", default=[])
    several("--dataset", metavar="DIR")
    parser.add_argument("--half", choices=HALVES, default="all", help="of a data set's questions")
    several("--questions", metavar="FILE")
    parser.add_argument("--corpus", type=Path, default=SHIPPED_CORPUS, metavar="DIR")
    parser.add_argument(
        "--transcripts", type=Path, default=TRANSCRIPTS, metavar="DIR", help="ID.txt, by hand"
    )
    parser.add_argument("--peers", action="store_true", help="measure bm25s and LangChain beside")
    parser.add_argument("--encoder", metavar="NAME", help="another encoder, by name or folder")
    parser.add_argument("--runs", type=Path, default=RUNS, metavar="DIR", help="recorded runs")
    parser.add_argument("--record", action="store_true", help="keep the figures of this run")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    return parser


def _measure(options: argparse.Namespace) -> list[Table]:
    """Read everything, then measure the data sets, then the documents."""
    datasets = [read_dataset(folder, half=options.half) for folder in options.dataset]
    files = read_files(options.questions)
    restorer = Restorer.load()
    open_engine = partial(engine_of, encoder=load_encoder(options.encoder), restorer=restorer)

    def build(chunks: Sequence[Chunk], corpus: Corpus) -> Mapping[str, Search]:
        engine = open_engine(chunks, corpus)
        passages = {chunk.id: chunk.text for chunk in chunks}
        return {**our_systems(engine), **_peers(options, passages, engine.index.encoder)}

    def over(dataset: Dataset) -> Mapping[str, Search]:
        engine = open_engine(chunks_of(dataset.passages), NO_CORPUS)
        ours = our_systems(engine, name=lambda chunk: chunk.document_id)
        return {**ours, **_peers(options, dataset.passages, engine.index.encoder)}

    tables = [measure_dataset(dataset, over(dataset)) for dataset in datasets]
    if files:
        corpus = open_corpus(options.corpus, restorer=restorer)
        texts = {"whole corpus": corpus, **texts_of(corpus, options.transcripts)}
        tables.extend(measure_documents(files, texts, build))
    return tables


def _peers(
    options: argparse.Namespace, passages: Mapping[str, str], encoder: Encoder
) -> Mapping[str, Search]:
    """Return the peers over passages, where they are asked for."""
    if not options.peers:
        return {}
    try:
        from eval.peers import peers  # noqa: PLC0415  (development packages, seconds to import)
    except ImportError as error:
        raise EvalError(
            f"--peers: {error}; install what it needs: "
            "python -m pip install -r requirements-dev.txt"
        ) from error
    return peers(passages, encoder=encoder)


if __name__ == "__main__":
    sys.exit(main())
