"""Measure an encoder on a BEIR-style folder, with and without diacritics in the questions.

    python -m index.measure_encoder DATASET [--encoder NAME_OR_PATH] [--half dev|test|all]

A dataset is a folder with corpus.jsonl, queries.jsonl and qrels.tsv.  Its questions are split in
halves by the hash of their ids, so that settings are chosen on one and reported on the other.
"""

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus.normalize import fold
from index.encoder import Encoder, load_encoder

_DEPTH = 10


@dataclass(frozen=True, slots=True)
class Scores:
    """Means over questions: reciprocal rank and recall within the first ten passages."""

    mrr: float
    recall: float


@dataclass(frozen=True, slots=True)
class Dataset:
    """Passages and questions by id, and for each question the ids of its right passages."""

    passages: Mapping[str, str]
    questions: Mapping[str, str]
    relevant: Mapping[str, frozenset[str]]


def read_dataset(folder: Path, *, half: str) -> Dataset:
    """Return a dataset with one half ("dev", "test") of its questions, or "all" of them."""
    relevant: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        question, passage, grade = line.split("\t")
        if int(grade) > 0:
            relevant[question].add(passage)
    questions = _texts(folder / "queries.jsonl")
    return Dataset(
        _texts(folder / "corpus.jsonl"),
        {n: text for n, text in questions.items() if n in relevant and half in ("all", half_of(n))},
        {number: frozenset(passages) for number, passages in relevant.items()},
    )


def half_of(question_id: str) -> str:
    """Return the half that a question is in.

    >>> half_of("01-DS-1")
    'test'
    """
    return ("dev", "test")[hashlib.sha256(question_id.encode()).digest()[0] % 2]


def measure(encoder: Encoder, dataset: Dataset, *, as_typed: Callable[[str], str] = str) -> Scores:
    """Return the scores of an encoder alone, each question first passed through `as_typed`."""
    ids = np.array(list(dataset.passages))
    passages = encoder.encode(list(dataset.passages.values()))
    questions = encoder.encode([as_typed(text) for text in dataset.questions.values()])
    order = np.argsort(-(questions @ passages.T), axis=1, kind="stable")[:, :_DEPTH]
    found = [
        [passage in dataset.relevant[number] for passage in ids[row]]
        for number, row in zip(dataset.questions, order, strict=True)
    ]
    recalls = [
        sum(hits) / len(dataset.relevant[number])
        for number, hits in zip(dataset.questions, found, strict=True)
    ]
    return Scores(
        float(np.mean([_reciprocal_rank(hits) for hits in found])), float(np.mean(recalls))
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one line of scores for accented and one for undiacritised questions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--encoder", default=None)
    parser.add_argument("--half", choices=("dev", "test", "all"), default="test")
    options = parser.parse_args(arguments)
    encoder = load_encoder(options.encoder)
    dataset = read_dataset(options.dataset, half=options.half)
    for name, as_typed in (("accented", str), ("undiacritised", fold)):
        scores = measure(encoder, dataset, as_typed=as_typed)
        sys.stdout.write(
            f"{name} ({options.half}, {len(dataset.questions)} questions): "
            f"MRR@10 {scores.mrr:.3f}, recall@10 {scores.recall:.3f}\n"
        )
    return 0


def _texts(path: Path) -> dict[str, str]:
    entries = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {str(entry["_id"]): entry["text"] for entry in entries}


def _reciprocal_rank(hits: Sequence[bool]) -> float:
    return next((1 / rank for rank, hit in enumerate(hits, start=1) if hit), 0.0)


if __name__ == "__main__":
    sys.exit(main())
