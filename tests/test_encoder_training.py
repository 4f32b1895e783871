"""Training the encoder: batches, hard negatives, and what the model knows in the end."""

import json
import stat
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from test_lexical import bm25
from test_training_texts import ANSWER, write_xz

from index import train_encoder
from index.static import StaticEncoder
from index.training import texts
from index.training.batches import Batch, Numbered, Source, Terms, batches, number
from index.training.negatives import mine
from index.training.texts import Passage
from index.training.vocabulary import choose_vocabulary, count_terms, make_tokenizer

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")  # what torch imports

# Terms of passage n are n * 1000 to n * 1000 + 999, so that every side tells whose it is.
_APART = 1000
# Forty questions and answers that share no word.
PASSAGES = [Passage(f"hỏi{n} câu", "", (f"đáp{n} lời đáp{n}",)) for n in range(40)]


def numbered(*terms: int) -> Terms:
    """Return terms as numbers."""
    return np.array(terms, dtype=np.int32)


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Passages of sentences of a few or many terms, with and without subject and heading."""
    passages = []
    for n in range(draw(st.integers(0, 20))):
        lengths = draw(st.lists(st.integers(1, 90), max_size=4))
        terms = iter(range(n * _APART, (n + 1) * _APART))
        subject, heading = draw(st.sampled_from([(2, 3), (2, 0), (0, 3), (0, 0)]))
        passages.append(
            Numbered(
                numbered(*islice(terms, subject)),
                numbered(*islice(terms, heading)),
                tuple(numbered(*islice(terms, length)) for length in lengths),
            )
        )
    return Source(passages, share=1.0, cloze=draw(st.sampled_from([0.0, 0.5, 1.0])))


@given(sources(), st.integers(0, 40), st.integers(0, 99))
def test_a_batch_pairs_what_asks_with_its_own_passage(source: Source, size: int, seed: int) -> None:
    """Three sides of equal length, at most `size`; no asking side twice; another as negative."""
    generator = np.random.default_rng(seed)

    for batch in islice(batches([source], size=size, generator=generator), 5):
        assert len(batch.asking) == len(batch.answering) == len(batch.negative) <= size
        assert len({side.tobytes() for side in batch.asking}) == len(batch.asking)
        for asking, answering, negative in rows_of(batch):
            assert owners(asking) == owners(answering) != set()
            assert not owners(asking) & owners(negative) or len(source.passages) == 1


def test_what_asks_for_several_passages_asks_once_a_batch() -> None:
    """A passage with the same question as another in the batch would be a false negative."""
    passages = [Numbered(numbered(n % 3), numbered(), (numbered(n),)) for n in range(30)]
    batch = next(batches([Source(passages, 1.0)], size=64, generator=np.random.default_rng(0)))

    assert sorted(asking.tolist() for asking in batch.asking) == [[0], [1], [2]]


def rows_of(batch: Batch) -> Iterator[tuple[Terms, Terms, Terms]]:
    """Yield the rows of a batch."""
    return zip(batch.asking, batch.answering, batch.negative, strict=True)


def owners(side: Terms) -> set[int]:
    """Return the positions of the passages that a side's terms come from."""
    return set((side // _APART).tolist())


def test_negatives_that_are_known_are_the_ones_drawn() -> None:
    """A passage with hard negatives gets the beginning of one of them."""
    passages = [Numbered(numbered(n), numbered(), (numbered(n + 50),)) for n in range(20)]
    hard = {n: [np.arange(1000 * n, 1000 * n + 700, dtype=np.int32)] for n in range(1, 20)}
    source = Source(passages, share=1.0, negatives=hard)
    batch = next(batches([source], size=64, generator=np.random.default_rng(0)))

    for asking, _, negative in rows_of(batch):
        if asking[0]:
            assert negative[0] == 1000 * asking[0]
            assert 60 <= len(negative) < 400


def test_every_source_has_its_share_of_a_batch() -> None:
    """Of 64 rows three quarters are of one source, a quarter of the other, repeated ones less."""
    one, other = (
        [Numbered(numbered(n), numbered(), (numbered(n),)) for n in range(first, first + 5000)]
        for first in (0, 5000)
    )
    stream = batches(
        [Source(one, 0.75), Source(other, 0.25)], size=64, generator=np.random.default_rng(0)
    )
    drawn = np.array([side[0] for batch in islice(stream, 20) for side in batch.asking])

    assert 0.7 < (drawn < 5000).mean() < 0.8
    assert len(drawn) > 0.9 * 20 * 64


@st.composite
def pools(draw: st.DrawFn) -> list[Numbered]:
    """Passages of few different terms, many alike."""
    term = st.integers(0, 12)
    passages = st.builds(
        lambda heading, sentence: Numbered(numbered(), numbered(*heading), (numbered(*sentence),)),
        st.lists(term, max_size=2),
        st.lists(term, max_size=6),
    )
    pool = st.lists(passages, min_size=1, max_size=25)
    return draw(pool.filter(lambda drawn: any(len(passage.whole) for passage in drawn)))


@settings(deadline=None)
@given(pools(), st.data())
def test_hard_negatives_are_the_best_that_say_something_else(
    pool: list[Numbered], data: st.DataObject
) -> None:
    """Of the passages that share at most six tenths of their terms, the eight best by BM25."""
    position = data.draw(st.integers(0, len(pool) - 1))
    asked = data.draw(st.lists(st.integers(0, 12), max_size=5))
    passages = [passage.whole.tolist() for passage in pool]
    scores = bm25(passages, sorted(set(asked)))
    own = {*passages[position]}
    others = [
        row
        for row, passage in enumerate(passages)
        if row != position and len({*passage} & own) <= 0.6 * min(len({*passage}), len(own))
    ]
    best = sorted((scores[row] for row in others), reverse=True)[:8]

    found = mine([(position, numbered(*asked))], pool, terms=13)
    assert set(found) == ({position} if asked else set())
    drawn = [negative.tolist() for negative in found.get(position, ())]
    assert all(negative in [passages[row] for row in others] for negative in drawn)
    mined = [scores[passages.index(negative)] for negative in drawn]
    assert_allclose(mined, best if asked else [], atol=1e-5)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of the forty, whose first six numbers are to serve alone."""
    from index.training import loop  # noqa: PLC0415  (torch)

    counts = count_terms(map(parts_of, PASSAGES))
    vocabulary = choose_vocabulary(counts, pairs=200, rare=1)
    numbers = {term: n for n, term in enumerate(vocabulary)}
    generator = np.random.default_rng(2)
    rows = loop.starting_rows(
        np.array([counts[term] for term in vocabulary]),
        texts=len(PASSAGES),
        dimension=16,
        generator=generator,
    )
    source = Source([number(passage, numbers) for passage in PASSAGES], share=1.0)
    stream = batches([source], size=32, generator=generator)
    tokenizer = make_tokenizer(vocabulary)
    model = loop.train(tokenizer, rows, stream, steps=150, rate=0.05, dimensions=[16, 6])
    folder = tmp_path_factory.mktemp("trained")
    (folder / "README.md").write_text("Của tôi.", encoding="utf-8")
    loop.save(model, folder)
    return folder


def parts_of(passage: Passage) -> Sequence[str]:
    """Return what a passage is made of."""
    return (passage.asking, passage.heading, *passage.sentences)


@pytest.mark.parametrize("dimension", [None, 6])
def test_training_brings_together_what_belongs_together(
    trained: Path, dimension: int | None
) -> None:
    """Questions end up nearest to their own passages, by the leading numbers alone too."""
    encoder = StaticEncoder.load(trained, dimension=dimension)
    asking = encoder.encode([passage.asking for passage in PASSAGES])
    answering = encoder.encode([passage.sentences[0] for passage in PASSAGES])

    assert (asking @ answering.T).argmax(axis=1).tolist() == list(range(40))


def test_saving_keeps_the_card_and_is_read_by_all(trained: Path) -> None:
    """The README that stood there stays; other users may read the weights."""
    assert (trained / "README.md").read_text(encoding="utf-8") == "Của tôi."
    assert stat.S_IMODE((trained / "model.safetensors").stat().st_mode) == 0o644


def test_rare_terms_start_longer() -> None:
    """A row starts as long as the log of how rare its term is; one of no text, as noughts."""
    from index.training import loop  # noqa: PLC0415  (torch)

    holding = np.array([0, 1, 10, 100])
    rows = loop.starting_rows(
        holding, texts=100, dimension=20_000, generator=np.random.default_rng(0)
    )

    expected = [0, np.log(101), np.log(11), np.log(2)]
    assert_allclose(np.linalg.norm(rows, axis=1), expected, rtol=0.02)


def test_the_command_trains_from_the_texts_and_saves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All four sources are read; what is saved has the dimension asked for and knows the words."""
    for name, line in (
        (texts.QUESTIONS, json.dumps({"q": "Hạn nộp hồ sơ?", "a": ANSWER})),
        (
            texts.STATUTES,
            json.dumps({"demuc": "Thi đua", "heading": "Điều 1. Hạn", "text": ANSWER}),
        ),
        (texts.LAWS, f"Điều 1. Hạn nộp\n{ANSWER}"),
        (texts.PAGES, f"Thời hạn giải quyết hồ sơ:\n{ANSWER}"),
    ):
        write_xz(tmp_path / name, *[line] * 20)
    sizes = ["--steps", "2", "--dimension", "10", "--pairs", "3", "--batch", "64"]
    status = train_encoder.main(
        ["--texts", str(tmp_path), "--out", str(tmp_path / "model"), *sizes]
    )
    encoder = StaticEncoder.load(tmp_path / "model")

    assert status == 0
    assert encoder.dimension == 10
    assert_allclose(np.linalg.norm(encoder.encode(["hạn", "xyz"]), axis=1), [1, 0], atol=1e-6)
    assert "'questions': 20, 'statutes': 20, 'laws': 20, 'pages': 20" in capsys.readouterr().err
