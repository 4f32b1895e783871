"""Look first where the question before was answered from: what leans on it often stands near."""

from collections.abc import Mapping, Sequence

from corpus.locator import Locator
from corpus.references.model import Target
from corpus.steps import StepKind
from retrieval.candidates import Passages, within
from retrieval.model import Query
from retrieval.passages import Passage

# What stands beside the provision that the question before was answered from counts as found so
# much better, what shares only the article less.
_NEAR = 0.2
# What is set against a clause or point is answered elsewhere than in it; a plan's paragraph says
# several things.
_AGAIN = -0.3
# What shares this much of the home's steps with it stands near.
_BESIDE = 0.5


def nearer(
    query: Query,
    passages: Sequence[Passage],
    found: Mapping[str, float],
    everything: Passages,
) -> tuple[tuple[Passage, ...], dict[str, float]]:
    """Return the passages to be read and their search scores, the provisions near among them.

    Near is what stands in the article (in a plan, the section) that the question before was
    answered from, unless this one names other documents.
    """
    homes = [_home(t) for t in query.near if t.document in (query.documents or (t.document,))]
    if not homes:
        return tuple(passages), dict(found)
    near = within([Target(t.document, _top(t)) for t in homes], everything)
    both = tuple(dict.fromkeys((*passages, *near)))
    scores = dict(found)
    cited = {f"{t.document}/{t.provision}" for t in query.near if t.provision and _is_law(t)}
    for chunk in dict.fromkeys(passage.chunk_id for passage in near):
        closest = max(_shared(home, chunk) for home in homes)
        more = _AGAIN if query.other and chunk in cited else _NEAR * closest
        scores[chunk] = scores.get(chunk, 0.0) + more
    return both, scores


def stands_near(query: Query, chunk: str) -> bool:
    """Whether a chunk stands beside what the question before was answered from."""
    return any(_shared(_home(target), chunk) >= _BESIDE for target in query.near)


def _home(target: Target) -> Target:
    """Return what a provision stands in, itself where it stands in nothing."""
    parts = (target.provision or "").split(".")
    return Target(target.document, ".".join(parts[:-1] or parts))


def _is_law(target: Target) -> bool:
    steps = Locator.from_id(target.provision or "").steps
    return steps[0].kind is StepKind.ARTICLE


def _top(home: Target) -> str:
    return (home.provision or "").split(".")[0]


def _shared(home: Target, chunk: str) -> float:
    """Return the share of a home's steps that a chunk stands under too, 0..1.

    >>> _shared(Target("luat", "d58.k1"), "luat/d58.k2.a")
    0.5
    """
    own, _, place = chunk.partition("/")
    steps, others = (home.provision or "").split("."), place.split(".")
    if own != home.document:
        return 0.0
    shared = 0
    for step, other in zip(steps, others, strict=False):
        if step != other:
            break
        shared += 1
    return shared / len(steps)
