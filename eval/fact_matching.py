"""Hold found facts against labelled ones: which are right, which wrong, which were missed."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.normalize import fold, words
from eval.fact_labels import Label, Stated

_HALF = 0.5
_NUMBER = re.compile(r"0*(\d+)\s*%?")


@dataclass(frozen=True, slots=True)
class Pair:
    """A found fact and the label that it matches."""

    found: Stated
    label: Label

    @property
    def same_subject(self) -> bool:
        """Whether the fact is said of whom the label says it: half of the words are shared."""
        said, asked = self.found.subject, self.label.stated.subject
        return likeness(said, asked) >= _HALF if said and asked else said == asked


@dataclass(frozen=True, slots=True)
class Matches:
    """Facts held against labels: the right ones in pairs, the wrong ones, the labels missed.

    `uncounted` facts are neither: they stand on arguable labels, or repeat what is found.
    """

    right: tuple[Pair, ...]
    wrong: tuple[Stated, ...]
    missed: tuple[Label, ...]
    uncounted: tuple[Stated, ...] = ()

    @property
    def found(self) -> int:
        """How many facts count as found."""
        return len(self.right) + len(self.wrong)

    @property
    def labelled(self) -> int:
        """How many facts had to be found."""
        return len(self.right) + len(self.missed)

    @property
    def precision(self) -> float | None:
        """The share of those found that are right; None where none is found."""
        return len(self.right) / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of those to be found that are; None where there are none."""
        return len(self.right) / self.labelled if self.labelled else None

    @property
    def subjects(self) -> float | None:
        """The share of the right ones that name the label's subject; None where none is right."""
        same = sum(pair.same_subject for pair in self.right)
        return same / len(self.right) if self.right else None


def match_facts(found: Sequence[Stated], labels: Sequence[Label]) -> Matches:
    """Return how facts and labels go together, each fact and each label at most once.

    The likest go together first, needed labels before arguable ones; ties go to the earlier place.
    """
    taken = _pairs(found, labels)
    of_label = {label: fact for fact, label in taken.items()}
    right = tuple(
        Pair(found[fact], labels[label])
        for fact, label in sorted(taken.items())
        if labels[label].needed
    )
    left = [fact for number, fact in enumerate(found) if number not in taken]
    again = [_repeats(fact, found, labels, of_label) for fact in left]
    wrong = tuple(fact for fact, repeated in zip(left, again, strict=True) if not repeated)
    uncounted = (
        *(found[fact] for fact, label in sorted(taken.items()) if not labels[label].needed),
        *(fact for fact, repeated in zip(left, again, strict=True) if repeated),
    )
    missed = tuple(
        label for number, label in enumerate(labels) if label.needed and number not in of_label
    )
    return Matches(right, wrong, missed, uncounted)


def agrees(fact: Stated, label: Label) -> bool:
    """Whether a fact says what a label says, in lines that they share."""
    asked = label.stated
    if (fact.document, fact.attribute) != (asked.document, asked.attribute):
        return False
    if not _share_lines(fact, asked):
        return False
    if asked.normalised:
        return plain(fact.normalised) == plain(asked.normalised)
    return likeness(fact.value, asked.value) >= _HALF


def likeness(one: str, other: str) -> float:
    """Return the share of the words of the shorter text that the other has, marks aside.

    >>> likeness("Tờ trình đề nghị", "to trinh de nghi khen thuong"), likeness("tờ khai", "tờ đơn")
    (1.0, 0.5)
    """
    mine, theirs = _bag(one), _bag(other)
    shorter = min(mine.total(), theirs.total())
    return (mine & theirs).total() / shorter if shorter else 0.0


def plain(normalised: str) -> str:
    """Return a normalised value without the leading zeros of a number and its percent sign.

    >>> plain("02"), plain("15%"), plain("05/KH-UBND 2023-01-07")
    ('2', '15', '05/KH-UBND 2023-01-07')
    """
    number = _NUMBER.fullmatch(normalised.strip())
    return number[1] if number else normalised.strip()


def _pairs(found: Sequence[Stated], labels: Sequence[Label]) -> dict[int, int]:
    """Return the number of the label that each fact matches, of the facts that match one."""
    ranked = sorted(
        (not label.needed, -_closeness(fact.value, label.stated.value), i, j)
        for i, fact in enumerate(found)
        for j, label in enumerate(labels)
        if agrees(fact, label)
    )
    taken: dict[int, int] = {}
    used: set[int] = set()
    for *_, i, j in ranked:
        if i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    return taken


def _repeats(
    fact: Stated, found: Sequence[Stated], labels: Sequence[Label], of_label: Mapping[int, int]
) -> bool:
    """Whether a fact says again, or says another part of, what is already found."""
    for number, holder in of_label.items():
        first, label = found[holder], labels[number]
        if agrees(fact, label) and (not label.needed or _is_other_part(fact, first, label)):
            return True
        if label.needed and _same(fact, first):
            return True
    return False


def _is_other_part(fact: Stated, first: Stated, label: Label) -> bool:
    return not label.stated.normalised and not _share_lines(fact, first)


def _same(fact: Stated, first: Stated) -> bool:
    return (
        (fact.document, fact.attribute) == (first.document, first.attribute)
        and plain(fact.normalised) == plain(first.normalised)
        and _bag(fact.value) == _bag(first.value)
    )


def _share_lines(one: Stated, other: Stated) -> bool:
    return one.lines[0] <= other.lines[1] and other.lines[0] <= one.lines[1]


def _closeness(one: str, other: str) -> float:
    mine, theirs = _bag(one), _bag(other)
    return 2 * (mine & theirs).total() / max(1, mine.total() + theirs.total())


def _bag(text: str) -> Counter[str]:
    return Counter(words(fold(text)))


def grouped(matches: Matches, name: str) -> dict[str, Matches]:
    """Return the matches of each value of a field of what is stated ("document", "attribute").

    >>> grouped(Matches((), (), ()), "document")
    {}
    """
    parts: dict[str, Matches] = {}
    for key in sorted(_keys(matches, name)):
        parts[key] = Matches(
            tuple(p for p in matches.right if str(getattr(p.label.stated, name)) == key),
            tuple(f for f in matches.wrong if str(getattr(f, name)) == key),
            tuple(m for m in matches.missed if str(getattr(m.stated, name)) == key),
            tuple(f for f in matches.uncounted if str(getattr(f, name)) == key),
        )
    return parts


def _keys(matches: Matches, name: str) -> Iterable[str]:
    stated = [pair.label.stated for pair in matches.right]
    stated += [*matches.wrong, *matches.uncounted, *(label.stated for label in matches.missed)]
    return {str(getattr(one, name)) for one in stated}
