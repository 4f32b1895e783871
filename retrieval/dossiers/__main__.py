"""Print a checklist: `python -m retrieval.dossiers (--award "…" | --document ID) [--on DATE]`.

`--json` prints one JSON document, `--docx FILE` writes a paper with boxes to tick, `--list` names
the awards there are.
"""

import argparse
import sys
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from retrieval.command import add_corpus, open_engine, run, write_json
from retrieval.dossiers.awards import award_called, awards
from retrieval.dossiers.model import Checklist
from retrieval.dossiers.of_award import of_award, regulations
from retrieval.dossiers.of_plan import of_plan
from retrieval.dossiers.paper import paper_of
from retrieval.dossiers.report import checklist_json, checklist_text
from retrieval.engine import Engine
from retrieval.errors import RetrievalFault
from retrieval.exports.docx import docx_bytes

_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


class UnknownAward(RetrievalFault):
    """No regulation of the corpus has an article of what was named."""


def main(arguments: list[str] | None = None) -> int:
    """Print one checklist; return the exit status."""
    options = _options(arguments)
    return run(lambda: _print(options), OSError)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    options = argparse.ArgumentParser(description="Danh mục hồ sơ khen thưởng, kèm trích dẫn.")
    of = options.add_mutually_exclusive_group(required=True)
    of.add_argument("--award", metavar="TÊN", help="danh hiệu, hình thức khen thưởng")
    of.add_argument("--document", metavar="ID", help="kế hoạch")
    of.add_argument("--list", action="store_true", help="liệt kê danh hiệu, hình thức khen thưởng")
    options.add_argument("--local", metavar="ID", help="chỉ tính văn bản này của địa phương")
    options.add_argument(
        "--on", type=date.fromisoformat, metavar="NGÀY", help="ngày, dạng 2024-07-01"
    )
    add_corpus(options)
    options.add_argument("--json", action="store_true", help="in một tài liệu JSON")
    options.add_argument("--docx", type=Path, metavar="FILE", help="ghi tệp Word để in")
    return options.parse_args(arguments)


def _print(options: argparse.Namespace) -> None:
    engine = open_engine(options)
    if options.list:
        titles = [award.title for award in awards(regulations(engine.corpus))]
        sys.stdout.write("".join(f"{title}\n" for title in titles))
        return
    checklist = _checklist(engine, options)
    if options.docx:
        options.docx.write_bytes(docx_bytes(paper_of(checklist, engine.corpus)))
    if options.json:
        write_json(checklist_json(checklist))
    else:
        sys.stdout.write(checklist_text(checklist, engine.corpus))


def _checklist(engine: Engine, options: argparse.Namespace) -> Checklist:
    """Return the checklist asked for; raises UnknownAward or UnknownDocument for what is not."""
    on = options.on or datetime.now(_VIETNAM).date()
    if options.document:
        document = engine.corpus.document(options.document)
        return of_plan(document, engine.corpus, on=on, facts=engine.facts[document.id])
    award = award_called(options.award, awards(regulations(engine.corpus)))
    if award is None:
        message = f"{options.award}: không có trong các quy định của kho; xem --list"
        raise UnknownAward(message)
    local = engine.corpus.document(options.local).id if options.local else None
    return of_award(award, engine.corpus, on=on, facts=engine.facts, local=local)


if __name__ == "__main__":
    sys.exit(main())
