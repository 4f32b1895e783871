"""Cut a plan into provisions by its own outline: I. / 1. / 1.1. / a) / - / + and plain paragraphs.

Every paragraph is one item.  A lower marker goes under a higher one, an item whose words end in a
colon takes the next one under it, and a number or a letter counts only in sequence.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.locator import Locator, Step, StepKind
from corpus.model import Provision, Span
from corpus.outline.markers import Marker, marker_of

_LETTERS = "abcdđeghiklmnopqrstuvxy"
# "Nơi nhận:" stands in small type; scans misread a letter of it.
_CLOSING = re.compile(r"\W*(?:trên đây là|n\wi\s+nh\wn\s*:)", re.IGNORECASE)
# The last sentence of a plan ends so; what follows are receivers and the signature.
_LAST_WORDS = re.compile(r"\./\.\W*$")
_HEADS = frozenset({StepKind.OPENING, StepKind.CLOSING, StepKind.SECTION, StepKind.CLAUSE})
_MISSED_AT_MOST = 3

_Steps = tuple[Step, ...]


def outline_plan(document_id: str, text: str) -> tuple[Provision, ...]:
    """Return the provisions of a plan's text, in order; their own spans tile the text."""
    placed = list(_places(text))
    opened: dict[_Steps, Span] = {}
    provisions = []
    for (steps, span), end in zip(placed, _ends(placed, len(text)), strict=True):
        opened[steps] = span
        headings = (opened.get(steps[:size]) for size in range(1, len(steps)))
        provisions.append(
            Provision(
                document_id,
                Locator(steps),
                span,
                Span(span.start, end),
                tuple(heading for heading in headings if heading),
            )
        )
    return tuple(provisions)


def _places(text: str) -> Iterator[tuple[_Steps, Span]]:
    """Yield every paragraph, its line break included, with its path in the outline."""
    outline = _Outline()
    start = 0
    for paragraph in text.splitlines(keepends=True):
        span = Span(start, start + len(paragraph))
        start = span.end
        yield outline.place(paragraph.strip()), span


def _ends(placed: Sequence[tuple[_Steps, Span]], length: int) -> list[int]:
    """Return where every paragraph's extent ends: at the first later one that is not under it."""
    ends = [length] * len(placed)
    # Each of these stands under the one before it.
    still_open: list[int] = []
    for index, (steps, span) in enumerate(placed):
        while still_open and not _is_under(steps, placed[still_open[-1]][0]):
            ends[still_open.pop()] = span.start
        still_open.append(index)
    return ends


def _is_under(steps: _Steps, upper: _Steps) -> bool:
    return steps[: len(upper)] == upper


@dataclass(slots=True)
class _Outline:
    """What stands open while a plan is read from top to bottom."""

    path: _Steps = (Step(StepKind.OPENING),)
    introduces: bool = False
    ended: bool = False
    seen: dict[tuple[_Steps, StepKind], list[str]] = field(default_factory=dict)
    repeated: Counter[tuple[_Steps, StepKind, str]] = field(default_factory=Counter)

    def place(self, words: str) -> _Steps:
        """Return the path of the next paragraph and open it."""
        if self._closes(words):
            self.path = (Step(StepKind.CLOSING),)
        else:
            kind, value, parent = self._kind_and_parent(marker_of(words))
            self.path = (*parent, self._step(parent, kind, value))
        self.introduces = words.endswith(":")
        self.ended = bool(_LAST_WORDS.search(words))
        return self.path

    def _closes(self, words: str) -> bool:
        opens = self.ended or bool(_CLOSING.match(words))
        return opens and self.path[0].kind is not StepKind.CLOSING

    def _kind_and_parent(self, marker: Marker | None) -> tuple[StepKind, str, _Steps]:
        """Place a marker; one out of sequence, or none at all, makes a plain paragraph."""
        if marker is None or (
            self.path[0].kind is StepKind.CLOSING and marker.kind is not StepKind.DASH
        ):
            return StepKind.PARAGRAPH, "", self._plain_parent()
        if marker.kind is StepKind.SECTION:
            return marker.kind, marker.value, ()
        if marker.kind is StepKind.CLAUSE:
            parent = self._clause_parent(marker.value)
            if self._in_sequence(parent, marker.value):
                return marker.kind, marker.value, parent
            return StepKind.PARAGRAPH, "", self._plain_parent()
        if marker.kind is StepKind.POINT:
            return marker.kind, *self._point(marker.value)
        return marker.kind, "", self._list_parent(marker.kind)

    def _clause_parent(self, value: str) -> _Steps:
        section = self.path[:1] if self.path[0].kind is StepKind.SECTION else ()
        numbers = value.split(".")[:-1]
        wanted = [".".join(numbers[: size + 1]) for size in range(len(numbers))]
        # Other items have numbers for values too.
        held = [step for step in self.path if step.kind is StepKind.CLAUSE]
        clauses = []
        for step, clause in zip((*held, *[None] * len(wanted)), wanted, strict=False):
            clauses.append(step if step and step.value == clause else Step(StepKind.CLAUSE, clause))
        return (*section, *clauses)

    def _in_sequence(self, parent: _Steps, value: str) -> bool:
        """Whether a clause number is the first or follows its neighbour; a scan may lose a few."""
        number = int(value.rpartition(".")[2])
        before = self.seen.get((parent, StepKind.CLAUSE), [])
        last = int(before[-1].rpartition(".")[2]) if before else 0
        return number == 1 or last < number <= last + _MISSED_AT_MOST

    def _point(self, letter: str) -> tuple[str, _Steps]:
        """Return a point's letter, repaired by its sequence, and what it stands under."""
        for index in range(len(self.path) - 1, 0, -1):
            step = self.path[index]
            if step.kind is StepKind.POINT and letter != "a":
                follower = _LETTERS[(_LETTERS.find(step.value) + 1) % len(_LETTERS)]
                return ("đ" if (letter, follower) == ("d", "đ") else letter), self.path[:index]
        if self.introduces:
            return letter, self.path
        return letter, self._heads()

    def _list_parent(self, kind: StepKind) -> _Steps:
        if self.introduces:
            return self.path
        for index in range(len(self.path) - 1, 0, -1):
            if self.path[index].kind is kind:
                return self.path[:index]
        return self.path[:-1] if self.path[-1].kind is StepKind.PARAGRAPH else self.path

    def _plain_parent(self) -> _Steps:
        if self.introduces and self.path[-1].kind is not StepKind.PARAGRAPH:
            return self.path
        for index in range(len(self.path) - 1, -1, -1):
            if self.path[index].kind in _HEADS or self.path[index].kind is StepKind.POINT:
                return self.path[: index + 1]
        return self.path

    def _heads(self) -> _Steps:
        return tuple(step for step in self.path if step.kind in _HEADS)

    def _step(self, parent: _Steps, kind: StepKind, value: str) -> Step:
        """Number an item without a number, and tell a repeated one from the first."""
        siblings = self.seen.setdefault((parent, kind), [])
        value = value or ("" if kind in _HEADS else str(len(siblings) + 1))
        siblings.append(value)
        self.repeated[parent, kind, value] += 1
        return Step(kind, value, self.repeated[parent, kind, value])
