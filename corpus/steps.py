"""The steps that locators are made of: their kinds, and the values that each kind can have."""

import re
from dataclasses import dataclass
from enum import StrEnum

from corpus.errors import LocatorError


class StepKind(StrEnum):
    """Kinds of steps, valued by the Vietnamese words of their label."""

    OPENING = "phần mở đầu"
    CLOSING = "phần kết"
    ATTACHED = "văn bản kèm theo"
    PART = "phần"
    CHAPTER = "chương"
    SECTION = "mục"
    SUBSECTION = "tiểu mục"
    ARTICLE = "Điều"
    CLAUSE = "khoản"
    POINT = "điểm"
    DASH = "gạch đầu dòng thứ"
    PLUS = "dấu cộng thứ"
    PARAGRAPH = "đoạn"
    APPENDIX = "phụ lục"
    FORM = "mẫu số"


_NUMBER = r"[1-9]\d*"
_NUMERAL = rf"[IVXL]+|{_NUMBER}"
_VALUES = {
    StepKind.OPENING: r"",
    StepKind.CLOSING: r"",
    StepKind.ATTACHED: r"",
    StepKind.PART: _NUMERAL,
    StepKind.CHAPTER: _NUMERAL,
    StepKind.SECTION: _NUMERAL,
    StepKind.SUBSECTION: _NUMERAL,
    # Amendments put "Điều 12a" after Điều 12, "khoản 2a" after khoản 2, "điểm a1" after điểm a.
    StepKind.ARTICLE: rf"{_NUMBER}[a-zđ]?",
    StepKind.CLAUSE: rf"{_NUMBER}[a-zđ]?(?:\.{_NUMBER})*",
    StepKind.POINT: rf"[a-zđ](?:{_NUMBER})?",
    StepKind.DASH: _NUMBER,
    StepKind.PLUS: _NUMBER,
    StepKind.PARAGRAPH: _NUMBER,
    StepKind.APPENDIX: r"(?:[IVXL]+|\d+[A-Z]?|[A-Z])?",
    StepKind.FORM: r"\d+(?:\.\d+)*[a-z]?",
}


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

        >>> Step(StepKind.POINT, "đ", 2).label, Step(StepKind.ARTICLE, "24").label
        ('điểm đ (lần 2)', 'Điều 24')
        """
        repeated = f" (lần {self.occurrence})" if self.occurrence > 1 else ""
        return f"{self.kind} {self.value}".rstrip() + repeated


Steps = tuple[Step, ...]
