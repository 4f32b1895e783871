"""Learn which words follow which, from clean texts and the names of places (training only)."""

import csv
import json
import lzma
import re
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.normalize import normalize
from corpus.restore.kneser_ney import estimate
from corpus.restore.spelling import is_syllable
from corpus.restore.tokens import ends_sentence, tokenize
from corpus.restore.vocabulary import BOUNDARY, NUMBER, SPECIAL, UNKNOWN
from corpus.restore.weights import save_language

# Compressed texts of one paragraph a line, and of how many lines one is taken: the nearer to local
# decisions and plans, the more.
_TEXTS = (
    ("tlnb_legal.txt.xz", 1),
    ("phapluat8.txt.xz", 2),
    ("phapdien.txt.xz", 4),
    ("tlnb_wiki.txt.xz", 2),
    ("viwiki_uts.txt.xz", 3),
)
_QUESTIONS = "qa_pairs.jsonl.xz"
_PLACES = ("units_before_2025-07-01.csv", "units_from_2025-07-01.csv")
_PLACE_PHRASES = ("{0}", "UBND {0}", "trên địa bàn {0}", "của Ủy ban nhân dân {0}", "Nhân dân {0}")
_PLACE_REPEATS = 3
_NAME_PHRASES = (
    "ở {0}", "tại {0}", "của {0}", "về {0}", "từ {0}", "{0} có", "{0} là",
    "{0} thì", "{0} được", "h. {0}", "xã {0}", "lãnh đạo {0}", "khen thưởng {0} năm",
)  # fmt: skip
_KIND = re.compile("^(Tỉnh|Thành phố|Thủ đô|Quận|Huyện|Thị xã|Thị trấn|Xã|Phường|Đặc khu) ")
_DOMAIN = re.compile("thi đua|khen thưởng", re.IGNORECASE)
_DOMAIN_REPEATS = 4
_BIGRAMS, _TRIGRAMS = 560_000, 2_500_000
_RAREST_SYLLABLE, _RAREST_OTHER, _RAREST_SPELLING, _LONGEST_SPELLING = 4, 60, 50, 7
_LETTERS = re.compile("[a-zà-ỹđăâêôơư]+")


@dataclass(slots=True)
class _Stream:
    """Words as numbers in order of appearance, grown line by line."""

    numbers: dict[str, int] = field(
        default_factory=lambda: dict(zip(SPECIAL, range(3), strict=True))
    )
    words: "array[int]" = field(default_factory=lambda: array("i", [BOUNDARY]))
    spellings: Counter[str] = field(default_factory=Counter)

    def add(self, line: str, *, repeats: int = 1) -> None:
        row = array("i")
        for token in tokenize(normalize(line)).tokens:
            if row and ends_sentence(token.gap):
                row.append(BOUNDARY)
            row.append(self._number(token.word))
        row.append(BOUNDARY)
        for _ in range(repeats):
            self.words.extend(row)

    def _number(self, word: str) -> int:
        if word.isdecimal():
            return NUMBER
        if word.isupper() or not (word.islower() or word.istitle()):
            self.spellings[word] += 1
        return self.numbers.setdefault(word.lower(), len(self.numbers))


def train_language(texts: Path, places: Path, *, weights: Path) -> None:
    """Read the texts of a folder and write the vocabulary and the trigram model."""
    stream = _Stream()
    for line in _lines(texts):
        stream.add(line, repeats=_DOMAIN_REPEATS if _DOMAIN.search(line) else 1)
    for chain in _places(places):
        for phrase in _PLACE_PHRASES:
            stream.add(phrase.format(", ".join(chain)), repeats=_PLACE_REPEATS)
        names = [_KIND.sub("", name) for name in chain]
        stream.add(" ".join(names), repeats=_PLACE_REPEATS)
        for phrase in _NAME_PHRASES:
            stream.add(phrase.format(names[0]), repeats=_PLACE_REPEATS)
    vocabulary, numbers = _vocabulary(stream)
    save_language(
        weights,
        words=vocabulary,
        spellings=_spellings(stream, known=set(vocabulary)),
        language=estimate(numbers, words=len(vocabulary), bigrams=_BIGRAMS, trigrams=_TRIGRAMS),
    )


def _lines(texts: Path) -> Iterator[str]:
    for name, step in _TEXTS:
        with lzma.open(texts / name, "rt", encoding="utf-8") as lines:
            yield from (line for number, line in enumerate(lines) if number % step == 0)
    with lzma.open(texts / _QUESTIONS, "rt", encoding="utf-8") as rows:
        yield from (json.loads(row)["q"] for row in rows)


def _places(places: Path) -> Iterator[list[str]]:
    """Yield the name of every unit with the names of those above it, innermost first."""
    for name in _PLACES:
        with (places / name).open(encoding="utf-8") as rows:
            units = {row["code"]: row for row in csv.DictReader(rows)}
        yield from (_chain(code, units) for code in units)


def _chain(code: str, units: dict[str, dict[str, str]]) -> list[str]:
    names, seen = list[str](), set[str]()
    while code in units and code not in seen:
        seen.add(code)
        names.append(units[code]["name"])
        code = units[code]["parent_code"]
    return names


def _vocabulary(stream: _Stream) -> tuple[list[str], NDArray[np.int32]]:
    """Keep the frequent words, most frequent first, and number the stream by them."""
    numbers = np.frombuffer(stream.words, dtype=np.int32)
    counts = np.bincount(numbers, minlength=len(stream.numbers)).tolist()
    kept = [
        (-counts[number], word)
        for word, number in stream.numbers.items()
        if number >= len(SPECIAL)
        and _LETTERS.fullmatch(word)
        and counts[number] >= (_RAREST_SYLLABLE if is_syllable(word) else _RAREST_OTHER)
    ]
    vocabulary = [*SPECIAL, *(word for _, word in sorted(kept))]
    new = np.full(len(stream.numbers), UNKNOWN, dtype=np.int32)
    for place, word in enumerate(vocabulary):
        new[stream.numbers[word]] = place
    return vocabulary, new[numbers]


def _spellings(stream: _Stream, *, known: set[str]) -> list[str]:
    """Return the commonest way to set each abbreviation."""
    found: dict[str, str] = {}
    for word, times in stream.spellings.most_common():
        fits = times >= _RAREST_SPELLING and len(word) <= _LONGEST_SPELLING
        if fits and word.lower() in known:
            found.setdefault(word.lower(), word)
    return sorted(found.values())
