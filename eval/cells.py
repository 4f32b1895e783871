"""Hold the cells of a comparison against a reply: what each document says, or that it is silent."""

import re
from collections.abc import Iterator, Sequence

from corpus.normalize import fold, words
from eval.model import Cell, Place, Question, Reply
from retrieval.lexicon import is_content

# The share of a value's words that have to be shown; its dates and numbers all have to.
_WORDS = 0.5
_DATE = re.compile(r"(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}))?(?![\d/])")
_SPELLED = re.compile(r"(\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")


def filled_cells(question: Question, reply: Reply) -> tuple[bool, ...]:
    """Return for each document that says something whether the reply shows that."""
    return tuple(
        is_shown(cell, document, reply) for document, cell in question.cells.items() if cell
    )


def empty_cells(question: Question, reply: Reply) -> tuple[bool, ...]:
    """Return for each document that is silent whether the reply shows nothing of it."""
    cited = {c.place.document for c in reply.citations} if reply.answered else set()
    return tuple(document not in cited for document, cell in question.cells.items() if not cell)


def is_shown(cell: Cell, document: str, reply: Reply) -> bool:
    """Whether a reply cites a document where a cell stands, and what it quotes says the value.

    All dates and numbers of the value stand in what is quoted of that document, and half of its
    content words, whatever their diacritics.
    """
    cited = [c for c in reply.citations if c.place.document == document]
    if not reply.answered or not any(_stands_at(c.place, cell) for c in cited):
        return False
    shown = [c.quote for c in cited]
    return _figures([cell.value]) <= _figures(shown) and _holds_words(cell.value, shown)


def _stands_at(place: Place, cell: Cell) -> bool:
    return place.lines[0] <= cell.lines[1] and cell.lines[0] <= place.lines[1]


def _holds_words(value: str, shown: Sequence[str]) -> bool:
    said = [word for word in words(_without_days(value)) if not word.isdecimal()]
    # "Anh" in a name is no stop word.
    wanted = [fold(word) for word in said if is_content(word) or word[0].isupper()]
    held = {fold(word) for quote in shown for word in words(quote)}
    return sum(word in held for word in wanted) >= _WORDS * len(wanted)


def _figures(texts: Sequence[str]) -> set[tuple[int, ...]]:
    """Return the days (day, month, and again with their year) and the numbers of some texts.

    >>> _figures(["hết 06/8/2024, 02 tập thể"]) == {(6, 8), (6, 8, 2024), (2,)}
    True
    """
    return {figure for text in texts for figure in _figures_of(text)}


def _figures_of(text: str) -> Iterator[tuple[int, ...]]:
    days = [(m[1], m[3], m[4]) for m in _DATE.finditer(text)]
    days += [(m[1], m[2], m[3]) for m in _SPELLED.finditer(text)]
    for day, month, year in days:
        yield int(day), int(month)
        if year:
            yield int(day), int(month), int(year)
    yield from ((int(number),) for number in _NUMBER.findall(_without_days(text)))


def _without_days(text: str) -> str:
    return _SPELLED.sub(" ", _DATE.sub(" ", text))
