"""Recorded searches: read back as written, replaced part by part, apart from recorded runs."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from beir_files import write_dataset

from eval import retrieval
from eval.errors import EvalError
from eval.records import read_runs
from eval.search_records import read_tables, write_tables
from eval.search_tables import Table

TABLE = Table("mau", "test", 2, 9, {"dense": {"accented": {"R@10": 0.5}}})


def test_tables_survive_writing_and_reading(tmp_path: Path) -> None:
    """What is read is what was written; nothing recorded is nothing read."""
    assert read_tables(tmp_path) == ()

    write_tables([TABLE], tmp_path)

    assert read_tables(tmp_path) == (TABLE,)


def test_a_table_takes_the_place_of_its_own_name_and_part(tmp_path: Path) -> None:
    """Other sets and the other half stay as they were recorded, in their order."""
    dev, other = replace(TABLE, part="dev"), replace(TABLE, name="luat")
    write_tables([TABLE, dev, other], tmp_path)
    again = replace(TABLE, passages=10)
    write_tables([again], tmp_path)

    assert read_tables(tmp_path) == (again, dev, other)


def test_recorded_searches_are_no_recorded_run(tmp_path: Path) -> None:
    """Both stand in one folder, and neither is read as the other."""
    write_tables([TABLE], tmp_path)

    assert read_runs(tmp_path) == ()


@pytest.mark.parametrize("content", ["{", "[]", '{"tables": [{"name": "mau"}]}'])
def test_a_broken_record_is_named_with_the_way_out(tmp_path: Path, content: str) -> None:
    """Whatever is wrong with it, the message says which file to delete."""
    (tmp_path / "retrieval.json").write_text(content, encoding="utf-8")

    with pytest.raises(EvalError, match=r"retrieval\.json: no recorded search .*delete it"):
        read_tables(tmp_path)


def test_only_record_leaves_something_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The record is what was printed: figures, no question and no passage."""
    arguments = [
        "--dataset",
        str(write_dataset(tmp_path / "mau")),
        "--runs",
        str(tmp_path),
        "--json",
    ]
    retrieval.main(arguments)
    assert read_tables(tmp_path) == ()
    capsys.readouterr()

    retrieval.main([*arguments, "--record"])

    printed = json.loads(capsys.readouterr().out)
    assert printed == {"tables": [asdict(table) for table in read_tables(tmp_path)]}
    assert "thi đua" not in (tmp_path / "retrieval.json").read_text(encoding="utf-8")
