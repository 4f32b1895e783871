"""Describe how well each passage answers a query: what search, words, form and values tell."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from corpus.normalize import fold, words
from retrieval.counted import things_counted
from retrieval.intent import asks_all, measures_asked
from retrieval.model import Query
from retrieval.passages import Passage, Shape
from retrieval.terms import Asked
from retrieval.wanted import Wanted
from retrieval.who import deed_in, equation_in, meaning_asked

FEATURES = (
    "found",
    "found_around",
    "coverage",
    "own_words",
    "of_one_statement",
    "headings",
    "listed",
    "value",
    "signs",
    "list",
    "list_of_all",
    "sentence",
    "names_who",
    "names_nobody",
    "length",
    "measure",
    "other_grade",
    "local",
    "in_range",
    "out_of_range",
    "defines",
    "means",
    "equates",
    "deed",
    "opening",
    "closing",
)
_SIGNS = 2
# A chunk above counts nearly as much as the passage's own.
_ABOVE = 0.9
_GRADE = re.compile(r"\bhang (nhat|nhi|ba|tu)\b")
_WRITTEN_GRADE = re.compile(r"\bhạng (?:nhất|nhì|ba|tư)\b", re.IGNORECASE)
# "hạng Nhất, Nhì, Ba" names all three; "hạng Ba, từ 05 năm" no fourth.
_LISTED_GRADE = r"\bhang (?:(?:nhat|nhi|ba)(?:,| va| hoac) (?:hang )?)*{grade}\b(?! \d)"
_AMOUNT = re.compile(r"\b(\d+) (nam|thang|ngay|tuoi)\b")
_RANGE = r"\btu (\d+) (?=(?:den duoi \d+ )?{unit}\b)(?:{unit} )?(?:tro len )?(?:den duoi (\d+))?"
_DEFINITION = re.compile(r"\W*(?:\d+\.|[a-z]\)|\(\d+\))?\W*([^:.;]{3,50}?)(?: la |:)")
_DEFINED, _NEARLY = 0.75, 0.5


@dataclass(frozen=True, slots=True)
class Scores:
    """What search says of chunks, 0..1, by chunk id."""

    by_chunk: Mapping[str, float]
    below: Mapping[str, float]

    @classmethod
    def of(cls, found: Mapping[str, float]) -> Self:
        """Note for every chunk the best score of one under it."""
        below: dict[str, float] = {}
        for chunk, score in found.items():
            parts = chunk.split(".")
            for size in range(1, len(parts)):
                upper = ".".join(parts[:size])
                below[upper] = max(score, below.get(upper, 0.0))
        return cls(found, below)

    def of_passage(self, passage: Passage) -> float:
        """Return the score of what a passage quotes: of a list, also that of its items."""
        own = self.by_chunk.get(passage.chunk_id, 0.0)
        if passage.shape in (Shape.LIST, Shape.HEADING):
            return max(own, self.below.get(passage.chunk_id, 0.0))
        return own

    def around(self, passage: Passage) -> float:
        """Return the score of a passage's chunk or, a little less, of the one above it."""
        upper = self.by_chunk.get(next(iter(passage.above), ""), 0.0)
        return max(self.by_chunk.get(passage.chunk_id, 0.0), _ABOVE * upper)


class Question:
    """What a query asks, worked out once for all passages."""

    def __init__(self, query: Query, asked: Sequence[Asked]) -> None:
        self.query = query
        self.asked = asked
        self.folded = fold(query.searched)
        self.every = asks_all(query.kind or query.restored)
        self.measures = measures_asked(query.kind or query.restored)
        self.counted = things_counted(query.kind or query.restored)
        self.grades = frozenset(_GRADE.findall(self.folded))
        self.amounts = [(int(number), unit) for number, unit in _AMOUNT.findall(self.folded)]
        self.equation = equation_in(query.restored)
        self.meaning = meaning_asked(query.restored)
        self.deed = deed_in(query.restored) if query.asks_who else None
        self._wanted: dict[str, Wanted] = {}

    @cached_property
    def syllables(self) -> frozenset[str]:
        """The single syllables asked about."""
        return frozenset(term.term for term in self.asked if " " not in term.term)

    def asks_of_unknown_grade(self, passages: Sequence[Passage]) -> bool:
        """Whether it names a grade ("hạng Tư") that none of the passages names."""
        if not _WRITTEN_GRADE.search(self.query.restored):
            return False
        known = [f"{passage.folded_headings}\n{passage.folded}" for passage in passages]
        patterns = [re.compile(_LISTED_GRADE.format(grade=grade)) for grade in self.grades]
        return not all(any(pattern.search(text) for text in known) for pattern in patterns)

    def wanted_of(self, passage: Passage) -> Wanted:
        """Return what is wanted of the passage's document."""
        if passage.document_id not in self._wanted:
            self._wanted[passage.document_id] = Wanted.of(self.query, self.asked, passage.title)
        return self._wanted[passage.document_id]


