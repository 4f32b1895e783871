"""What fusion and reranking are told of each chunk: shares of the best, and of the words asked."""

import math
from datetime import date
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal
from test_index_store import corpus_of

from corpus.normalize import fold
from index.chunking import chunk_corpus, section_texts
from index.hashing import HashEncoder
from index.lexical import folded_terms
from index.store import Index
from retrieval.features import FUSED, LEGS, LOOKED_AT, leg_columns, looked_at_columns
from retrieval.lexicon import is_content, synonyms_of
from retrieval.model import Intent, Query

ITEMS = (
    "I. HỒ SƠ\n",
    "1. Nộp hồ sơ:\n",
    "- Gửi giấy tờ trước ngày 15/11/2024.\n",
    "- Khen thưởng đột xuất.\n",
    "2. Chủ trì phong trào thi đua.\n",
    f"- {'Đề nghị khen ' * 120}.\n",
)
PLANS = st.lists(st.lists(st.sampled_from(ITEMS), min_size=1, max_size=6).map("".join), max_size=3)
QUESTIONS = st.lists(
    st.sampled_from(("hạn", "nộp hồ sơ", "ai", "chủ trì", "là", "khen", "sơ", "xyz", "của")),
    max_size=5,
).map(" ".join)


RARE = tuple(f"w{number}" for number in range(9))


def query_of(
    topic: str, *, intent: Intent = Intent.OTHER, documents: tuple[str, ...] = ()
) -> Query:
    """Return a query for a topic."""
    return Query(
        topic, topic, topic, "", intent, asks_who=False, documents=documents, on=date(2024, 7, 1)
    )


def index_of(plans: list[str]) -> Index:
    """Return an index in memory of one plan a text."""
    return Index.of(chunk_corpus(corpus_of(*plans)), encoder=HashEncoder())


def coverage(texts: list[str], asked: list[str]) -> list[float]:
    """Return the share of terms, by rarity, that each text holds; a synonym counts 0.7."""
    held = [set(folded_terms(text)) for text in texts]
    shares = [0.0] * len(texts)
    total = 0.0
    for word in dict.fromkeys(asked):
        term = fold(word).replace(" ", "_")
        others = [other.replace(" ", "_") for other in synonyms_of(word)]
        known = max(sum(word in text for text in held) for word in (term, *others))
        weight = math.log(1 + len(texts) / (known or 0.5))
        if not known and "_" in term:
            continue
        total += weight
        for row, text in enumerate(held):
            if term in text:
                shares[row] += weight
            elif any(word in text for word in others):
                shares[row] += 0.7 * weight
    return [share / total if total else 0.0 for share in shares]


@settings(deadline=None)
@given(PLANS.filter(bool), QUESTIONS)
def test_coverage_is_the_share_of_rare_words_held(plans: list[str], question: str) -> None:
    """`syllables` and `pairs` are what a count over the sets of terms gives, by chunk and section.

    Stop words are no syllables, pairs that no text holds do not count.
    """
    index = index_of(plans)
    columns = leg_columns(index, query_of(question), np.arange(len(index.chunks)))
    typed = question.split()
    singles = [word for word in typed if is_content(word)]
    pairs = [f"{left} {right}" for left, right in pairwise(typed)]
    own, wider = [chunk.text for chunk in index.chunks], section_texts(index.chunks)

    for name, asked in (("syllables", singles), ("pairs", pairs)):
        assert_allclose(columns[name], coverage(own, asked), atol=1e-6)
        around = np.array(coverage(wider, asked))[index.sections]
        assert_allclose(columns[f"{name}_around"], around, atol=1e-6)


@settings(deadline=None)
@given(PLANS.filter(bool), QUESTIONS, st.data())
def test_every_leg_is_a_share(plans: list[str], question: str, data: st.DataObject) -> None:
    """What legs say runs from 0 to 1; of the rows asked for, the best of each search is 1."""
    index = index_of(plans)
    chosen = data.draw(st.sets(st.integers(0, len(index.chunks) - 1), min_size=1))
    rows = np.array(sorted(chosen))
    columns = leg_columns(index, query_of(question), rows)

    assert tuple(sorted(columns)) == tuple(sorted(FUSED))
    for name, column in columns.items():
        assert column.shape == (len(rows),)
        assert column.dtype == np.float32
        assert column.min() >= 0
        assert column.max() <= 1
        if name.removesuffix("_around") in ("dense", "folded", "written"):
            assert column.max() in (0, 1)


