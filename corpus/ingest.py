"""Add or replace documents: python -m corpus.ingest FILE|FOLDER… [--corpus DIR] [--id ID] [--json].

Exit status: 0 no file was refused, 1 at least one was, 2 the command or the corpus cannot be used.
"""

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tqdm import tqdm

from corpus.errors import CorpusError
from corpus.intake.changes import changing
from corpus.intake.intake import Intake, files_in
from corpus.intake.outcomes import Outcome, tell
from corpus.metadata.identity import plain
from corpus.store import SHIPPED_CORPUS

# Shown on a terminal alone, below the bar of files, for as long as pages are read.
_PAGES = partial(tqdm, unit=" trang", leave=False, disable=None)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    asked = _parser().parse_args(arguments)
    try:
        outcomes = ingest(asked.paths, corpus=asked.corpus, document_id=asked.id)
    except CorpusError as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        return 2
    return tell(outcomes, asked.corpus, as_json=asked.json)


def ingest(
    paths: Sequence[Path], *, corpus: Path = SHIPPED_CORPUS, document_id: str | None = None
) -> tuple[Outcome, ...]:
    """Take files and folders of files into a corpus and return what happened to each.

    Each file is stored before the next is read, and each page of a scan is kept as soon as it is
    read, so that a run that is stopped loses nothing and the next goes on from there.
    `document_id` names the one file's document.  Raises SourceError for a corpus that cannot be
    changed, an id that is none, or one id for several files.
    """
    with changing(corpus, start=True) as holdings:
        files = list(files_in(paths, but=corpus.resolve()))
        _check_id(document_id, len(files))
        intake = Intake(holdings, wanted_id=document_id, progress=_PAGES)
        return tuple(intake.take(path) for path in tqdm(files, unit=" tệp", disable=None))


def _check_id(document_id: str | None, count: int) -> None:
    if document_id is not None and (document_id != plain(document_id) or not document_id):
        raise CorpusError(f"--id '{document_id}': chỉ dùng chữ thường không dấu, số và gạch nối")
    if document_id is not None and count != 1:
        raise CorpusError(f"--id đặt tên cho một tệp, ở đây có {count} tệp; nạp từng tệp một")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m corpus.ingest",
        description="Nạp văn bản vào kho; cuối cùng in ra việc đã làm với từng tệp.",
        epilog="Mã thoát: 0 không tệp nào bị từ chối, 1 có tệp bị từ chối, 2 lệnh hay kho sai.",
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="TỆP", help="tệp hoặc thư mục")
    parser.add_argument("--corpus", type=Path, default=SHIPPED_CORPUS, help="thư mục kho")
    parser.add_argument("--id", help="mã văn bản, khi nạp một tệp")
    parser.add_argument("--json", action="store_true", help="in ra một văn bản JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
