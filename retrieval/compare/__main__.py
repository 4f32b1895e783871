"""Compare documents: `python -m retrieval.compare [--documents ID…] [--attributes …] [--json]`.

`--xlsx`, `--docx` and `--csv` write files; an attribute of no known name is asked as a question.
"""

import argparse
import shutil
import sys
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from retrieval.command import add_corpus, open_engine, run, write_json
from retrieval.compare.asking import compare_in
from retrieval.compare.attributes import LABELS, attribute_named, chosen
from retrieval.compare.files import entries_sheet, paper_of, sheets_of
from retrieval.compare.model import Comparison
from retrieval.compare.report import comparison_json
from retrieval.compare.terminal import terminal_text
from retrieval.errors import UnwritableFile
from retrieval.exports.docx import docx_bytes
from retrieval.exports.separated import csv_bytes
from retrieval.exports.xlsx import xlsx_bytes

_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def main(arguments: list[str] | None = None) -> int:
    """Compare documents; return the exit status."""
    options = _options(arguments)
    return run(lambda: _compare(options))


def _options(arguments: list[str] | None) -> argparse.Namespace:
    options = argparse.ArgumentParser(
        prog="python -m retrieval.compare",
        description="So sánh các văn bản theo từng nội dung, mỗi ô kèm trích dẫn.",
        epilog="Nội dung có sẵn: " + "; ".join(f"{a} ({LABELS[a].vietnamese})" for a in LABELS),
    )
    options.add_argument(
        "--documents",
        nargs="+",
        default=[],
        metavar="ID",
        help="mã văn bản; mặc định: mọi kế hoạch",
    )
    options.add_argument(
        "--attributes", nargs="+", default=[], metavar="NỘI_DUNG", help="tên nội dung, hoặc câu hỏi"
    )
    options.add_argument(
        "--on", type=date.fromisoformat, metavar="NGÀY", help="ngày, dạng 2024-07-01"
    )
    add_corpus(options)
    options.add_argument("--json", action="store_true", help="in một tài liệu JSON")
    for form, what in (("xlsx", "sổ Excel"), ("docx", "bản Word để in"), ("csv", "bảng CSV")):
        options.add_argument(f"--{form}", type=Path, metavar="TỆP", help=f"ghi {what}")
    return options.parse_args(arguments)


def _compare(options: argparse.Namespace) -> None:
    on = options.on or datetime.now(_VIETNAM).date()
    _tell_questions(options.attributes)
    engine = open_engine(options)
    comparison = compare_in(
        engine, documents=options.documents, attributes=options.attributes, on=on
    )
    _write_files(comparison, options, on)
    if options.json:
        write_json(comparison_json(comparison))
    elif not (options.xlsx or options.docx or options.csv):
        width = shutil.get_terminal_size().columns
        sys.stdout.write(terminal_text(comparison, width=width))


def _tell_questions(attributes: list[str]) -> None:
    """Tell that a single word which names no attribute is asked: it may have been mistyped."""
    for name in chosen(attributes):
        if attribute_named(name) is None and " " not in name:
            known = ", ".join(LABELS)
            sys.stderr.write(f"'{name}' không phải tên nội dung nên được hỏi; có: {known}\n")


def _write_files(comparison: Comparison, options: argparse.Namespace, on: date) -> None:
    if options.xlsx:
        _write(options.xlsx, xlsx_bytes(sheets_of(comparison, on=on)))
    if options.docx:
        _write(options.docx, docx_bytes(paper_of(comparison, on=on)))
    if options.csv:
        _write(options.csv, csv_bytes(entries_sheet(comparison)))


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UnwritableFile(
            f"{path}: không ghi được tệp ({error.strerror}); "
            "chọn thư mục khác, hoặc đóng tệp đang mở"
        ) from error
    sys.stderr.write(f"Đã ghi {path}\n")


if __name__ == "__main__":
    sys.exit(main())
