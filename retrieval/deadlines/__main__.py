"""List what is due: `python -m retrieval.deadlines [--on DATE] [--place NƠI]… [--ics FILE]`."""

import argparse
import sys
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from retrieval.command import add_corpus, open_engine, run, write_json
from retrieval.deadlines.choosing import CENTRAL, Wanted, chosen
from retrieval.deadlines.model import Schedule
from retrieval.deadlines.report import as_text, schedule_json
from retrieval.deadlines.scheduling import schedule
from retrieval.deadlines.telling import day_words
from retrieval.errors import RetrievalFault
from retrieval.exports.calendar import calendar_bytes

_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def main(arguments: list[str] | None = None) -> int:
    """List what is due; return the exit status."""
    options = _options(arguments)
    return run(lambda: _list(options))


def _options(arguments: list[str] | None) -> argparse.Namespace:
    options = argparse.ArgumentParser(
        prog="python -m retrieval.deadlines", description="Lịch thời hạn của các văn bản trong kho."
    )
    options.add_argument(
        "--on", type=date.fromisoformat, metavar="NGÀY", help="nhìn từ ngày này, dạng 2024-08-01"
    )
    options.add_argument(
        "--place", action="append", default=[], metavar="NƠI", help=f"chỉ của nơi này; '{CENTRAL}'"
    )
    add_corpus(options)
    options.add_argument("--json", action="store_true", help="in một tài liệu JSON")
    options.add_argument(
        "--ics", type=Path, metavar="TỆP", help="ghi những thời hạn sắp tới thành tệp iCalendar"
    )
    return options.parse_args(arguments)


def _list(options: argparse.Namespace) -> None:
    engine = open_engine(options)
    on = options.on or datetime.now(_VIETNAM).date()
    seen = schedule(engine.corpus, engine.facts, on=on)
    seen = chosen(seen, Wanted(places=frozenset(options.place)))
    if options.json:
        write_json(schedule_json(seen))
    else:
        sys.stdout.write(as_text(seen))
    if options.ics:
        _write(seen, options.ics)


def _write(seen: Schedule, path: Path) -> None:
    """Write what is to come; raises RetrievalFault where there is nothing, or nowhere to write."""
    if not seen.coming:
        raise RetrievalFault(
            f"{path}: không ghi, vì không có thời hạn nào từ ngày {day_words(seen.on)}; đổi --on"
        )
    try:
        path.write_bytes(calendar_bytes(seen.coming))
    except OSError as error:
        raise RetrievalFault(f"{path}: không ghi được ({error.strerror}); chọn tệp khác") from error


if __name__ == "__main__":
    sys.exit(main())
