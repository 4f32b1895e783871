"""Place items one by one under those that stand open, by their markers.

A lower marker goes under a higher one, an item whose words end in a colon takes the next one under
it, and a number or a letter counts only in sequence.
"""

from collections import Counter
from dataclasses import dataclass, field

from corpus.locator import Step, StepKind, Steps
from corpus.outline.markers import Marker

LETTERS = "abcdđeghiklmnopqrstuvxy"
HEADS = frozenset(
    {
        StepKind.OPENING,
        StepKind.CLOSING,
        StepKind.ATTACHED,
        StepKind.PART,
        StepKind.CHAPTER,
        StepKind.SUBSECTION,
        StepKind.APPENDIX,
        StepKind.FORM,
        StepKind.ARTICLE,
        StepKind.SECTION,
        StepKind.CLAUSE,
    }
)
_MISSED_AT_MOST = 3
# Lists in lists beyond this depth are damage; each level costs every item below it.
_DEEPEST = 12


@dataclass(slots=True)
class Nesting:
    """What stands open under a root while items are placed from top to bottom."""

    root: Steps = ()
    path: Steps = ()
    introduces: bool = False
    seen: dict[tuple[Steps, StepKind], list[str]] = field(default_factory=dict)
    repeated: Counter[tuple[Steps, StepKind, str]] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Begin right under the root."""
        self.path = self.path or self.root

    def place(self, words: str, marker: Marker | None) -> Steps:
        """Return the path of the next item and open it; without a marker it is a paragraph."""
        kind, value, parent = self._kind_and_parent(marker)
        return self.open((*parent, self._step(parent, kind, value)), words)

    def open(self, path: Steps, words: str) -> Steps:
        """Return the path, which stands open from now on under the words that opened it."""
        self.path = path
        self.introduces = words.endswith(":") and len(path) < _DEEPEST
        return path

    def _kind_and_parent(self, marker: Marker | None) -> tuple[StepKind, str, Steps]:
        """Place a marker; one out of sequence, or none at all, makes a plain paragraph."""
        if marker is None:
            return StepKind.PARAGRAPH, "", self._plain_parent()
        if marker.kind is StepKind.SECTION:
            return marker.kind, marker.value, self.root
        if marker.kind is StepKind.CLAUSE:
            parent = self._clause_parent(marker.value)
            if self._in_sequence(parent, marker.value):
                return marker.kind, marker.value, parent
            return StepKind.PARAGRAPH, "", self._plain_parent()
        if marker.kind is StepKind.POINT:
            return marker.kind, *self._point(marker.value)
        return marker.kind, "", self._list_parent(marker.kind)

    def _clause_parent(self, value: str) -> Steps:
        section = self.path[len(self.root) : len(self.root) + 1]
        base = self.root
        if section and section[0].kind is StepKind.SECTION:
            base = (*base, *section)
        numbers = value.split(".")[:-1]
        wanted = [".".join(numbers[: size + 1]) for size in range(len(numbers))]
        # Other items have numbers for values too.
        held = [step for step in self.path if step.kind is StepKind.CLAUSE]
        clauses = []
        for step, clause in zip((*held, *[None] * len(wanted)), wanted, strict=False):
            clauses.append(step if step and step.value == clause else Step(StepKind.CLAUSE, clause))
        return (*base, *clauses)

    def _in_sequence(self, parent: Steps, value: str) -> bool:
        """Whether a clause number is the first or follows its neighbour; a scan may lose a few."""
        number = int(value.rpartition(".")[2])
        before = self.seen.get((parent, StepKind.CLAUSE), [])
        last = int(before[-1].rpartition(".")[2]) if before else 0
        return number == 1 or last < number <= last + _MISSED_AT_MOST

    def _point(self, letter: str) -> tuple[str, Steps]:
        """Return a point's letter, repaired by its sequence, and what it stands under."""
        for index in range(len(self.path) - 1, 0, -1):
            step = self.path[index]
            if step.kind is StepKind.POINT and letter != "a":
                return repaired(letter, after=step.value), self.path[:index]
        if self.introduces:
            return letter, self.path
        return letter, self.heads()

    def _list_parent(self, kind: StepKind) -> Steps:
        if self.introduces:
            return self.path
        for index in range(len(self.path) - 1, 0, -1):
            if self.path[index].kind is kind:
                return self.path[:index]
        return self.path[:-1] if self.path[-1].kind is StepKind.PARAGRAPH else self.path

    def _plain_parent(self) -> Steps:
        if self.introduces and self.path[-1].kind is not StepKind.PARAGRAPH:
            return self.path
        for index in range(len(self.path) - 1, -1, -1):
            if self.path[index].kind in HEADS or self.path[index].kind is StepKind.POINT:
                return self.path[: index + 1]
        return self.path

    def heads(self) -> Steps:
        """Return the open headings and clauses, without the lists under them."""
        return tuple(step for step in self.path if step.kind in HEADS)

    def _step(self, parent: Steps, kind: StepKind, value: str) -> Step:
        """Number an item without a number, and tell a repeated one from the first."""
        siblings = self.seen.setdefault((parent, kind), [])
        value = value or ("" if kind in HEADS else str(len(siblings) + 1))
        siblings.append(value)
        self.repeated[parent, kind, value] += 1
        return Step(kind, value, self.repeated[parent, kind, value])


def repaired(letter: str, *, after: str) -> str:
    """Return a point's letter: scans and Word write "d)" where a regulation has "đ)".

    >>> repaired("d", after="d"), repaired("d", after="c")
    ('đ', 'd')
    """
    follower = LETTERS[(LETTERS.find(after) + 1) % len(LETTERS)]
    return "đ" if (letter, follower) == ("d", "đ") else letter


def rank(value: str) -> tuple[int, int]:
    """Return a number and the place of the letter that an amendment put behind it, for sorting.

    >>> rank("12") < rank("12d") < rank("12đ") < rank("12e") < rank("2.13")
    True
    """
    last = value.rpartition(".")[2]
    digits = last.rstrip("abcdefghijklmnopqrstuvwxyzđ")
    letter = last[len(digits) :]
    return int(digits), LETTERS.find(letter) if letter else -1
