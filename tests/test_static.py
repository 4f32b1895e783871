"""The static encoder: sums of its terms' rows, as sentence-transformers would add them up."""

from collections import Counter
from math import isqrt
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal
from safetensors.numpy import load_file, save_file
from tiny_models import TERMS, random_rows, save_static

from corpus.normalize import fold
from index.encoder import SentenceEncoder, load_sentence_encoder
from index.errors import EncoderFault
from index.static import ROWS, SCALES, TOKENIZER, WEIGHTS, StaticEncoder, spell
from index.terms import terms

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")  # what torch imports

# Two of them are unknown to the model, one folds to another.
WORDS = ("hồ", "sơ", "HO\u0302\u0300", "thi", "đua", "khen", "hộ", "m²", "huyện", "\n")
WRITTEN = st.lists(st.sampled_from(WORDS), max_size=12)
TEXTS = st.lists(WRITTEN.map(" ".join), max_size=5)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a model of a handful of terms."""
    return save_static(tmp_path_factory.mktemp("static"))


@pytest.fixture(scope="module")
def encoder(folder: Path) -> StaticEncoder:
    """The model of a handful of terms."""
    return StaticEncoder.load(folder)


@pytest.fixture(scope="module")
def reference(folder: Path) -> SentenceEncoder:
    """The same folder, read by sentence-transformers."""
    return load_sentence_encoder(str(folder))


@given(TEXTS)
def test_it_agrees_with_sentence_transformers_over_spelled_texts(
    reference: SentenceEncoder, encoder: StaticEncoder, texts: list[str]
) -> None:
    """SentenceTransformer loads the very folder, and reads spelled texts as the same vectors."""
    spelled = [spell(text) for text in texts]

    assert_allclose(encoder.encode(texts), reference.encode(spelled), atol=1e-6)


@given(TEXTS)
def test_a_vector_is_the_weighted_sum_of_its_terms(
    folder: Path, encoder: StaticEncoder, texts: list[str]
) -> None:
    """Each known term adds its row as often as the root of how often it occurs, rounded down."""
    stored = load_file(folder / WEIGHTS)
    rows = stored[ROWS].astype(float) * stored[SCALES].astype(float)[:, None]
    expected = np.zeros((len(texts), 8))
    for number, text in enumerate(texts):
        for term, count in Counter(terms(text)).items():
            if term in TERMS:
                expected[number] += isqrt(count) * rows[TERMS.index(term)]
        expected[number] /= np.linalg.norm(expected[number]) or 1

    assert_allclose(encoder.encode(texts), expected, atol=1e-6)
    assert_array_equal(encoder.encode_questions(texts), encoder.encode(texts))


@given(TEXTS)
def test_a_text_has_the_same_vector_alone_and_among_others(
    encoder: StaticEncoder, texts: list[str]
) -> None:
    """To the last bit: an index may be embedded in batches of any size."""
    together = encoder.encode(texts)

    for vector, text in zip(together, texts, strict=True):
        assert_array_equal(vector, encoder.encode([text])[0])


@given(WRITTEN, st.data())
def test_a_question_half_typed_has_the_vector_of_the_accented_one(
    encoder: StaticEncoder, written: list[str], data: st.DataObject
) -> None:
    """Diacritics left out anywhere, capitals, and the Unicode form change no bit of a vector."""
    plain = data.draw(st.lists(st.booleans(), min_size=len(written), max_size=len(written)))
    typed = [
        fold(word).upper() if bare else word for word, bare in zip(written, plain, strict=True)
    ]
    accented, half = encoder.encode([" ".join(written), " ".join(typed)])

    assert_array_equal(half, accented)


@given(TEXTS)
def test_vectors_have_length_one_or_nought(encoder: StaticEncoder, texts: list[str]) -> None:
    """Rows are unit vectors; a text without a known term has none."""
    known = [any(term in TERMS for term in terms(text)) for text in texts]

    assert_allclose(np.linalg.norm(encoder.encode(texts), axis=1), known, atol=1e-6)
    assert encoder.encode(texts).shape == (len(texts), encoder.dimension)


def test_leading_numbers_are_those_of_the_whole_vector_scaled_again(
    folder: Path, encoder: StaticEncoder
) -> None:
    """A shorter encoder keeps so many numbers of each vector, and is another encoder."""
    texts = ("hồ sơ thi đua", "khen", "")
    shorter = StaticEncoder.load(folder, dimension=3)
    leading = encoder.encode(texts)[:, :3]
    lengths = np.linalg.norm(leading, axis=1, keepdims=True)

    assert (shorter.dimension, encoder.dimension) == (3, 8)
    assert_allclose(shorter.encode(texts), leading / np.where(lengths > 0, lengths, 1), atol=1e-6)
    assert shorter.fingerprint != encoder.fingerprint
    assert StaticEncoder.load(folder, dimension=99).fingerprint == encoder.fingerprint


def test_rows_are_kept_in_whole_numbers_of_8_bits(folder: Path) -> None:
    """No number of a row is further from what was learned than half of the row's scale."""
    stored = load_file(folder / WEIGHTS)
    read = stored[ROWS].astype(np.float32) * stored[SCALES][:, None]

    assert stored[ROWS].dtype == np.int8
    assert np.abs(stored[ROWS]).max(axis=1).tolist() == [0] + [127] * (len(TERMS) - 1)
    assert (np.abs(read - random_rows()) <= 0.5001 * stored[SCALES][:, None]).all()


def test_a_changed_number_makes_another_encoder(folder: Path, tmp_path: Path) -> None:
    """Equal fingerprints promise equal vectors: rows, scales and terms all count."""
    stored = load_file(folder / WEIGHTS)
    spelled = (folder / TOKENIZER).read_text(encoding="utf-8")
    changed = [
        ({**stored, ROWS: stored[ROWS][:, ::-1].copy()}, spelled),
        ({**stored, SCALES: stored[SCALES] * 2}, spelled),
        (stored, spelled.replace('"khen"', '"thuong"')),
    ]
    fingerprints = {StaticEncoder.load(folder).fingerprint}
    for weights, tokenizer in changed:
        save_file(weights, tmp_path / WEIGHTS)
        (tmp_path / TOKENIZER).write_text(tokenizer, encoding="utf-8")
        fingerprints.add(StaticEncoder.load(tmp_path).fingerprint)

    assert len(fingerprints) == 1 + len(changed)


def test_a_missing_or_broken_model_says_where(folder: Path, tmp_path: Path) -> None:
    """A folder without a model, with a file cut short, or with rows without scales, is named."""
    with pytest.raises(EncoderFault, match=str(tmp_path)):
        StaticEncoder.load(tmp_path)
    for cut, whole in ((WEIGHTS, TOKENIZER), (TOKENIZER, WEIGHTS)):
        data = (folder / cut).read_bytes()
        (tmp_path / cut).write_bytes(data[: len(data) // 2])
        (tmp_path / whole).write_bytes((folder / whole).read_bytes())
        with pytest.raises(EncoderFault, match=str(tmp_path)):
            StaticEncoder.load(tmp_path)
    save_file({"embedding.weight": random_rows()}, tmp_path / WEIGHTS)
    (tmp_path / TOKENIZER).write_bytes((folder / TOKENIZER).read_bytes())

    with pytest.raises(EncoderFault, match=str(tmp_path)):
        StaticEncoder.load(tmp_path)
