"""`python -m eval.train_reading` over a small plan: it learns, writes, cross-validates."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from corpus.catalogue import CATALOGUE
from corpus.restore.restorer import Restorer
from eval import train_reading
from eval.learning import Example
from retrieval.passage_features import FEATURES
from retrieval.reader import WEIGHTS

THINGS = {"cờ": "tháng 5", "kèn": "tháng 6", "trống": "tháng 7", "nón": "tháng 8"}
_LOADED = cache(Restorer.load)


@pytest.fixture(autouse=True)
def _one_restorer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Load the restorer once for all tests."""
    monkeypatch.setattr(Restorer, "load", _LOADED)


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    """A plan in which each thing has a purpose, a month and somebody who keeps it."""
    sections = (
        f"{numeral}. TRAO {thing.upper()}\n1. Mục đích trao {thing} là để làng vui.\n"
        f"2. Thời gian trao {thing}: {month}.\n3. Giao Phòng Kho giữ {thing}.\n"
        for numeral, (thing, month) in zip(("I", "II", "III", "IV"), THINGS.items(), strict=True)
    )
    folder = tmp_path / "kho"
    folder.mkdir()
    (folder / "kh.txt").write_text("".join(sections), encoding="utf-8")
    entry = {
        "id": "kh", "file": "kh.txt", "kind": "kế hoạch", "title": "Kế hoạch làng",
        "issuer": "UBND xã Mẫu", "level": "xã",
    }  # fmt: skip
    lines = (f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in entry.items())
    (folder / CATALOGUE).write_text("[[source]]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return folder


def _question(number: int, **fields: object) -> Mapping[str, object]:
    return {
        "id": f"q{number}", "variant": "accented", "intent": "other", "asked_on": "2030-01-01",
        "answerable": True, "must_include": [], **fields,
        "evidence": [{"document": "kh", "provision": fields["provision"]}],
    }  # fmt: skip


def _write(path: Path, *questions: Mapping[str, object]) -> Path:
    lines = (json.dumps(question, ensure_ascii=False) for question in questions)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """Who keeps each thing, and in which month it is handed over; one that nothing answers."""
    asked = [
        _question(
            number, provision=f"{'i' * row if row < 4 else 'iv'}.{item}", question=words,
            must_include=[[answer]],
        )
        for row, (thing, month) in enumerate(THINGS.items(), start=1)
        for number, item, words, answer in (
            (row, 2, f"Trao {thing} vào tháng mấy?", month),
            (row + 10, 3, f"Phòng nào giữ {thing}?", "Phòng Kho"),
        )
    ]  # fmt: skip
    silent = _question(99, provision="i.1", question="Ai giữ cờ?", answerable=False)
    return _write(tmp_path / "q.jsonl", *asked, silent)


def _train(*options: object) -> int:
    return train_reading.main([str(option) for option in options])


def test_what_is_written_are_the_weights_of_the_features(
    kho: Path, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the order of the features, under a line that says where they come from."""
    out = tmp_path / "w.toml"

    assert _train("--evidence", kho, questions, "--out", out) == 0
    written = tomllib.loads(out.read_text(encoding="utf-8"))

    assert tuple(written) == FEATURES
    assert out.read_text(encoding="utf-8").startswith("# How much each feature adds")
    assert written["coverage"] > 0
    assert written["list_of_all"] == 0  # no question asks for all
    # The question that nothing answers teaches nothing.
    assert capsys.readouterr().out == f"{out}: learned from 8 questions\n"


def test_the_same_questions_teach_the_same(kho: Path, questions: Path, tmp_path: Path) -> None:
    """Twice, to the letter."""
    one, two = tmp_path / "1.toml", tmp_path / "2.toml"
    for out in (one, two):
        _train("--evidence", kho, questions, "--out", out)

    assert one.read_bytes() == two.read_bytes()


def test_cross_validation_prints_a_share_a_set_and_writes_nothing(
    kho: Path, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was learned from the other questions reads all of these right, and none it cannot."""
    out, shipped = tmp_path / "w.toml", WEIGHTS.read_bytes()
    # Nothing answers these as they are said to be answered.
    wrong = _write(
        tmp_path / "wrong.jsonl",
        _question(50, provision="i.2", question="Trao cờ vào tháng mấy?", must_include=[["xanh"]]),
        _question(51, provision="ii.1", question="Trao cờ vào tháng mấy?"),
        _question(
            52, provision="i.2", question="Trao cờ vào tháng mấy?", must_not_include=["tháng 5"]
        ),
    )
    sets = ("--evidence", kho, questions, "--evidence", kho, wrong)

    assert _train(*sets, "--folds", 4, "--out", out) == 0
    assert capsys.readouterr().out == "q.jsonl: 1.000\nwrong.jsonl: 0.000\n"
    assert not out.exists()
    assert WEIGHTS.read_bytes() == shipped


def test_of_passages_that_answer_the_brief_ones_are_learned(kho: Path, tmp_path: Path) -> None:
    """A long section that holds the answer too teaches no length; it still counts as right."""
    long = "Phòng Kho xếp đặt mọi thứ cho làng. " * 20
    text = (kho / "kh.txt").read_text(encoding="utf-8").replace("3. Giao", f"3. {long}Giao")
    (kho / "kh.txt").write_text(text, encoding="utf-8")
    file = _write(tmp_path / "q.jsonl", _question(1, provision="i.3", question="Ai giữ cờ?"))

    (lesson,) = train_reading._lessons(kho, file)

    assert lesson.brief.any()
    assert (lesson.brief <= lesson.right).all()
    assert lesson.right.sum() > lesson.brief.sum()


def test_what_has_ended_teaches_nothing(kho: Path, tmp_path: Path) -> None:
    """A plan that ended the day before the question is not read beside the one that holds."""
    catalogue = kho / CATALOGUE
    entry = catalogue.read_text(encoding="utf-8")
    ended = entry.replace('id = "kh"', 'id = "old"') + "expires = 2029-12-31\n"
    catalogue.write_text(entry + ended, encoding="utf-8")
    asked = {"provision": "i.2", "question": "Trao cờ vào tháng mấy?"}
    file = _write(
        tmp_path / "q.jsonl",
        _question(1, **asked),
        _question(2, **asked, asked_on="2029-12-31"),
    )

    after, before = train_reading._lessons(kho, file)

    assert len(before.features) == 2 * len(after.features)


def test_each_fold_is_read_by_what_the_others_teach(
    kho: Path, questions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No question is learned from in its own fold; passages that answer briefly are learned."""
    seen: list[Sequence[Example]] = []

    def spy(
        examples: Sequence[Example], names: Sequence[str], **options: object
    ) -> Mapping[str, float]:
        seen.append(examples)
        assert options["either_sign"] == FEATURES  # each may speak for a passage or against it
        return dict.fromkeys(names, 1.0)

    lessons = list(train_reading._lessons(kho, questions))
    monkeypatch.setattr(train_reading, "learn", spy)
    monkeypatch.setattr(train_reading, "_lessons", lambda *_: iter(lessons))
    monkeypatch.setattr(
        train_reading, "_fold", lambda lesson, folds: int(lesson.question[1:]) % folds
    )

    assert _train("--evidence", kho, questions, "--folds", 2) == 0
    for fold, examples in enumerate(seen):
        others = [lesson for lesson in lessons if int(lesson.question[1:]) % 2 != fold]
        assert [id(example.right) for example in examples] == [id(one.brief) for one in others]


def test_a_file_that_cannot_be_read_ends_with_status_1(
    kho: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its name goes to standard error; nothing is written."""
    out = tmp_path / "w.toml"

    assert _train("--evidence", kho, tmp_path / "none.jsonl", "--out", out) == 1
    assert "none.jsonl" in capsys.readouterr().err
    assert not out.exists()
