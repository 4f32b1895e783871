"""Ask a question: `python -m retrieval.ask "…" [--history "…"]… [--on DATE] [--json]`."""

import argparse
import sys

from retrieval.command import open_engine, parser, run, write_json
from retrieval.model import Answer, Citation
from retrieval.report import answer_json


def main(arguments: list[str] | None = None) -> int:
    """Ask one question; return the exit status."""
    options = _options(arguments)
    return run(lambda: _ask(options))


def _options(arguments: list[str] | None) -> argparse.Namespace:
    options = parser("Hỏi kho văn bản; câu trả lời kèm trích dẫn.")
    options.add_argument(
        "--history", action="append", default=[], metavar="CÂU", help="câu hỏi trước đó, cũ trước"
    )
    return options.parse_args(arguments)


def _ask(options: argparse.Namespace) -> None:
    engine = open_engine(options)
    answer = engine.ask(options.question, history=options.history, on=options.on)
    if options.json:
        write_json(answer_json(answer))
    else:
        sys.stdout.write(_as_text(answer))


def _as_text(answer: Answer) -> str:
    """Return an answer for a terminal: its text, its places, its warnings."""
    places = [
        f"[{number}] {citation.document_id}, {citation.label}, "
        f"dòng {citation.lines[0]}-{citation.lines[1]}{_marks(citation)}"
        for number, citation in enumerate(answer.citations, start=1)
    ]
    parts = [answer.text, "\n".join(places), "\n".join(f"! {w}" for w in answer.warnings)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _marks(citation: Citation) -> str:
    """Return how a citation stands and whether it is a summary, each after a semicolon."""
    marks = (citation.validity, "bản tóm lược" if citation.digest else None)
    return "".join(f"; {mark}" for mark in marks if mark)


if __name__ == "__main__":
    sys.exit(main())
