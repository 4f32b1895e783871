"""Say the outcomes of a run: as JSON for scripts, as tables and failing cases for a person."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from typing import Any

from eval.groups import GROUPS, grouped
from eval.model import Evidence, Outcome, Place
from eval.summary import Summary, summarize

Json = dict[str, Any]

GROUPED = frozenset(f"by_{name}" for name in GROUPS)
_COLUMNS = {
    "right": "right",
    "refused": "refused",
    "citation_precision": "precision",
    "citation_recall": "recall",
    "recall_at_5": "found@5",
    "misgrounded": "faults",
    "cells_right": "cells",
}


def run_json(outcomes: Sequence[Outcome]) -> Json:
    """Return the summary, the measures of every group and every question's outcome as JSON."""
    return {
        "summary": asdict(summarize(outcomes)),
        "groups": {
            kind: {name: _group_json(group) for name, group in grouped(outcomes, of).items()}
            for kind, of in GROUPS.items()
        },
        "questions": [_outcome_json(outcome) for outcome in outcomes],
    }


def run_text(outcomes: Sequence[Outcome], changed: str, *, before: float | None) -> str:
    """Return the tables of a run, then what changed, then the mean.

    `before` is the share answered right in the last recorded run of the same questions.
    """
    summary = summarize(outcomes)
    return "\n\n".join(
        [
            "\n".join(f"{name:<22}{said}" for name, said in measures(summary)),
            *(_groups(kind, outcomes) for kind in GROUPS),
            changed,
            f"right   {figure(summary.right)} (recorded before: {figure(before)})\n",
        ]
    )


def failures_text(outcomes: Sequence[Outcome]) -> str:
    """Return every question not met or misgrounded: what was expected, answered and cited."""
    return "".join(_failure(o) for o in outcomes if not o.met or o.faults)


def measures(summary: Summary) -> list[tuple[str, str]]:
    """Return the measures that are not by group, each with its figure as text."""
    names = [field.name for field in fields(summary) if field.name not in GROUPED]
    return [(name, figure(getattr(summary, name))) for name in names]


def figure(value: float | None) -> str:
    """Return a share or seconds to three places, a count as it is, an absent value as a dash.

    >>> figure(0.5), figure(3), figure(None)
    ('0.500', '3', '–')
    """
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _outcome_json(outcome: Outcome) -> Json:
    question, reply = outcome.question, outcome.reply
    return {
        "id": question.id,
        "variant": question.variant,
        "intent": question.intent,
        "answerable": question.answerable,
        "documents": list(question.evident_documents),
        "answered": reply.answered,
        "reason": reply.reason,
        "confidence": reply.confidence,
        "right": outcome.right,
        "refused": outcome.refused,
        "falsely_refused": outcome.falsely_refused,
        "citation_precision": outcome.citation_precision,
        "citation_recall": outcome.citation_recall,
        "misgrounded": len(outcome.faults),
        "anachronism": outcome.anachronism,
        "recall_at_5": outcome.recall_at_5,
        "recall_at_10": outcome.recall_at_10,
        "over_five": outcome.over_five,
        "filled_cells": list(outcome.filled_cells),
        "empty_cells": list(outcome.empty_cells),
        "seconds": round(reply.seconds, 4),
        "text": reply.text,
        "citations": [
            {
                "document": cited.place.document,
                "provision": cited.place.provision,
                "lines": list(cited.place.lines),
            }
            for cited in reply.citations
        ],
    }


def _group_json(group: Sequence[Outcome]) -> Json:
    summary = asdict(summarize(group))
    return {"questions": len(group), **{k: v for k, v in summary.items() if k not in GROUPED}}


def _groups(kind: str, outcomes: Sequence[Outcome]) -> str:
    """Return the table of one kind of groups, a row each."""
    groups = grouped(outcomes, GROUPS[kind])
    width = max(20, *map(len, groups), 0) + 1
    rows = [f"{kind:<{width}}{'questions':>9}" + "".join(f"{c:>10}" for c in _COLUMNS.values())]
    for name, group in groups.items():
        summary = summarize(group)
        said = "".join(f"{figure(getattr(summary, column)):>10}" for column in _COLUMNS)
        rows.append(f"{name:<{width}}{len(group):>9}{said}")
    return "\n".join(rows)


def _failure(outcome: Outcome) -> str:
    question, reply = outcome.question, outcome.reply
    expected = " + ".join(choice[0] for choice in question.must_include) or "a refusal"
    parts = [
        f"{question.id} ({question.variant}, {question.intent})",
        *(f"  after     {turn}" for turn in question.history),
        f"  asked     {question.question}",
        f"  expected  {expected}  [{_places(question.evidence)}]",
        f"  answered  {reply.text}" if reply.answered else f"  refused   {reply.text}",
        f"  cited     {_places(cited.place for cited in reply.citations)}",
        *(f"  fault     {fault}" for fault in outcome.faults),
    ]
    return "\n".join(parts) + "\n\n"


def _places(places: Iterable[Evidence | Place]) -> str:
    said = [
        f"{p.document} {f'lines {p.lines[0]}-{p.lines[1]}' if p.lines else p.provision}"
        for p in places
    ]
    return "; ".join(said) or "nothing"
