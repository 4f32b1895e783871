"""Write the README's tables of scores from the recorded runs: `python -m eval.table`."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from eval.errors import EvalError
from eval.records import RUNS, Run, read_runs
from eval.report import figure, measures
from eval.search_records import read_tables
from eval.search_report import tables_markdown
from eval.search_tables import Table

README = Path(__file__).parent.parent / "README.md"


def main(readme: Path = README, *, runs: Path = RUNS) -> int:
    """Rewrite both blocks, of answers and of searches; return the exit status."""
    try:
        text = with_scores(readme.read_text(encoding="utf-8"), read_runs(runs))
        text = with_searches(text, read_tables(runs))
        readme.write_text(text, encoding="utf-8", newline="\n")
    except (EvalError, OSError) as fault:
        sys.stderr.write(f"{readme}: {fault}\n")
        return 1
    return 0


def with_scores(text: str, runs: Sequence[Run]) -> str:
    """Return a text whose block between the scores' marks holds the table; EvalError without one.

    Writing the same runs twice changes nothing.
    """
    return _with_block(text, "scores", scores(runs))


def with_searches(text: str, tables: Sequence[Table]) -> str:
    """Return a text whose block between the searches' marks holds the tables, as `with_scores`."""
    return _with_block(text, "searches", searches(tables))


def searches(tables: Sequence[Table]) -> str:
    """Return what each system found as Markdown; nothing where nothing was recorded."""
    if not tables:
        return ""
    return (
        "`python -m eval.retrieval --record` measures, `python -m eval.table` writes this.\n"
        "A cell is recall@10 and, for data sets, MRR@10.\n"
        f"{tables_markdown(tables)}\n"
    )


def scores(runs: Sequence[Run]) -> str:
    """Return the tables of all runs as Markdown, a column each; nothing where there is no run."""
    if not runs:
        return ""
    rows = [list(column) for column in zip(*(_column(run) for run in runs), strict=True)]
    names = [name for name, _ in measures(runs[0].summary)]
    table = [["questions"], *([name] for name in names)]
    lines = [
        _line("", *(Path(run.questions).stem for run in runs)),
        "|---" * (len(runs) + 1) + "|",
        *(_line(*head, *row) for head, row in zip(table, rows, strict=True)),
    ]
    return "\n".join(
        [
            "`python -m eval.run --record` asks the questions, `python -m eval.table` writes this.",
            "",
            *lines,
            *(line for run in runs for line in _groups(run)),
            "",
        ]
    )


def _with_block(text: str, name: str, content: str) -> str:
    block = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not block.search(text):
        raise EvalError(f"has no lines <!-- {name} --> and <!-- /{name} -->; add them")
    return block.sub(lambda found: found[1] + content + found[2], text)


def _column(run: Run) -> list[str]:
    asked = f"{run.answerable} + {run.unanswerable} unanswerable"
    return [asked, *(said for _, said in measures(run.summary))]


def _groups(run: Run) -> list[str]:
    """Return one run's shares answered right: by how a question is typed, what it asks, of what."""
    lines: list[str] = []
    summary = run.summary
    by = {"variant": summary.by_variant, "intent": summary.by_intent}
    for name, shares in (*by.items(), ("document", summary.by_document)):
        rows = [_line(k, figure(v)) for k, v in shares.items() if v is not None]
        head = _line(f"{Path(run.questions).stem}, by {name}", "right")
        lines += ["", head, "|---|---|", *rows] if rows else []
    return lines


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
