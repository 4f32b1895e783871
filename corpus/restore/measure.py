"""Measure restoration against known texts and print the figures as JSON.

A line's score is the share of its whitespace-separated words that the restored line has too, in
order, capitals and punctuation included, after both were normalised.
"""

import argparse
import difflib
import json
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from corpus.extract.text import read_lines
from corpus.normalize import fold, normalize
from corpus.restore.language_model import BACKOFF_ZERO
from corpus.restore.restorer import Restorer
from corpus.restore.train_channel import HELD_OUT, read_pairs
from corpus.restore.weights import WEIGHTS, Weights, load_weights

Figures = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many words of the known text were found again, of how many."""

    right: int = 0
    words: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Count both together."""
        return Tally(self.right + other.right, self.words + other.words)

    @property
    def share(self) -> float:
        """Right words of all words; 1 where there are none."""
        return self.right / self.words if self.words else 1.0


def compare(known: str, restored: str) -> Tally:
    """Count the known line's words that stand in the restored one, in order.

    >>> compare("hạn nộp hồ sơ", "hạn nộp hô sơ")
    Tally(right=3, words=4)
    """
    expected, found = normalize(known).split(), normalize(restored).split()
    matcher = difflib.SequenceMatcher(None, expected, found, autojunk=False)
    return Tally(sum(block.size for block in matcher.get_matching_blocks()), len(expected))


def measure_lines(restorer: Restorer, known: Sequence[str], received: Sequence[str]) -> Figures:
    """Restore received lines and compare them with the known ones, of which there are as many."""
    start = time.process_time()
    restored = restorer.restore(received)
    seconds = time.process_time() - start
    right = _total(compare(line, other.text) for line, other in zip(known, restored, strict=True))
    before = _total(compare(line, other) for line, other in zip(known, received, strict=True))
    sizes = [len(line.text.split()) for line in restored]
    expected = sum(line.confidence * size for line, size in zip(restored, sizes, strict=True))
    return {
        "received": round(before.share, 4),
        "restored": round(right.share, 4),
        "words": right.words,
        "confidence": round(expected / max(1, sum(sizes)), 4),
        "damaged_lines": sum(line.damaged for line in restored),
        "words_per_second": round(sum(sizes) / max(seconds, 1e-9)),
    }


def measure_pages(restorer: Restorer, pairs: Path) -> Figures:
    """Restore the held-out rendered pages of a file of pairs."""
    rows = [row for row in read_pairs(pairs) if row[0] % HELD_OUT == 0]
    return measure_lines(restorer, [row[1] for row in rows], [row[2] for row in rows])


def measure_typing(restorer: Restorer, lines: Iterable[str]) -> Figures:
    """Strip lines of their marks and restore each as a question; letters compared in small."""
    found, times = Tally(), list[float]()
    for line in map(normalize, lines):
        start = time.perf_counter()
        restored = restorer.restore_question(fold(line))
        times.append(time.perf_counter() - start)
        found += compare(line.lower(), restored.lower())
    times.sort()
    return {
        "restored": round(found.share, 4),
        "words": found.words,
        "p95_milliseconds": round(1000 * times[int(0.95 * (len(times) - 1))], 2),
    }


def variants() -> Mapping[str, Restorer]:
    """Return the shipped restorer and simpler ones to compare it with."""
    weights = load_weights(WEIGHTS)
    return {
        "two readings, trigrams": Restorer(weights),
        "one reading, trigrams": Restorer(weights, readings=1),
        "one reading, pairs of words": Restorer(_pairs_only(weights), readings=1),
        "one reading, single words": Restorer(_words_only(weights), readings=1),
    }


def _pairs_only(weights: Weights) -> Weights:
    arrays = dict(weights.language)
    arrays["trigram_count"] = np.zeros_like(arrays["trigram_count"])
    arrays["bigram_backoff"] = np.full_like(arrays["bigram_backoff"], BACKOFF_ZERO)
    return replace(weights, language=arrays)


def _words_only(weights: Weights) -> Weights:
    arrays = dict(_pairs_only(weights).language)
    arrays["bigram_count"] = np.zeros_like(arrays["bigram_count"])
    arrays["unigram_backoff"] = np.full_like(arrays["unigram_backoff"], BACKOFF_ZERO)
    return replace(weights, language=arrays)


def _total(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m corpus.restore.measure")
    parser.add_argument("--known", type=Path, nargs="*", default=[], help="transcripts")
    parser.add_argument("--received", type=Path, nargs="*", default=[], help="in the same order")
    parser.add_argument("--pairs", type=Path, help="rendered pages")
    parser.add_argument("--typed", type=Path, help="clean lines, to be stripped of their marks")
    parser.add_argument("--compare", action="store_true", help="simpler restorers as well")
    arguments = parser.parse_args()
    restorers = variants() if arguments.compare else {"": Restorer.load()}
    reports = {name: _report(restorer, arguments) for name, restorer in restorers.items()}
    report = reports if arguments.compare else reports[""]
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    return 0


def _report(restorer: Restorer, arguments: argparse.Namespace) -> Mapping[str, Figures]:
    report = dict[str, Figures]()
    for known, received in zip(arguments.known, arguments.received, strict=True):
        report[received.name] = measure_lines(restorer, read_lines(known), read_lines(received))
    if arguments.pairs:
        report["held-out pages"] = measure_pages(restorer, arguments.pairs)
    if arguments.typed:
        report["typed without marks"] = measure_typing(restorer, read_lines(arguments.typed))
    return report


if __name__ == "__main__":
    sys.exit(main())
