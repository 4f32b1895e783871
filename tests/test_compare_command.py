"""`python -m retrieval.compare`, over all that ships."""

import json
from pathlib import Path

import pytest

from retrieval.compare import __main__ as command
from retrieval.engine import Engine

_CHO_DON, _NHON_HUNG = "kh-153-ubnd-cho-don-2024", "kh-64-ubnd-nhon-hung-2024"


@pytest.fixture(autouse=True)
def opened(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine is opened once for all."""
    monkeypatch.setattr(command, "open_engine", lambda _: engine)


def test_all_plans_are_compared_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    """Every plan is a column, every usual attribute a row, and what contradicts is told."""
    assert command.main(["--json", "--on", "2024-07-01"]) == 0
    told = json.loads(capsys.readouterr().out)

    assert len(told["documents"]) == 5
    assert all(id_.startswith("kh-") for id_ in told["documents"])
    assert [row["attribute"] for row in told["rows"]][:3] == [
        "period", "submission_deadline", "report_deadline",
    ]  # fmt: skip
    deadline = told["rows"][1]["cells"]
    assert deadline[_CHO_DON]["normalised"] == "2024-08-06/2024-08-08"
    assert deadline[_NHON_HUNG] is None
    assert len(told["conflicts"]) == 3


def test_what_is_no_attribute_is_asked_each_document(capsys: pytest.CaptureFixture[str]) -> None:
    """A question is a row; each cell cites its own document, a silent one is null."""
    question = "cơ quan thường trực của Hội đồng thi đua khen thưởng"
    chosen = ["--documents", _CHO_DON, "kh-vp-ubnd-bac-kan-2024", "--attributes", question, "quota"]
    assert command.main([*chosen, "--json", "--on", "2024-07-01"]) == 0
    row = json.loads(capsys.readouterr().out)["rows"][0]

    assert row["attribute"] == row["label"] == question
    assert "Phòng Nội vụ huyện" in row["cells"][_CHO_DON]["value"]
    for id_, cell in row["cells"].items():
        assert {c["document"] for c in (cell or {"citations": []})["citations"]} <= {id_}


def test_a_word_that_is_no_attribute_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that was mistyped is asked, and what names there are is said."""
    assert command.main(["--documents", _CHO_DON, "--attributes", "deadlin"]) == 0

    assert "submission_deadline" in capsys.readouterr().err


def test_an_unknown_document_ends_it(capsys: pytest.CaptureFixture[str]) -> None:
    """An id that is not held is named, with those that are; the status is 1."""
    assert command.main(["--documents", "kh-khac"]) == 1

    told = capsys.readouterr().err
    assert "'kh-khac'" in told
    assert _CHO_DON in told


def test_files_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file is there in its own format, and nothing is printed on standard output."""
    files = [("--xlsx", b"PK"), ("--docx", b"PK"), ("--csv", b"\xef\xbb\xbf")]
    options = [part for form, _ in files for part in (form, str(tmp_path / f"so-sanh{form}"))]
    assert command.main(["--documents", _CHO_DON, *options]) == 0

    for form, start in files:
        assert (tmp_path / f"so-sanh{form}").read_bytes().startswith(start)
    assert capsys.readouterr().out == ""


def test_a_file_that_cannot_be_written_ends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The path is named with the cause and the way out; the status is 1."""
    path = tmp_path / "no" / "a.xlsx"
    assert command.main(["--documents", _CHO_DON, "--xlsx", str(path)]) == 1

    assert f"{path}: không ghi được tệp" in capsys.readouterr().err


def test_the_terminal_shows_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Without options there is a table to read, with silence said and citations numbered."""
    assert command.main(["--attributes", "submission_deadline", "--on", "2024-07-01"]) == 0
    told = " ".join(capsys.readouterr().out.split())

    assert "không nêu trong văn bản" in told
    assert f"[1] {_CHO_DON}, gạch đầu dòng thứ 2 điểm a khoản 3 mục III, dòng" in told
    assert "! Ngày ban hành của Kế hoạch số 327/KH-UBND" in told
