"""Measure facts and comparisons over plans that were made up, in the wordings of other offices.

python -m eval.invented [--half seen|unseen] [--json]: ingests the plans of eval/invented into a
copy of the shipped corpus, then measures the facts found against labels and the answers to
questions that compare.  Rules were mended by reading the half `seen`; of `unseen`, sums are looked
at and no case.

Exit status: 0; 1 a plan was refused, or labels or questions cannot be used.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.ingest import ingest
from corpus.intake.outcomes import What
from corpus.store import SHIPPED_CORPUS
from eval import facts
from eval.asking import ask
from eval.errors import EvalError
from eval.fact_labels import read_labels
from eval.fact_matching import Matches
from eval.measures import measure
from eval.question_files import read_questions
from eval.report import measures
from eval.summary import Summary, summarize
from retrieval.command import run, write_json
from retrieval.engine import Engine

INVENTED = Path(__file__).parent / "invented"


@dataclass(frozen=True, slots=True)
class Measured:
    """How facts were found in some plans, and how questions that compare these were answered."""

    facts: Matches
    answers: Summary


def measured(plans: Path, corpus: Path) -> Measured:
    """Ingest a folder of plans into a corpus and measure facts and answers over it.

    The folder names the id of each file in `ids.json`, beside `labels.jsonl` and `compare.jsonl`.
    Raises EvalError for a plan that is refused.
    """
    take_in(plans, corpus)
    engine = Engine.open(corpus)
    outcomes = [
        measure(question, ask(engine, question), engine.corpus)
        for question in read_questions(plans / "compare.jsonl")
    ]
    found = facts.measure(read_labels(plans / "labels.jsonl"), corpus=corpus)
    return Measured(found, summarize(outcomes))


def take_in(plans: Path, corpus: Path) -> None:
    """Ingest each plan of a folder under the id that its labels call it by."""
    ids: dict[str, str] = json.loads((plans / "ids.json").read_text(encoding="utf-8"))
    for name, document_id in ids.items():
        (outcome,) = ingest([plans / name], corpus=corpus, document_id=document_id)
        if outcome.what is What.REFUSED:
            raise EvalError(f"{plans / name}: {outcome.reason}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where a plan was refused or a file cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m eval.invented", description=__doc__)
    parser.add_argument("--half", choices=["seen", "unseen"], default="unseen")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    options = parser.parse_args(arguments)
    return run(lambda: _run(options), EvalError)


def _run(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        shutil.copytree(SHIPPED_CORPUS, corpus)
        found = measured(INVENTED / options.half, corpus)
    shares = {
        "fact_precision": found.facts.precision,
        "fact_recall": found.facts.recall,
        "labels": found.facts.labelled,
    }
    if options.json:
        write_json({**shares, "answers": dict(measures(found.answers))})
        return
    lines = [(name, f"{value:.3f}" if isinstance(value, float) else str(value))
             for name, value in shares.items()]  # fmt: skip
    for name, said in (*lines, *measures(found.answers)):
        sys.stdout.write(f"{name:<22}{said}\n")


if __name__ == "__main__":
    sys.exit(main())
