"""Find passages by their words: BM25 over what was written, with and without its diacritics."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Self

import bm25s
import numpy as np
from numpy.typing import NDArray

from corpus.normalize import fold
from index.counting import count_by_term, number_texts
from index.terms import with_pairs

Scores = NDArray[np.float32]
Rows = NDArray[np.int64]

# "153/KH-UBND", "98/2023/NĐ-CP" with any dash, and with blanks that scans put around it; a dash
# that opens the next line makes it an item.
_NUMBER = re.compile(r"\d+[a-z]?(?:/\d{4})?/[a-z][a-z\d]*(?:-[a-z\d]+)*")
_DASH = re.compile(r"[^\S\n]*[‐-―−-][^\S\n]*")
_K1, _B = 1.5, 0.75


def folded_terms(text: str) -> list[str]:
    """Return folded syllables, pairs of neighbours, and the numbers of documents whole.

    >>> folded_terms("NĐ 98/2023/NĐ – CP")[-2:]
    ['nd_cp', '98/2023/nd-cp']
    """
    folded = fold(text)
    return [*with_pairs(folded), *_NUMBER.findall(_DASH.sub("-", folded))]


def written_terms(text: str) -> list[str]:
    """Return syllables and pairs of neighbours with their diacritics, in lower case.

    >>> written_terms("Hồ sơ")
    ['hồ', 'sơ', 'hồ_sơ']
    """
    return with_pairs(text.lower())


FIELDS: dict[str, Callable[[str], list[str]]] = {
    "folded": folded_terms,
    "written": written_terms,
}


@dataclass(frozen=True, slots=True)
class LexicalIndex:
    """BM25 (Lucene's variant, k1 1.5, b 0.75) over texts, a scorer a field.

    Saved in bm25s' own format, JSON and .npy files: nothing in it runs, and a large corpus opens
    without being counted again.  A field in which no text has a term has no scorer.
    """

    scorers: Mapping[str, bm25s.BM25]
    size: int

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """Return an index of the texts."""
        scorers = {name: _scorer(texts, write) for name, write in FIELDS.items()}
        return cls({name: found for name, found in scorers.items() if found}, len(texts))

    def __len__(self) -> int:
        """Return the number of texts."""
        return self.size

    def __contains__(self, term: object) -> bool:
        """Whether any text writes a syllable or a pair ("hồ_sơ") with these diacritics."""
        return isinstance(term, str) and len(self.holding(term, field="written")) > 0

    def scores(self, text: str, *, field: str) -> Scores:
        """Return the BM25 score of every text (n,) for a text in a field; 0 shares no term."""
        scorer = self.scorers.get(field)
        known = scorer.get_tokens_ids(FIELDS[field](text)) if scorer else []
        if not scorer or not known:
            return np.zeros(self.size, dtype=np.float32)
        return np.asarray(scorer.get_scores_from_ids(known), dtype=np.float32)

    def holding(self, term: str, *, field: str) -> Rows:
        """Return the ascending rows of the texts that hold a term in a field."""
        scorer = self.scorers.get(field)
        number = scorer.vocab_dict.get(term) if scorer else None
        if scorer is None or number is None:
            return np.zeros(0, dtype=np.int64)
        start, end = scorer.scores["indptr"][number : number + 2]
        held: Rows = scorer.scores["indices"][start:end]
        return held

    def save(self, folder: Path) -> None:
        """Write each field's scorer into a folder of its name."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, scorer in self.scorers.items():
            scorer.save(folder / name, show_progress=False)

    @classmethod
    def load(cls, folder: Path, *, size: int) -> Self:
        """Read the index of `size` texts; raises ValueError or OSError for anything else."""
        scorers = {path.name: _load(path, size) for path in sorted(folder.iterdir())}
        return cls(scorers, size)


class _Scorer(bm25s.BM25):  # type: ignore[misc]  # bm25s ships no types
    """bm25s with the one step replaced that takes it long: it counts text by text in Python."""

    def build_index_from_ids(
        self,
        unique_token_ids: Sequence[int],
        corpus_token_ids: Sequence[NDArray[np.int64]],
        **_progress: bool,
    ) -> dict[str, object]:
        """Return the scores that bm25s itself would, to the last bit."""
        del unique_token_ids  # they are 0, 1, 2, ...
        self.nonoccurrence_array = None
        return _scores(corpus_token_ids)


def _scorer(texts: Sequence[str], write: Callable[[str], list[str]]) -> bm25s.BM25 | None:
    """Return a scorer of texts by the terms that are written of them; None where none has any."""
    # Numbered here, in order of appearance: bm25s numbers a set, another way in every process.
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    numbered = number_texts(texts, lambda line: [numbers[term] for term in write(line)])
    if not numbers:
        return None
    scorer = _Scorer(method="lucene", k1=_K1, b=_B)
    scorer.index((numbered, dict(numbers)), create_empty_token=False, show_progress=False)
    return scorer


def _scores(numbered: Sequence[NDArray[np.int64]]) -> dict[str, object]:
    """Return the score of every term in every text that holds it, in bm25s' form, term by term."""
    held = count_by_term(numbered)
    size = len(numbered)
    lengths = np.array([len(numbers) for numbers in numbered])
    holding = np.bincount(held.terms)
    rarity = np.log(1 + (size - holding + 0.5) / (holding + 0.5)).astype(np.float32)
    fullness = _K1 * ((1 - _B) + _B * lengths / lengths.mean())
    shares = held.counts / (fullness[held.texts] + held.counts)
    return {
        "data": (rarity[held.terms] * shares).astype(np.float32),
        # numpy's own kind of index: scores add up a third faster than with bm25s' 32 bits
        "indices": held.texts,
        "indptr": np.concatenate([[0], np.cumsum(holding)]),
        "num_docs": size,
    }


def _load(folder: Path, size: int) -> bm25s.BM25:
    if folder.name not in FIELDS:
        raise ValueError(f"{folder}: no field of this name")
    scorer = bm25s.BM25.load(folder, load_corpus=False, allow_pickle=False)
    if scorer.scores["num_docs"] != size:
        raise ValueError(f"{folder}: {scorer.scores['num_docs']} passages, not {size}")
    return scorer
