"""Keep the shipped plans' texts and outlines where a change shows as a diff.

`python -m eval.golden` accepts them as they are now.
"""

import sys
from pathlib import Path

from corpus.model import Document
from corpus.store import open_corpus

GOLDEN = Path(__file__).parent.parent / "tests" / "golden"


def main(folder: Path = GOLDEN) -> int:
    """Write every shipped plan as it reads now; return the exit status."""
    corpus = open_corpus()
    folder.mkdir(exist_ok=True)
    for document in corpus.documents:
        (folder / f"{document.id}.txt").write_text(
            golden_text(document), encoding="utf-8", newline="\n"
        )
    return 0


def golden_text(document: Document) -> str:
    """Return one line a provision: its id, a tab, its own words."""
    return "".join(
        f"{provision.locator.id}\t{provision.span.of(document.text).strip()}\n"
        for provision in document.provisions
    )


if __name__ == "__main__":
    sys.exit(main())
