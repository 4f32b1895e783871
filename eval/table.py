"""Write the README's table of scores from the recorded runs: `python -m eval.table`."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from eval.errors import EvalError
from eval.records import RUNS, Run, read_runs
from eval.report import figure, measures

README = Path(__file__).parent.parent / "README.md"

_BLOCK = re.compile(r"(<!-- scores -->\n).*?(<!-- /scores -->)", re.DOTALL)


def main(readme: Path = README, *, runs: Path = RUNS) -> int:
    """Rewrite the block of scores; return the exit status."""
    try:
        text = readme.read_text(encoding="utf-8")
        readme.write_text(with_scores(text, read_runs(runs)), encoding="utf-8", newline="\n")
    except (EvalError, OSError) as fault:
        sys.stderr.write(f"{readme}: {fault}\n")
        return 1
    return 0


def with_scores(text: str, runs: Sequence[Run]) -> str:
    """Return a text whose block between the scores' marks holds the table; EvalError without one.

    Writing the same runs twice changes nothing.
    """
    if not _BLOCK.search(text):
        raise EvalError("has no lines <!-- scores --> and <!-- /scores -->; add them")
    return _BLOCK.sub(lambda block: block[1] + scores(runs) + block[2], text)


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


def _column(run: Run) -> list[str]:
    asked = f"{run.answerable} + {run.unanswerable} unanswerable"
    return [asked, *(said for _, said in measures(run.summary))]


def _groups(run: Run) -> list[str]:
    """Return one run's shares answered right, by how a question is typed and what it asks."""
    lines: list[str] = []
    for name, shares in (("variant", run.summary.by_variant), ("intent", run.summary.by_intent)):
        rows = [_line(k, figure(v)) for k, v in shares.items() if v is not None]
        lines += ["", _line(f"{Path(run.questions).stem}, by {name}", "right"), "|---|---|", *rows]
    return lines


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
