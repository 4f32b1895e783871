"""Read files of questions with known answers, one JSON object a line, checked field by field.

A line may have other fields (a note); they are left alone.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from eval.errors import EvalError
from eval.model import Cell, Evidence, Question

_QUESTIONS = Path(__file__).parent / "questions"
PLANS, LAW = _QUESTIONS / "plans.jsonl", _QUESTIONS / "law.jsonl"

T = TypeVar("T")
_LINES = 2
_MISSING = object()


def read_questions(path: Path) -> tuple[Question, ...]:
    """Return the questions of a file in its order, blank lines skipped.

    Raises EvalError, naming the file and the line, for a file that cannot be read, a line that is
    not a JSON object, a field that is missing or of the wrong form, or an id that occurs twice.
    """
    questions: dict[str, Question] = {}
    for number, line in enumerate(_lines(path), start=1):
        if line.strip():
            question = _parse(line, where=f"{path}, line {number}")
            if question.id in questions:
                raise EvalError(f"{path}, line {number}: the id '{question.id}' occurs twice")
            questions[question.id] = question
    return tuple(questions.values())


def read_files(paths: Sequence[Path]) -> Mapping[str, tuple[Question, ...]]:
    """Return the questions of each file by its name; an id may stand in one file only."""
    files: dict[str, tuple[Question, ...]] = {}
    seen: dict[str, Path] = {}
    for path in paths:
        if path.name in files:
            raise EvalError(f"{path}: a file of this name is given twice; rename one")
        files[path.name] = read_questions(path)
        for question in files[path.name]:
            if question.id in seen:
                raise EvalError(f"{path}: '{question.id}' stands in {seen[question.id]} too")
            seen[question.id] = path
    return files


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise EvalError(f"{path}: cannot be read ({error}); name a file of questions") from error


def _parse(line: str, *, where: str) -> Question:
    try:
        return _question(_Entry(json.loads(line)))
    except ValueError as error:
        raise EvalError(f"{where}: {error}; correct this line") from error


class _Entry:
    """One line's object; every field is taken through a check that names it."""

    def __init__(self, value: object) -> None:
        self._fields: Mapping[str, Any] = _of(dict, value, "a JSON object")

    def take(self, name: str, check: Callable[[Any], T], default: object = _MISSING) -> T:
        """Return a field's value, checked; ValueError where it is missing or of another form."""
        value = self._fields.get(name, default)
        if value is _MISSING:
            raise ValueError(f"'{name}' is missing")
        try:
            return check(value)
        except ValueError as error:
            raise ValueError(f"'{name}': {error}") from error


def _question(entry: _Entry) -> Question:
    return Question(
        id=entry.take("id", _text),
        question=entry.take("question", _text),
        variant=entry.take("variant", _text),
        intent=entry.take("intent", _text),
        documents=entry.take("documents", _each(_text), default=[]),
        asked_on=entry.take("asked_on", lambda value: date.fromisoformat(_text(value))),
        answerable=entry.take("answerable", _truth),
        must_include=entry.take("must_include", _each(_choice)),
        must_not_include=entry.take("must_not_include", _each(_text), default=[]),
        evidence=entry.take("evidence", _each(_evidence)),
        history=entry.take("history", _history, default=[]),
        cells=entry.take("cells", _cells, default={"values": {}}),
    )


def _text(value: object) -> str:
    if not _of(str, value, "a text").strip():
        raise ValueError("an empty text")
    return str(value)


def _truth(value: object) -> bool:
    return _of(bool, value, "true or false")


def _of(kind: type[T], value: object, name: str) -> T:
    if isinstance(value, kind):
        return value
    raise ValueError(f"{value!r} is not {name}")


def _each(check: Callable[[Any], T]) -> Callable[[object], tuple[T, ...]]:
    def checked(value: object) -> tuple[T, ...]:
        return tuple(check(item) for item in _of(list, value, "a list"))

    return checked


def _choice(value: object) -> tuple[str, ...]:
    strings = _each(_text)(value)
    if not strings:
        raise ValueError("an empty list of accepted strings can never be met")
    return strings


def _evidence(value: object) -> Evidence:
    entry = _Entry(value)
    lines = entry.take("lines", _range, default=None)
    provision = entry.take("provision", lambda v: v if v is None else _text(v), default=None)
    if lines is None and provision is None:
        raise ValueError("names neither lines nor a provision")
    return Evidence(entry.take("document", _text), lines, provision)


def _cells(value: object) -> Mapping[str, Cell | None]:
    """Return the cells of a comparison by document; what is being compared is named beside them."""
    values: Mapping[str, object] = _Entry(value).take("values", lambda v: _of(dict, v, "cells"))
    return {_text(document): _cell(cell) for document, cell in values.items()}


def _cell(value: object) -> Cell | None:
    if value is None:
        return None
    entry = _Entry(value)
    lines = entry.take("lines", _range)
    if lines is None:
        raise ValueError("a cell that is filled names its lines")
    return Cell(entry.take("value", _text), lines)


def _range(value: object) -> tuple[int, int] | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != _LINES or {type(v) for v in value} != {int}:
        raise ValueError(f"{value!r} is not [first, last]")
    first, last = value
    if not 1 <= first <= last:
        raise ValueError(f"{value!r} is no range of lines counted from 1")
    return first, last


def _history(value: object) -> tuple[str, ...]:
    """Return the user's turns; a turn is a text, or an object that says whose it is."""
    turns: Sequence[tuple[str, str]] = _each(_turn)(value)
    return tuple(content for role, content in turns if role == "user")


def _turn(value: object) -> tuple[str, str]:
    if isinstance(value, str):
        return "user", _text(value)
    entry = _Entry(value)
    return entry.take("role", _text), entry.take("content", _text)
