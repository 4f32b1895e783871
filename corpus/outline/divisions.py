"""Divide a law: opening, parts, chapters, sections, articles, closing, attached documents, annexes.

An article is cited without its chapter, so its steps begin with itself, while what it stands under
is kept as its prefix.  A number that begins again makes another occurrence.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpus.locator import Step, StepKind, Steps
from corpus.numerals import is_capitals
from corpus.outline.articles import Paragraph
from corpus.outline.attached import attached_titles
from corpus.outline.contents import listed_heads
from corpus.outline.heads import Head, head_of
from corpus.outline.markers import marker_of
from corpus.outline.nesting import rank

# What groups articles, outermost first, and what each is cited under: chapters run on over parts.
_GROUPS: Mapping[StepKind, tuple[StepKind, ...]] = {
    StepKind.PART: (),
    StepKind.CHAPTER: (),
    StepKind.SECTION: (StepKind.CHAPTER,),
    StepKind.SUBSECTION: (StepKind.CHAPTER, StepKind.SECTION),
}
_ANNEXES = (StepKind.APPENDIX, StepKind.FORM)
# The last sentence of a decree or of a decision ends with "./."; a council tells when it adopted.
_LAST_WORDS = re.compile(r"(?:\.\s?/|/\s?\.)\W{0,3}$")
_CLOSING = re.compile(
    r"\W*(?:[Nn]ơi nhận ?:|(?:TM|KT|TL|TUQ) ?\.|CHỦ TỊCH QUỐC HỘI"
    r"|(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết) này (?:đã )?được .{5,160}thông qua)"
)
_ENDS = (".", ";", ":", ",")
_LONGEST_TITLE, _MOST_LINES = 300, 6
_NONE = (0, -1)


@dataclass(frozen=True, slots=True)
class Division:
    """Paragraphs `start` to `end` of a law, of which those before `body` head the others.

    `steps` cite the division; `prefix` are the steps it stands under besides.
    """

    head: Head | None
    prefix: Steps
    steps: Steps
    start: int
    body: int
    end: int


def divide(paragraphs: Sequence[Paragraph]) -> tuple[Division, ...]:
    """Return the divisions of a law, in order; together they hold every paragraph once."""
    reader = _Reader(paragraphs)
    found = [_Opened(None, (), (Step(StepKind.OPENING),), 0, 0)]
    for place in range(len(paragraphs)):
        if place >= found[-1].body and (opened := reader.opened(place)) is not None:
            found.append(opened)
    ends = [*(opened.start for opened in found[1:]), len(paragraphs)]
    return tuple(
        Division(o.head, o.prefix, o.steps, o.start, o.body, end)
        for o, end in zip(found, ends, strict=True)
        if o.start < end
    )


@dataclass(frozen=True, slots=True)
class _Opened:
    head: Head | None
    prefix: Steps
    steps: Steps
    start: int
    body: int


@dataclass(slots=True)
class _Reader:
    """What stands open while a law is read from top to bottom."""

    paragraphs: Sequence[Paragraph]
    words: list[str] = field(init=False)
    heads: list[Head | None] = field(init=False)
    attached: dict[int, int] = field(init=False)
    latest: dict[int, int] = field(init=False)
    base: Steps = ()
    groups: dict[StepKind, Step] = field(default_factory=dict)
    zone: StepKind = StepKind.OPENING
    article: tuple[int, int] = _NONE
    counts: Counter[tuple[Steps, StepKind, str]] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Read every head first, so that an article can be told from a reference by the others."""
        self.words = [paragraph.words for paragraph in self.paragraphs]
        heads = [None if p.quoted else head_of(p.words) for p in self.paragraphs]
        listed = listed_heads(heads)
        self.heads = [None if listed[place] else head for place, head in enumerate(heads)]
        self.attached = {
            start: end
            for start, end in attached_titles(self.words).items()
            if self.heads[start] is None and not self._heads_annex(start - 1)
        }
        self.latest = {
            rank(head.value)[0]: place
            for place, head in enumerate(self.heads)
            if head is not None and head.kind is StepKind.ARTICLE
        }

    def opened(self, place: int) -> _Opened | None:
        """Return the division that a paragraph opens, if any, and hold it open."""
        head = self.heads[place]
        if place in self.attached and self.zone not in (StepKind.OPENING, StepKind.FORM):
            return self._attached(place)
        if head is None:
            return self._closing(place)
        if head.kind is StepKind.ARTICLE:
            return self._article(place, head)
        if head.kind in _GROUPS:
            return self._group(place, head)
        return self._annex(place, head)

    def _attached(self, place: int) -> _Opened:
        step = self._step((), StepKind.ATTACHED)
        self.base, self.groups, self.article = (step,), {}, _NONE
        self.zone = StepKind.ATTACHED
        return _Opened(None, (), (step,), place, self.attached[place])

    def _closing(self, place: int) -> _Opened | None:
        """Open the closing after an article's last words, or at the receivers and signatures."""
        ended = place > 0 and _LAST_WORDS.search(self.words[place - 1]) is not None
        if self.zone not in (StepKind.ARTICLE, StepKind.ATTACHED) or self.paragraphs[place].quoted:
            return None
        if not ended and not _CLOSING.match(self.words[place]):
            return None
        self.zone = StepKind.CLOSING
        return _Opened(None, (), (self._step((), StepKind.CLOSING),), place, place + 1)

    def _article(self, place: int, head: Head) -> _Opened | None:
        if self.zone in _ANNEXES or not self._is_next(place, head):
            return None
        self.article, self.zone = rank(head.value), StepKind.ARTICLE
        step = self._step((), StepKind.ARTICLE, head.value)
        return _Opened(head, (*self.base, *self.groups.values()), (step,), place, place + 1)

    def _is_next(self, place: int, head: Head) -> bool:
        """Whether an article runs on from the last one, or begins the numbering again.

        One that leaves numbers out does where the next number does not come later: an excerpt.
        """
        this, last = rank(head.value), self.article
        if this[0] == last[0]:
            return head.marked or (this[1] > last[1] and self.zone is not StepKind.CLOSING)
        if this[0] == last[0] + 1:
            return True
        if this == rank("1"):
            return self.zone is not StepKind.ARTICLE or self.latest.get(2, -1) > place
        skipped = self.latest.get(last[0] + 1, -1) < place
        return this > last and skipped and self.zone is not StepKind.CLOSING

    def _group(self, place: int, head: Head) -> _Opened | None:
        if self.zone in _ANNEXES:
            return None
        if head.kind is StepKind.SUBSECTION and StepKind.SECTION not in self.groups:
            return None
        order = list(_GROUPS)
        outer = [kind for kind in order[: order.index(head.kind)] if kind in self.groups]
        cited = tuple(self.groups[kind] for kind in outer if kind in _GROUPS[head.kind])
        besides = (self.groups[kind] for kind in outer if kind not in _GROUPS[head.kind])
        prefix = (*self.base, *besides)
        step = self._step(cited, head.kind, head.value)
        self.groups = {kind: self.groups[kind] for kind in outer} | {head.kind: step}
        if self.zone is not StepKind.ARTICLE:
            self.zone = StepKind.ATTACHED
        return _Opened(head, prefix, (*cited, step), place, self._title_end(place, head))

    def _annex(self, place: int, head: Head) -> _Opened | None:
        """Open an appendix after an article, a form after an appendix or after the closing."""
        if self.zone is StepKind.OPENING or self._is_listed(place, head):
            return None
        before_closing = self.zone in (StepKind.ARTICLE, StepKind.ATTACHED)
        if before_closing and (head.kind is StepKind.FORM or head.rest.endswith(_ENDS)):
            return None
        form = head.kind is StepKind.FORM
        above = tuple(s for s in self.base if s.kind is StepKind.APPENDIX) if form else ()
        step = self._step(above, head.kind, head.value)
        self.base = (*above, step)
        self.groups, self.zone, self.article = {}, head.kind, _NONE
        end = place + 1 if form else self._title_end(place, head)
        return _Opened(head, (), self.base, place, end)

    def _is_listed(self, place: int, head: Head) -> bool:
        """Whether a form stands in a list of forms: another one follows right away."""
        following = self.heads[place + 1] if place + 1 < len(self.heads) else None
        return following is not None and following.kind is head.kind is StepKind.FORM

    def _heads_annex(self, place: int) -> bool:
        head = self.heads[place] if place >= 0 else None
        return head is not None and head.kind in _ANNEXES

    def _title_end(self, place: int, head: Head) -> int:
        """Return where the title below a chapter's number ends: one line, or lines in capitals."""
        end = place + 1
        if not head.rest and self._is_title(end) and not self.words[end].endswith(_ENDS):
            end += 1
        while end <= place + _MOST_LINES and self._is_title(end) and is_capitals(self.words[end]):
            end += 1
        if end < len(self.words) and self.words[end].startswith("(") and not self.heads[end]:
            end += head.kind is StepKind.APPENDIX
        return end

    def _is_title(self, place: int) -> bool:
        if place >= len(self.words) or self.heads[place] is not None or place in self.attached:
            return False
        words = self.words[place]
        return len(words) <= _LONGEST_TITLE and marker_of(words) is None

    def _step(self, above: Steps, kind: StepKind, value: str = "") -> Step:
        self.counts[above, kind, value] += 1
        return Step(kind, value, self.counts[above, kind, value])
