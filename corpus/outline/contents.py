"""Tell the heads of a table of contents from those of the text that it lists."""

from collections.abc import Sequence

from corpus.locator import StepKind
from corpus.outline.heads import Head

_ENDS = (".", ";", ":", ",")


def listed_heads(heads: Sequence[Head | None]) -> list[bool]:
    """Return for each paragraph whether its head stands in a table of contents.

    The title of an article does that another head follows right away, or that another one of the
    kind is above it, and that comes again later; chapters do above such an article.
    """
    latest = {
        head.value: place
        for place, head in enumerate(heads)
        if head is not None and head.kind is StepKind.ARTICLE
    }
    listed = [False] * len(heads)
    above = False
    for place, head in enumerate(heads):
        if head is None or head.kind is not StepKind.ARTICLE:
            above = above and head is not None
            continue
        titled = bool(head.rest) and not head.rest.endswith(_ENDS)
        followed = above or (place + 1 < len(heads) and heads[place + 1] is not None)
        listed[place] = above = titled and followed and latest[head.value] > place
    return _with_groups(heads, listed)


def _with_groups(heads: Sequence[Head | None], listed: list[bool]) -> list[bool]:
    below = False
    for place in range(len(heads) - 1, -1, -1):
        head = heads[place]
        if head is not None and head.kind is StepKind.ARTICLE:
            below = listed[place]
        elif head is not None:
            listed[place] = below
    return listed
