"""Print the catalogue: python -m corpus.list [--corpus DIR] [--json].

Exit status: 0, or 2 where the corpus cannot be read.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.catalogue import read_catalogue
from corpus.errors import CorpusError
from corpus.intake.records import source_json
from corpus.model import Source
from corpus.store import SHIPPED_CORPUS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus.list", description="Liệt kê các văn bản trong kho."
    )
    parser.add_argument("--corpus", type=Path, default=SHIPPED_CORPUS, help="thư mục kho")
    parser.add_argument("--json", action="store_true", help="in ra một văn bản JSON")
    asked = parser.parse_args(arguments)
    try:
        sources = read_catalogue(asked.corpus)
    except CorpusError as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        return 2
    if asked.json:
        listed = {"corpus": str(asked.corpus), "documents": [source_json(s) for s in sources]}
        sys.stdout.write(json.dumps(listed, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{_line(source)}\n" for source in sources)
    return 0


def _line(source: Source) -> str:
    """Return one line a document: its id, number, date, issuer and title, as far as stated."""
    day = source.issued.strftime("%d/%m/%Y") if source.issued else str(source.year or "")
    stated = filter(None, (source.number, day, source.issuer, source.title))
    return f"{source.id}\t{' · '.join(stated)}"


if __name__ == "__main__":
    sys.exit(main())
