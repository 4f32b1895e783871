"""Ask a question: `python -m retrieval.ask "…" [--history "…"]… [--on DATE] [--json]`.

Options of correction set right how a question is understood.
"""

import argparse
import sys

from corpus.store import Corpus
from retrieval.citation import Citation
from retrieval.command import open_engine, parser, run, write_json
from retrieval.compare.report import comparison_json
from retrieval.model import Answer, Correction, Intent, Manner
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
    options.add_argument(
        "--as-typed", action="store_true", help="giữ nguyên chữ đã gõ: không thêm dấu, không dịch"
    )
    options.add_argument(
        "--intent", type=Intent, choices=list(Intent), metavar="LOẠI", help="câu hỏi về điều gì"
    )
    where = options.add_mutually_exclusive_group()
    where.add_argument(
        "--document", action="append", metavar="ID", help="chỉ trả lời theo văn bản này"
    )
    where.add_argument(
        "--any-document", action="store_true", help="tìm trong mọi văn bản, dù câu hỏi nêu nơi nào"
    )
    options.add_argument(
        "--manner",
        type=Manner,
        choices=list(Manner),
        metavar="CÁCH",
        help="single: trả lời chung; compare: từng văn bản; conflict: chỗ ghi khác nhau",
    )
    options.add_argument(
        "--alone", action="store_true", help="hỏi riêng, không nối các câu của --history"
    )
    return options.parse_args(arguments)


def _correction(options: argparse.Namespace, corpus: Corpus) -> Correction:
    """Return what the options set right; raises CorpusError for documents that are not held."""
    chosen = [corpus.document(name).id for name in options.document or ()]
    return Correction(
        restored=options.question if options.as_typed else None,
        intent=options.intent,
        documents=tuple(chosen) if chosen or options.any_document else None,
        alone=options.alone,
        manner=options.manner,
    )


def _ask(options: argparse.Namespace) -> None:
    engine = open_engine(options)
    correction = _correction(options, engine.corpus)
    answer = engine.ask(
        options.question, history=options.history, on=options.on, correction=correction
    )
    if options.json:
        laid = answer.comparison and comparison_json(answer.comparison)
        write_json({**answer_json(answer), "comparison": laid})
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
