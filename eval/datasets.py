"""Read a BEIR-style data set: passages, questions, and which passages answer which question."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.errors import EvalError

HALVES = ("dev", "test", "all")

_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Dataset:
    """Passages and questions by id; for each question the grades, above 0, of its right passages.

    `half` says which of its questions are here: "dev", "test" or "all".
    """

    name: str
    half: str
    passages: Mapping[str, str]
    questions: Mapping[str, str]
    grades: Mapping[str, Mapping[str, int]]


def read_dataset(folder: Path, *, half: str = "all") -> Dataset:
    """Return the data set of a folder with corpus.jsonl, queries.jsonl and qrels.tsv.

    A passage's title, where it has one, is its first line.  Questions without a right passage are
    left out; a right passage that the corpus does not hold is never found, and counts.
    Raises EvalError, naming the file and the line, for anything else.
    """
    grades = _grades(folder / "qrels.tsv")
    questions = {
        name: text
        for name, text in _texts(folder / "queries.jsonl").items()
        if name in grades and half in ("all", half_of(name))
    }
    if not questions:
        raise EvalError(f"{folder}: qrels.tsv has no right passage for a question ({half})")
    return Dataset(
        name=folder.resolve().name,
        half=half,
        passages=_texts(folder / "corpus.jsonl"),
        questions=questions,
        grades={name: grades[name] for name in questions},
    )


def half_of(question_id: str) -> str:
    """Return the half that a question is in, by the hash of its id.

    Settings are chosen on one half and reported on the other.

    >>> half_of("q1"), half_of("q3")
    ('test', 'dev')
    """
    return ("dev", "test")[hashlib.sha256(question_id.encode()).digest()[0] % 2]


def _grades(path: Path) -> dict[str, dict[str, int]]:
    """Return the grades above 0 by question and passage; the first line may name the columns."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for number, line in _lines(path):
        columns = line.split("\t")
        if len(columns) != _COLUMNS or not (number == 1 or _is_whole(columns[2])):
            raise EvalError(f"{path}, line {number}: is not question, passage and whole grade")
        if _is_whole(columns[2]) and int(columns[2]) > 0:
            grades[columns[0]][columns[1]] = int(columns[2])
    return grades


def _texts(path: Path) -> dict[str, str]:
    """Return texts by id, each under its title where it has one."""
    texts: dict[str, str] = {}
    for number, line in _lines(path):
        try:
            entry = json.loads(line)
            parts = (entry.get("title", ""), entry["text"])
            texts[str(entry["_id"])] = "\n".join(filter(None, parts))
        except (ValueError, TypeError, AttributeError, KeyError) as error:
            raise EvalError(
                f"{path}, line {number}: no object with '_id' and 'text' ({error!r})"
            ) from error
    return texts


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not blank, numbered from 1; only line feeds end one."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvalError(f"{path}: cannot be read ({error}); a data set has this file") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line.rstrip("\r")


def _is_whole(text: str) -> bool:
    try:
        int(text)
    except ValueError:
        return False
    return True
