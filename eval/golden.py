"""Keep accepted texts and outlines where a change shows as a diff.

`python -m eval.golden` accepts the shipped plans as they are now, `python -m eval.golden FILE…` the
outlines of laws that do not ship: their ids, without their words.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.ingest import ingest
from corpus.model import Document, Kind
from corpus.store import open_corpus

GOLDEN = Path(__file__).parent.parent / "tests" / "golden"


def main(files: Sequence[str] = (), *, folder: Path = GOLDEN) -> int:
    """Write what is accepted; return the exit status."""
    folder.mkdir(exist_ok=True)
    accepted = _outlines([Path(file) for file in files]) if files else _plans()
    for name, text in accepted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


def golden_text(document: Document) -> str:
    """Return one line a provision: its id, a tab, its own words."""
    return "".join(
        f"{provision.locator.id}\t{provision.span.of(document.text).strip()}\n"
        for provision in document.provisions
    )


def golden_outline(document: Document) -> str:
    """Return one line a provision: its id."""
    return "".join(f"{provision.locator.id}\n" for provision in document.provisions)


def outline_name(document: Document) -> str:
    """Return the name of the file that keeps a document's outline."""
    return f"{document.id}.outline.txt"


def _plans() -> dict[str, str]:
    plans = (document for document in open_corpus().documents if document.source.kind is Kind.PLAN)
    return {f"{document.id}.txt": golden_text(document) for document in plans}


def _outlines(files: Sequence[Path]) -> dict[str, str]:
    with TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        named = {outcome.id for outcome in ingest(files, corpus=corpus)}
        documents = [d for d in open_corpus(corpus).documents if d.id in named]
        return {outline_name(document): golden_outline(document) for document in documents}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
