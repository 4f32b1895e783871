"""Write out the numbers and bullets that Word shows before paragraphs but does not store."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Self

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
# Word counts points as English does; regulations put đ after d, which offices type by hand.
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_LEVELS = 9
_MOST = 4999


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    pattern: str
    start: int


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbering of one document; labels are asked for in the order of its paragraphs."""

    lists: dict[str, dict[int, _Level]]
    styles: dict[str, tuple[str, int]]
    _counts: dict[str, list[int | None]] = field(
        default_factory=lambda: defaultdict(lambda: [None] * _LEVELS)
    )

    @classmethod
    def of(cls, document: WordDocument) -> Self:
        """Read the numbering of a document; one without has no labels."""
        part = next(
            (
                r.target_part
                for r in document.part.rels.values()
                if r.reltype.endswith("/numbering")
            ),
            None,
        )
        root: BaseOxmlElement | None = getattr(part, "element", None)
        lists = _lists(root) if root is not None else {}
        return cls(lists, _styles(document.styles.element))

    def label(self, paragraph: Paragraph) -> str:
        """Return what Word shows before a paragraph, with a blank after it, or nothing."""
        place = _place(paragraph._element.find(qn("w:pPr")))
        style = paragraph._p.style
        if place is None and style is not None:
            place = self.styles.get(style)
        if place is None or place[1] not in self.lists.get(place[0], {}):
            return ""
        name, depth = place
        levels, counts = self.lists[name], self._counts[name]
        counts[depth] = min(_next(counts[depth], levels[depth]), _MOST)
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        text = _written(levels, counts, depth)
        return f"{text} " if text else ""


def _next(count: int | None, level: _Level) -> int:
    return level.start if count is None else count + 1


def _written(levels: dict[int, _Level], counts: list[int | None], depth: int) -> str:
    if levels[depth].form == "bullet":
        # The signs of Word's bullet fonts mean nothing outside them; offices read them as dashes.
        return "+" if levels[depth].pattern.strip() == "+" else "-"
    text = levels[depth].pattern
    for place in range(depth + 1):
        if f"%{place + 1}" in text and place in levels:
            count = counts[place] if counts[place] is not None else levels[place].start
            text = text.replace(f"%{place + 1}", _figure(count or 0, levels[place].form))
    return text.strip()


def _figure(count: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        text = _roman(count)
        return text if form == "upperRoman" else text.lower()
    if form in ("upperLetter", "lowerLetter") and count > 0:
        letter = _ALPHABET[(count - 1) % len(_ALPHABET)]
        return letter.upper() if form == "upperLetter" else letter
    return "" if form == "none" else str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text


def _place(properties: BaseOxmlElement | None) -> tuple[str, int] | None:
    numbered = None if properties is None else properties.find(qn("w:numPr"))
    if numbered is None or (name := _value(numbered, "w:numId")) == "":
        return None
    depth = _value(numbered, "w:ilvl")
    return name, min(int(depth), _LEVELS - 1) if depth.isdecimal() else 0


def _styles(root: BaseOxmlElement) -> dict[str, tuple[str, int]]:
    places = {}
    for style in root.iter(qn("w:style")):
        place = _place(style.find(qn("w:pPr")))
        if place is not None:
            places[str(style.get(qn("w:styleId"), ""))] = place
    return places


def _lists(root: BaseOxmlElement) -> dict[str, dict[int, _Level]]:
    abstract = {
        str(item.get(qn("w:abstractNumId"), "")): _levels(item)
        for item in root.iter(qn("w:abstractNum"))
    }
    return {
        str(item.get(qn("w:numId"), "")): abstract.get(_value(item, "w:abstractNumId"), {})
        for item in root.iter(qn("w:num"))
    }


def _levels(abstract: BaseOxmlElement) -> dict[int, _Level]:
    levels = {}
    for level in abstract.iter(qn("w:lvl")):
        depth, start = str(level.get(qn("w:ilvl"), "")), _value(level, "w:start")
        if depth.isdecimal() and int(depth) < _LEVELS:
            levels[int(depth)] = _Level(
                form=_value(level, "w:numFmt") or "decimal",
                pattern=_value(level, "w:lvlText"),
                start=min(int(start), _MOST) if start.isdecimal() else 1,
            )
    return levels


def _value(parent: BaseOxmlElement, name: str) -> str:
    element = parent.find(qn(name))
    return "" if element is None else str(element.get(qn("w:val"), ""))
