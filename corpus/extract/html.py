"""Read a web page (HTML): the lines that a browser would show, without a browser."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from corpus.errors import SourceError
from corpus.extract.encodings import unscramble
from corpus.extract.hiding import hides, is_hidden, whitens
from corpus.extract.limits import read_bytes
from corpus.extract.model import Extraction, Page, PageLine
from corpus.extract.rows import row_lines
from corpus.extract.text import MOST_BYTES, text_of
from corpus.model import TextOrigin

_NOT_SHOWN = (
    "head script style template noscript iframe object embed svg math canvas audio video select"
    " button input textarea -comment !doctype"
)
_WITHIN_LINES = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp"
    " small span strike strong sub sup time tt u var wbr -text img"
)
_DROPPED, _INLINE = frozenset(_NOT_SHOWN.split()), frozenset(_WITHIN_LINES.split())
_TEXT = "-text"
_CELLS = frozenset({"td", "th"})
# Pieces of their own between the texts of a page; a text never holds them.
_ROW, _ROW_END, _CELL = "\x1c", "\x1d", "\x1e"
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"[\w.#-]+(?:\s+[\w.#-]+)*")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_TAG = re.compile(rb"<(/?)([a-zA-Z]+)")
# These close themselves, or the next one closes them: they do not nest.
_FLAT = frozenset(
    b"br hr img input meta link col wbr area base source p li td th tr dt dd option tbody".split()
)
_BLANKS, _LINE_BLANKS = re.compile(r"[ \t\r\n\f\x1c-\x1e]+"), re.compile(r"[ \t\r\f\x1c-\x1e]+")
_DEEPEST, _MOST_TAGS = 5_000, 500_000


def read_html(path: Path) -> Extraction:
    """Return the visible lines of a page: a block a line, a row of simple cells a line.

    Scripts, styles, frames and hidden elements (by attribute, by style or by a simple rule of the
    page's style sheet) are left out.  Raises SourceError for a page without text or one that nests
    deeper than any page a person wrote.
    """
    content = read_bytes(path, most=MOST_BYTES)
    _check_depth(content, path.name)
    tree = LexborHTMLParser(_markup(content, name=path.name))
    hidden = _hidden_by_rules(tree)
    lines = tuple(_lines(tree, hidden))
    if not lines:
        raise SourceError(f"{path.name}: trang không có chữ nào để đọc; lưu trang dạng PDF")
    lines, font = unscramble(lines)
    note = f"chữ gõ theo bảng mã {font}, đã đổi sang Unicode" if font else ""
    page = Page(1, TextOrigin.DIGITAL, tuple(PageLine(line) for line in lines), note=note)
    return Extraction((page,))


def _check_depth(content: bytes, name: str) -> None:
    """Refuse pages whose parsing would take the square of their depth."""
    depth = 0
    for tags, match in enumerate(_TAG.finditer(content), start=1):
        if match[2].lower() not in _FLAT:
            depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > _DEEPEST or tags > _MOST_TAGS:
            raise SourceError(
                f"{name}: trang HTML quá phức tạp (thẻ lồng sâu quá {_DEEPEST} tầng hoặc nhiều "
                f"quá {_MOST_TAGS} thẻ); mở bằng trình duyệt rồi in ra PDF"
            )


def _markup(content: bytes, *, name: str) -> str:
    """Decode by content; where that fails, by the character set that the page names."""
    try:
        return text_of(content, name=name).text
    except SourceError:
        named = _CHARSET.search(content[:2048])
        if named is None:
            raise
        try:
            return codecs.decode(content, named[1].decode("ascii"), errors="replace")
        except (LookupError, ValueError, TypeError):
            raise SourceError(
                f"{name}: không đọc được bảng mã {named[1].decode('ascii', 'replace')} của trang; "
                "mở bằng trình duyệt rồi in ra PDF"
            ) from None


def _hidden_by_rules(tree: LexborHTMLParser) -> frozenset[int]:
    """Return the ids of the elements that the page's own style sheets hide."""
    found: set[int] = set()
    for sheet in tree.css("style"):
        for selectors, body in _RULE.findall(sheet.text()):
            if hides(body) or whitens(body):
                for selector in map(str.strip, selectors.split(",")):
                    found.update(_matches(tree, selector))
    return frozenset(found)


def _matches(tree: LexborHTMLParser, selector: str) -> Iterator[int]:
    if _SELECTOR.fullmatch(selector):
        try:
            for node in tree.css(selector):
                yield node.mem_id
        except (SelectolaxError, ValueError):
            return


def _lines(tree: LexborHTMLParser, hidden: frozenset[int]) -> Iterator[str]:
    """Lay rows out from the innermost: a row within a cell becomes lines of that cell."""
    rows: list[list[str]] = [[""]]
    for piece in _pieces(tree, hidden):
        if piece == _ROW:
            rows.append([""])
        elif piece == _CELL:
            rows[-1].append("")
        elif piece == _ROW_END and len(rows) > 1:
            cells = rows.pop()
            laid = "\n".join(row_lines([_cut(cell) for cell in cells]))
            rows[-1][-1] += f"\n{laid}\n"
        elif piece != _ROW_END:
            rows[-1][-1] += piece
    for row in rows:
        for cell in row:
            yield from _cut(cell)


def _cut(text: str) -> list[str]:
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return [line for line in lines if line]


def _pieces(tree: LexborHTMLParser, hidden: frozenset[int]) -> Iterator[str]:
    """Walk the page in order, without recursion: its texts, and what starts and ends a block."""
    node: LexborNode | None = tree.body
    while node is not None:
        tag = node.tag or _TEXT
        shown = tag not in _DROPPED and not _is_hidden(node, hidden)
        if shown:
            yield _words(node) if tag == _TEXT else _start(tag)
        child = node.child if shown else None
        while child is None and node is not None:
            if shown:
                yield _end(node.tag or _TEXT)
            child, node, shown = node.next, node.parent, True
        node = child


def _words(text: LexborNode) -> str:
    kept = text.parent is not None and text.parent.tag == "pre"
    return (_LINE_BLANKS if kept else _BLANKS).sub(" ", text.text(deep=False))


def _start(tag: str) -> str:
    return "" if tag in _INLINE else {"tr": _ROW, "td": _CELL, "th": _CELL}.get(tag, "\n")


def _end(tag: str) -> str:
    return "" if tag in _INLINE or tag in _CELLS else {"tr": _ROW_END}.get(tag, "\n")


def _is_hidden(node: LexborNode, hidden: frozenset[int]) -> bool:
    return node.mem_id in hidden or is_hidden(node)
