"""Remove one document: python -m corpus.remove ID [--corpus DIR] [--json].

Exit status: 0; 1 no such document; 2 the corpus cannot be used.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import CorpusError, UnknownDocument
from corpus.intake.changes import changing
from corpus.store import SHIPPED_CORPUS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus.remove", description="Bỏ một văn bản khỏi kho, cùng tệp của nó."
    )
    parser.add_argument("id", help="mã văn bản")
    parser.add_argument("--corpus", type=Path, default=SHIPPED_CORPUS, help="thư mục kho")
    parser.add_argument("--json", action="store_true", help="in ra một văn bản JSON")
    asked = parser.parse_args(arguments)
    try:
        with changing(asked.corpus, start=False) as holdings:
            removed = holdings.remove(asked.id)
    except CorpusError as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        return 1 if isinstance(error, UnknownDocument) else 2
    told = (
        json.dumps({"removed": removed.id, "file": removed.file}, ensure_ascii=False)
        if asked.json
        else f"Đã bỏ {removed.id} ({removed.file})."
    )
    sys.stdout.write(told + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
