"""Search for provisions: `python -m retrieval.search "…" [-k 10] [--on DATE] [--json]`.

`--document ID`, `--kind`, `--level`, `--place` and `--year` keep to such documents; each may be
given again.
"""

import argparse
import sys
from functools import partial

from corpus.model import Kind, Level
from retrieval.command import open_engine, parser, run, write_json
from retrieval.filters import Filter
from retrieval.report import hits_json


def main(arguments: list[str] | None = None) -> int:
    """Search once; return the exit status."""
    options = parser("Tìm các quy định sát với câu hỏi nhất.")
    options.add_argument("-k", type=int, default=10, metavar="N", help="số kết quả")
    again = partial(options.add_argument, action="append", default=[])
    again("--document", metavar="ID", help="chỉ tìm trong văn bản này")
    again("--kind", type=Kind, choices=list(Kind), metavar="LOẠI", help="chỉ tìm trong loại này")
    again("--level", type=Level, choices=list(Level), metavar="CẤP", help="chỉ tìm ở cấp này")
    again("--place", metavar="NƠI", help="chỉ tìm trong văn bản của nơi này")
    again("--year", type=int, metavar="NĂM", help="chỉ tìm trong văn bản của năm này")
    chosen = options.parse_args(arguments)
    return run(lambda: _search(chosen))


def _search(options: argparse.Namespace) -> None:
    engine = open_engine(options)
    among = Filter(
        documents=frozenset(options.document),
        kinds=frozenset(options.kind),
        levels=frozenset(options.level),
        places=frozenset(options.place),
        years=frozenset(options.year),
    )
    hits = engine.search(options.question, limit=options.k, on=options.on, among=among)
    if options.json:
        write_json(hits_json(options.question, [(hit, engine.lines_of(hit.chunk)) for hit in hits]))
        return
    for hit in hits:
        first, last = engine.lines_of(hit.chunk)
        sys.stdout.write(
            f"{hit.rank:3} {hit.score:.3f} {hit.chunk.id} (dòng {first}-{last})\n"
            f"    {' '.join(hit.chunk.body.split())[:160]}\n"
        )


if __name__ == "__main__":
    sys.exit(main())
