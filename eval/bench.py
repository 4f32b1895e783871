"""Measure speed and memory: `python -m eval.bench [--chunks 20000] [--peer] [--json]`.

Everything runs on the processors that the process may use; a machine that does other work at the
same time is slower.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path

from corpus.restore.restorer import Restorer
from corpus.store import Corpus, open_corpus
from eval.errors import EvalError
from eval.made_corpus import make_corpus
from eval.question_files import PLANS, read_questions
from eval.summary import percentile_95
from eval.systems import engine_of
from index.build import build_index
from index.chunking import chunk_corpus
from index.encoder import load_encoder
from retrieval.command import run, write_json
from retrieval.ranking import rank

_SEARCHES = 300
_QUESTION = "hạn nộp hồ sơ khen thưởng là ngày nào?"

Figures = Mapping[str, float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m eval.bench", description=__doc__)
    parser.add_argument("--chunks", type=int, default=20_000, metavar="N")
    parser.add_argument("--peer", action="store_true", help="measure LangChain's ensemble beside")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    options = parser.parse_args(arguments)
    return run(lambda: _run(options), EvalError)


def _run(options: argparse.Namespace) -> None:
    restorer = Restorer.load()
    corpus = make_corpus(open_corpus(restorer=restorer), chunks=options.chunks)
    figures = dict(_ours(corpus, restorer))
    if options.peer:
        figures.update(_peer(corpus))
    if options.json:
        write_json(figures)
    else:
        sys.stdout.writelines(f"{name:32}{value:12.4g}\n" for name, value in figures.items())


def _ours(corpus: Corpus, restorer: Restorer) -> Figures:
    """Return chunks, chunks embedded a second, seconds of building, searching and starting."""
    encoder = load_encoder()
    chunks = chunk_corpus(corpus)
    texts = [chunk.text for chunk in chunks]
    embedding = _seconds(lambda: encoder.encode(texts))
    with tempfile.TemporaryDirectory() as folder:
        building = _seconds(lambda: build_index(corpus, Path(folder) / "i", encoder=encoder))
    engine = engine_of(chunks, corpus, encoder=encoder, restorer=restorer)
    names = cycle(document.id for document in corpus.documents)
    whole, filtered = [], []
    for question in _questions():
        whole.append(_seconds(partial(engine.search, question)))
        one = replace(engine.understood(question), documents=(next(names), next(names)))
        filtered.append(_seconds(partial(rank, engine.index, one)))
    return {
        "processors": len(os.sched_getaffinity(0)),
        "chunks": len(chunks),
        "embedded_a_second": len(chunks) / embedding,
        "build_seconds": building,
        "search_p95_seconds": percentile_95(whole) or 0.0,
        "filtered_search_p95_seconds": percentile_95(filtered) or 0.0,
        "cold_start_seconds": _seconds(_search_once),
        "peak_memory_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _peer(corpus: Corpus) -> Figures:
    """Return what LangChain's ensemble with our encoder takes for the same."""
    from eval.peers import langchain_ensemble  # noqa: PLC0415  (development packages)

    passages = {chunk.id: chunk.text for chunk in chunk_corpus(corpus)}
    started = time.perf_counter()
    search = langchain_ensemble(passages, load_encoder())
    building = time.perf_counter() - started
    seconds = [_seconds(partial(search, question, limit=10)) for question in _questions()[:50]]
    return {
        "langchain_build_seconds": building,
        "langchain_search_p95_seconds": percentile_95(seconds) or 0.0,
    }


def _questions() -> list[str]:
    asked = [question.question for question in read_questions(PLANS)]
    return [question for question, _ in zip(cycle(asked), range(_SEARCHES), strict=False)]


def _search_once() -> None:
    """Search the shipped corpus as a new process, from its start to its first result."""
    command = [sys.executable, "-m", "retrieval.search", _QUESTION, "--json"]
    subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[1])  # noqa: S603  (our own command)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
