"""Find the steps that a text names with their values: "các điểm a, b và đ", "Điều 21 đến 25"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.outline.nesting import LETTERS
from corpus.references.model import Place
from corpus.references.plain import Plain, says
from corpus.steps import StepKind

_B = r"[ \n]{1,3}"
_ARTICLE = r"\d{1,4}[a-z]?"
_CLAUSE = r"\d{1,3}[a-z]?(?:\.\d{1,3}){0,4}"
_POINT = r"[a-z]\d{0,2}(?![a-z])\)?|\d{1,3}(?:\.\d{1,3}){0,3}"
_NUMERAL = r"[ivxl]{1,6}|\d{1,3}|[a-z]"
_APPENDIX = r"[ivxl]{1,6}|\d{1,3}[a-z]?|[a-z]"
# A form's value is followed by what it is for: "Mẫu số 12/ĐK".
_FORM = r"\d{1,3}[a-z]?(?:\.\d{1,3}){0,3}[a-z]?(?:[/-][a-z]{1,8}\d{0,2})?"
# What counts things is no further step: "Điều 5 và 03 tháng".
_UNIT = r"(?:ngay|thang|nam|nguoi|trieu|ty|dong|lan|gio|phut|tap the|ca nhan)\b"
_WHOLE = r"(?![^\W_]|[.,]\d|/|%)"
_NO_COUNT = rf"(?!{_B}{_UNIT})"
_AND = (
    rf"(?:[ \n]{{0,2}}(?:,|;)[ \n]{{0,2}}(?:(?:va|hoac|hay){_B})?|{_B}(?:va|hoac|hay|va/hoac){_B})"
)
_TO = rf"(?:{_B}den{_B}|[ ]?-[ ]?)"


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word before values of a kind of step; a weak one counts beside other steps alone."""

    kind: StepKind
    word: str
    folded: str
    value: str
    weak: bool = False


_CUES = (
    _Cue(StepKind.ARTICLE, "điều", "dieu", _ARTICLE),
    _Cue(StepKind.CLAUSE, "khoản", "khoan", _CLAUSE),
    _Cue(StepKind.POINT, "điểm", "diem", _POINT),
    _Cue(StepKind.POINT, "tiết", "tiet", _POINT, weak=True),
    _Cue(StepKind.SUBSECTION, "tiểu mục", "tieu muc", _NUMERAL + r"|\d{1,3}(?:\.\d{1,3}){1,3}"),
    _Cue(StepKind.SECTION, "mục", "muc", _NUMERAL),
    _Cue(StepKind.CHAPTER, "chương", "chuong", _NUMERAL),
    _Cue(StepKind.PART, "phần", "phan", r"[ivxl]{1,6}|[a-z]"),
    _Cue(StepKind.APPENDIX, "phụ lục", r"phu luc(?: so(?= \w))?", _APPENDIX),
    _Cue(StepKind.FORM, "mẫu", r"mau(?: so)?", _FORM),
    _Cue(StepKind.PARAGRAPH, "đoạn", "doan", r"\d{1,2}", weak=True),
    _Cue(StepKind.ARTICLE, "đ", r"d(?=\d|\. ?\d)\.?", _ARTICLE, weak=True),
    _Cue(StepKind.CLAUSE, "k", r"k(?=\d|\. ?\d)\.?", _CLAUSE, weak=True),
)


def _pattern(cue: _Cue, name: str) -> str:
    value = f"(?:{cue.value}){_WHOLE}"
    return (
        rf"(?P<{name}>{cue.folded})(?:[ \n.]{{0,2}}(?P<{name}_values>{value}"
        rf"(?:(?:{_AND}|{_TO}){value}{_NO_COUNT})*)|{_B}(?P<{name}_this>nay)\b)"
    )


_NAMES = tuple(f"cue{place}" for place in range(len(_CUES)))
_GROUP = re.compile(
    r"(?<![\w/-])(?:"
    + "|".join(_pattern(cue, name) for cue, name in zip(_CUES, _NAMES, strict=True))
    + ")"
)
_BARE_APPENDIX = re.compile(r"(?<!\w)phu luc(?=,? (?:duoc )?(?:ban hanh )?kem theo\b)")
_SEPARATOR = re.compile(rf"(?:{_TO}|{_AND})|$")
# Other words end in a cue: "danh mục 1", "thời điểm này", "tài khoản 12".
_OTHER_WORD = re.compile(
    r"(?:\b(?:danh|hang|de|chuyen|khoan|phu|thu|dau) muc|\b(?:thoi|dia|quan|trong|uu|nhuoc|cao|dac"
    r"|thang|tung|so|muc|cham|dat|duoc|cong|tru|bieu) diem|\b(?:thanh|co|hop) phan"
    r"|\b(?:toan|hoc|mot) phan)$"
)