@settings(deadline=None)
@given(PLANS.filter(bool), QUESTIONS)
def test_searches_say_what_their_scores_say(plans: list[str], question: str) -> None:
    """`written` and `dense` are scores over the best of the rows, none below 0."""
    index = index_of(plans)
    rows = np.arange(len(index.chunks))
    columns = leg_columns(index, query_of(question), rows)
    vector = index.encoder.encode([question])[0]

    for ending, layer, places in (("", index.own, rows), ("_around", index.around, index.sections)):
        scores = {
            "dense": layer.vectors.scores(vector, places),
            "written": layer.words.scores(question, field="written")[places],
        }
        for name, expected in scores.items():
            above = np.maximum(expected, 0)
            assert_array_equal(columns[name + ending], above / (above.max() or np.float32(1)))


def test_a_closer_look_sees_values_signs_and_lists() -> None:
    """What a deadline needs, what speaks for it in body and headings, and what opens a list."""
    text = (
        "I. THỜI HẠN TỪ 01/10/2024\n1. Hồ sơ gồm:\n- Gửi trước ngày 15/11/2024.\n- Khen thưởng.\n"
    )
    index = index_of([text])
    query = query_of("hạn nộp", intent=Intent.DEADLINE)
    columns = looked_at_columns(index, query, np.arange(len(index.chunks)))
    bodies = [chunk.body for chunk in index.chunks]

    assert tuple(columns) == LOOKED_AT
    assert bodies[1:] == ["1. Hồ sơ gồm:", "- Gửi trước ngày 15/11/2024.", "- Khen thưởng."]
    assert columns["value"].tolist() == [1, 0, 1, 0]
    assert columns["signs"][2:].tolist() == [1, 0]
    assert columns["opens_list"].tolist() == [0, 1, 0, 0]
    assert_allclose(columns["length"], [math.log(1 + len(body)) / 10 for body in bodies])


def test_the_same_words_are_looked_at_anew_for_another_question() -> None:
    """What speaks for a deadline, in body or in any heading, does not speak for other things."""
    index = index_of(["I. NỘP TRƯỚC NGÀY LỄ\n1. Nơi gửi\n- Gửi trước ngày 15/11/2024.\n"])
    rows = np.arange(len(index.chunks))
    deadline, other, reason = (
        looked_at_columns(index, query_of("hạn", intent=intent), rows)
        for intent in (Intent.DEADLINE, Intent.OTHER, Intent.REASON)
    )

    assert (deadline["signs"][2], deadline["value"][2]) == (1, 1)
    assert deadline["signs_in_headings"].tolist() == [0, 1, 1]
    for columns in (other, reason):
        assert not columns["signs"].any()
        assert not columns["signs_in_headings"].any()
        assert not columns["value"].any()


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from(RARE), max_size=4).map(" ".join), max_size=8))
def test_what_holds_every_word_has_all_of_it(others: list[str]) -> None:
    """However rare the words are among the other chunks, the shares add up to 1 and no more."""
    index = index_of(["".join(f"- {text}.\n" for text in (" ".join(RARE), *others))])
    columns = leg_columns(index, query_of(" ".join(RARE)), np.arange(len(index.chunks)))

    for name in ("syllables", "pairs", "syllables_around", "pairs_around"):
        assert columns[name][0] == columns[name].max() == 1


def test_synonyms_count_less_than_the_word_itself() -> None:
    """A plan that says "gửi" is about "nộp", but less than the one that says so."""
    index = index_of(["I. NỘP\nII. GỬI\nIII. KHEN\n"])
    columns = leg_columns(index, query_of("nộp"), np.arange(3))

    said, meant, neither = columns["syllables"].tolist()
    assert said == 1
    assert 0 == neither < meant < said


def test_the_legs_are_told_by_chunk_and_by_section() -> None:
    """Every leg has a column of its own and one of the section around."""
    assert tuple(FUSED) == (*LEGS, *(f"{leg}_around" for leg in LEGS))
