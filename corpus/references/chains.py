"""Join the steps that belong together: "điểm a khoản 1, khoản 2 Điều 5" is two provisions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise, product

from corpus.references.cues import Group, places_between
from corpus.references.model import Path, Place
from corpus.references.plain import Plain
from corpus.steps import StepKind

RANKS = {
    StepKind.PART: 0,
    StepKind.APPENDIX: -1,
    StepKind.CHAPTER: 1,
    StepKind.FORM: 1,
    StepKind.SECTION: 2,
    StepKind.SUBSECTION: 3,
    StepKind.ARTICLE: 4,
    StepKind.CLAUSE: 5,
    StepKind.POINT: 6,
    StepKind.PARAGRAPH: 7,
}
_OF = r"(?:(?:quy dinh )?(?:cua|tai|thuoc|trong|o|theo)[ \n]{1,2})?"
# "khoản 2 của các Điều 12 và 14": of each of them.
_NESTED = re.compile(rf"[ \n]{{0,2}},?[ \n]{{0,3}}{_OF}(?:(?<=cua )cac[ \n]{{1,2}})?")
_LISTED = re.compile(
    rf"[ \n]{{0,2}}[,;]?[ \n]{{0,3}}(?:(?:va|hoac|hay|va/hoac|cung|voi|den)[ \n]{{1,2}})?{_OF}"
    r"(?:(?:cac|tu|ca)[ \n]{1,2})?"
)
_TO = re.compile(r"[ \n]{1,2}den[ \n]{1,2}")
_LONGEST_GAP = 30
_LONGEST_RUN = 12
_MOST_PATHS = 400


@dataclass(frozen=True, slots=True)
class Chain:
    """Groups of steps that name provisions together, as written, and the steps they share.

    `outer` are the places that a neighbour in the list names for this one as well; `shared_with`
    is 1 where that is the next one, -1 where it is the one before, 0 where there is none.
    """

    groups: tuple[Group, ...]
    outer: Path = ()
    shared_with: int = 0

    @property
    def start(self) -> int:
        """The first letter."""
        return self.groups[0].start

    @property
    def end(self) -> int:
        """The letter after the last one."""
        return self.groups[-1].end

    @property
    def top(self) -> int:
        """The rank of the outermost step that is written."""
        return min(map(rank, self.groups))

    @property
    def inwards(self) -> bool:
        """Whether the innermost step is written last ("Điều 5 khoản 1"), or shares what is."""
        return self.shared_with < 0 or rank(self.groups[-1]) == max(map(rank, self.groups))

    @property
    def this(self) -> bool:
        """Whether a step is of the place where the reference stands ("Điều này")."""
        return any(group.this for group in self.groups)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The provisions named, each from its outermost step; lists multiply."""
        inner = sorted(self.groups, key=rank)
        paths = islice(product(*(group.places for group in inner)), _MOST_PATHS)
        return tuple((*self.outer, *path) for path in paths)


def rank(group: Group) -> int:
    """Return how far out a step stands: 0 for parts and appendices, points and paragraphs last.

    A number after "điểm" is a clause's.
    """
    return RANKS[group.kind]


def lists_of(groups: Sequence[Group], text: Plain) -> list[list[Chain]]:
    """Return the chains of a text, those together that one list names, in order."""
    groups = _joined_ranges(groups, text)
    lists: list[list[Chain]] = []
    for chain in _chains(groups, text):
        if lists and _is_listed(lists[-1][-1].groups[-1], chain.groups[0], text):
            lists[-1].append(chain)
        else:
            lists.append([chain])
    return [_shared(chains) for chains in lists]


def is_heading(chain: Chain, text: Plain) -> bool:
    """Whether a step opens a line as the heading of a provision: "Điều 5. Hồ sơ"."""
    if len(chain.groups) > 1 or len(chain.groups[0].places) > 1 or chain.groups[0].this:
        return False
    line_start = text.folded.rfind("\n", max(0, chain.start - _LONGEST_GAP), chain.start) + 1
    opens = not re.search(r"\w", text.folded[max(line_start, chain.start - 12) : chain.start])
    if not opens or (line_start == 0 and chain.start > _LONGEST_GAP):
        return False
    after = text.written[chain.end : chain.end + 8]
    titled = re.match(r"\s?[.:](?:\s|$)|[\s.:]{0,3}[^\W\d_]{2}", after)
    if titled is not None and (
        after[titled.end() - 1].isspace() or titled[0].strip(" .:").isupper()
    ):
        return True
    outer = rank(chain.groups[0]) < RANKS[StepKind.ARTICLE]
    return outer and bool(re.match(r"\s?(?:\n|-)|\s?[A-ZĐ]", after))


