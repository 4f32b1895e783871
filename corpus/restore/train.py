"""Train restoration anew: the language model, the rendered pages, the channel.

Needs the clean texts, the names of places, Pillow, the fonts `render` names and the `tesseract`
program with its English model; each stage can be run alone and takes up to an hour on one core.
"""

import argparse
import json
import lzma
import re
import sys
from collections.abc import Callable
from pathlib import Path

from tqdm import tqdm

from corpus.extract.text import read_lines
from corpus.normalize import normalize
from corpus.restore.render import pairs_of_pages
from corpus.restore.train_channel import train_channel
from corpus.restore.train_language import train_language
from corpus.restore.weights import WEIGHTS

_SHORTEST, _LONGEST = 4, 900
_FOREIGN = re.compile(r"[^\x00-\u024f\u1e00-\u1eff\u2000-\u206f]")
_PRINTED = "tlnb_legal.txt.xz"


def render_pages(texts: Path, pairs: Path, *, pages: int, seed: int) -> None:
    """Print random stretches of the legal texts, read them wrongly, and write the pairs of lines.

    Page n is drawn with the seed `seed` + n, so that a file of pairs can be made again.
    """
    with lzma.open(texts / _PRINTED, "rt", encoding="utf-8") as lines:
        paragraphs = [
            line
            for line in map(normalize, lines)
            if _SHORTEST <= len(line) < _LONGEST and not _FOREIGN.search(line)
        ]
    with pairs.open("w", encoding="utf-8") as rows:
        for page in tqdm(range(pages), unit="page"):
            for pair in pairs_of_pages(paragraphs, pages=1, seed=seed + page):
                row = [page, pair.clean, pair.observed]
                rows.write(json.dumps(row, ensure_ascii=False) + "\n")


def main() -> int:
    """Run the stages that were asked for, all of them by default."""
    arguments = _arguments()
    stages: dict[str, Callable[[], None]] = {
        "language": lambda: train_language(
            arguments.texts, arguments.places, weights=arguments.weights
        ),
        "pages": lambda: render_pages(
            arguments.texts, arguments.pairs, pages=arguments.pages, seed=arguments.seed
        ),
        "channel": lambda: train_channel(
            arguments.pairs,
            [read_lines(path) for path in arguments.received],
            weights=arguments.weights,
        ),
    }
    for name in arguments.stages or stages:
        stages[name]()
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m corpus.restore.train")
    parser.add_argument("stages", nargs="*", choices=["language", "pages", "channel", []])
    parser.add_argument("--texts", type=Path, default=Path("../shared/vitext"))
    parser.add_argument("--places", type=Path, default=Path("../shared/places"))
    parser.add_argument("--pairs", type=Path, default=Path("build/restore_pairs.jsonl"))
    parser.add_argument("--received", type=Path, nargs="*", default=[])
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--pages", type=int, default=650)
    parser.add_argument("--seed", type=int, default=200_000)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
