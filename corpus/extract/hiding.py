"""Tell from a web page's styles whether a person sees an element's words."""

import re

from selectolax.lexbor import LexborNode

_ZERO = r"0*\.?0*(?:px|pt|r?em|%|v[hw]|[cm]m|in)?\s*(?:[;!]|$)"
_ALPHA = r"(?:rgb|hsl)a?\((?:(?:[^,)]+,){3}|[^/)]*/)\s*0*\.?0*%?\s*\)"
_WHITE = r"(?:white\b|#fff(?:fff)?\b|rgba?\(\s*255[\s,]+255[\s,]+255\b[^)]*\)|hsl[^)]*100%\s*\))"
_HIDDEN = re.compile(
    r"(?:^|[;\s])(?:"
    r"display\s*:\s*none"
    r"|visibility\s*:\s*(?:hidden|collapse)"
    # Nothing, a single point, or a part of one.
    rf"|font-size\s*:\s*(?:{_ZERO}|0*\.\d+p[xt]|1p[xt]\s*(?:[;!]|$))"
    r"|opacity\s*:\s*(?:0*\.?0*|0?\.0\d*)%?\s*(?:[;!]|$)"
    rf"|color\s*:\s*(?:transparent|{_ALPHA})"
    # Pushed off the page, cut down to nothing, or shrunk.
    r"|(?:text-indent|left|top|right|bottom)\s*:\s*-\d{3}|margin(?:-left|-top)?\s*:\s*-\d{4}"
    r"|clip\s*:\s*rect\(\s*(?:0|1px)\D"
    r"|clip-path\s*:\s*(?:inset\(\s*(?:[5-9]\d|100)|circle\(\s*0|polygon\(\s*0[^,)]*\))"
    r"|(?:transform\s*:[^;]*\bscale[xy]?\(\s*|scale\s*:\s*)0*\.?0*\s*(?:[,);!]|$)"
    r")",
    re.IGNORECASE,
)
_NO_ROOM = re.compile(rf"(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*{_ZERO}", re.IGNORECASE)
_CUT_OFF = re.compile(r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.IGNORECASE)
_WHITE_WORDS = re.compile(rf"(?<![-\w])color\s*:\s*{_WHITE}", re.IGNORECASE)
_BACKGROUND = re.compile(
    rf"background(?:-color|-image)?\s*:\s*(?!{_WHITE}|transparent|none)\S", re.IGNORECASE
)
_WHITE_VALUE = re.compile(_WHITE, re.IGNORECASE)


def hides(style: str) -> bool:
    """Whether a style shows nobody its words, on whatever background.

    >>> hides("display: none"), hides("position: absolute; left: -999em"), hides("font-size: 10px")
    (True, True, False)
    """
    return bool(_HIDDEN.search(style) or (_NO_ROOM.search(style) and _CUT_OFF.search(style)))


def whitens(style: str) -> bool:
    """Whether a style makes its words white and no background that they would stand out from.

    >>> whitens("color: #fff"), whitens("color: #fff; background: navy")
    (True, False)
    """
    return bool(_WHITE_WORDS.search(style)) and not _BACKGROUND.search(style)


def is_hidden(node: LexborNode) -> bool:
    """Whether an element's own attributes hide it; white words on a coloured ground are seen."""
    attributes = node.attributes
    style = attributes.get("style") or ""
    if "hidden" in attributes or hides(style):
        return True
    white = whitens(style) or bool(_WHITE_VALUE.match(attributes.get("color") or ""))
    return white and not _on_ground(node)


def _on_ground(node: LexborNode) -> bool:
    """Whether an element, or the nearest around it that has a background, is coloured."""
    around: LexborNode | None = node
    while around is not None:
        attributes = around.attributes
        ground = attributes.get("bgcolor")
        if ground:
            return not _WHITE_VALUE.match(ground)
        if _BACKGROUND.search(attributes.get("style") or ""):
            return True
        around = around.parent
    return False
