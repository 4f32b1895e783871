"""Write the README's tables of scores from the recorded runs: `python -m eval.table`."""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from eval.errors import EvalError
from eval.records import RUNS, Run, read_runs
from eval.report import figure, measures
from eval.search_records import read_tables
from eval.search_report import tables_markdown
from eval.search_tables import Table
from eval.summary import Summary

README = Path(__file__).parent.parent / "README.md"
Shares = Mapping[str, float | None]


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
            "`make scores` asks the questions and writes this.",
            "",
            *lines,
            *_groups(runs, "variant", lambda summary: summary.by_variant),
            *_groups(runs, "intent", lambda summary: summary.by_intent),
            *_groups(runs, "document", lambda summary: summary.by_document),
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


def _groups(runs: Sequence[Run], by: str, shares: Callable[[Summary], Shares]) -> list[str]:
    """Return the shares answered right by group, a column a run; groups in alphabetical order."""
    columns = [shares(run.summary) for run in runs]
    groups = sorted({g for column in columns for g, share in column.items() if share is not None})
    rows = [_line(g, *(figure(column.get(g)) for column in columns)) for g in groups]
    head = _line(f"right, by {by}", *(Path(run.questions).stem for run in runs))
    return ["", head, "|---" * (len(runs) + 1) + "|", *rows] if rows else []


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
