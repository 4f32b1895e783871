"""Name a place in a document's outline so that both a program and an officer can read it.

A locator is a path of steps, outermost first.  Its `id` is short and stable ("iii.3.a"); its
`label` is how officers cite, innermost first ("điểm a khoản 3 mục III").  Both parse back.
Sub-clause 3.1 stands under clause 3, so its id is "iii.3.1" and its label "khoản 3.1 mục III".
A second section III is "iii~2", "mục III (lần 2)".
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from corpus.errors import LocatorError


class StepKind(StrEnum):
    """Kinds of steps, valued by the Vietnamese words of their label."""

    OPENING = "phần mở đầu"
    CLOSING = "phần kết"
    SECTION = "mục"
    CLAUSE = "khoản"
    POINT = "điểm"
    DASH = "gạch đầu dòng thứ"
    PLUS = "dấu cộng thứ"
    PARAGRAPH = "đoạn"


_ID_PREFIX = {StepKind.DASH: "-", StepKind.PLUS: "+", StepKind.PARAGRAPH: "p"}
_WHOLE_ID = {StepKind.OPENING: "mo-dau", StepKind.CLOSING: "ket"}
_FIRST_ONLY = frozenset({StepKind.OPENING, StepKind.CLOSING, StepKind.SECTION})
_VALUES = {
    StepKind.OPENING: r"",
    StepKind.CLOSING: r"",
    StepKind.SECTION: r"[IVXL]+",
    StepKind.CLAUSE: r"[1-9]\d*(?:\.[1-9]\d*)*",
    StepKind.POINT: r"[a-zđ]",
    StepKind.DASH: r"[1-9]\d*",
    StepKind.PLUS: r"[1-9]\d*",
    StepKind.PARAGRAPH: r"[1-9]\d*",
}
_LABEL_STEP = re.compile(
    "(?:{bare}|{valued})(?: \\(lần (?P<occurrence>[1-9]\\d*)\\))?(?: |$)".format(
        bare="(?P<bare>" + "|".join(_WHOLE_ID) + ")",
        valued="(?P<kind>"
        + "|".join(kind for kind in StepKind if kind not in _WHOLE_ID)
        + r") (?P<value>[\w.]+)",
    )
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a locator; `occurrence` tells a repeated heading from the first one."""

    kind: StepKind
    value: str = ""
    occurrence: int = 1

    def __post_init__(self) -> None:
        """Refuse a value that the kind of step cannot have."""
        if self.occurrence < 1 or not re.fullmatch(_VALUES[self.kind], self.value):
            raise LocatorError(f"{self.kind} '{self.value}' (lần {self.occurrence}) is no step")

    @property
    def label(self) -> str:
        """The step in Vietnamese.

        >>> Step(StepKind.POINT, "đ", 2).label
        'điểm đ (lần 2)'
        """
        repeated = f" (lần {self.occurrence})" if self.occurrence > 1 else ""
        return f"{self.kind} {self.value}".rstrip() + repeated

    @property
    def id(self) -> str:
        """The step's part of a locator id."""
        last = self.value.lower().rpartition(".")[2]
        name = _WHOLE_ID.get(self.kind) or _ID_PREFIX.get(self.kind, "") + last
        return name if self.occurrence == 1 else f"{name}~{self.occurrence}"


@dataclass(frozen=True, slots=True)
class Locator:
    """A path of steps, outermost first; every sub-clause stands under its clause."""

    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        """Refuse a path whose id or label would not parse back."""
        if not self.steps or self.steps[0].kind is StepKind.POINT:
            raise LocatorError("a locator starts with a section, a clause, a dash or a paragraph")
        for before, step in zip((None, *self.steps), self.steps, strict=False):
            if before and step.kind in _FIRST_ONLY:
                raise LocatorError(f"{step.label} can only stand first")
            if step.kind is StepKind.CLAUSE and _parent_clause(step) != _clause_of(before):
                raise LocatorError(f"{step.label} does not stand under its clause")

    @property
    def id(self) -> str:
        """The locator as programs write it.

        >>> Locator.from_label("điểm a khoản 3.1 mục III").id
        'iii.3.1.a'
        """
        return ".".join(step.id for step in self.steps)

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
        steps: list[Step] = []
        for part in text.split("."):
            steps.append(_step_of(part, steps[-1] if steps else None))
        return cls(tuple(steps))

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


def _step_of(part: str, before: Step | None) -> Step:
    """Parse one part of an id; what stands before decides sub-clauses and Roman numerals."""
    name, _, occurrence = part.partition("~")
    count = int(occurrence) if occurrence.isdecimal() else 1
    for kind, whole in _WHOLE_ID.items():
        if name == whole:
            return Step(kind, occurrence=count)
    for kind, prefix in _ID_PREFIX.items():
        if len(name) > 1 and name.startswith(prefix) and name[1:].isdecimal():
            return Step(kind, name[1:], count)
    if name.isdecimal():
        parent = _clause_of(before)
        return Step(StepKind.CLAUSE, f"{parent}.{name}" if parent else name, count)
    if before is None:
        return Step(StepKind.SECTION, name.upper(), count)
    return Step(StepKind.POINT, name, count)
