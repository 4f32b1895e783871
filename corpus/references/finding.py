"""Find the references of a text: the provisions and the documents that its words name."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.references.chains import Chain, is_heading, lists_of
from corpus.references.cues import Group, groups_in
from corpus.references.documents import Mention, mentions_in
from corpus.references.model import Named, Reference
from corpus.references.plain import Plain, plain
from corpus.steps import StepKind

_TO_DOCUMENT = re.compile(
    r"[ \n]{0,3}[,(-]?[ \n]{0,3}"
    r"(?:(?:duoc )?(?:quy dinh )?(?:cua|tai|thuoc|trong|o|theo)[ \n]{1,2})?(?:cac[ \n])?"
)
_FROM_DOCUMENT = re.compile(r"[ \n]{0,2}[,:(]?[ \n]{0,3}(?:(?:tai|thi|o|co)[ \n]{1,2})?")
_POINTS_HERE = re.compile(r"(?:tai|cua|o|trong|theo|thuoc|khoan)[ \n]{1,2}$")
_LONGEST_GAP = 30


@dataclass(frozen=True, slots=True)
class _Bound:
    """A chain with the document that is named for it, in letters `start` to `end`."""

    chain: Chain
    start: int
    end: int
    document: Named | None = None


def find_references(text: str) -> tuple[Reference, ...]:
    """Return the references of a text in order, none inside another.

    Headings of provisions ("Điều 5. Hồ sơ" at the start of a line) are no references.

    >>> said = "theo điểm a Điều 5 Luật này"
    >>> [found.span.of(said) for found in find_references(said)]
    ['điểm a Điều 5 Luật này']
    """
    words = plain(text)
    mentions = mentions_in(words)
    documents = _Documents(words, mentions)
    found: list[Reference] = []
    for chains in lists_of(_outside(words, mentions), words):
        bound = documents.bind(chains)
        kept = [one for one in bound if one.document or not is_heading(one.chain, words)]
        found += _references(kept, words)
    found += [
        Reference(mention.named.span, mention.named, ())
        for mention in mentions
        if mention.sure and mention.start not in documents.used
    ]
    return tuple(_apart(found))


def _apart(found: Sequence[Reference]) -> Iterator[Reference]:
    """Yield references in order, without those inside another: "Quy chế về Điều 1 kèm theo …"."""
    end = 0
    for reference in sorted(found, key=lambda reference: reference.span.start):
        if reference.span.start >= end:
            yield reference
            end = reference.span.end


def _outside(words: Plain, mentions: Sequence[Mention]) -> list[Group]:
    """Return the steps that stand outside the names of documents."""
    ends = [0, *(mention.end for mention in mentions)]
    starts = [mention.start for mention in mentions]
    return [g for g in groups_in(words) if g.start >= ends[bisect_right(starts, g.start)]]


class _Documents:
    """The documents that a text names, and which of them belong to steps beside them."""

    def __init__(self, words: Plain, mentions: Sequence[Mention]) -> None:
        self.used: set[int] = set()
        self._words = words
        self._starting = sorted(mentions, key=lambda mention: mention.brought_from)
        self._starts = [mention.brought_from for mention in self._starting]
        self._ending = mentions
        self._ends = [mention.end for mention in mentions]

    def bind(self, chains: Sequence[Chain]) -> list[_Bound]:
        """Return the chains of a list with their documents.

        One that is named after a chain is also that of the chains before it in the list; one that
        is named before the first chain is that of all.
        """
        bound: list[_Bound] = []
        shared: Named | None = None
        for chain in reversed(chains):
            after = self._after(chain)
            shared = after.named if after else shared
            end = after.end if after else chain.end
            own = None if chain.this else shared
            bound.append(_Bound(chain, chain.start, end, own))
        bound.reverse()
        if bound and bound[0].document is None and (before := self._before(chains[0])) is not None:
            given = [replace(b, document=b.document or before.named) for b in bound]
            return [replace(given[0], start=before.start), *given[1:]]
        return bound

    def _after(self, chain: Chain) -> Mention | None:
        """Return the document that is named right after a chain."""
        place = bisect_left(self._starts, chain.end)
        if chain.this or place == len(self._starting):
            return None
        mention = self._starting[place]
        return self._use(mention, chain.end, mention.brought_from, _TO_DOCUMENT)

    def _before(self, chain: Chain) -> Mention | None:
        """Return the document that is named right before a chain, and for no other one."""
        place = bisect_right(self._ends, chain.start) - 1
        if chain.this or place < 0 or self._ending[place].start in self.used:
            return None
        mention = self._ending[place]
        return self._use(mention, mention.end, chain.start, _FROM_DOCUMENT)

    def _use(self, mention: Mention, start: int, end: int, gap: re.Pattern[str]) -> Mention | None:
        if end - start > _LONGEST_GAP or not gap.fullmatch(self._words.folded, start, end):
            return None
        self.used.add(mention.start)
        return mention


def _references(bound: Sequence[_Bound], words: Plain) -> Iterator[Reference]:
    """Yield the references of a list: chains that share steps are one."""
    together: list[_Bound] = []
    for chain in bound:
        if together and (together[-1].chain.shared_with == 1 or chain.chain.shared_with == -1):
            together.append(chain)
            continue
        yield from _reference(together, words)
        together = [chain]
    yield from _reference(together, words)


def _reference(bound: Sequence[_Bound], words: Plain) -> Iterator[Reference]:
    """Yield the reference that chains make, none for what is no reference after all."""
    if bound and _is_reference(bound, words):
        span = words.span(bound[0].start, max(chain.end for chain in bound))
        paths = tuple(path for chain in bound for path in chain.chain.paths)
        yield Reference(span, bound[-1].document, paths)


def _is_reference(bound: Sequence[_Bound], words: Plain) -> bool:
    """Whether steps refer: not a weak cue alone, nor "điều này" as an ordinary word."""
    groups = [group for chain in bound for group in chain.chain.groups]
    if len(groups) > 1 or bound[0].document is not None:
        return True
    group = groups[0]
    if not group.this:
        return not group.weak
    if group.capital and group.kind is not StepKind.ARTICLE:
        return True
    before = words.folded[max(0, group.start - 12) : group.start]
    pointed = _POINTS_HERE.search(before) is not None
    return pointed and (group.capital or group.kind in _SMALL)


_SMALL = frozenset({StepKind.CLAUSE, StepKind.POINT, StepKind.SECTION, StepKind.APPENDIX})
