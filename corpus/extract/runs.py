"""Collect the text of a Word paragraph that a reader sees: no deletions, no hidden characters."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from corpus.extract.styles import NO_STYLES, Styles

_LEFT_OUT = frozenset(
    qn(f"w:{name}") for name in ("del", "moveFrom", "instrText", "delText", "pPr", "fldSimple")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_FIXED = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_TEXT, _RUN, _PARAGRAPH = qn("w:t"), qn("w:r"), qn("w:p")
_THEME, _PAPER = qn("w:themeColor"), frozenset({"background1", "light1"})
_VALUE, _OFF = qn("w:val"), frozenset({"0", "false", "off"})
# A single point is half the height of the smallest print that anybody reads.
_SMALLEST = 4


def visible_text(paragraph: BaseOxmlElement, *, styles: Styles = NO_STYLES) -> str:
    """Return the text of a `w:p` element with what stands in its links, insertions and boxes.

    Left out are tracked deletions, field codes, and runs that are hidden, white without a
    background, or under two points high, by themselves or by a style.
    """
    return "".join(_pieces(paragraph, styles))


def _pieces(top: BaseOxmlElement, styles: Styles) -> Iterator[str]:
    """Walk without recursion: broken documents nest without end."""
    stack = [iter(top)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == _TEXT:
            yield element.text or ""
        elif element.tag in _FIXED:
            yield _FIXED[element.tag]
        elif element.tag not in _LEFT_OUT and not (
            element.tag == _RUN and _hidden(element, styles)
        ):
            if element.tag == _PARAGRAPH:
                yield "\n"
            stack.append(iter(element))


def _hidden(run: BaseOxmlElement, styles: Styles) -> bool:
    vanish = styles.stated(run, "w:vanish")
    if vanish is not None and vanish.get(_VALUE, "1") not in _OFF:
        return True
    size = _value(styles.stated(run, "w:sz"))
    if size.isdecimal() and int(size) < _SMALLEST:
        return True
    return _is_white(styles.stated(run, "w:color")) and not _on_background(run, styles)


def _is_white(colour: BaseOxmlElement | None) -> bool:
    """Whether a colour is the paper's: white, or the background of the document's theme."""
    if colour is None:
        return False
    return _value(colour).upper() == "FFFFFF" or colour.get(_THEME) in _PAPER


def _value(element: BaseOxmlElement | None) -> str:
    return "" if element is None else str(element.get(_VALUE, ""))


def _on_background(run: BaseOxmlElement, styles: Styles) -> bool:
    """Whether the run, its paragraph, a style of theirs or a cell around is shaded or marked."""
    around = [run, *run.iterancestors(_PARAGRAPH, qn("w:tc")), *styles.around(run)]
    names = [qn("w:shd"), qn("w:highlight")]
    return any(
        next(
            (found for part in element if part.tag.endswith("Pr") for found in part.iter(*names)),
            None,
        )
        is not None
        for element in around
    )
