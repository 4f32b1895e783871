"""Read Vietnamese legal texts as pairs of passages that belong together."""

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.normalize import normalize

QUESTIONS = "qa_pairs.jsonl.xz"
STATUTES = "phapdien.jsonl.xz"
PAGES = "tlnb_legal.txt.xz"

_ARTICLE_NUMBER = re.compile(r"^Điều\s+[\w.]+\.\s*")
_LISTED_QUESTIONS = re.compile(r"^\s*- [^.]*\?")
_LONGEST = 2400
_SHORTEST = 40
_HEADING = 200


@dataclass(frozen=True, slots=True)
class TextPair:
    """Two texts that belong together: what asks or heads, and what answers or follows."""

    asking: str
    answering: str


def questions(folder: Path) -> Iterator[TextPair]:
    """Yield a question and the passage that answers it; lists of further questions are left out."""
    for entry in _entries(folder / QUESTIONS):
        if len(entry["a"]) >= _SHORTEST and not _LISTED_QUESTIONS.match(entry["a"]):
            yield _pair(entry["q"], entry["a"])


def statutes(folder: Path) -> Iterator[TextPair]:
    """Yield an article's subject and heading, and its text."""
    for entry in _entries(folder / STATUTES):
        heading = _ARTICLE_NUMBER.sub("", entry["heading"])
        if len(entry["text"]) >= _SHORTEST:
            yield _pair(f"{entry['demuc']} {heading}", entry["text"])


def pages(folder: Path) -> Iterator[TextPair]:
    """Yield a heading and what follows it, or the two halves of a long paragraph."""
    with lzma.open(folder / PAGES, "rt", encoding="utf-8") as lines:
        before = ""
        for line in lines:
            paragraph = line.strip()
            if before and len(paragraph) >= _SHORTEST:
                yield _pair(before, paragraph)
            elif len(paragraph) > _HEADING:
                middle = paragraph.find(" ", len(paragraph) // 2)
                yield _pair(paragraph[:middle], paragraph[middle:])
            before = paragraph if _is_heading(paragraph) else ""


def _is_heading(paragraph: str) -> bool:
    return _SHORTEST // 2 < len(paragraph) <= _HEADING and not paragraph.endswith((".", ";"))


def _entries(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _pair(asking: str, answering: str) -> TextPair:
    return TextPair(normalize(asking[:_LONGEST]), normalize(answering[:_LONGEST]))
