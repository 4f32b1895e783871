"""Say the outcomes of a run: as JSON for scripts, as tables and failing cases for a person."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, fields
from typing import Any

from eval.model import Evidence, Outcome, Place
from eval.records import Change
from eval.summary import Summary, mean, summarize

Json = dict[str, Any]

GROUPED = frozenset({"by_variant", "by_intent"})


def run_json(outcomes: Sequence[Outcome]) -> Json:
    """Return the summary and every question's outcome as one JSON object."""
    return {
        "summary": asdict(summarize(outcomes)),
        "questions": [_outcome_json(outcome) for outcome in outcomes],
    }


def run_text(outcomes: Sequence[Outcome], changed: Change, *, before: float | None) -> str:
    """Return the tables of a run, then the questions gained and lost by id, then the mean.

    `before` is the share answered right in the last recorded run of the same questions.
    """
    summary = summarize(outcomes)
    return "\n\n".join(
        [
            "\n".join(f"{name:<20}{said}" for name, said in measures(summary)),
            _groups("variant", outcomes, lambda outcome: outcome.question.variant),
            _groups("intent", outcomes, lambda outcome: outcome.question.intent),
            f"gained  {_listed(changed.gained)}\nlost    {_listed(changed.lost)}",
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
        "answered": reply.answered,
        "right": outcome.right,
        "citation_precision": outcome.citation_precision,
        "citation_recall": outcome.citation_recall,
        "misgrounded": len(outcome.faults),
        "anachronism": outcome.anachronism,
        "recall_at_5": outcome.recall_at_5,
        "recall_at_10": outcome.recall_at_10,
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


def _groups(name: str, outcomes: Sequence[Outcome], key: Callable[[Outcome], str]) -> str:
    rows = [f"{name:<20}{'questions':>10}{'right':>8}{'refused':>9}"]
    for value in sorted({key(outcome) for outcome in outcomes}):
        group = [outcome for outcome in outcomes if key(outcome) == value]
        right = figure(mean(o.right for o in group))
        refused = figure(mean(o.refused for o in group))
        rows.append(f"{value:<20}{len(group):>10}{right:>8}{refused:>9}")
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


def _listed(names: Sequence[str]) -> str:
    return f"{len(names)}: {', '.join(names)}" if names else "0"
