"""Ranking: what is in scope, best first, whatever the order of the documents."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_features import ITEMS, QUESTIONS, query_of
from test_index_store import corpus_of

from corpus.store import Corpus
from index.chunking import chunk_corpus
from index.hashing import HashEncoder
from index.store import Index
from retrieval.features import leg_columns
from retrieval.fusion import add_up, weights
from retrieval.hits import Stage
from retrieval.model import Query
from retrieval.ranking import candidates, closer, rank

PLANS = st.lists(st.lists(st.sampled_from(ITEMS), max_size=6).map("".join), min_size=1, max_size=4)
SCOPES = st.lists(st.sampled_from(("kh-0", "kh-1", "kh-9")), unique=True).map(tuple)


def index_of(corpus: Corpus) -> Index:
    """Return an index in memory."""
    return Index.of(chunk_corpus(corpus), encoder=HashEncoder())


@pytest.fixture(scope="module")
def large() -> Index:
    """Two plans of 150 clauses, in each of which one point of two is about commendation."""
    clauses = [f"{n}. Mục {n}:\na) Khen thưởng.\nb) Kinh phí.\n" for n in range(1, 151)]
    return index_of(corpus_of(*["I. TỔ CHỨC\n" + "".join(clauses)] * 2))


@settings(deadline=None)
@given(PLANS, QUESTIONS, SCOPES)
def test_hits_are_the_scope_in_order(
    plans: list[str], question: str, scope: tuple[str, ...]
) -> None:
    """All in scope and nothing else, each once, ranks from 1, scores from 1 to 0 or all 1."""
    index = index_of(corpus_of(*plans))
    hits = rank(index, query_of(question, documents=scope))
    inside = [c for c in index.chunks if not scope or c.document_id in scope]
    scores = {hit.score for hit in hits}

    shown = [chunk.id for hit in hits for chunk in (hit.chunk, *hit.also)]
    assert sorted(shown) == sorted(chunk.id for chunk in inside)
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))
    assert not scores or max(scores) == 1
    assert all(0 <= score <= 1 for score in scores)
    assert {hit.stage for hit in hits} <= {Stage.RERANKED}


@settings(deadline=None)
@given(PLANS, QUESTIONS)
def test_the_order_is_that_of_a_plain_sort(plans: list[str], question: str) -> None:
    """In one document, reranking adds up every column by its weight; ties go to the earlier row."""
    index = index_of(corpus_of(*plans[:1]))
    query = query_of(question)
    rows = np.arange(len(index.chunks))
    hits = rank(index, query)
    if not hits:
        return
    columns = closer(index, query, rows, leg_columns(index, query, rows))
    sums = add_up(columns, weights().reranking).tolist()
    expected = sorted(range(len(sums)), key=lambda row: (-sums[row], row))

    assert [hit.chunk.id for hit in hits] == [index.chunks[row].id for row in expected]


@settings(deadline=None)
@given(PLANS, QUESTIONS, st.randoms())
def test_the_order_of_the_documents_matters_for_ties_alone(
    plans: list[str], question: str, dice: random.Random
) -> None:
    """Shuffled documents give every chunk that is shown both times the same score."""
    corpus = corpus_of(*plans)
    shuffled = list(corpus.documents)
    dice.shuffle(shuffled)
    query = query_of(question)
    first, second = (
        {hit.chunk.id: hit.score for hit in rank(index_of(one), query)}
        for one in (corpus, Corpus(tuple(shuffled)))
    )

    assert {name: first[name] for name in second if name in first} == {
        name: second[name] for name in first if name in second
    }
    assert max(first.values(), default=1) == max(second.values(), default=1)


def by_hand(index: Index, query: Query) -> set[int]:
    """Return what is found in scope: 200 chunks a leg, and the chunks of 40 sections by words."""
    vector = index.encoder.encode([query.searched])[0]
    scope = [row for row, c in enumerate(index.chunks) if c.document_id in query.documents] or list(
        range(len(index.chunks))
    )
    sections = sorted({int(index.sections[row]) for row in scope})
    found: set[int] = set()
    for layer, within, limit in ((index.own, scope, 200), (index.around, sections, 40)):
        legs = [layer.words.scores(query.searched, field="folded")[within]]
        if layer is index.own:
            legs.append(layer.vectors.scores(vector, np.array(within)))
        for scores in legs:
            best = sorted(range(len(within)), key=lambda n: (-scores[n], n))[:limit]
            if layer is index.own:
                found.update(within[n] for n in best)
            else:
                chosen = {within[n] for n in best}
                found.update(row for row in scope if index.sections[row] in chosen)
    return found


@pytest.mark.parametrize("scope", [(), ("kh-0",), ("kh-1",), ("kh-0", "kh-1")])
@pytest.mark.parametrize("question", ["khen thưởng", "mục 70", "xyz"])
def test_candidates_are_what_either_leg_finds_in_scope(
    large: Index, question: str, scope: tuple[str, ...]
) -> None:
    """Of a large scope the best chunks and those of its best sections, ascending, each once."""
    query = query_of(question, documents=scope)
    found = candidates(large, query).tolist()

    assert found == sorted(by_hand(large, query))


def test_a_large_corpus_is_looked_at_closely_in_part(large: Index) -> None:
    """Of hundreds of candidates the best 150 by fusion are ranked, all of them in scope."""
    hits = rank(large, query_of("khen thưởng", documents=("kh-1",)))

    assert len(hits) == 150
    assert {hit.chunk.document_id for hit in hits} == {"kh-1"}
