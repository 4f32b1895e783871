"""Measure what the search finds: `python -m eval.retrieval --dataset DIR… [--half test] [--json]`.

A data set is a folder with corpus.jsonl, queries.jsonl and qrels.tsv, as BEIR's are.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from corpus.errors import CorpusError
from corpus.restore.restorer import Restorer
from eval.datasets import HALVES, read_dataset
from eval.errors import EvalError
from eval.search_report import tables_json, tables_text
from eval.search_tables import Table, measure_dataset
from eval.systems import Search, chunks_of, our_systems
from index.encoder import Encoder, load_encoder
from index.errors import IndexFault
from retrieval.command import write_json


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return the exit status, 1 where a data set, the encoder or a file is no use."""
    options = _parser().parse_args(arguments)
    try:
        tables = [*_datasets(options)]
    except (CorpusError, IndexFault, EvalError) as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    if options.json:
        write_json(tables_json(tables))
    else:
        sys.stdout.write(tables_text(tables))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval.retrieval", description=__doc__)
    parser.add_argument(
        "--dataset", type=Path, nargs="+", action="extend", required=True, metavar="DIR"
    )
    parser.add_argument("--half", choices=HALVES, default="all", help="of a data set's questions")
    parser.add_argument("--peers", action="store_true", help="measure bm25s and LangChain beside")
    parser.add_argument("--encoder", metavar="NAME", help="another encoder, by name or folder")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    return parser


def _datasets(options: argparse.Namespace) -> Iterator[Table]:
    datasets = [read_dataset(folder, half=options.half) for folder in options.dataset]
    encoder, restorer = load_encoder(options.encoder), Restorer.load()
    for dataset in datasets:
        ours = our_systems(chunks_of(dataset.passages), encoder=encoder, restorer=restorer)
        beside = _peers(dataset.passages, encoder=encoder) if options.peers else {}
        yield measure_dataset(dataset, {**ours, **beside})


def _peers(passages: Mapping[str, str], *, encoder: Encoder) -> Mapping[str, Search]:
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
