"""Search for provisions: `python -m retrieval.search "…" [-k 10] [--on DATE] [--json]`."""

import argparse
import sys

from retrieval.command import open_engine, parser, run, write_json
from retrieval.report import hits_json


def main(arguments: list[str] | None = None) -> int:
    """Search once; return the exit status."""
    options = parser("Tìm các quy định sát với câu hỏi nhất.")
    options.add_argument("-k", type=int, default=10, metavar="N", help="số kết quả")
    chosen = options.parse_args(arguments)
    return run(lambda: _search(chosen))


def _search(options: argparse.Namespace) -> None:
    engine = open_engine(options)
    hits = engine.search(options.question, limit=options.k, on=options.on)
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