def _joined_ranges(groups: Sequence[Group], text: Plain) -> list[Group]:
    """Make one group of "Điều 21 đến Điều 25"."""
    joined: list[Group] = []
    for group in groups:
        if joined and _is_range(joined[-1], group, text):
            joined[-1] = _range(joined[-1], group)
        else:
            joined.append(group)
    return joined


def _is_range(first: Group, last: Group, text: Plain) -> bool:
    if first.kind is not last.kind or first.this or last.this or len(first.places) > _MOST_PATHS:
        return False
    return _TO.fullmatch(text.folded, first.end, last.start) is not None


def _range(first: Group, last: Group) -> Group:
    between = places_between(first.places[-1], last.places[0])
    return replace(first, end=last.end, places=(*first.places[:-1], *between, *last.places[1:]))


def _chains(groups: Sequence[Group], text: Plain) -> list[Chain]:
    """Return the chains in order: nested steps, outwards or inwards, none of a rank twice.

    A step inwards opens a chain of its own where it leads out again ("Điều 5, khoản 2 Điều 7").
    """
    nested = [False, *(_is_nested(a, b, text) for a, b in pairwise(groups))]
    chains: list[list[Group]] = []
    for place, group in enumerate(groups):
        ranks = set(map(rank, chains[-1])) if nested[place] else set()
        if ranks and ranks.isdisjoint(_leads_to(groups, nested, place, text)):
            chains[-1].append(group)
        else:
            chains.append([group])
    return [Chain(tuple(chain)) for chain in chains]


def _leads_to(
    groups: Sequence[Group], nested: Sequence[bool], place: int, text: Plain
) -> Iterator[int]:
    """Yield the rank of a step and of those outside it that follow it.

    After a comma, steps that a list joins lead on: "Điều 5, khoản 1 và khoản 2 Điều 7".
    """
    here = rank(groups[place])
    yield here
    over_lists = "," in text.folded[groups[place - 1].end : groups[place].start]
    for after in range(place + 1, min(place + _LONGEST_RUN, len(groups))):
        outer = rank(groups[after])
        listed = over_lists and outer == here and _is_listed(groups[after - 1], groups[after], text)
        if not listed and not (nested[after] and outer < here):
            return
        if outer < here:
            yield outer
        here = outer


def _is_listed(first: Group, second: Group, text: Plain) -> bool:
    gap = text.folded[first.end : second.start]
    return len(gap) <= _LONGEST_GAP and _LISTED.fullmatch(gap) is not None


def _is_nested(first: Group, second: Group, text: Plain) -> bool:
    if second.start - first.end > _LONGEST_GAP:
        return False
    return _NESTED.fullmatch(text.folded, first.end, second.start) is not None


def _shared(chains: list[Chain]) -> list[Chain]:
    """Give chains without an article the outer steps of the next one, or of the one before."""
    for place in range(len(chains) - 2, -1, -1):
        chains[place] = _with_outer(chains[place], chains[place + 1], 1)
    for place in range(1, len(chains)):
        before = chains[place - 1]
        if not chains[place].outer and before.inwards:
            chains[place] = _with_outer(chains[place], before, -1)
    return chains


def _with_outer(chain: Chain, neighbour: Chain, shared_with: int) -> Chain:
    steps = [*neighbour.outer, *(g.places[0] for g in sorted(neighbour.groups, key=rank))]
    outer = tuple(step for step in steps if _may_share(chain, step))
    return replace(chain, outer=outer, shared_with=shared_with) if outer else chain


def _may_share(chain: Chain, step: Place) -> bool:
    """Whether a step is outside a chain: articles are never of the chapter that is named next."""
    if chain.top == RANKS[StepKind.FORM]:
        form = any(group.kind is StepKind.FORM for group in chain.groups)
        return form and step.kind is StepKind.APPENDIX
    return RANKS[step.kind] < chain.top and chain.top != RANKS[StepKind.ARTICLE]
