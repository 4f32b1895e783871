"""`python -m eval.run` from a file of questions to figures, over a canned engine."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from test_eval_canned import PLAN, CannedEngine

from corpus.errors import SourceError
from eval import run
from eval.errors import EvalError
from eval.records import Run, read_runs, write_run
from eval.summary import summarize

DEADLINE: dict[str, Any] = {
    "id": "q-1", "question": "Hạn nộp là ngày nào?", "variant": "accented", "intent": "deadline",
    "asked_on": "2024-07-02", "answerable": True, "must_include": [["08/8"]],
    "evidence": [{"document": PLAN, "lines": [2, 2]}],
}  # fmt: skip
QUOTA = {
    **DEADLINE, "id": "q-2", "question": "mấy cá nhân", "variant": "unaccented", "intent": "quota",
    "must_include": [["14 cá nhân"]], "evidence": [{"document": PLAN, "lines": [4, 4]}],
}  # fmt: skip
FOLLOW_UP = {
    **DEADLINE, "id": "q-3", "question": "Thế là bao lâu?", "variant": "followup",
    "history": ["Hạn nộp là ngày nào?"],
}  # fmt: skip
SILENT = {
    **DEADLINE, "id": "q-4", "question": "Ai ký?", "intent": "unanswerable", "answerable": False,
    "must_include": [], "evidence": [],
}  # fmt: skip

Command = Callable[..., int]


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """A file of four questions: two answered right, one wrong, one rightly refused."""
    path = tmp_path / "mau.jsonl"
    entries = [json.dumps(entry) for entry in (DEADLINE, QUOTA, FOLLOW_UP, SILENT)]
    path.write_text("\n".join(entries), encoding="utf-8")
    return path


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """The command over the canned engine, its records in a folder of their own."""
    monkeypatch.setattr(run, "open_engine", lambda _: CannedEngine())

    def call(*arguments: object) -> int:
        return run.main(["--runs", str(tmp_path / "runs"), *map(str, arguments)])

    return call


def test_json_holds_the_summary_and_every_question(
    command: Command, questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard output is one JSON document with the measures that scripts rely on."""
    status = command("--questions", questions, "--json")
    printed = json.loads(capsys.readouterr().out)

    assert status == 0
    assert list(printed["summary"]) == [
        "right", "citation_precision", "citation_recall", "refused", "false_refusals",
        "misgrounded", "anachronism", "recall_at_5", "recall_at_10", "cells_right",
        "empty_cells_right", "p95_seconds", "by_variant", "by_intent", "statements_over_five",
        "by_document",
    ]  # fmt: skip
    assert printed["summary"]["right"] == pytest.approx(2 / 3, abs=1e-4)
    assert printed["summary"]["by_variant"] == {"accented": 1.0, "followup": 1.0, "unaccented": 0.0}
    assert printed["summary"]["by_intent"] == {"deadline": 1.0, "quota": 0.0, "unanswerable": None}
    assert (printed["summary"]["refused"], printed["summary"]["misgrounded"]) == (1.0, 0)
    assert [q["right"] for q in printed["questions"]] == [True, False, True, None]
    assert printed["summary"]["by_document"] == {PLAN: pytest.approx(2 / 3, abs=1e-4)}
    assert printed["groups"]["document"][PLAN]["questions"] == 3
    assert [q["documents"] for q in printed["questions"]] == [[PLAN], [PLAN], [PLAN], []]
    assert [q["reason"] for q in printed["questions"]] == [None, None, None, "silent"]
    assert printed["questions"][0]["citations"] == [
        {"document": PLAN, "provision": "1", "lines": [1, 2]}
    ]


