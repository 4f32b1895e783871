"""Read the table of the path: which provisions, questions and quizzes make each step."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from corpus.model import Kind
from retrieval.onboarding.model import Lookup, QuizWanted, ReadingWanted, Said, StepWanted

_TABLE = Path(__file__).parent / "path.toml"


@cache
def shipped_steps() -> tuple[StepWanted, ...]:
    """Return the steps of the shipped table in their order; it is read once."""
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    return tuple(_step(entry) for entry in table["step"])


def _step(entry: Mapping[str, Any]) -> StepWanted:
    return StepWanted(
        id=entry["id"],
        title=Said(**entry["title"]),
        lead=Said(**entry["lead"]),
        readings=tuple(_reading(reading) for reading in entry.get("reading", ())),
        questions=tuple(entry.get("questions", ())),
        quizzes=tuple(_quiz(quiz) for quiz in entry.get("quiz", ())),
        made_of=entry.get("made_of", ""),
    )


def _reading(entry: Mapping[str, Any]) -> ReadingWanted:
    return ReadingWanted(Said(**entry["lead"]), tuple(_lookup(own) for own in entry["quotes"]))


def _quiz(entry: Mapping[str, Any]) -> QuizWanted:
    given = dict(entry)
    given["question"] = Said(**entry["question"])
    if "lookup" in entry:
        given["lookup"] = _lookup(entry["lookup"])
    given["others"] = tuple(_lookup(other) for other in entry.get("others", ()))
    return QuizWanted(**given)


def _lookup(entry: Mapping[str, Any]) -> Lookup:
    return Lookup(
        Kind(entry["of"]),
        entry["article"],
        tuple(entry.get("holding", ())),
        tuple(entry.get("starting", ())),
    )
