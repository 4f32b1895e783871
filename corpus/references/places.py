"""Look places up in a document's outline: found, several it may be, or why it is not there."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.locator import Locator
from corpus.model import Kind
from corpus.outline.nesting import LETTERS
from corpus.references.library import Known, Outline
from corpus.references.model import Outcome, Path, Place
from corpus.steps import Step, StepKind, Steps

_OUTER = frozenset(
    {StepKind.PART, StepKind.CHAPTER, StepKind.SECTION, StepKind.APPENDIX, StepKind.ATTACHED}
)
# What may be named without the steps it stands in.
_FREE = frozenset({StepKind.CHAPTER, StepKind.SECTION, StepKind.SUBSECTION, StepKind.FORM})
_NUMERALS = frozenset({StepKind.PART, StepKind.CHAPTER, StepKind.SECTION, StepKind.SUBSECTION})
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_NATIONAL = frozenset({Kind.LAW, Kind.DECREE, Kind.CIRCULAR})
_MOST_CANDIDATES = 20


@dataclass(frozen=True, slots=True)
class Looked:
    """What looking a path up came to: locator ids, or a sentence that says why there is none."""

    outcome: Outcome
    ids: tuple[str, ...] = ()
    missing: str = ""


def look_up(path: Path, known: Known, *, attached: bool | None) -> Looked:
    """Return where a whole path is in a document.

    `attached` tells whether the document that this one brings is meant; None where nothing tells,
    so that an article which both have is two candidates.
    """
    outline = known.outline
    if outline is None:
        return _absent(path, known)
    found = _exact(path, outline)
    inside = {locator for locator in found if outline.in_attached(locator)}
    if outline.attached_from is not None and inside and len(inside) < len(found):
        if attached is None:
            return Looked(Outcome.CANDIDATES, found)
        found = tuple(locator for locator in found if (locator in inside) == attached)
    if found:
        return Looked(Outcome.PROVISIONS, found)
    loose = _loose(path, outline)
    return Looked(Outcome.CANDIDATES, loose) if loose else _missing(path, known, outline)


def label_of(path: Sequence[Place]) -> str:
    """Return a path as officers write it.

    >>> label_of((Place(StepKind.ARTICLE, "5"), Place(StepKind.CLAUSE, "2")))
    'khoản 2 Điều 5'
    """
    return " ".join(f"{place.kind} {place.value}".rstrip() for place in reversed(path))


def _exact(path: Path, outline: Outline) -> tuple[str, ...]:
    """Return the locators that a path names with nothing left out but what articles never carry."""
    path = _from_article(path)
    return tuple(own.id for own in outline.locators if _skips(own.steps, path) == ())


def _loose(path: Path, outline: Outline) -> tuple[str, ...]:
    """Return the locators that a path names with steps left out, as "điểm a Điều 5" does."""
    path = _from_article(path)
    loose = (own.id for own in outline.locators if _skips(own.steps, path) is not None)
    return tuple(loose)[:_MOST_CANDIDATES]


def _from_article(path: Path) -> Path:
    """Leave out the chapters that an article is named with."""
    kinds = [place.kind for place in path]
    if StepKind.ARTICLE in kinds and StepKind.APPENDIX not in kinds:
        return path[kinds.index(StepKind.ARTICLE) :]
    return path


def _skips(steps: Steps, path: Path) -> Steps | None:
    """Return the steps that a path leaves out of a locator, None where it does not name it."""
    if len(steps) < len(path) or not _is(steps[-1], path[-1]):
        return None
    left_out: list[Step] = []
    position = 0
    for place, step in enumerate(steps):
        if position < len(path) and _is(step, path[position]):
            position += 1
        elif not _implied(steps, place, opens=position == 0 and path[0].kind in _FREE):
            left_out.append(step)
    return tuple(left_out) if position == len(path) else None


def _implied(steps: Steps, place: int, *, opens: bool) -> bool:
    """Whether a step goes without saying: clause 3 of 3.1, the chapter of a section."""
    if opens and steps[place].kind in _OUTER:
        return True
    inner = steps[place + 1] if place + 1 < len(steps) else None
    return inner is not None and inner.value.startswith(steps[place].value + ".")


def _is(step: Step, place: Place) -> bool:
    """Whether a step is a place that was named; numerals and zeros may be written otherwise."""
    kinds = {step.kind, StepKind.CLAUSE if step.kind is StepKind.SUBSECTION else step.kind}
    named = {place.kind, StepKind.CLAUSE if place.kind is StepKind.SUBSECTION else place.kind}
    if kinds.isdisjoint(named) or place.value is None:
        return False
    if step.kind in _NUMERALS:
        return _count(step.value) == _count(place.value)
    return step.value.lstrip("0").casefold() == place.value.lstrip("0").casefold()


def _count(value: str) -> int | str:
    """Return the number of a numeral, and what is none as it is."""
    if value.isdecimal():
        return int(value)
    if not value or not set(value.upper()) <= _ROMAN.keys():
        return value
    ones = [_ROMAN[letter] for letter in value.upper()]
    follow = [*ones[1:], 0]
    return sum(-one if one < after else one for one, after in zip(ones, follow, strict=True))


def _absent(path: Path, known: Known) -> Looked:
    """Return why a document without a text has no such place."""
    article = next((place for place in path if place.kind is StepKind.ARTICLE), None)
    if article is not None and known.articles and _number(article.value) > known.articles:
        return _no_article(article, known, known.articles)
    return Looked(Outcome.NOT_HELD, missing=f"kho chưa có {label_of(path)} của {known.name}")


def _no_article(article: Place, known: Known, articles: int) -> Looked:
    said = f"{known.name} có {articles} điều; không có {label_of((article,))}"
    return Looked(Outcome.NO_SUCH_PROVISION, missing=said)


def _missing(path: Path, known: Known, outline: Outline) -> Looked:
    """Return why an outline has no such place: none can be there, or it may be left out here."""
    path = _from_article(path)
    held = next((n for n in range(len(path) - 1, 0, -1) if _exact(path[:n], outline)), 0)
    kind, upper = path[held].kind, path[:held]
    siblings = _siblings(upper, kind, outline)
    whole = not outline.partial and _runs_on(siblings) and not _is_part(known, outline)
    if kind is StepKind.ARTICLE:
        if whole and known.articles is None and known.kind not in _NATIONAL:
            return _no_article(path[held], known, len(siblings))
        return _absent(path, known)
    # Appendices and their forms are often kept apart from the text.
    if not whole or kind in {StepKind.APPENDIX, StepKind.FORM}:
        return _absent(path, known)
    owner = label_of(upper) or known.name
    has = f"chỉ có {len(siblings)} {kind}, không có" if siblings else "không có"
    said = f"{owner} {has} {label_of(path[held : held + 1])}"
    return Looked(Outcome.NO_SUCH_PROVISION, missing=said)


def _siblings(upper: Path, kind: StepKind, outline: Outline) -> list[Step]:
    """Return the steps of a kind that stand where a path leads, in order, each once."""
    parents: list[Steps] = [()]
    if upper:
        parents = [Locator.from_id(own).steps for own in _exact(upper, outline)]
    children = (step for steps in parents for step in outline.children(steps))
    return list({step.value: step for step in children if step.kind is kind}.values())


def _runs_on(siblings: Sequence[Step]) -> bool:
    """Whether steps run from the first one on without a gap, so that none can be missing."""
    values = [step.value for step in siblings]
    letters = [value for value in values if value in LETTERS]
    if values and len(letters) == len(values):
        return set(letters) == set(LETTERS[: len(letters)])
    counts = sorted(_number(value) for value in values)
    return set(counts) == set(range(1, max(counts, default=0) + 1))


def _is_part(known: Known, outline: Outline) -> bool:
    """Whether the articles held are fewer than there are."""
    articles = {own.steps[0] for own in outline.locators if own.steps[0].kind is StepKind.ARTICLE}
    return len(articles) < (known.articles or 0)


def _number(value: str | None) -> int:
    count = _count((value or "").rstrip("abcdđeghik"))
    return count if isinstance(count, int) else 0
