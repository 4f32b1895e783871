"""Make a corpus of any size out of the words of a real one, to measure speed by."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from corpus.model import Document
from corpus.outline.plan import outline_plan
from corpus.store import Corpus

_ITEMS = 100
_SECTION, _CLAUSE = 25, 5
_LENGTH = (12, 70)
_NUMERALS = ("I", "II", "III", "IV")


def make_corpus(like: Corpus, *, chunks: int, seed: int = 1) -> Corpus:
    """Return plans with about so many provisions in all, whose words follow one another as there.

    Each has a hundred items in four sections; the same seed makes the same corpus.
    """
    generator = np.random.default_rng(seed)
    words = [document.text.split() for document in like.documents]
    following: dict[str, list[str]] = {}
    for text in words:
        for word, after in pairwise(text):
            following.setdefault(word, []).append(after)
    openings = [word for text in words for word in text if word[0].isupper()]
    return Corpus(
        tuple(
            _document(like.documents[number % len(like.documents)], number, text)
            for number in range(chunks // _ITEMS)
            for text in ["\n".join(_items(openings, following, generator)) + "\n"]
        )
    )


def _document(like: Document, number: int, text: str) -> Document:
    name = f"{like.id}-{number}"
    source = replace(like.source, id=name, file=f"{name}.txt")
    return replace(like, source=source, text=text, lines=(), provisions=outline_plan(name, text))


def _items(
    openings: Sequence[str], following: dict[str, list[str]], generator: np.random.Generator
) -> Iterator[str]:
    """Yield the items of a plan: sections, clauses and dashes."""
    for item in range(_ITEMS):
        words = [openings[int(generator.integers(len(openings)))]]
        for _ in range(int(generator.integers(*_LENGTH))):
            after = following.get(words[-1]) or openings
            words.append(after[int(generator.integers(len(after)))])
        body = " ".join(words)
        if item % _SECTION == 0:
            yield f"{_NUMERALS[item // _SECTION]}. {body}"
        elif item % _CLAUSE == 0:
            yield f"{item % _SECTION // _CLAUSE}. {body}"
        else:
            yield f"- {body}"
