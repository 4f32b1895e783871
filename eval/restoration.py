"""Measure restoration against transcripts and clean text: `python -m eval.restoration --json`.

A share of syllables is the matching blocks of `difflib.SequenceMatcher` over runs of word
characters, after NFC and casefold, divided by those of the known text.
"""

import argparse
import difflib
import json
import lzma
import re
import sys
import time
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from corpus.errors import CorpusError
from corpus.extract.text import read_lines
from corpus.normalize import fold
from corpus.restore.restorer import Restorer
from corpus.restore.train_channel import HELD_OUT, read_pairs
from eval.errors import EvalError
from eval.question_files import PLANS, read_questions

SOURCES = Path(__file__).parent.parent / "corpus" / "sources"
SHARED = Path(__file__).parent.parent.parent / "shared"

_WORD = re.compile(r"\w+")
# 06/8/2024, 8/2024, "ngày 28 tháng 5 năm 2024"; 153/KH-UBND, 98/2023/NĐ-CP.
_DATE = re.compile(
    r"\b\d{1,2}/\d{1,2}/\d{4}\b|\b\d{1,2}/\d{4}\b(?!/)"
    r"|(?:ngày\s+\d{1,2}\s+)?tháng\s+\d{1,2}\s+năm\s+\d{4}\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b\d+\s*(?:/\d{4})?\s*/(?!\d)\w+(?:[-/–]\w+)*")
_TEXTS = "tlnb_legal.txt.xz"
_PAGES, _PARAGRAPHS, _SPACING = 200, 12, 1200
_ROUND = 4

Figures = dict[str, Any]


