"""Files of questions: the shipped one loads whole, a malformed line is named."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import SHARED

from corpus.catalogue import read_catalogue
from corpus.store import SHIPPED_CORPUS
from eval.errors import EvalError
from eval.model import Cell, Evidence, Question
from eval.question_files import PLANS, read_questions

ENTRY: dict[str, Any] = {
    "id": "q-1",
    "question": "Hạn nộp hồ sơ là ngày nào?",
    "variant": "accented",
    "intent": "deadline",
    "documents": ["kh-mau"],
    "asked_on": "2024-07-02",
    "answerable": True,
    "must_include": [["06/8/2024", "06/8"]],
    "must_not_include": ["07/8"],
    "evidence": [{"document": "kh-mau", "lines": [2, 3]}],
    "note": "any other field is left alone",
}
MALFORMED: list[tuple[str, object, str]] = [
    ("id", None, "'id': None is not a text"),
    ("question", "  ", "'question': an empty text"),
    ("asked_on", "02/7/2024", "'asked_on': Invalid isoformat"),
    ("answerable", "yes", "'answerable': 'yes' is not true or false"),
    ("must_include", "06/8", "'must_include': '06/8' is not a list"),
    ("must_include", [[]], "can never be met"),
    ("must_include", ["06/8"], "'06/8' is not a list"),
    ("must_not_include", [["07/8"]], "is not a text"),
    ("evidence", [{"document": "kh-mau"}], "neither lines nor a provision"),
    ("evidence", [{"lines": [2, 3]}], "'document' is missing"),
    ("evidence", ["kh-mau"], "'kh-mau' is not a JSON object"),
    ("evidence", [{"document": "kh-mau", "lines": [3, 2]}], "no range of lines"),
    ("evidence", [{"document": "kh-mau", "lines": [0, 2]}], "no range of lines"),
    ("evidence", [{"document": "kh-mau", "lines": [2]}], "is not [first, last]"),
    ("evidence", [{"document": "kh-mau", "lines": [True, 2]}], "is not [first, last]"),
    ("cells", {"values": {"kh-mau": {"value": "06/8"}}}, "'lines' is missing"),
    ("cells", {"values": {"kh-mau": {"value": "06/8", "lines": None}}}, "names its lines"),
    ("cells", {"values": ["kh-mau"]}, "is not cells"),
    ("history", [{"content": "Ai nhận?"}], "'role' is missing"),
]


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "mau.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_an_entry_becomes_a_question_field_by_field(tmp_path: Path) -> None:
    """Every field of an entry arrives in its type; fields that are not known are left alone."""
    (question,) = read_questions(_file(tmp_path, json.dumps(ENTRY)))

    assert question == Question(
        id="q-1",
        question="Hạn nộp hồ sơ là ngày nào?",
        variant="accented",
        intent="deadline",
        documents=("kh-mau",),
        asked_on=date(2024, 7, 2),
        answerable=True,
        must_include=(("06/8/2024", "06/8"),),
        must_not_include=("07/8",),
        evidence=(Evidence("kh-mau", (2, 3), None),),
        history=(),
    )


def test_cells_are_filled_or_empty_document_by_document(tmp_path: Path) -> None:
    """A document that says nothing has null; what is compared is named and left alone."""
    values = {"kh-mau": {"value": "06/8", "lines": [2, 3]}, "kh-khac": None}
    cells = {"attribute": "hạn nộp", "values": values}
    (question,) = read_questions(_file(tmp_path, json.dumps({**ENTRY, "cells": cells})))

    assert question.cells == {"kh-mau": Cell("06/8", (2, 3)), "kh-khac": None}


def test_history_keeps_what_the_user_said(tmp_path: Path) -> None:
    """A turn is a text or says whose it is; the assistant's turns are not handed to the engine."""
    turns = [
        "Ai nhận hồ sơ?",
        {"role": "user", "content": "Nộp mấy bộ?"},
        {"role": "assistant", "content": "Một bộ."},
    ]
    (question,) = read_questions(_file(tmp_path, json.dumps({**ENTRY, "history": turns})))

    assert question.history == ("Ai nhận hồ sơ?", "Nộp mấy bộ?")


@pytest.mark.parametrize(("field", "value", "complaint"), MALFORMED)
def test_a_malformed_field_is_named_with_its_file_and_line(
    tmp_path: Path, field: str, value: object, complaint: str
) -> None:
    """The second line is at fault, and the message says so, with the field and the reason."""
    malformed = json.dumps({**ENTRY, "id": "q-2", field: value})
    path = _file(tmp_path, json.dumps(ENTRY), malformed)

    with pytest.raises(EvalError) as fault:
        read_questions(path)

    assert f"{path}, line 2: '{field}'" in str(fault.value)
    assert complaint in str(fault.value)


@pytest.mark.parametrize("field", ["id", "asked_on", "answerable", "must_include", "evidence"])
def test_a_missing_field_is_named(tmp_path: Path, field: str) -> None:
    """What measuring cannot do without must be there."""
    entry = {name: value for name, value in ENTRY.items() if name != field}

    with pytest.raises(EvalError, match=f"line 1: '{field}' is missing"):
        read_questions(_file(tmp_path, json.dumps(entry)))


@pytest.mark.parametrize("line", ["{", "[]", '"text"'])
def test_a_line_that_is_no_object_is_named(tmp_path: Path, line: str) -> None:
    """Broken JSON and JSON of another kind are both faults of their line."""
    with pytest.raises(EvalError, match=r"mau\.jsonl, line 3: "):
        read_questions(_file(tmp_path, json.dumps(ENTRY), "", line))


def test_an_id_stands_once_in_a_file(tmp_path: Path) -> None:
    """Gains and losses are listed by id, so two questions cannot share one."""
    with pytest.raises(EvalError, match="line 2: the id 'q-1' occurs twice"):
        read_questions(_file(tmp_path, json.dumps(ENTRY), json.dumps(ENTRY)))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A wrong path is an error that names it, not a traceback."""
    with pytest.raises(EvalError, match=r"none\.jsonl: cannot be read"):
        read_questions(tmp_path / "none.jsonl")


def test_the_shipped_questions_load_whole() -> None:
    """110 questions, 92 answerable, each of those with evidence in a document that ships."""
    questions = read_questions(PLANS)
    shipped = {source.id for source in read_catalogue(SHIPPED_CORPUS)}

    assert len(questions) == 110
    assert sum(question.answerable for question in questions) == 92
    assert all(bool(question.evidence) == question.answerable for question in questions)
    assert {piece.document for question in questions for piece in question.evidence} <= shipped
    assert sum(bool(question.history) for question in questions) == 7


def test_questions_on_laws_have_the_same_format() -> None:
    """The questions on laws name provisions where those on plans name lines."""
    path = SHARED / "eval" / "law_dev.jsonl"
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    questions = read_questions(path)

    assert len(questions) == 120
    assert all(piece.provision for question in questions for piece in question.evidence)
