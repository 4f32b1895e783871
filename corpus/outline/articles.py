"""Cut an article into its heading, opening words, clauses, points, lists and further paragraphs.

What an article, a clause or a point says first is its own; what it goes on to say in further
paragraphs is "đoạn 2" and so on, as lawyers count them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.locator import Step, StepKind, Steps
from corpus.model import Span
from corpus.outline.markers import Marker, marker_of
from corpus.outline.nesting import LETTERS, Nesting, rank, repaired
from corpus.outline.tiling import Item

# The mark of a footnote in a consolidated text.
_NOTE = r"(?:\[\d{1,3}\])?"
_CLAUSE = re.compile(
    rf"(\d{{1,3}}[a-zđ]?(?:\.\d{{1,2}}){{0,3}}){_NOTE}\s?\.\s?{_NOTE}"
    r"(?:\s*(?=[^\W\d]|[“\"'(])|\s(?=\d))"
)
_ROUND_CLAUSE = re.compile(r"\((\d{1,2})\)\s*(?=[^\s|])")
_POINT = re.compile(rf"([a-zđ]\d?){_NOTE}\s?\)\s?{_NOTE}\s*(?=[^\s|])")
_INLINE_POINT = re.compile(r"(?<=[:;.]) (?=([a-zđ])\) \S)")
_SECTIONS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ENDS = (".", ";", ":", ",")
_MISSED_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The characters of a span; `quoted` tells that they stand in a quotation of several."""

    span: Span
    characters: str
    quoted: bool = False

    @property
    def words(self) -> str:
        """The characters without blanks at their ends."""
        return self.characters.strip()


def article_items(
    paragraphs: Sequence[Paragraph], *, rest: str, prefix: Steps, steps: Steps
) -> Iterator[Item]:
    """Yield the items of an article from its first paragraph, which heads it, to its last.

    `rest` is what the first paragraph says after the article's number; `prefix` are the steps
    that group articles, `steps` the article's own.
    """
    heading, body = _heading_and_body(paragraphs, rest)
    head = _over(paragraphs[:heading])
    opening = [p.span for p in paragraphs[heading:body] if p.words.endswith(":")]
    yield Item((*prefix, *steps), steps, _over(paragraphs[:body]), (head, *opening))
    opened = body > heading or rest.endswith(_ENDS)
    nesting = _Nesting(root=steps, opened=opened)
    for paragraph in paragraphs[body:]:
        for piece in _pieces(paragraph):
            marker = None if piece.quoted else nesting.marker(piece.words)
            inside = nesting.place(piece.words, marker)
            yield Item((*prefix, *inside), inside, piece.span, (piece.span,))


def _heading_and_body(paragraphs: Sequence[Paragraph], rest: str) -> tuple[int, int]:
    """Return where an article's heading ends and where its opening words do."""
    heading = 1
    if not rest and _is_plain(paragraphs, 1) and not paragraphs[1].words.endswith(_ENDS):
        heading = 2
    if heading == 1 and rest.endswith(_ENDS):
        return heading, heading
    return heading, heading + _is_plain(paragraphs, heading)


def _is_plain(paragraphs: Sequence[Paragraph], place: int) -> bool:
    if place >= len(paragraphs):
        return False
    paragraph = paragraphs[place]
    return paragraph.quoted or _item_marker(paragraph.words, rounded=True) is None


def _over(paragraphs: Sequence[Paragraph]) -> Span:
    return Span(paragraphs[0].span.start, paragraphs[-1].span.end)


def _pieces(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Part a paragraph before the points it lists within a line: "gồm: a) …; b) …"."""
    text, start = paragraph.characters, 0
    point = _POINT.match(paragraph.words)
    expected = _follower(point[1]) if point else "a"
    for found in _INLINE_POINT.finditer("" if paragraph.quoted else text):
        introduced = expected != "a" or text[found.start() - 1] == ":"
        if introduced and repaired(found[1], after=LETTERS[LETTERS.find(expected) - 1]) == expected:
            yield _part(paragraph, start, found.end())
            start, expected = found.end(), _follower(expected)
    yield _part(paragraph, start, len(text))


def _follower(letter: str) -> str:
    return LETTERS[(LETTERS.find(letter[0]) + 1) % len(LETTERS)]


def _part(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    first = paragraph.span.start
    return Paragraph(
        Span(first + start, first + end), paragraph.characters[start:end], paragraph.quoted
    )


def _item_marker(words: str, *, rounded: bool) -> Marker | None:
    """Return what opens an item of an article, footnote marks and "(1)" where wanted included."""
    plain = words.lstrip("*_")
    if (found := _CLAUSE.match(plain)) is not None and not found[1].startswith("0"):
        return Marker(StepKind.CLAUSE, found[1], found.end())
    if rounded and (found := _ROUND_CLAUSE.match(plain)) is not None and found[1][0] != "0":
        return Marker(StepKind.CLAUSE, found[1], found.end())
    if (found := _POINT.match(plain)) is not None:
        return Marker(StepKind.POINT, found[1], found.end())
    marker = marker_of(plain)
    return None if marker and marker.kind is StepKind.POINT else marker


@dataclass(slots=True)
class _Nesting(Nesting):
    """What stands open in an article; `opened` tells that its first paragraph has been read.

    Clauses run on in sequence, letters stand under their clause whatever lies between, and
    sections (I., II.) are those of a decision that approves a programme.
    """

    opened: bool = False
    dotted: bool = False

    def marker(self, words: str) -> Marker | None:
        """Return what opens an item; "(1)" opens a clause where none has been opened by "1."."""
        marker = _item_marker(words, rounded=not self.dotted)
        if marker is None:
            return None
        if marker.kind is StepKind.SECTION and not self._next_section(marker.value):
            return None
        self.dotted |= marker.kind is StepKind.CLAUSE and not words.startswith("(")
        return marker

    def _next_section(self, value: str) -> bool:
        """Whether sections run on with this one; the first stands before any clause."""
        sections = self.seen.get((self.root, StepKind.SECTION), [])
        if not sections and (self.root, StepKind.CLAUSE) in self.seen:
            return False
        return value == _SECTIONS[len(sections)] if len(sections) < len(_SECTIONS) else False

    def _in_sequence(self, parent: Steps, value: str) -> bool:
        """Whether a clause follows the last one, or repeats its number by a slip.

        Excerpts begin anywhere; scans lose a few.
        """
        before = self.seen.get((parent, StepKind.CLAUSE))
        if not before:
            return True
        last, following = rank(before[-1]), rank(value)
        return last <= following and following[0] <= last[0] + _MISSED_AT_MOST

    def _point(self, letter: str) -> tuple[str, Steps]:
        """Return a point's letter, repaired by its sequence, and the clause it stands under."""
        parent = self.heads()
        before = self.seen.get((parent, StepKind.POINT))
        return repaired(letter, after=before[-1]) if before else letter, parent

    def _step(self, parent: Steps, kind: StepKind, value: str) -> Step:
        """Count paragraphs from what the article, clause or point above says itself."""
        if kind is StepKind.PARAGRAPH:
            above = parent[-1].kind
            counted = above in (StepKind.CLAUSE, StepKind.POINT) or (
                above is StepKind.ARTICLE and self.opened
            )
            value = str(len(self.seen.get((parent, kind), [])) + 1 + counted)
        return Nesting._step(self, parent, kind, value)
