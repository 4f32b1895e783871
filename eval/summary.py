"""Sum outcomes up: the means of what was measured question by question."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from eval.groups import GroupsOf, by_document, by_intent, by_variant, grouped
from eval.model import Outcome


@dataclass(frozen=True, slots=True)
class Summary:
    """The measures of a run: shares of 1, two counts, seconds; None where nothing applies.

    `misgrounded` counts everything said without ground, `anachronism` answers; `by_variant`,
    `by_intent` and `by_document` are the shares of answerable questions answered right; the cells
    of comparisons are counted one by one.  `statements_over_five` counts answers; it and
    `by_document` are absent from older records.
    """

    right: float | None
    citation_precision: float | None
    citation_recall: float | None
    refused: float | None
    false_refusals: float | None
    misgrounded: int
    anachronism: int
    recall_at_5: float | None
    recall_at_10: float | None
    cells_right: float | None
    empty_cells_right: float | None
    p95_seconds: float | None
    by_variant: Mapping[str, float | None]
    by_intent: Mapping[str, float | None]
    statements_over_five: int | None = None
    by_document: Mapping[str, float | None] = field(default_factory=dict)


def summarize(outcomes: Sequence[Outcome]) -> Summary:
    """Return the measures of a run, each the mean over the questions to which it applies."""
    return Summary(
        right=mean(o.right for o in outcomes),
        citation_precision=mean(o.citation_precision for o in outcomes),
        citation_recall=mean(o.citation_recall for o in outcomes),
        refused=mean(o.refused for o in outcomes),
        false_refusals=mean(o.falsely_refused for o in outcomes),
        misgrounded=sum(len(o.faults) for o in outcomes),
        anachronism=sum(o.anachronism for o in outcomes),
        recall_at_5=mean(o.recall_at_5 for o in outcomes),
        recall_at_10=mean(o.recall_at_10 for o in outcomes),
        cells_right=mean(cell for o in outcomes for cell in o.filled_cells),
        empty_cells_right=mean(cell for o in outcomes for cell in o.empty_cells),
        p95_seconds=percentile_95([o.reply.seconds for o in outcomes]),
        by_variant=_right_by(outcomes, by_variant),
        by_intent=_right_by(outcomes, by_intent),
        statements_over_five=sum(o.over_five for o in outcomes),
        by_document=_right_by(outcomes, by_document),
    )


def mean(values: Iterable[float | None]) -> float | None:
    """Return the mean of the values that are there, to four places; None where none is.

    >>> mean([True, None, False])
    0.5
    """
    present = [value for value in values if value is not None]
    return round(sum(present) / len(present), 4) if present else None


def percentile_95(seconds: Sequence[float]) -> float | None:
    """Return the smallest value that 95 in 100 of the values do not exceed (nearest rank).

    >>> percentile_95([0.3, 0.1, 0.2])
    0.3
    """
    if not seconds:
        return None
    return round(sorted(seconds)[math.ceil(0.95 * len(seconds)) - 1], 4)


def _right_by(outcomes: Sequence[Outcome], groups_of: GroupsOf) -> Mapping[str, float | None]:
    groups = grouped(outcomes, groups_of)
    return {name: mean(o.right for o in group) for name, group in groups.items()}
