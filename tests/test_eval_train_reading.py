"""`python -m eval.train_reading` over a small plan: it learns, writes, cross-validates."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from village import all_questions, question, village, write_questions

from corpus.restore.restorer import Restorer
from eval import train_reading
from eval.asking import ask
from eval.folds import fold_of
from eval.lessons import Lesson
from eval.model import Question, Reply
from eval.reading_weights import learn_reading
from retrieval.confidence import FEATURES as SIGNS
from retrieval.engine import Engine
from retrieval.passage_features import FEATURES
from retrieval.reader import WEIGHTS, Weights

_LOADED = cache(Restorer.load)


@pytest.fixture(autouse=True)
def _one_restorer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Load the restorer once for all tests."""
    monkeypatch.setattr(Restorer, "load", _LOADED)


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    """The folder of a plan of four things."""
    return village(tmp_path / "kho")


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """Who keeps each thing, and in which month it is handed over; one that nothing answers."""
    return write_questions(tmp_path / "q.jsonl", *all_questions())


def _train(*options: object) -> int:
    return train_reading.main([str(option) for option in options])


def _measure(printed: str, name: str) -> float:
    found = re.search(rf"^{name} +(\S+)", printed, re.MULTILINE)
    assert found is not None
    return float(found[1])


def test_what_is_written_are_the_weights_of_reading(
    kho: Path, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the order of the features, under a line that says where they come from."""
    out = tmp_path / "w.toml"

    assert _train("--evidence", kho, questions, "--out", out) == 0
    written = tomllib.loads(out.read_text(encoding="utf-8"))

    assert tuple(written) == ("least", "passage", "confidence")
    assert tuple(written["passage"]) == FEATURES
    assert tuple(written["confidence"]) == SIGNS
    assert out.read_text(encoding="utf-8").startswith("# How passages are read")
    assert written["passage"]["coverage"] > 0
    assert written["passage"]["list_of_all"] == 0  # no question asks for all
    assert capsys.readouterr().out == f"{out}: learned from 9 questions\n"


def test_the_same_questions_teach_the_same(kho: Path, questions: Path, tmp_path: Path) -> None:
    """Twice, to the letter."""
    one, two = tmp_path / "1.toml", tmp_path / "2.toml"
    for out in (one, two):
        _train("--evidence", kho, questions, "--out", out)

    assert one.read_bytes() == two.read_bytes()


def test_cross_validation_prints_the_measures_of_each_set_and_writes_nothing(
    kho: Path, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was learned from the other questions answers these, and none it cannot."""
    out, shipped = tmp_path / "w.toml", WEIGHTS.read_bytes()
    # Nothing answers this as it is said to be answered.
    asked = {"provision": "i.2", "question": "Trao cờ vào tháng mấy?", "must_include": [["xanh"]]}
    wrong = write_questions(tmp_path / "wrong.jsonl", question(50, **asked))
    sets = ("--evidence", kho, questions, "--evidence", kho, wrong)

    assert _train(*sets, "--folds", 2, "--out", out) == 0
    first, second = capsys.readouterr().out.strip().split("\n\n")

    assert first.startswith("q-kho-unseen\n")
    assert second.startswith("wrong-kho-unseen\n")
    # So few questions teach to be silent often, but what is answered is right.
    assert _measure(first, "right") > 0
    assert (_measure(first, "citation_precision"), _measure(first, "refused")) == (1, 1)
    assert _measure(second, "right") == 0
    assert "statements_over_five " in first
    assert not out.exists()
    assert WEIGHTS.read_bytes() == shipped


def test_each_fold_is_answered_by_what_the_others_teach(
    kho: Path, questions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No question is learned from in its own fold, and each is asked of its fold's engine."""
    taught: list[set[str]] = []
    asked: list[tuple[float, str]] = []
    learn = learn_reading

    def spy(lessons: Sequence[Lesson]) -> Weights:
        taught.append({one.question.id for one in lessons})
        return replace(learn(lessons), least=len(taught) / 100)

    def ask_spy(engine: Engine, put: Question) -> Reply:
        asked.append((engine.reading.least, put.id))
        return ask(engine, put)

    monkeypatch.setattr(train_reading, "learn_reading", spy)
    monkeypatch.setattr(train_reading, "ask", ask_spy)

    assert _train("--evidence", kho, questions, "--folds", 2) == 0
    ids = {str(one["id"]) for one in all_questions()}
    for fold, seen in enumerate(taught):
        assert seen == {id_ for id_ in ids if fold_of(id_, 2) != fold}
    assert sorted(asked) == sorted(((fold_of(id_, 2) + 1) / 100, id_) for id_ in ids)


def test_a_file_that_cannot_be_read_ends_with_status_1(
    kho: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its name goes to standard error; nothing is written."""
    out = tmp_path / "w.toml"

    assert _train("--evidence", kho, tmp_path / "none.jsonl", "--out", out) == 1
    assert "none.jsonl" in capsys.readouterr().err
    assert not out.exists()
