"""Set figures right that a reading took for letters: "l5" is 15, "H." above a heading is II."""

import re
from collections.abc import Sequence

# Letters that look like a figure, and the figure.
_STROKES = "lI|!ìíïÌÍOoQŠ§"
_ALIKE = str.maketrans(_STROKES, "11111111100058")
_MIXED = re.compile(
    rf"(?<![\w|!])(?=[{re.escape(_STROKES)}]*\d)[\d{re.escape(_STROKES)}]{{2,}}(?![^\W\d_])"
)
_LONE = re.compile(rf"^(\W*)([{re.escape(_STROKES)}])(\W*)$")
_STROKE = re.compile(r"^(\W*)([Il1|!iìíïÌÍ])(\W*)$")
_FIGURE = re.compile(r"^\W*\d+\W*$")
# After these words stands a figure; after "Phụ lục", "quý", "mục" stands a Roman numeral as well.
_COUNTED = frozenset(("ngày", "tháng", "năm", "khoản", "điều", "số", "tuần", "lần", "trang", "cột"))
_ROMAN = re.compile(r"^(\W*)([IH]{1,4}|[IH1l|]{2,4})(?=\W*$)")


def repair_figures(text: str) -> str:
    """Return a word with letters among figures read as figures.

    >>> [repair_figures(text) for text in ("l5", "I4/2024/NĐ-CP.", "1a", "II")]
    ['15', '14/2024/NĐ-CP.', '1a', 'II']
    """
    return _MIXED.sub(lambda found: found.group().translate(_ALIKE), text)


def choose_figure(variants: Sequence[str], *, before: str) -> str | None:
    """Return the figure that stands after a word such as "tháng"; None after any other word.

    `variants` are the readings, likeliest first.

    >>> choose_figure(["Š", "5"], before="tháng"), choose_figure(["l"], before="khoản")
    ('5', '1')
    >>> choose_figure(["I,"], before="lục")
    """
    if before.lower() not in _COUNTED:
        return None
    for text in variants:
        if _FIGURE.match(text):
            return text
    lone = _LONE.match(variants[0])
    return lone[1] + lone[2].translate(_ALIKE) + lone[3] if lone else None


def is_stroke(variants: Sequence[str]) -> bool:
    """Tell whether every reading is one upright stroke, punctuation aside.

    >>> is_stroke(["I.", "1.", ""]), is_stroke(["II."])
    (True, False)
    """
    return any(variants) and all(_STROKE.match(text) for text in variants if text)


def as_one(text: str) -> str:
    """Return an upright stroke as the figure 1.

    >>> as_one("I.")
    '1.'
    """
    return _STROKE.sub(r"\g<1>1\g<3>", text)


def is_strokes(variants: Sequence[str]) -> bool:
    """Tell whether every reading is upright strokes, and one at least looks like I, II or III.

    >>> is_strokes(["IH.", "HI."]), is_strokes(["11"]), is_strokes(["Hà"])
    (True, False, False)
    """
    return all(_ROMAN.match(text) for text in variants) and any(
        "I" in text or "H" in text for text in variants
    )


def roman(text: str, *, strokes: int) -> str:
    """Return a word of strokes as the Roman numeral of so many, its punctuation kept.

    >>> roman("IH.", strokes=3)
    'III.'
    """
    return _ROMAN.sub(lambda found: found[1] + "I" * strokes, text)