def features(
    question: Question, passages: Sequence[Passage], scores: Scores
) -> NDArray[np.float64]:
    """Return a row of FEATURES for every passage (n, f)."""
    table = np.zeros((len(passages), len(FEATURES)))
    for row, passage in zip(table, passages, strict=True):
        row[:] = _row(question, passage, scores)
    return table


def _row(question: Question, passage: Passage, scores: Scores) -> tuple[float, ...]:
    wanted = question.wanted_of(passage)
    who, listed = question.query.asks_who, passage.shape is Shape.LIST
    own = wanted.share_of_own(passage.body)
    fits = _in_range(question.amounts, passage.folded)
    part = passage.provision.locator.id.split(".")[0]
    return (
        scores.of_passage(passage),
        scores.around(passage),
        wanted.coverage(passage),
        own,
        own * (not listed),
        wanted.share_of_own(passage.headings),
        wanted.share_of_own(passage.listed),
        wanted.has_value(passage),
        min(_SIGNS, wanted.signs_in(passage.folded)),
        listed,
        listed and question.every,
        passage.shape is Shape.SENTENCE,
        who and passage.names_body,
        who and not passage.mentions_body,
        len(passage.folded) / 1000,
        bool(question.measures & passage.values),
        _other_grades(question.grades, passage),
        passage.local and not question.query.documents,
        fits is True,
        fits is False,
        _defines(passage.folded, question.syllables),
        bool(question.meaning) and " ".join(_subject_of(passage.folded)) == question.meaning,
        bool(question.equation and question.equation.search(passage.folded)),
        bool(question.deed and question.deed.search(passage.folded)),
        part == "mo-dau",
        part == "ket",
    )


def _other_grades(asked: frozenset[str], passage: Passage) -> int:
    """Count the signs that a passage is about another grade ("hạng Nhì") than the one asked."""
    if not asked:
        return 0
    own, above = _GRADE.findall(passage.folded), _GRADE.findall(passage.folded_headings)
    everywhere = {*own, *above}
    return (
        (bool(everywhere) and not asked & everywhere)
        + (bool(own) and own[0] not in asked)
        + (bool(above) and not asked & set(above))
    )


def _in_range(amounts: Sequence[tuple[int, str]], folded: str) -> bool | None:
    """Whether a text states a range that holds an amount asked about; None where it has none.

    >>> _in_range([(17, "nam")], "tu 15 nam den duoi 20 nam")
    True
    """
    ranges = [
        (amount, int(low), int(high) if high else math.inf)
        for amount, unit in amounts
        for low, high in re.findall(_RANGE.format(unit=unit), folded)
    ]
    if not ranges:
        return None
    return any(low <= amount < high for amount, low, high in ranges)


def _defines(folded: str, syllables: frozenset[str]) -> float:
    """Return 1 where a text opens by saying what something asked about is, half of what is nearly.

    >>> _defines("6. nam tron la so nam ky niem", frozenset({"nam", "tron"}))
    1.0
    """
    subject = _subject_of(folded)
    known = sum(syllable in syllables for syllable in subject)
    if not subject or known < _DEFINED * len(subject):
        return 0.0
    return 1.0 if known == len(subject) else _NEARLY


def _subject_of(folded: str) -> Sequence[str]:
    """Return the syllables of what a text opens by saying the nature of; none where it does not."""
    opening = _DEFINITION.match(folded)
    return words(opening[1]) if opening else ()
