"""What the commands share: their options, opening the engine with progress, failing calmly."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from tqdm import tqdm

from corpus.errors import CorpusError
from corpus.model import Source
from corpus.store import SHIPPED_CORPUS
from index.errors import IndexFault
from retrieval.engine import Engine
from retrieval.errors import RetrievalFault


def parser(description: str) -> argparse.ArgumentParser:
    """Return a parser with the options of every command that asks a corpus."""
    options = argparse.ArgumentParser(description=description)
    options.add_argument("question", help="câu hỏi, có dấu hay không dấu")
    options.add_argument(
        "--on", type=date.fromisoformat, metavar="NGÀY", help="ngày, dạng 2024-07-01"
    )
    add_corpus(options)
    options.add_argument("--json", action="store_true", help="in một tài liệu JSON")
    return options


def add_corpus(options: argparse.ArgumentParser) -> None:
    """Add the options that `open_engine` reads."""
    options.add_argument(
        "--corpus", type=Path, default=SHIPPED_CORPUS, metavar="DIR", help="kho văn bản"
    )
    options.add_argument("--index", type=Path, metavar="DIR", help="chỉ mục của kho")


def run(command: Callable[[], None], *faults: type[Exception]) -> int:
    """Run a command; a corpus, index or setting of no use ends it with a message, status 1.

    So does each of the command's own `faults`.
    """
    foreseen: tuple[type[Exception], ...] = (CorpusError, IndexFault, RetrievalFault, *faults)
    try:
        command()
    except foreseen as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    return 0


def open_engine(options: argparse.Namespace) -> Engine:
    """Open the engine that the options name, with a progress bar on a terminal."""
    return Engine.open(options.corpus, index=options.index, progress=_bar)


def write_json(value: dict[str, Any]) -> None:
    """Write one JSON document on standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _bar(sources: Iterable[Source]) -> Iterable[Source]:
    return tqdm(sources, desc="Đọc văn bản", unit=" văn bản", disable=None, leave=False)
