"""Name a place in a document's outline so that both a program and an officer can read it.

A locator is a path of steps, outermost first.  Its `id` is short and stable ("iii.3.a"); its
`label` is how officers cite, innermost first ("điểm a khoản 3 mục III").  Both parse back.
Sub-clause 3.1 stands under clause 3, so its id is "iii.3.1" and its label "khoản 3.1 mục III".
A second section III is "iii~2", "mục III (lần 2)".
An article is named without the chapter it stands in: "d24.k1.a", "điểm a khoản 1 Điều 24".
"""

import re
from dataclasses import dataclass
from typing import Self

from corpus.errors import LocatorError
from corpus.locator_ids import id_of, steps_of
from corpus.steps import Step, StepKind, Steps

__all__ = ["Locator", "Step", "StepKind", "Steps"]

_BARE = (StepKind.OPENING, StepKind.CLOSING, StepKind.ATTACHED)
_LABEL_STEP = re.compile(
    "(?:{bare}|{valued})(?: \\(lần (?P<occurrence>[1-9]\\d*)\\))?(?: |$)".format(
        bare="(?P<bare>" + "|".join(_BARE) + ")",
        valued="(?P<kind>"
        + "|".join(kind for kind in StepKind if kind not in _BARE)
        + r")(?: (?P<value>[\w.]+))?",
    )
)
_FIRST = frozenset({None})
# What each kind may stand right under, None for standing first; other kinds under anything.
_UNDER: dict[StepKind, frozenset[StepKind | None]] = {
    StepKind.OPENING: _FIRST,
    StepKind.CLOSING: _FIRST,
    StepKind.ATTACHED: _FIRST,
    StepKind.PART: _FIRST,
    StepKind.CHAPTER: _FIRST,
    StepKind.ARTICLE: _FIRST,
    StepKind.APPENDIX: _FIRST,
    StepKind.FORM: frozenset({None, StepKind.APPENDIX}),
    StepKind.SUBSECTION: frozenset({StepKind.SECTION}),
    StepKind.SECTION: frozenset(
        {
            None,
            StepKind.ATTACHED,
            StepKind.CHAPTER,
            StepKind.ARTICLE,
            StepKind.APPENDIX,
            StepKind.FORM,
        }
    ),
    StepKind.POINT: frozenset(set(StepKind)),
}


@dataclass(frozen=True, slots=True)
class Locator:
    """A path of steps, outermost first; every sub-clause stands under its clause."""

    steps: Steps

    def __post_init__(self) -> None:
        """Refuse a path whose id or label would not parse back."""
        if not self.steps:
            raise LocatorError("a locator has at least one step")
        for before, step in zip((None, *self.steps), self.steps, strict=False):
            above = before.kind if before else None
            if step.kind in _UNDER and above not in _UNDER[step.kind]:
                raise LocatorError(f"{step.label} cannot stand {_place(before)}")
            if step.kind is StepKind.CLAUSE and _parent_clause(step) != _clause_of(before):
                raise LocatorError(f"{step.label} does not stand under its clause")

    @property
    def id(self) -> str:
        """The locator as programs write it.

        >>> Locator.from_label("điểm a khoản 3.1 mục III").id
        'iii.3.1.a'
        """
        return id_of(self.steps)

    @property
    def label(self) -> str:
        """The locator as officers write it, without a clause that a sub-clause's number implies.

        >>> Locator.from_id("iii~2.3.1.-2").label
        'gạch đầu dòng thứ 2 khoản 3.1 mục III (lần 2)'
        """
        return " ".join(
            step.label
            for step, inner in zip(self.steps[::-1], (None, *self.steps[:0:-1]), strict=True)
            if not _implied(step, inner)
        )

    @classmethod
    def from_id(cls, text: str) -> Self:
        """Parse a locator id; raises LocatorError for anything else."""
        return cls(steps_of(text))

    @classmethod
    def from_label(cls, text: str) -> Self:
        """Parse a locator label; raises LocatorError for anything else."""
        steps: list[Step] = []
        position = 0
        while position < len(text) and (match := _LABEL_STEP.match(text, position)):
            kind = StepKind(match["kind"] or match["bare"])
            steps.append(Step(kind, match["value"] or "", int(match["occurrence"] or 1)))
            position = match.end()
        if not steps or position < len(text):
            raise LocatorError(f"'{text}' is no locator label; write 'điểm a khoản 3 mục III'")
        return cls(tuple(_with_implied(steps[::-1])))


def _place(before: Step | None) -> str:
    return f"under {before.label}" if before else "first"


def _clause_of(step: Step | None) -> str:
    return step.value if step and step.kind is StepKind.CLAUSE else ""


def _parent_clause(step: Step) -> str:
    return step.value.rpartition(".")[0]


def _implied(step: Step, inner: Step | None) -> bool:
    """Whether the number of the step inside already tells this clause."""
    clause = step.kind is StepKind.CLAUSE and step.occurrence == 1
    return clause and _clause_of(inner).rpartition(".")[0] == step.value


def _with_implied(steps: list[Step]) -> list[Step]:
    """Put back the clauses that a sub-clause's number implies."""
    whole: list[Step] = []
    for step in steps:
        numbers = step.value.split(".") if step.kind is StepKind.CLAUSE else []
        for size in range(1, len(numbers)):
            value = ".".join(numbers[:size])
            if not whole or not (_clause_of(whole[-1]) + ".").startswith(value + "."):
                whole.append(Step(StepKind.CLAUSE, value))
        whole.append(step)
    return whole
