"""Describe how well each chunk fits a query, by its own words and by the section around it."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from corpus.normalize import fold, words
from index.layer import Layer
from index.store import Index
from index.vectors import Rows
from retrieval.intent import expectation_of
from retrieval.lexicon import is_content, synonyms_of
from retrieval.model import Intent, Query
from retrieval.values import opens_with_body, states

Columns = dict[str, NDArray[np.float32]]

_SYNONYM = 0.7
# Whom an article speaks of stands under its name.
_NAME = re.compile(r"^Điều \d+[a-zđ]?\.[^\n]*\n")
_AROUND = "_around"
# What the legs of a search say, and what only a closer look tells.
LEGS = ("dense", "written", "syllables", "pairs")
FUSED = (*LEGS, *(leg + _AROUND for leg in LEGS))
LOOKED_AT = (
    "length",
    "signs",
    "signs_in_headings",
    "value",
    "opens_list",
    "part",
    "opens_with_body",
)


@dataclass(frozen=True, slots=True)
class Term:
    """A syllable or a pair that a query holds, folded, with the other words for it."""

    term: str
    synonyms: tuple[str, ...]
    pair: bool


def leg_columns(index: Index, query: Query, rows: Rows) -> Columns:
    """Return what each leg says of each row (n,), 0..1: 1 is the best of these rows.

    `syllables` and `pairs` are the shares, by inverse document frequency, of the query's content
    words that a chunk or its section holds.
    """
    vector = index.encoder.encode_questions([query.searched])[0]
    terms = tuple(_terms(query.searched))
    around, places = np.unique(index.sections[rows], return_inverse=True)
    own = _layer_columns(index.own, vector, query.searched, terms, rows)
    wider = _layer_columns(index.around, vector, query.searched, terms, around)
    return own | {name + _AROUND: column[places] for name, column in wider.items()}


def looked_at_columns(index: Index, query: Query, rows: Rows) -> Columns:
    """Return what a closer look at each row's words tells (n,): form, signs and kinds of values."""
    parts = expectation_of(query.intent).parts
    chunks = [index.chunks[row] for row in rows]
    looks = [
        (
            *_look(chunk.body, chunk.headings[1:], query.intent),
            chunk.provision_id.split(".")[0] in parts,
            query.asks_who and opens_with_body(_NAME.sub("", chunk.body)),
        )
        for chunk in chunks
    ]
    table = np.array(looks, dtype=np.float32).reshape(len(chunks), len(LOOKED_AT))
    return {name: table[:, column] for column, name in enumerate(LOOKED_AT)}


@lru_cache(maxsize=1 << 16)
def _look(body: str, headings: tuple[str, ...], intent: Intent) -> tuple[float, ...]:
    """Return the first of LOOKED_AT, which only a chunk's words and the intent decide."""
    expectation = expectation_of(intent)
    return (
        math.log(1 + len(body)) / 10,
        _holds(body, expectation.signs),
        any(_holds(heading, expectation.signs) for heading in headings),
        any(states(body, kind) for kind in expectation.needs),
        body.endswith(":"),
    )


def _holds(text: str, signs: Sequence[str]) -> bool:
    """Whether a text holds one of the folded signs."""
    if not signs:
        return False
    plain = _plain(text)
    return any(sign in plain for sign in signs)


@lru_cache(maxsize=1 << 16)
def _plain(text: str) -> str:
    """Return a text folded; what is searched often is folded once."""
    return fold(text)


def _layer_columns(
    layer: Layer, vector: NDArray[np.float32], text: str, terms: Sequence[Term], rows: Rows
) -> Columns:
    return {
        "dense": _spread(layer.vectors.scores(vector, rows)),
        "written": _spread(layer.words.scores(text, field="written")[rows]),
        "syllables": _coverage(layer, [term for term in terms if not term.pair])[rows],
        "pairs": _coverage(layer, [term for term in terms if term.pair])[rows],
    }


def _coverage(layer: Layer, terms: Sequence[Term]) -> NDArray[np.float32]:
    """Return the share of the terms, by weight, that each text of a layer holds, 0..1."""
    size = len(layer.words)
    # In the precision of the total: what holds every term has 1, not nearly.
    covered = np.zeros(size)
    total = 0.0
    for term in terms:
        held = layer.words.holding(term.term, field="folded")
        other = [layer.words.holding(word, field="folded") for word in term.synonyms]
        known = max(map(len, (held, *other)), default=0)
        weight = math.log(1 + size / (known or 1 / 2))
        # A pair that no text holds may be no word at all.
        total += weight if known or not term.pair else 0.0
        covered[held] += weight
        if other:
            worth = np.zeros(size)
            for rows in other:
                worth[rows] = _SYNONYM * weight
            worth[held] = 0  # a synonym counts where the word itself is missing
            covered += worth
    return (covered / total if total else covered).astype(np.float32)


def _terms(text: str) -> Iterator[Term]:
    """Yield the content words of a query and their pairs, each once."""
    syllables = words(text)
    singles = [syllable for syllable in syllables if is_content(syllable)]
    pairs = [f"{left} {right}" for left, right in pairwise(syllables)]
    for asked, pair in ((singles, False), (pairs, True)):
        for word in {fold(word): word for word in asked}.values():
            term = _written(fold(word))
            others = map(_written, synonyms_of(word))
            yield Term(term, tuple(other for other in others if other != term), pair)


def _written(word: str) -> str:
    """Return a pair as the index writes it."""
    return word.replace(" ", "_")


def _spread(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return scores as shares of the best one, 0..1; noughts where none is above 0."""
    best = scores.max(initial=0.0)
    return np.maximum(scores, 0) / best if best > 0 else np.zeros_like(scores)
