"""Download official texts, check and ingest them: python -m corpus.fetch [ID…] [--corpus DIR].

`--list` shows what is known instead.  Exit status: 0 no text was refused, 1 at least one was,
2 the command or the corpus cannot be used.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from corpus.catalogue import CATALOGUE, read_catalogue
from corpus.errors import CorpusError, UnknownDocument
from corpus.fetching.bar import Bar
from corpus.fetching.download import Rules
from corpus.fetching.fetching import Fetching
from corpus.fetching.progress import Report, silent
from corpus.holding import Holding
from corpus.intake.outcomes import Outcome, tell
from corpus.legislation import LEGISLATION, Legislation, Regulation, read_legislation
from corpus.metadata.identity import plain
from corpus.store import SHIPPED_CORPUS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    asked = _parser().parse_args(arguments)
    try:
        if asked.list:
            sys.stdout.write(_listed(asked.corpus, as_json=asked.json) + "\n")
            return 0
        with Bar() as bar:
            outcomes = fetch(asked.ids, corpus=asked.corpus, progress=bar)
    except CorpusError as error:
        sys.stderr.write(f"Lỗi: {error}\n")
        return 2
    return tell(outcomes, asked.corpus, as_json=asked.json)


def fetch(
    ids: Iterable[str] = (),
    *,
    corpus: Path = SHIPPED_CORPUS,
    progress: Report = silent,
    rules: Rules | None = None,
) -> tuple[Outcome, ...]:
    """Take the official texts of regulations into a corpus and return what happened to each.

    `ids` are ids or numbers of regulations that are known, none for all that have an address;
    `progress` is told of bytes and pages; `rules` are for tests.  A text that is not the one wanted
    changes nothing.  Raises UnknownDocument for an id that is not known, SourceError for a corpus
    that cannot be changed.
    """
    wanted = _wanted(_known(corpus), list(ids))
    fetching = Fetching(corpus, rules or Rules(), progress)
    return tuple(fetching.take(regulation) for regulation in wanted)


def _known(corpus: Path) -> Legislation:
    """Return what the corpus knows of regulations; what ships where it does not say."""
    return read_legislation(corpus if (corpus / LEGISLATION).exists() else SHIPPED_CORPUS)


def _wanted(known: Legislation, ids: Sequence[str]) -> Sequence[Regulation]:
    if not ids:
        return [regulation for regulation in known.regulations if regulation.addresses]
    named = {plain(r.number): r for r in known.regulations} | {r.id: r for r in known.regulations}
    if unknown := [asked for asked in ids if plain(asked) not in named]:
        listed = ", ".join(regulation.id for regulation in known.regulations)
        raise UnknownDocument(f"không biết văn bản '{unknown[0]}'; biết: {listed}")
    return list(dict.fromkeys(named[plain(asked)] for asked in ids))


def _listed(corpus: Path, *, as_json: bool) -> str:
    """Return the regulations that are known: what is held of them, their addresses."""
    sources = read_catalogue(corpus) if (corpus / CATALOGUE).exists() else ()
    held = {source.id: str(Holding.of(source)) for source in sources}
    rows = [_row(regulation, held.get(regulation.id)) for regulation in _known(corpus).regulations]
    if as_json:
        return json.dumps({"corpus": str(corpus), "regulations": rows}, ensure_ascii=False)
    lines = ([str(row[name] or missing) for name, missing in _COLUMNS.items()] for row in rows)
    return "\n".join(map("\t".join, lines))


# What a line of the list tells, and what it says where that is missing.
_COLUMNS = {"id": "", "held": str(Holding.NOTHING), "name": "", "page": "chưa có địa chỉ"}


def _row(regulation: Regulation, held: str | None) -> dict[str, object]:
    names = ("id", "number", "kind", "title", "issuer", "articles", "name", "page")
    stated = {name: getattr(regulation, name) for name in names}
    return {**stated, "addresses": list(regulation.addresses), "held": held}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m corpus.fetch",
        description="Tải toàn văn chính thức, kiểm tra rồi nạp vào kho.",
        epilog="Mã thoát: 0 không văn bản nào bị từ chối, 1 có, 2 lệnh hay kho sai.",
    )
    parser.add_argument(
        "ids", nargs="*", metavar="MÃ", help="mã hoặc số văn bản; bỏ trống: mọi văn bản có địa chỉ"
    )
    parser.add_argument("--corpus", type=Path, default=SHIPPED_CORPUS, help="thư mục kho")
    parser.add_argument("--list", action="store_true", help="chỉ liệt kê văn bản và địa chỉ")
    parser.add_argument("--json", action="store_true", help="in ra một văn bản JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
