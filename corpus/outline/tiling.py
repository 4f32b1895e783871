"""Turn the items of an outline, in the order of the text, into provisions that tile it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.locator import Locator, Steps
from corpus.model import Provision, Span


@dataclass(frozen=True, slots=True)
class Item:
    """Words of an outline and the place they open.

    `path` says what the item stands under, each path once; `steps` is the path by which it is
    cited, which leaves out what only groups it (the chapter of an article); `headings` are the
    parts of `span` that what stands under the item has for headings.
    """

    path: Steps
    steps: Steps
    span: Span
    headings: tuple[Span, ...]


def paragraphs_of(text: str) -> Iterator[Span]:
    """Yield every paragraph of a text, its line break included."""
    start = 0
    for paragraph in text.splitlines(keepends=True):
        yield Span(start, start + len(paragraph))
        start += len(paragraph)


def provisions_of(document_id: str, items: Sequence[Item], *, length: int) -> tuple[Provision, ...]:
    """Return the provision of every item; `length` is that of the text the spans tile."""
    opened: dict[Steps, tuple[Span, ...]] = {}
    provisions = []
    for item, end in zip(items, _ends(items, length), strict=True):
        opened[item.path] = item.headings
        provisions.append(
            Provision(
                document_id,
                Locator(item.steps),
                item.span,
                Span(item.span.start, end),
                tuple(
                    heading
                    for size in range(1, len(item.path))
                    for heading in opened.get(item.path[:size], ())
                ),
            )
        )
    return tuple(provisions)


def _ends(items: Sequence[Item], length: int) -> list[int]:
    """Return where every item's extent ends: at the first later one that is not under it."""
    ends = [length] * len(items)
    # Each of these stands under the one before it.
    still_open: list[int] = []
    for index, item in enumerate(items):
        while still_open and not _is_under(item.path, items[still_open[-1]].path):
            ends[still_open.pop()] = item.span.start
        still_open.append(index)
    return ends


def _is_under(path: Steps, upper: Steps) -> bool:
    return path[: len(upper)] == upper
