"""`python -m retrieval.deadlines`: its lines, its JSON, its calendar file, and how it fails."""

import json
from datetime import date
from pathlib import Path

import pytest
from dated_corpus import LAW, OFFICE, OLD, PLAN, WARD
from dated_engine import DatedEngine
from icalendar import Calendar

from retrieval.deadlines import __main__ as command
from retrieval.deadlines.scheduling import schedule
from retrieval.engine import Engine

_SUMMER = ["--on", "2024-08-01"]


@pytest.fixture
def _dated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "open_engine", lambda _: DatedEngine())


@pytest.mark.usefixtures("_dated")
def test_json_tells_every_list(capsys: pytest.CaptureFixture[str]) -> None:
    """Days are those of ISO 8601, `days_left` counts to the last day, citations name lines."""
    assert command.main([*_SUMMER, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)

    assert (told["on"], told["silent"]) == ("2024-08-01", [WARD])
    assert [due["document"] for due in told["coming"]] == [PLAN, PLAN, OFFICE, LAW, PLAN]
    assert [due["document"] for due in told["lapsed"]] == [OLD]
    assert [rule["normalised"] for rule in told["rules"]] == ["P10D"]
    window = told["coming"][1]
    assert (window["first"], window["last"], window["stage"]) == (
        "2024-08-06",
        "2024-08-08",
        "ahead",
    )
    assert (window["days_left"], window["starts_in"], window["yearly"]) == (7, 5, False)
    assert window["cited"] == "khoản 1 mục II Kế hoạch số 7/KH-UBND"
    assert window["citation"]["lines"] == [4, 4]
    assert window["value"] in window["citation"]["quote"]


@pytest.mark.usefixtures("_dated")
def test_lines_are_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    """What is due next stands first, everything else under its own name."""
    assert command.main(_SUMMER) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[:3] == ["Tại ngày 1/8/2024", "", "Sắp tới:"]
    assert lines[4] == (
        "- thứ Ba 6/8/2024 – thứ Năm 8/8/2024 (bắt đầu sau 5 ngày; còn 7 ngày đến ngày cuối): "
        "Hạn nộp hồ sơ, Mỗi phòng, ban; khoản 1 mục II Kế hoạch số 7/KH-UBND (huyện Mẫu, tỉnh Thử)"
    )
    assert "- Kế hoạch của UBND phường Nọ (phường Nọ, tỉnh Kia)" in lines
    assert "Đã qua:" not in lines


@pytest.mark.usefixtures("_dated")
def test_places_choose(capsys: pytest.CaptureFixture[str]) -> None:
    """With or without diacritics; several together; the central government by its name."""
    assert command.main([*_SUMMER, "--json", "--place", "mau", "--place", "trung uong"]) == 0
    told = json.loads(capsys.readouterr().out)

    assert {due["document"] for due in told["coming"]} == {PLAN, LAW}
    assert told["silent"] == []


@pytest.mark.usefixtures("_dated", "capsys")
def test_the_calendar_file_holds_what_is_to_come(tmp_path: Path) -> None:
    """As many events as there are lines to come."""
    file = tmp_path / "thời hạn.ics"

    assert command.main([*_SUMMER, "--ics", str(file)]) == 0
    assert len(Calendar.from_ical(file.read_bytes()).walk("VEVENT")) == 5


@pytest.mark.usefixtures("_dated")
@pytest.mark.parametrize(
    ("place", "folder", "said"),
    [("tỉnh Kia", ".", "không có thời hạn nào từ ngày 1/8/2024"), ("thử", "x", "không ghi được")],
    ids=["nothing to come", "no such folder"],
)
def test_a_file_that_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str, folder: str, said: str
) -> None:
    """Status 1 and one sentence that names the file; no file is left."""
    file = tmp_path / folder / "a.ics"

    assert command.main([*_SUMMER, "--place", place, "--ics", str(file)]) == 1
    errors = capsys.readouterr().err
    assert said in errors
    assert str(file) in errors
    assert not file.exists()


def test_the_shipped_plans_are_due_in_the_summer_of_2024(engine: Engine) -> None:
    """Chợ Đồn takes dossiers from 06/8 to 08/8/2024; in 2026 nothing of a plan is to come."""
    summer, later = (
        schedule(engine.corpus, engine.facts, on=day)
        for day in (date(2024, 8, 1), date(2026, 1, 1))
    )
    windows = {(due.term.source.id, due.days.first, due.days.last) for due in summer.coming}

    assert ("kh-153-ubnd-cho-don-2024", date(2024, 8, 6), date(2024, 8, 8)) in windows
    assert later.past
    assert not [due for due in later.coming if due.term.source.places]
