"""Say what each item of a document stands under, headings without a number of the outline too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.facts.items import Item, is_loose
from corpus.facts.loose import opens_part, opens_point
from corpus.facts.topics import topics_of
from corpus.locator import Step
from corpus.steps import StepKind

_LONGEST_BANNER = 140
# Of how many letters a line of capitals has at least, and how many of them are capitals.
_FEWEST, _CAPITALS = 5, 0.85
_OWN_PARTS = frozenset({
    StepKind.PART, StepKind.CHAPTER, StepKind.SECTION, StepKind.ARTICLE, StepKind.CLOSING,
    StepKind.APPENDIX, StepKind.FORM, StepKind.ATTACHED,
})  # fmt: skip
_LETTERED = re.compile(r"[A-Z]\s?[.)]\s+")


def nested(items: Sequence[Item], text: str, folded: str) -> Iterator[Item]:
    """Yield the items with what each stands under; a bare paragraph may head those after it."""
    around: list[Item] = []
    heading: Item | None = None
    banner: Item | None = None
    for item in items:
        while around and around[-1].provision.extent.end <= item.provision.span.start:
            around.pop()
        if _is_banner(item, text, folded, begun=bool(heading or banner)):
            banner, heading, around = item, None, []
            yield item
            continue
        banner = None if item.provision.locator.steps[-1].kind in _OWN_PARTS else banner
        parent = around[-1] if around else None
        point = is_loose(item) and opens_point(item.span.of(text))
        if point or (heading and heading not in around and _level(item) != _level(heading)):
            heading = None
        if is_loose(item) and (_heads(item, folded) or (point and item.is_heading)):
            heading = item
        elif heading is not None and heading not in around:
            parent = heading
        parent = parent or banner
        yield replace(item, parent=parent.place) if parent else item
        around.append(item)


def _is_banner(item: Item, text: str, folded: str, *, begun: bool) -> bool:
    """Whether a line without a number heads a part of the document: "B. ĐỐI TƯỢNG", "KINH PHÍ".

    One in capitals that tells no topic does so with a letter before it, or where nothing else has
    a number and the parts have begun.
    """
    if not is_loose(item):
        return False
    if opens_part(item.span.of(text)):
        return item.label.end > item.label.start
    long = item.words.end - item.words.start > _LONGEST_BANNER
    if long or not item.is_heading or not _is_capital(item.words.of(text)):
        return False
    unnumbered = begun and item.provision.locator.steps[0].kind is StepKind.OPENING
    lettered = _LETTERED.match(item.span.of(text)) is not None
    return lettered or unnumbered or bool(topics_of(item.words.of(folded)))


def _is_capital(words: str) -> bool:
    """Whether a line is set in capitals, but for letters that a scan misread."""
    letters = [sign for sign in words if sign.isalpha()]
    return len(letters) > _FEWEST and sum(map(str.isupper, letters)) >= _CAPITALS * len(letters)


def _heads(item: Item, folded: str) -> bool:
    """Whether a paragraph without a marker heads those that follow it."""
    if not item.is_heading:
        return False
    return item.words.of(folded).endswith(":") or bool(topics_of(item.label.of(folded)))


def _level(item: Item) -> tuple[Step, ...]:
    """Return the steps that an item shares with those beside it."""
    steps = item.provision.locator.steps
    return steps[:-1] if len(steps) > 1 else steps
