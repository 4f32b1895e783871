"""Measure how well references are found, against paragraphs that were labelled by hand.

`reference_labels.jsonl` names paragraphs of texts that stand beside the project and do not ship:
file, paragraph (from 0), and for each reference its first and last character and what it names.
`python -m eval.references` prints precision and recall; a reference counts where all is right.
"""

import argparse
import json
import lzma
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.references.finding import find_references
from corpus.references.model import Named, Place, Reference
from corpus.steps import StepKind

LABELS = Path(__file__).with_name("reference_labels.jsonl")
TEXTS = Path(__file__).parents[2] / "shared" / "vitext"
_SHORT = {
    StepKind.ARTICLE: "d",
    StepKind.CLAUSE: "k",
    StepKind.POINT: "",
    StepKind.SECTION: "muc-",
    StepKind.SUBSECTION: "tieu-muc-",
    StepKind.CHAPTER: "chuong-",
    StepKind.PART: "phan-",
    StepKind.APPENDIX: "phu-luc-",
    StepKind.FORM: "mau-",
    StepKind.PARAGRAPH: "p",
}

Found = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paragraph of a file with the references that it has; `sample` tells when it was drawn."""

    sample: str
    file: str
    paragraph: int
    references: frozenset[Found]


@dataclass(frozen=True, slots=True)
class Score:
    """References right, found and labelled."""

    right: int
    found: int
    labelled: int

    @property
    def precision(self) -> float:
        """The share of those found that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of those labelled that were found."""
        return self.right / self.labelled if self.labelled else 1.0


def named_by(reference: Reference) -> str:
    """Return what a reference names in one line.

    >>> from corpus.references.finding import find_references
    >>> named_by(find_references("điểm a, b khoản 1 Điều 5 Nghị định 98/2023")[0])
    'd5.k1.a;d5.k1.b | 98/2023'
    """
    paths = ";".join(".".join(map(_place, path)) for path in reference.paths)
    return f"{paths} | {_document(reference.document)}".strip()


def read_labels(path: Path = LABELS) -> tuple[Labelled, ...]:
    """Return the labelled paragraphs of a file."""
    entries = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return tuple(
        Labelled(e["sample"], e["file"], e["paragraph"], frozenset(map(tuple, e["references"])))
        for e in entries
    )


def read_paragraphs(labels: Iterable[Labelled], folder: Path = TEXTS) -> Mapping[Labelled, str]:
    """Return the paragraphs that labels name; none where the texts are not beside the project."""
    wanted = {(label.file, label.paragraph): label for label in labels}
    read: dict[Labelled, str] = {}
    for file in sorted({file for file, _ in wanted}):
        path = folder / f"{file}.txt.xz"
        if path.exists():
            with lzma.open(path, "rt", encoding="utf-8") as lines:
                for number, line in enumerate(lines):
                    if (label := wanted.get((file, number))) is not None:
                        read[label] = line.rstrip("\n")
    return read


def score(paragraphs: Mapping[Labelled, str]) -> Score:
    """Return how many references are found as labelled, in place and in what they name."""
    right = found = 0
    for label, text in paragraphs.items():
        own = {(r.span.start, r.span.end, named_by(r)) for r in find_references(text)}
        right += len(own & label.references)
        found += len(own)
    return Score(right, found, sum(len(label.references) for label in paragraphs))


def _place(place: Place) -> str:
    return _SHORT[place.kind] + ("*" if place.value is None else place.value)


def _document(named: Named | None) -> str:
    if named is None:
        return ""
    year = str(named.year) if named.year and str(named.year) not in (named.normalized or "") else ""
    this = "này" if named.this else ""
    return " ".join(filter(None, (named.normalized or named.title, year, this)))


def main() -> int:
    """Print the figures as JSON; 1 where the texts are missing."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    paragraphs = read_paragraphs(read_labels())
    if not paragraphs:
        sys.stderr.write(f"{TEXTS}: không có văn bản để đo\n")
        return 1
    samples = sorted({label.sample for label in paragraphs})
    for name in samples:
        own = score({label: text for label, text in paragraphs.items() if label.sample == name})
        figures = {"sample": name, "precision": round(own.precision, 3)}
        figures |= {"recall": round(own.recall, 3), "found": own.found, "labelled": own.labelled}
        sys.stdout.write(json.dumps(figures) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
