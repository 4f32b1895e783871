"""The README's scores are what the recorded runs say, and nobody typed them."""

from dataclasses import replace
from pathlib import Path

import pytest

from eval.errors import EvalError
from eval.records import RUNS, Run, read_runs, write_run
from eval.search_records import read_tables, write_tables
from eval.search_tables import Table
from eval.summary import summarize
from eval.table import README, main, scores, searches, with_scores, with_searches

PAGE = (
    "# Đầu\n\n<!-- scores -->\ncũ\n<!-- /scores -->\n\n"
    "<!-- searches -->\n<!-- /searches -->\n\nCuối\n"
)
SUMMARY = replace(
    summarize([]),
    right=0.9,
    misgrounded=0,
    by_variant={"accented": 1.0, "typo": 0.5},
    by_intent={"deadline": 0.9, "unanswerable": None},
)
FOUND = {"accented": {"R@10": 1.0, "MRR@10": 0.5}, "undiacritised": {"R@10": 0.0, "MRR@10": 0.0}}
SEARCHED = Table("mau", "test", questions=2, passages=9, systems={"dense": FOUND})
RUN = Run("plans.jsonl", 92, 18, SUMMARY, {"q-1": True})


def test_the_readme_says_what_the_recorded_runs_say() -> None:
    """Running `python -m eval.table` again would change nothing."""
    text = README.read_text(encoding="utf-8")

    assert with_scores(text, read_runs(RUNS)) == text
    assert with_searches(text, read_tables(RUNS)) == text


def test_the_table_has_a_row_a_measure_and_leaves_out_what_does_not_apply() -> None:
    """Figures to three places, counts whole, absent ones a dash, groups without any left out."""
    lines = scores([RUN]).splitlines()

    assert "| questions | 92 + 18 unanswerable |" in lines
    assert "| right | 0.900 |" in lines
    assert "| misgrounded | 0 |" in lines
    assert "| cells_right | – |" in lines
    assert "| typo | 0.500 |" in lines
    assert not any("| unanswerable |" in line for line in lines)


def test_runs_stand_side_by_side() -> None:
    """Two runs make one table of measures with a column each."""
    other = replace(RUN, questions="laws.jsonl", summary=replace(SUMMARY, right=0.25))
    lines = scores([RUN, other]).splitlines()

    assert "|  | plans | laws |" in lines
    assert "| right | 0.900 | 0.250 |" in lines
    assert "| right, by intent | plans | laws |" in lines


def test_searches_have_a_table_a_set_and_a_row_a_system() -> None:
    """Parts of one set stand under each other; MRR is shown where it was measured."""
    other = replace(SEARCHED, name="plans", systems={"dense": {"as asked": {"R@10": 0.75}}})
    lines = searches([SEARCHED, other, replace(SEARCHED, part="dev", questions=3)]).splitlines()

    assert lines[3:] == [
        "| mau | accented | undiacritised |",
        "|---|---|---|",
        "| *test: 2 questions, 9 passages* | | |",
        "| dense | 1.000 / 0.500 | 0.000 / 0.000 |",
        "| *dev: 3 questions, 9 passages* | | |",
        "| dense | 1.000 / 0.500 | 0.000 / 0.000 |",
        "",
        "| plans | as asked |",
        "|---|---|",
        "| *test: 2 questions, 9 passages* | |",
        "| dense | 0.750 |",
    ]
    assert searches([]) == ""


def test_only_the_block_changes_and_twice_is_once() -> None:
    """What stands around the marks stays; no run leaves the block empty."""
    once = with_scores(PAGE, [RUN])

    assert with_scores(once, [RUN]) == once
    assert with_scores(once, []) == PAGE.replace("cũ\n", "")


def test_a_page_without_marks_is_refused() -> None:
    """The message says which lines to add."""
    with pytest.raises(EvalError, match="<!-- scores -->"):
        with_scores("# Đầu\n", [RUN])
    with pytest.raises(EvalError, match="<!-- searches -->"):
        with_searches("# Đầu\n", [])


def test_the_command_rewrites_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0 and the table in place; status 1 and a message for a page that is not there."""
    page = tmp_path / "README.md"
    page.write_text(PAGE, encoding="utf-8")
    write_run(RUN, tmp_path / "runs")
    write_tables([SEARCHED], tmp_path / "runs")

    assert main(page, runs=tmp_path / "runs") == 0
    assert page.read_text(encoding="utf-8") == with_searches(with_scores(PAGE, [RUN]), [SEARCHED])
    assert main(tmp_path / "none.md", runs=tmp_path / "runs") == 1
    assert "none.md" in capsys.readouterr().err