@dataclass(frozen=True, slots=True)
class Group:
    """One step with the places that its values name; "này" names one without a value.

    `start` and `end` are letters of the plain text; `weak` cues count beside other steps alone.
    """

    start: int
    end: int
    places: tuple[Place, ...]
    capital: bool
    weak: bool

    @property
    def kind(self) -> StepKind:
        """The kind of its first place."""
        return self.places[0].kind

    @property
    def this(self) -> bool:
        """Whether it is "Điều này"."""
        return self.places[0].value is None


def groups_in(text: Plain) -> Iterator[Group]:
    """Yield the steps of a text in order."""
    bare = _BARE_APPENDIX.finditer(text.folded)
    groups = [_bare(found, text) for found in bare]
    for found in _GROUP.finditer(text.folded):
        group = _group(found, text)
        if group is not None:
            groups.append(group)
    yield from sorted(groups, key=lambda group: group.start)


def places_between(first: Place, last: Place) -> tuple[Place, ...]:
    """Return the places from one to another; both alone where they are no range."""
    between = values_between(first.kind, first.value or "", last.value or "")
    return tuple(Place(first.kind, value) for value in between)


def values_between(kind: StepKind, first: str, last: str) -> tuple[str, ...]:
    """Return the values from one to another; both alone where they are no range.

    >>> values_between(StepKind.POINT, "d", "g"), values_between(StepKind.ARTICLE, "9", "7")
    (('d', 'đ', 'e', 'g'), ('9', '7'))
    """
    if first.isdecimal() and last.isdecimal() and 0 < int(last) - int(first) <= _LONGEST_RANGE:
        return tuple(map(str, range(int(first), int(last) + 1)))
    if kind is StepKind.POINT and first in LETTERS and last in LETTERS and first and last:
        between = LETTERS[LETTERS.index(first) : LETTERS.index(last) + 1]
        return tuple(between) or (first, last)
    return first, last


_LONGEST_RANGE = 300


def _bare(found: re.Match[str], text: Plain) -> Group:
    capital = text.written[found.start()].isupper()
    start, end = found.span()
    return Group(start, end, (Place(StepKind.APPENDIX, ""),), capital, weak=False)


def _group(found: re.Match[str], text: Plain) -> Group | None:
    name = next(name for name in _NAMES if found[name])
    cue = _CUES[_NAMES.index(name)]
    start, cue_end = found.span(name)
    written = text.written[start:cue_end].removesuffix(" số").removesuffix(" so")
    if not says(written.rstrip("."), cue.word) or _in_other_word(text, start, cue_end):
        return None
    values: tuple[str | None, ...] = (None,)
    end = found.end()
    if found[f"{name}_this"] is None:
        span = found.span(f"{name}_values")
        read = _values(text, *span, cue.kind, typed=written.isascii())
        if read is None:
            return None
        values, end = read
    places = tuple(_place(cue.kind, value) for value in values)
    weak = cue.weak or (cue.kind is StepKind.POINT and places[0].kind is StepKind.CLAUSE)
    return Group(start, end, places, text.written[start].isupper(), weak)


def _in_other_word(text: Plain, start: int, end: int) -> bool:
    before = text.folded[max(0, start - 8) : end]
    account = text.written[max(0, start - 4) : start].casefold() == "tài "
    return account or _OTHER_WORD.search(before) is not None


def _values(
    text: Plain, start: int, end: int, kind: StepKind, *, typed: bool
) -> tuple[tuple[str | None, ...], int] | None:
    """Return the values that letters name and where they end, None where the first is none."""
    values: list[str] = []
    stop = start
    between = ""
    for separator in _SEPARATOR.finditer(text.folded[start:end]):
        letters = slice(stop + len(between), start + separator.start())
        value = _value(text.written[letters].rstrip(")"), kind, typed=typed)
        if value is None:
            break
        if values and between.strip() in {"den", "-"}:
            values[-1:] = values_between(kind, values[-1], value)
        else:
            values.append(value)
        stop, between = letters.stop, separator[0]
    return (tuple(values), stop) if values else None


def _value(written: str, kind: StepKind, *, typed: bool) -> str | None:
    """Return a value as locators write it, None for what only folding made one.

    `typed` tells that the cue has no diacritics: there, a numeral may be a small letter.
    """
    if not written.replace("đ", "").replace("Đ", "").isascii():
        return None
    if kind in _ROMAN:
        one_letter = len(written) == 1 and written.isalpha() and not written.isupper()
        return None if one_letter and not (typed and written in "ivx") else written.upper()
    value = written.lower()
    if kind is StepKind.FORM:
        return re.split(r"[/-]", value)[0]
    return ".".join(part.lstrip("0") or "0" for part in value.split("."))


_ROMAN = frozenset(
    {StepKind.SECTION, StepKind.SUBSECTION, StepKind.CHAPTER, StepKind.PART, StepKind.APPENDIX}
)


def _place(kind: StepKind, value: str | None) -> Place:
    """Return a value's place; points with numbers are clauses of a plan's section."""
    numbered = kind is StepKind.POINT and value and value[0].isdecimal()
    if numbered or (kind is StepKind.SUBSECTION and value and "." in value):
        return Place(StepKind.CLAUSE, value)
    return Place(kind, value)
