"""BEIR-style folders: what is read, what is left out, and what is refused by file and line."""

from pathlib import Path

import pytest
from beir_files import write_dataset

from eval.datasets import half_of, read_dataset
from eval.errors import EvalError

QRELS = "q1\tp3\t1\nq3\tp2\t2\nq3\tp1\t0\nq9\tp1\t1\n"
REFUSED: list[tuple[str, str, str]] = [
    ("qrels.tsv", "q1\tp3\n", "qrels.tsv, line 1"),  # no grade
    ("qrels.tsv", "q1\tp3\t1\nq3\tp2\tgood\n", "qrels.tsv, line 2"),  # only a header has words
    ("qrels.tsv", "q1\tp3\t0\n", "no right passage"),
    ("queries.jsonl", '{"_id": "q1"}\n', "queries.jsonl, line 1"),
    ("corpus.jsonl", '{"_id": "p1", "text": "a"}\n[]\n', "corpus.jsonl, line 2"),
    ("corpus.jsonl", "{", "corpus.jsonl, line 1"),
]


@pytest.mark.parametrize("header", ["", "query-id\tcorpus-id\tscore\n"])
def test_questions_come_with_their_graded_passages(tmp_path: Path, header: str) -> None:
    """With a header or without; grade 0 is wrong, a question that no file asks is left out."""
    dataset = read_dataset(write_dataset(tmp_path / "mau", qrels=header + QRELS))

    assert (dataset.name, dataset.half) == ("mau", "all")
    assert dataset.questions == {"q1": "hồ sơ", "q3": "thi đua"}
    assert dataset.grades == {"q1": {"p3": 1}, "q3": {"p2": 2}}
    assert dataset.passages["p2"] == "thi đua khen thưởng"


def test_a_question_without_a_right_passage_is_left_out(tmp_path: Path) -> None:
    """Nothing can be found for it, so it would only lower every system alike."""
    dataset = read_dataset(write_dataset(tmp_path, qrels="q1\tp3\t1\nq3\tp2\t0\n"))

    assert list(dataset.questions) == ["q1"]


def test_a_title_is_the_first_line_of_its_passage(tmp_path: Path) -> None:
    """An empty title, as some sets have, adds nothing."""
    write_dataset(tmp_path)
    (tmp_path / "corpus.jsonl").write_text(
        '{"_id": "p3", "title": "Điều 5", "text": "Hồ sơ\u2028nộp"}\r\n'
        '{"_id": 7, "title": "", "text": "b"}\n',
        encoding="utf-8",
    )

    assert read_dataset(tmp_path).passages == {"p3": "Điều 5\nHồ sơ\u2028nộp", "7": "b"}


def test_each_half_holds_its_own_questions(tmp_path: Path) -> None:
    """The halves are the hash's: q1 is for testing, q3 for development."""
    write_dataset(tmp_path)

    assert list(read_dataset(tmp_path, half="test").questions) == ["q1"]
    assert list(read_dataset(tmp_path, half="dev").questions) == ["q3"]


def test_the_halves_are_about_equal() -> None:
    """Of a thousand ids neither half holds fewer than 450."""
    assert 450 <= sum(half_of(f"q{number}") == "dev" for number in range(1000)) <= 550


@pytest.mark.parametrize(("name", "content", "complaint"), REFUSED)
def test_a_malformed_file_is_named_with_its_line(
    tmp_path: Path, name: str, content: str, complaint: str
) -> None:
    """Each row breaks one file."""
    write_dataset(tmp_path)
    (tmp_path / name).write_text(content, encoding="utf-8")

    with pytest.raises(EvalError, match=complaint):
        read_dataset(tmp_path)


def test_a_folder_without_a_file_is_refused(tmp_path: Path) -> None:
    """The message names the file that is missing."""
    write_dataset(tmp_path)
    (tmp_path / "corpus.jsonl").unlink()

    with pytest.raises(EvalError, match=r"corpus\.jsonl: cannot be read"):
        read_dataset(tmp_path)
