"""Read Vietnamese legal texts as passages with what asks for them or heads them."""

import json
import lzma
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.normalize import normalize

QUESTIONS = "qa_pairs.jsonl.xz"
STATUTES = "phapdien.jsonl.xz"
LAWS = "phapluat8.txt.xz"
PAGES = "tlnb_legal.txt.xz"

_ARTICLE_NUMBER = re.compile(r"^Điều\s+[\w.]+\.\s*")
_LISTED_QUESTIONS = re.compile(r"^\s*- [^.]*\?")
_SENTENCE = re.compile(r"\n|(?<=[.;:?])\s+")
_LONGEST = 4000
_SHORTEST = 40
_HEADING = 200


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences in order, what asks for them (a question, a subject) and their own heading."""

    asking: str
    heading: str
    sentences: tuple[str, ...]


def questions(folder: Path) -> Iterator[Passage]:
    """Yield a question and the passage that answers it; lists of further questions are left out."""
    for entry in _entries(folder / QUESTIONS):
        if len(entry["a"]) >= _SHORTEST and not _LISTED_QUESTIONS.match(entry["a"]):
            yield _passage(entry["q"], "", entry["a"])


def statutes(folder: Path) -> Iterator[Passage]:
    """Yield an article of the statutes under its subject and its heading."""
    for entry in _entries(folder / STATUTES):
        if len(entry["text"]) >= _SHORTEST:
            heading = _ARTICLE_NUMBER.sub("", entry["heading"])
            yield _passage(entry["demuc"], heading, entry["text"])


def laws(folder: Path) -> Iterator[Passage]:
    """Yield the articles of laws under their headings."""
    heading: str | None = None
    body: list[str] = []
    for line in _lines(folder / LAWS):
        if _ARTICLE_NUMBER.match(line):
            if heading is not None and body:
                yield _passage("", heading, "\n".join(body))
            heading, body = _ARTICLE_NUMBER.sub("", line), []
        elif sum(map(len, body)) < _LONGEST:
            body.append(line)
    if heading is not None and body:
        yield _passage("", heading, "\n".join(body))


def pages(folder: Path) -> Iterator[Passage]:
    """Yield what stands under a heading, or the second half of a long paragraph after the first."""
    before = ""
    for paragraph in _lines(folder / PAGES):
        if before and len(paragraph) >= _SHORTEST:
            yield _passage(before, "", paragraph)
        elif len(paragraph) > _HEADING:
            middle = paragraph.find(" ", len(paragraph) // 2)
            yield _passage(paragraph[:middle], "", paragraph[middle:])
        before = paragraph if _is_heading(paragraph) else ""


# Each source of passages by its name.
SOURCES: Mapping[str, Callable[[Path], Iterator[Passage]]] = {
    "questions": questions,
    "statutes": statutes,
    "laws": laws,
    "pages": pages,
}


def _is_heading(paragraph: str) -> bool:
    return _SHORTEST // 2 < len(paragraph) <= _HEADING and not paragraph.endswith((".", ";"))


def _lines(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from (line.strip() for line in lines)


def _entries(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _passage(asking: str, heading: str, text: str) -> Passage:
    sentences = (s.strip() for s in _SENTENCE.split(text[:_LONGEST]))
    return Passage(
        normalize(asking), normalize(heading), tuple(normalize(s) for s in sentences if s)
    )
