"""The digests of the law and its decrees say in other words what texts that do not ship say."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT, SHARED

from corpus.locator import StepKind
from corpus.model import Kind
from corpus.outline.outline import outline_document

LEGAL = SHARED / "legal"
DIGESTS = sorted((ROOT / "corpus" / "sources").glob("*.tom-luoc.txt"))
LAW = "06-2022"
# A run longer than this is copied, not met by chance: the field's own terms seldom pass a dozen.
LONGEST_RUN = 13
# How many longer runs a whole digest may share: its headings, which are the official ones, do.
SHARED_RUNS = {LAW: 120, "98-2023": 45, "129-2025": 10, "152-2025": 10}
# What can only be said as it stands: quoted names, bodies and enumerations the law itself defines.
_NAMES = re.compile(
    r"“[^”]+”|nước cộng hòa xã hội chủ nghĩa việt nam|mặt trận tổ quốc việt nam"
    r"|hội đồng thi đua - khen thưởng|(?:tòa án|viện kiểm sát) nhân dân tối cao"
    r"|bộ, ban, ngành, tỉnh|cá nhân, tập thể, hộ gia đình|đại biểu quốc hội"
    r"|quân khu, quân đoàn, quân chủng, binh chủng, tổng cục và tương đương"
    r"|đề tài khoa học, đề án khoa học, công trình khoa học và công nghệ"
    r"|(?:chủ tịch )?(?:ủy ban|hội đồng) nhân dân (?:cấp )?(?:tỉnh|huyện|xã|các cấp)"
    r"|tỉnh, thành phố trực thuộc trung ương|(?:thủ trưởng )?cơ quan ngang bộ",
    re.IGNORECASE,
)
# A heading is the article's name: it is said as the official one is, whatever its length.
_HEADING = re.compile(r"^.*(?:\n|$)")
_MARKER = re.compile(r"^\s*(?:Điều \d+\.|\d+(?:\.\d+)*\.|[a-zđ]\d?\)|\(\d+\))\s")
_SOURCE_LINE = re.compile(r"^=== (Điều \d+) .*$|^#.*$", re.MULTILINE)
_LONG_DATE = re.compile(r"(\d+) tháng (\d+) năm (\d{4})")
_AMOUNT = re.compile(r"\d+(?:[/.,]\d+)*(?:%| (?:ngày làm việc|ngày|tháng|năm|tuổi)\b)?")
_BARRIER = "|"  # stands for a name that may be said: no official text has it

Clauses = dict[str, str]  # the words of an article by the clause they stand in
pytestmark = pytest.mark.skipif(not LEGAL.is_dir(), reason="no legal texts at ../shared/legal")


def _number(path: Path) -> str:
    """Return the number and year that a file's name gives its text."""
    found = re.search(r"\d+-20\d\d", path.stem)
    return found[0] if found else ""


@cache
def _articles(path: Path) -> tuple[dict[str, Clauses], dict[str, list[str]]]:
    """Return a text's articles by number: their clauses, and the ids of clauses and points."""
    text = _SOURCE_LINE.sub(r"\1.", path.read_text(encoding="utf-8"))
    clauses: defaultdict[str, defaultdict[str, str]] = defaultdict(lambda: defaultdict(str))
    ids: defaultdict[str, list[str]] = defaultdict(list)
    kind = Kind.LAW if _number(path) == LAW else Kind.DECREE
    for provision in outline_document("digest", kind, text):
        first, *inner = provision.locator.steps
        if first.kind is StepKind.ARTICLE:
            clause = inner[0].label if inner and inner[0].kind is StepKind.CLAUSE else ""
            clauses[first.value][clause] += _MARKER.sub("", provision.span.of(text))
            if inner and inner[-1].kind in {StepKind.CLAUSE, StepKind.POINT}:
                ids[first.value].append(provision.locator.id)
    return {article: dict(held) for article, held in clauses.items()}, ids


