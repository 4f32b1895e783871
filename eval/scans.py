"""Measure the reading of PDF pages against transcripts: `python -m eval.scans --json`."""

import argparse
import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tqdm import tqdm

from corpus.extract.pdf import read_pdf
from eval.scan_measures import Scores, places_of, score

_SHARED = Path(__file__).parents[2] / "shared"
_KINDS = ("digital", "badlayer", "image")


@dataclass(frozen=True, slots=True)
class Reading:
    """How one file was read: its scores, what each page's layer was judged to be, the cost.

    `layers` counts pages by the note on where their text comes from; `seconds` are by the clock,
    `processor_seconds` of all cores together, both for one page.
    """

    document: str
    kind: str
    scores: Scores
    layers: dict[str, int]
    seconds: float
    processor_seconds: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one JSON document, or a table; return the exit status."""
    options = _parser().parse_args(arguments)
    files = list(_files(options.scans, options.kinds))
    readings = [_measure(path, options.gold) for path in tqdm(files, unit="file", file=sys.stderr)]
    if options.json:
        rows = [asdict(reading) for reading in readings]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(_row(reading) + "\n" for reading in readings)
    return 0


def _measure(path: Path, gold: Path) -> Reading:
    document, kind = path.stem.rsplit(".", 1)
    layout = json.loads(path.with_name(f"{document}.pages.json").read_text(encoding="utf-8"))
    started, used = time.perf_counter(), _processor_seconds()
    extraction = read_pdf(path)
    pages = len(extraction.pages)
    return Reading(
        document=document,
        kind=kind,
        seconds=(time.perf_counter() - started) / pages,
        processor_seconds=(_processor_seconds() - used) / pages,
        scores=score(
            extraction,
            transcript=(gold / f"{document}.txt").read_text(encoding="utf-8"),
            places=places_of(layout, digital=kind == "digital"),
        ),
        layers=dict(Counter(page.note for page in extraction.pages)),
    )


def _processor_seconds() -> float:
    """Return the processor time of the processes that have ended, started by this one."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _row(reading: Reading) -> str:
    scores = reading.scores
    return (
        f"{reading.document:28} {reading.kind:9} syllables {scores.syllables:.4f}  "
        f"figures {scores.figures:.4f} {list(scores.missing)}  pages {scores.pages:.4f}  "
        f"boxes {scores.boxes:.4f}  s/page {reading.seconds:.2f} "
        f"(processor {reading.processor_seconds:.2f})  {reading.layers}"
    )


def _files(folder: Path, kinds: Sequence[str]) -> Iterator[Path]:
    for kind in kinds:
        yield from sorted(folder.glob(f"*.{kind}.pdf"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scans", type=Path, default=_SHARED / "scans")
    parser.add_argument("--gold", type=Path, default=_SHARED / "gold")
    parser.add_argument("--kinds", nargs="+", choices=_KINDS, default=_KINDS)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    return parser


if __name__ == "__main__":
    sys.exit(main())