def test_seconds_are_measured_outside_the_engine(
    command: Command, questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The engine claims 9.9 seconds an answer; the clock around it says far less."""
    command("--questions", questions, "--json")
    printed = json.loads(capsys.readouterr().out)

    assert 0 <= printed["summary"]["p95_seconds"] < 1


def test_text_ends_with_gains_losses_and_the_mean(
    command: Command, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Against a run that had the first wrong and the second right, one is gained and one lost."""
    met = {"q-1": False, "q-2": True, "q-3": True, "q-4": True}
    write_run(Run("mau.jsonl", 3, 1, summarize([]), met), tmp_path / "runs")
    command("--questions", questions)
    printed = capsys.readouterr().out
    *_, changed, last = printed.rstrip().split("\n\n")

    assert "lost q-2 (unaccented, quota): mấy cá nhân" in printed
    assert changed == "gained  1: q-1\nlost    1: q-2"
    assert last == "right   0.667 (recorded before: 0.667)"


def test_a_recorded_run_is_read_back_and_changes_nothing(
    command: Command, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A record holds figures and ids but no words; the same run again gains and loses nothing."""
    command("--questions", questions, "--record")
    path = tmp_path / "runs" / "mau.json"
    command("--questions", questions)

    assert "gained  0\nlost    0" in capsys.readouterr().out
    assert [r.met for r in read_runs(path.parent)] == [
        {"q-1": True, "q-2": False, "q-3": True, "q-4": True}
    ]
    assert "Hạn nộp" not in path.read_text(encoding="utf-8")


def test_a_run_under_another_name_stands_beside_the_first(
    command: Command, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same questions over another corpus are no gain and no loss of the first run."""
    command("--questions", questions, "--record")
    runs = tmp_path / "runs"
    first = next(iter(read_runs(runs)))
    write_run(replace(first, met={**first.met, "q-2": True}), runs)
    capsys.readouterr()

    command("--questions", questions, "--as", "khac.jsonl", "--record")

    assert "gained  0\nlost    0" in capsys.readouterr().out
    assert [run.questions for run in read_runs(runs)] == ["khac.jsonl", "mau.jsonl"]


def test_several_files_have_names_of_their_own(
    command: Command, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One name for two files of questions is refused with the way out."""
    other = tmp_path / "hai.jsonl"
    other.write_text(json.dumps({**SILENT, "id": "q-5"}), encoding="utf-8")

    assert command("--questions", questions, other, "--as", "khac.jsonl") == 1
    assert "--as" in capsys.readouterr().err


def test_a_picture_is_drawn_where_asked_for(
    command: Command, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Named by the file of questions; an ending that is no picture's is refused."""
    picture = tmp_path / "new" / "mau.svg"

    assert command("--questions", questions, "--picture", picture) == 0
    assert ">mau: trả lời đúng theo điều được hỏi<" in picture.read_text(encoding="utf-8")
    assert command("--questions", questions, "--picture", tmp_path / "mau.gif") == 1
    assert ".png or .svg" in capsys.readouterr().err


def test_a_run_without_record_writes_nothing(
    command: Command, questions: Path, tmp_path: Path
) -> None:
    """Only `--record` leaves something behind."""
    command("--questions", questions)

    assert not (tmp_path / "runs").exists()


def test_failures_show_what_was_expected_answered_and_cited(
    command: Command, questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The one wrong answer is shown whole, the others are not."""
    command("--questions", questions, "--failures")

    assert capsys.readouterr().out == (
        "q-2 (unaccented, quota)\n"
        "  asked     mấy cá nhân\n"
        "  expected  14 cá nhân  [kh-mau lines 4-4]\n"
        "  answered  UBND xã Mẫu: Mỗi thôn đề nghị không quá 15 cá nhân.\n"
        "  cited     kh-mau lines 4-4\n\n"
    )


def test_several_files_are_measured_together_and_recorded_apart(
    command: Command, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One summary over all questions; one record a file of questions."""
    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({**SILENT, "id": "q-5"}), encoding="utf-8")
    command("--questions", questions, more, "--json", "--record")
    printed = json.loads(capsys.readouterr().out)

    assert len(printed["questions"]) == 5
    assert [(r.questions, r.answerable, r.unanswerable) for r in read_runs(tmp_path / "runs")] == [
        ("mau.jsonl", 3, 1),
        ("more.jsonl", 0, 1),
    ]


def test_a_malformed_file_ends_with_a_message_and_status_1(
    command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message goes to standard error, standard output stays empty."""
    path = tmp_path / "broken.jsonl"
    path.write_text("{}", encoding="utf-8")
    status = command("--questions", path, "--json")
    printed = capsys.readouterr()

    assert (status, printed.out) == (1, "")
    assert printed.err == f"{path}, line 1: 'id' is missing; correct this line\n"


def test_an_id_in_two_files_is_refused(
    command: Command, questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Gains and losses go by id, also across files."""
    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps(SILENT), encoding="utf-8")

    assert command("--questions", questions, other) == 1
    assert "'q-4' stands in" in capsys.readouterr().err
    assert command("--questions", questions, questions) == 1
    assert "given twice" in capsys.readouterr().err


def test_a_corpus_that_cannot_be_read_ends_with_status_1(
    command: Command,
    questions: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A fault of the corpus is a message, not a traceback."""

    def closed(_: object) -> CannedEngine:
        raise SourceError("kho trống")

    monkeypatch.setattr(run, "open_engine", closed)

    assert command("--questions", questions) == 1
    assert capsys.readouterr().err == "kho trống\n"


@pytest.mark.parametrize("content", ["{", "[]", '{"summary": {}}', '{"summary": {"right": 1}}'])
def test_a_broken_record_is_named_with_the_way_out(tmp_path: Path, content: str) -> None:
    """Whatever is wrong with it, the message says which file to delete."""
    (tmp_path / "mau.json").write_text(content, encoding="utf-8")

    with pytest.raises(EvalError, match=r"mau\.json: no recorded run .*delete it"):
        read_runs(tmp_path)


def test_a_run_survives_writing_and_reading(tmp_path: Path) -> None:
    """What is read is what was written, figure for figure."""
    written = Run("mau.jsonl", 1, 0, summarize([]), {"q-1": True})
    write_run(written, tmp_path)

    assert [asdict(found) for found in read_runs(tmp_path)] == [asdict(written)]