def _official(path: Path) -> Path:
    """Return the official text that a digest is of."""
    return next(text for text in sorted(LEGAL.glob("*.txt")) if _number(text) == _number(path))


def _amounts(text: str) -> set[str]:
    """Return the numbers, periods, shares and dates of a text, 05 and 5 alike."""
    dated = _LONG_DATE.sub(r"\1/\2/\3", _MARKER.sub("", text))
    return {re.sub(r"\b0+(?=\d)", "", found) for found in _AMOUNT.findall(dated)}


def _quoted(text: str) -> set[str]:
    return set(re.findall("“([^”]+)”", text))


def _syllables(text: str) -> list[str]:
    return re.findall(r"\w+|\|", text.lower())


def _runs(text: str) -> list[tuple[str, ...]]:
    """Return the runs of a text one syllable longer than may be equal."""
    said = _syllables(text)
    size = LONGEST_RUN + 1
    return [tuple(said[start : start + size]) for start in range(len(said) - size + 1)]


@cache
def _official_words() -> tuple[str, frozenset[tuple[str, ...]]]:
    """Return the syllables of all official texts, and their runs."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(LEGAL.glob("*.txt"))]
    runs = frozenset(run for text in texts for run in _runs(text))
    return " ".join(f" {' '.join(_syllables(text))} " for text in texts), runs


CASES = [
    pytest.param(path, article, id=f"{path.stem}-dieu-{article}")
    for path in DIGESTS
    for article in _articles(path)[0]
]


def test_the_law_is_digested_whole() -> None:
    """Every article of the law has its digest, once."""
    law = [path for path in DIGESTS if _number(path) == LAW]
    digested = [article for path in law for article in _articles(path)[0]]

    assert sorted(digested, key=int) == list(_articles(_official(law[0]))[0])


@pytest.mark.parametrize(("path", "article"), CASES)
def test_clauses_and_points_are_the_official_ones(path: Path, article: str) -> None:
    """An article of the law has the same clauses and points; excerpts of decrees have gaps."""
    if _number(path) == LAW:
        assert _articles(path)[1][article] == _articles(_official(path))[1][article]


@pytest.mark.parametrize(("path", "article"), CASES)
def test_amounts_and_names_are_the_official_ones(path: Path, article: str) -> None:
    """Each clause of the law keeps its numbers and names; a decree's article those excerpted."""
    digest, official = (_articles(file)[0].get(article, {}) for file in (path, _official(path)))
    for take in (_amounts, _quoted):
        if _number(path) == LAW:
            subject = take(official[""])  # what the heading names may be said again
            kept = {clause: take(words) | subject for clause, words in digest.items()}
            assert kept == {clause: take(words) | subject for clause, words in official.items()}
        else:
            assert take("\n".join(official.values())) <= take("\n".join(digest.values()))


@pytest.mark.parametrize(("path", "article"), CASES)
def test_no_official_sentence_is_taken_over(path: Path, article: str) -> None:
    """No sentence of eight syllables beside names, no run of 14, is an official text's."""
    words, runs = _official_words()
    text = "\n".join(_articles(path)[0][article].values())
    body = _HEADING.sub("", text, count=1)
    taken = [
        said
        for said in re.split(r"[.!?](?=\s|$)|\n", body)
        if len(_syllables(_NAMES.sub("", said))) >= 8 and f" {' '.join(_syllables(said))} " in words
    ]

    assert taken == []
    unnamed = _NAMES.sub(f" {_BARRIER} ", body)
    assert [" ".join(run) for run in _runs(unnamed) if run in runs] == []


@pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.stem)
def test_hardly_more_than_headings_is_worded_as_the_official_texts_are(path: Path) -> None:
    """Names and all, the law's 785 lines share at most 120 runs of 14 syllables with a text."""
    _, runs = _official_words()
    lines = path.read_text(encoding="utf-8").splitlines()
    shared = [" ".join(run) for line in lines for run in _runs(line) if run in runs]

    assert len(shared) <= SHARED_RUNS[_number(path)], shared
