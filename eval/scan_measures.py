"""Compare a document as read from its pages with its transcript and the places of its lines."""

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.extract.model import Box, Extraction, PageLine

_WORD = re.compile(r"\w+")
# 24/8/2024, "ngày 16 tháng 5 năm 2024", 327/KH-UBND, 98/2023/NĐ-CP, /KH-VP.
_FIGURES = re.compile(
    r"\d{1,2}[/-]\d{1,2}[/-]\d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4}"
    r"|(?:\d+ ?)?(?:/\d{4})?/[A-ZĐƯ]{1,6}(?:-[A-ZĐƯa-z]{1,6})*\b"
)
_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line is truly printed: its words, its page from 1, its box in points."""

    text: str
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Scores:
    """What was measured on one document; shares of 1.

    `missing` lists the dates and document numbers of the transcript that were not read.
    """

    syllables: float
    figures: float
    missing: tuple[str, ...]
    pages: float
    boxes: float


def score(extraction: Extraction, *, transcript: str, places: Sequence[Place]) -> Scores:
    """Measure a reading against the transcript and the true places of its lines."""
    lines = [line for page in extraction.pages for line in page.lines]
    text = "\n".join(line.text for line in lines)
    missing = missing_figures(transcript, text)
    known = sum(_figures(transcript).values())
    found = _find(places, extraction)
    return Scores(
        syllables=share_read(transcript, text),
        figures=1 - len(missing) / known if known else 1.0,
        missing=missing,
        pages=_share([at is not None and at[0] == place.page for place, at in found]),
        boxes=_share([at is not None and _agree(place, *at) for place, at in found]),
    )


def share_read(transcript: str, text: str) -> float:
    r"""Return the share of the transcript's `\w+` tokens that were read, in order.

    >>> share_read("Hạn nộp hồ sơ", "hạn nộp hô sơ")
    0.75
    """
    known, read = _tokens(transcript), _tokens(text)
    matcher = difflib.SequenceMatcher(None, known, read, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / max(1, len(known))


def missing_figures(transcript: str, text: str) -> tuple[str, ...]:
    """Return the dates and document numbers of a transcript that a text lacks, each as often.

    >>> missing_figures("Số 64/KH-UBND ngày 24/5/2024", "Số 64/KH-UBND ngày 24/5/2021")
    ('24/5/2024',)
    """
    return tuple((_figures(transcript) - _figures(text)).elements())


def overlap(one: Box, other: Box) -> float:
    """Return the area two boxes share, of the area they cover together."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.top, other.top) - max(one.bottom, other.bottom)
    shared = max(0.0, width) * max(0.0, height)
    return shared / (_area(one) + _area(other) - shared) if shared else 0.0


def places_of(layout: Mapping[str, Any], *, digital: bool) -> list[Place]:
    """Return the printed lines that a layout file tells of, in order."""
    return [
        Place(line["text"], page["page"], _box(line["bbox_digital" if digital else "bbox"]))
        for page in layout["pages"]
        for line in page["lines"]
    ]


def _find(
    places: Sequence[Place], extraction: Extraction
) -> list[tuple[Place, tuple[int, PageLine] | None]]:
    """Pair each true line with the read line that has most of its words, aligned in order."""
    read = [(page.number, line) for page in extraction.pages for line in page.lines]
    known = [(word, n) for n, place in enumerate(places) for word in _tokens(place.text)]
    seen = [(word, n) for n, (_, line) in enumerate(read) for word in _tokens(line.text)]
    matcher = difflib.SequenceMatcher(
        None, [w for w, _ in known], [w for w, _ in seen], autojunk=False
    )
    votes: list[Counter[int]] = [Counter() for _ in places]
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            votes[known[block.a + step][1]][seen[block.b + step][1]] += 1
    best = (vote.most_common(1) for vote in votes)
    return [
        (place, read[top[0][0]] if top else None) for place, top in zip(places, best, strict=True)
    ]


def _agree(place: Place, page: int, line: PageLine) -> bool:
    return page == place.page and line.box is not None and overlap(place.box, line.box) >= _OVERLAP


def _figures(text: str) -> Counter[str]:
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return Counter(found.strip() for found in _FIGURES.findall(plain))


def _tokens(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 1.0


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.top - box.bottom)


def _box(sides: Sequence[float]) -> Box:
    left, bottom, right, top = sides
    return Box(left, bottom, right, top)
