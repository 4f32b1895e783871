"""Print the path of a new officer: `python -m retrieval.onboarding [--on DATE] [--place NƠI]`."""

import argparse
import sys
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from retrieval.command import add_corpus, open_engine, run, write_json
from retrieval.onboarding.making import at_place, path_on
from retrieval.onboarding.report import path_json, path_text

_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def main(arguments: list[str] | None = None) -> int:
    """Print the path; return the exit status."""
    options = argparse.ArgumentParser(description="In lộ trình nhập môn, mỗi điều kèm trích dẫn.")
    options.add_argument(
        "--on", type=date.fromisoformat, metavar="NGÀY", help="ngày, dạng 2024-07-01"
    )
    options.add_argument("--place", default="", metavar="NƠI", help="nơi công tác, cho bước cuối")
    add_corpus(options)
    options.add_argument("--json", action="store_true", help="in một tài liệu JSON")
    chosen = options.parse_args(arguments)
    return run(lambda: _print(chosen))


def _print(options: argparse.Namespace) -> None:
    engine = open_engine(options)
    day = options.on or datetime.now(_VIETNAM).date()
    ask = partial(engine.ask, on=day)
    path = path_on(day, engine.corpus, ask)
    if options.place:
        path = at_place(path, options.place, engine.corpus, engine.facts, ask)
    if options.json:
        write_json(path_json(path))
    else:
        sys.stdout.write(path_text(path))


if __name__ == "__main__":
    sys.exit(main())
