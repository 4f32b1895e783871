"""Read the facts that a person labelled, and tell found ones in the same terms.

A label is an object a line (`facts.jsonl`); docs/facts.md says what counts as a fact of each kind.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.facts.model import Attribute, Fact
from corpus.model import Document
from eval.errors import EvalError

LABELS = Path(__file__).with_name("facts.jsonl")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a document states of one attribute, in which of its lines (1-based, as received)."""

    document: str
    attribute: Attribute
    lines: tuple[int, int]
    value: str
    normalised: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A fact as a person reads it; what is not `needed` may be counted as a fact or not."""

    stated: Stated
    needed: bool = True


def read_labels(path: Path = LABELS) -> tuple[Label, ...]:
    """Return the labels of a file; raises EvalError, naming the line, for what is no label."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise EvalError(f"{path}: {error.strerror}") from error
    labels = []
    for number, line in enumerate(lines, 1):
        try:
            labels.append(_label(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            raise EvalError(f"{path.name}: line {number} is no label ({error!r})") from error
    return tuple(labels)


def stated_by(document: Document, facts: Iterable[Fact]) -> tuple[Stated, ...]:
    """Return a document's facts, each with its value in words and the lines the value stands on."""
    return tuple(
        Stated(
            document.id,
            fact.attribute,
            document.line_range(fact.value),
            " ".join(fact.value.of(document.text).split()),
            fact.normalised,
            fact.subject,
        )
        for fact in facts
    )


def _label(entry: Mapping[str, Any]) -> Label:
    first, last = entry["lines"]
    if not 1 <= first <= last:
        raise ValueError(f"lines {first} to {last}")
    stated = Stated(
        entry["document"],
        Attribute(entry["attribute"]),
        (first, last),
        entry["value"],
        entry["normalised"],
        entry["subject"],
    )
    return Label(stated, entry["needed"])
