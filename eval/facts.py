"""Measure how well facts are found, against facts that were labelled by hand.

python -m eval.facts [--corpus DIR] [--labels FILE] [--json]: precision and recall over all, by
attribute and by document, then every wrong and every missed fact with its place.  docs/facts.md
tells what is labelled and when a fact is right.

Exit status: 0; 1 the corpus or the labels cannot be used.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.catalogue import read_catalogue
from corpus.facts.finding import facts_of
from corpus.reading import read_document
from corpus.restore.restorer import Restorer
from corpus.store import SHIPPED_CORPUS
from eval.errors import EvalError
from eval.fact_labels import LABELS, Label, Stated, read_labels, stated_by
from eval.fact_matching import Matches, match_facts
from eval.fact_report import matches_json, matches_text
from retrieval.command import run, write_json


def measure(labels: Sequence[Label], *, corpus: Path = SHIPPED_CORPUS) -> Matches:
    """Return how the facts found in the labelled documents of a corpus match their labels.

    Raises EvalError for a labelled document that the corpus does not hold.
    """
    return match_facts(_found(frozenset(label.stated.document for label in labels), corpus), labels)


def _found(ids: frozenset[str], corpus: Path) -> tuple[Stated, ...]:
    sources = [source for source in read_catalogue(corpus) if source.id in ids]
    if missing := ids - {source.id for source in sources}:
        raise EvalError(f"{corpus} does not hold: {', '.join(sorted(missing))}")
    restorer = Restorer.load()
    documents = [read_document(source, corpus, restorer=restorer) for source in sources]
    return tuple(one for document in documents for one in stated_by(document, facts_of(document)))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures and the differences; 1 where the corpus or the labels cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m eval.facts", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=SHIPPED_CORPUS, metavar="DIR")
    parser.add_argument("--labels", type=Path, default=LABELS, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    options = parser.parse_args(arguments)
    return run(lambda: _run(options), EvalError)


def _run(options: argparse.Namespace) -> None:
    matches = measure(read_labels(options.labels), corpus=options.corpus)
    if options.json:
        write_json(matches_json(matches))
    else:
        sys.stdout.write(matches_text(matches))


if __name__ == "__main__":
    sys.exit(main())