def syllables(text: str) -> list[str]:
    """Return the runs of word characters of a text, in NFC and small letters.

    >>> syllables("Hạn NỘP, 06/8")
    ['hạn', 'nộp', '06', '8']
    """
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def share(known: str, found: str) -> float:
    """Return the share of the known text's syllables that stand in the found one, in order.

    >>> share("thi đua khen thưởng", "thì đua khen thưởng")
    0.75
    """
    wanted = syllables(known)
    matcher = difflib.SequenceMatcher(None, wanted, syllables(found), autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / max(1, len(wanted))


def missed(pattern: re.Pattern[str], known: str, found: str) -> tuple[int, list[str]]:
    """Return how many matches the known text has and those that the found one lacks.

    Blanks are left out of what is compared; a match that occurs twice must be found twice.
    """
    wanted, given = _matches(pattern, known), _matches(pattern, found)
    return wanted.total(), sorted((wanted - given).elements())


def measure_plan(received: Sequence[str], known: str) -> Figures:
    """Restore one received document with a cold restorer and compare it with its transcript."""
    restorer = Restorer.load()
    start = time.process_time()
    found = "\n".join(line.text for line in restorer.restore(received))
    seconds = time.process_time() - start
    dates, lost_dates = missed(_DATE, known, found)
    numbers, lost_numbers = missed(_NUMBER, known, found)
    return {
        "syllables": len(syllables(known)),
        "received": round(share(known, "\n".join(received)), _ROUND),
        "restored": round(share(known, found), _ROUND),
        "dates": dates,
        "dates_missed": lost_dates,
        "numbers": numbers,
        "numbers_missed": lost_numbers,
        "byte_identical": found == "\n".join(received),
        "syllables_a_second": round(len(syllables(found)) / max(seconds, 1e-9)),
    }


def measure_clean(restorer: Restorer, pages: Sequence[Sequence[str]]) -> Figures:
    """Restore clean pages; say what share of their syllables was changed."""
    words = changed = 0
    for page in pages:
        for line, restored in zip(page, restorer.restore(page), strict=True):
            size = len(syllables(line))
            words += size
            if restored.text != line:
                changed += size - round(size * share(line, restored.text))
    return {
        "pages": len(pages),
        "syllables": words,
        "changed": round(changed / max(1, words), _ROUND + 2),
    }


def measure_pages(restorer: Restorer, pairs: Path) -> Figures:
    """Restore the held-out rendered pages of a file of pairs, page by page."""
    pages: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for page, clean, observed in read_pairs(pairs):
        if page % HELD_OUT == 0:
            pages[page].append((clean, observed))
    right = words = 0.0
    for rows in pages.values():
        known = "\n".join(clean for clean, _ in rows)
        found = restorer.restore([observed for _, observed in rows])
        size = len(syllables(known))
        words += size
        right += size * share(known, "\n".join(line.text for line in found))
    return {"pages": len(pages), "syllables": int(words), "restored": round(right / words, _ROUND)}


def measure_questions(restorer: Restorer, questions: Sequence[str]) -> Figures:
    """Strip questions of their marks and restore each; times are of the processor."""
    right, words, times = 0.0, 0, list[float]()
    for question in questions:
        start = time.process_time()
        restored = restorer.restore_question(fold(question))
        times.append(time.process_time() - start)
        size = len(syllables(question))
        words += size
        right += size * share(question, restored)
    times.sort()
    return {
        "questions": len(questions),
        "restored": round(right / max(1, words), _ROUND),
        "p95_milliseconds": round(1000 * times[int(0.95 * (len(times) - 1))], 2),
    }


def measure_speed(documents: Sequence[Sequence[str]]) -> float:
    """Restore documents one after the other; syllables a second of processor time, weights read."""
    restorer = Restorer.load()
    start = time.process_time()
    words = sum(
        len(syllables(line.text)) for lines in documents for line in restorer.restore(lines)
    )
    return round(words / max(time.process_time() - start, 1e-9))


def report(shared: Path, *, pairs: Path | None) -> Figures:
    """Measure all that the folder of shared texts allows; say what was skipped and why."""
    restorer = Restorer.load()
    parts: Mapping[str, Callable[[], Figures]] = {
        "plans": lambda: _plans(shared / "gold"),
        "clean_pages": lambda: measure_clean(restorer, list(_clean_pages(shared / "vitext"))),
        "held_out_pages": lambda: measure_pages(restorer, _file(pairs)),
        "questions": lambda: measure_questions(
            restorer,
            [row.question for row in read_questions(PLANS) if row.variant == "accented"],
        ),
        "speed": lambda: {"syllables_a_second": measure_speed(_received())},
    }
    figures, skipped = Figures(), dict[str, str]()
    for name, measure in parts.items():
        try:
            figures[name] = measure()
        except FileNotFoundError as fault:
            skipped[name] = str(fault)
    return {**figures, "skipped": skipped}


def _plans(gold: Path) -> Figures:
    if not gold.is_dir():
        raise FileNotFoundError(f"no transcripts at {gold}; name another folder with --shared")
    sources = tomllib.loads((SOURCES / "sources.toml").read_text(encoding="utf-8"))["source"]
    files = {row["id"]: SOURCES / row["file"] for row in sources}
    return {
        files[path.stem].name.partition("_")[0]: measure_plan(
            read_lines(files[path.stem]), path.read_text(encoding="utf-8")
        )
        for path in sorted(gold.glob("*.txt"))
        if path.stem in files
    }


def _clean_pages(texts: Path) -> Iterator[list[str]]:
    """Yield pages of consecutive paragraphs from places spread over the legal texts."""
    path = texts / _TEXTS
    if not path.is_file():
        raise FileNotFoundError(f"no clean text at {path}; name another folder with --shared")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for _ in range(_PAGES):
            page = [line.rstrip("\n") for line in islice(lines, _PARAGRAPHS)]
            if not page:
                return
            yield page
            next(islice(lines, _SPACING, _SPACING), None)


def _file(pairs: Path | None) -> Path:
    if pairs is None or not pairs.is_file():
        raise FileNotFoundError(
            "no rendered pages; python -m corpus.restore.train pages makes them; name them: --pairs"
        )
    return pairs


def _received() -> list[tuple[str, ...]]:
    return [read_lines(path) for path in sorted(SOURCES.glob("00[0234]_*.txt"))]


def _matches(pattern: re.Pattern[str], text: str) -> Counter[str]:
    composed = unicodedata.normalize("NFC", text)
    return Counter("".join(match.group().split()) for match in pattern.finditer(composed))


def main() -> int:
    """Run the command; 1 where the weights, the corpus or the questions cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m eval.restoration", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of transcripts, texts")
    parser.add_argument("--pairs", type=Path, help="rendered pages, as corpus.restore.train writes")
    arguments = parser.parse_args()
    try:
        figures = report(arguments.shared, pairs=arguments.pairs)
    except (CorpusError, EvalError) as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    sys.stdout.write(_shown(figures, as_json=arguments.json))
    return 0


def _shown(figures: Figures, *, as_json: bool) -> str:
    if as_json:
        return json.dumps(figures, ensure_ascii=False, indent=2) + "\n"
    plans = {f"plan {name}": plan for name, plan in figures.get("plans", {}).items()}
    rows = {**plans, **{name: part for name, part in figures.items() if name != "plans"}}
    return "".join(f"{name}: {json.dumps(rows[name], ensure_ascii=False)}\n" for name in rows)


if __name__ == "__main__":
    sys.exit(main())
